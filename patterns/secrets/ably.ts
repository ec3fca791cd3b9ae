import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'ably-api-key',
    title: 'Ably API key',
    severity: 'high',
    keywords: ['ably'],
    pattern:
      String.raw`(?:^|[^A-Za-z])(?i:ably)[^\n]{0,60}?[^0-9A-Za-z_.-]` +
      String.raw`(?<secret>[0-9A-Za-z_-]{6}\.[0-9A-Za-z_-]{6}:[0-9A-Za-z_-]{43})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4,
    sample: {
      parts: [
        { alphabet: 'base62', chars: 6 },
        '.',
        { alphabet: 'base62', chars: 6 },
        ':',
        { alphabet: 'base64url', chars: 43 },
      ],
    },
    matches: ['ABLY_API_KEY={sample}', "const ably = new Ably.Realtime('{sample}');", '"ablyKey": "{sample}"'],
    ignores: ['ABLY_API_KEY=YOUR_API_KEY', 'ably_key: "xxxxxx.yyyyyy:secret"'],
    why: 'Lets the holder publish and subscribe on the channels the key may use.',
    fix: 'Revoke it in the dashboard under API Keys, then pass the new one in from your secret manager.',
    revoke: 'https://ably.com/accounts',
    references: ['https://ably.com/docs/auth/basic'],
  },
] satisfies PatternFile;
