import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'tinybird-token',
    title: 'Tinybird token',
    severity: 'high',
    keywords: ['p.eyj'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z_.-])` +
      String.raw`(?<secret>p\.eyJ[0-9A-Za-z_-]{60,300}\.[0-9A-Za-z_-]{43})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'p.eyJ',
    minEntropy: 4,
    sample: { parts: ['p.eyJ', { alphabet: 'base64url', chars: 140 }, '.', { alphabet: 'base64url', chars: 43 }] },
    matches: [
      'client = Client("{sample}")',
      'ENV TINYBIRD_TOKEN={sample}',
      'https://api.tinybird.co/v0/pipes/top.json?token={sample}',
    ],
    ignores: ['TINYBIRD_TOKEN=p.eyJYOUR_TOKEN_HERE', 'TINYBIRD_TOKEN=${TINYBIRD_TOKEN}'],
    why: 'Queries or appends data, or with an admin token changes the workspace.',
    fix: 'Revoke it under Tokens (refresh), then read the new one from the environment or a secret manager.',
    revoke: 'https://app.tinybird.co/tokens',
    references: ['https://www.tinybird.co/docs/forward/administration/tokens'],
  },
] satisfies PatternFile;
