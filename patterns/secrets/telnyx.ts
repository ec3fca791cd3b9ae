import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'telnyx-api-key',
    title: 'Telnyx API key',
    severity: 'high',
    keywords: ['KEY0'],
    pattern: String.raw`\b(?<secret>KEY0[0-9A-F]{31}_[0-9A-Za-z]{22})\b`,
    publicPrefix: 'KEY0',
    minEntropy: 3.8,
    sample: { parts: ['KEY0', { alphabet: 'BASE16', chars: 31 }, '_', { alphabet: 'base62', chars: 22 }] },
    matches: [
      'TELNYX_API_KEY={sample}',
      'telnyx_api_key: {sample}',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'TELNYX_API_KEY=KEY0YOUR_KEY_HERE',
      'telnyx_api_key = os.environ["TELNYX_API_KEY"]',
      '"telnyxApiKey": "KEY0xxxxxx"',
    ],
    why: 'Lets the holder place calls, send messages and order numbers as the account.',
    fix: 'Revoke it in the portal under API Keys, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://portal.telnyx.com/#/api-keys',
    references: ['https://developers.telnyx.com/development/api-fundamentals/authentication'],
  },
] satisfies PatternFile;
