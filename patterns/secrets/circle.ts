import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'circle-api-key',
    title: 'Circle API key',
    severity: 'critical',
    keywords: ['LIVE_API_KEY:', 'TEST_API_KEY:'],
    pattern: String.raw`\b(?<secret>(?:LIVE|TEST)_API_KEY:[0-9a-f]{32}:[0-9a-f]{32})\b`,
    minEntropy: 3,
    sample: { parts: ['LIVE_API_KEY:', { alphabet: 'base16', chars: 32 }, ':', { alphabet: 'base16', chars: 32 }] },
    matches: [
      'CIRCLE_API_KEY={sample}',
      '"circleApiKey": "{sample}",',
      'os.environ["CIRCLE_API_KEY"] = "{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: ['CIRCLE_API_KEY=LIVE_API_KEY:id:secret', 'apiKey: "TEST_API_KEY:YOUR_KEY"'],
    why: 'Lets the holder read balances and, with the entity secret, move funds.',
    fix: 'Revoke it in the console under API & Client Keys, then read the new one from the environment.',
    revoke: 'https://console.circle.com/api-keys',
    references: ['https://developers.circle.com/w3s/keys'],
  },
] satisfies PatternFile;
