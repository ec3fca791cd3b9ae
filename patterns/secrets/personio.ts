import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'personio-api-secret',
    title: 'Personio API secret',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['papi-'],
    pattern:
      String.raw`\b(?<secret>papi-(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9A-Za-z]{40,64})` +
      String.raw`)(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'papi-',
    minEntropy: 3,
    sample: {
      parts: [
        'papi-',
        { alphabet: 'base16', chars: 8 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 12 },
      ],
    },
    matches: [
      'PERSONIO_CLIENT_SECRET={sample}',
      'personio_client_secret: {sample}',
      'export PERSONIO_CLIENT_SECRET="{sample}"',
    ],
    ignores: [
      'PERSONIO_CLIENT_SECRET=papi-YOUR_TOKEN_HERE',
      'personio_client_secret = os.environ["PERSONIO_CLIENT_SECRET"]',
      '"personioClientSecret": "papi-xxxxxx"',
    ],
    why: 'Lets the holder read and change the records of employees within its scopes.',
    fix: 'Revoke it under Settings > API credentials, then read the new one from the environment.',
    revoke: 'https://developer.personio.de/docs/getting-started-with-the-personio-api',
    references: ['https://developer.personio.de/docs/getting-started-with-the-personio-api'],
  },
] satisfies PatternFile;
