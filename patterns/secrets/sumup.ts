import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'sumup-secret-key',
    title: 'SumUp secret key',
    severity: 'critical',
    keywords: ['sup_sk_'],
    pattern: String.raw`\b(?<secret>sup_sk_[0-9A-Za-z]{30,64})\b`,
    publicPrefix: 'sup_sk_',
    minEntropy: 4.2,
    sample: { prefix: 'sup_sk_', alphabet: 'base62', chars: 48 },
    matches: [
      'SUMUP_API_KEY={sample}',
      "const sumupApiKey = '{sample}';",
      'sumup_api_key = "{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'SUMUP_API_KEY=sup_sk_YOUR_TOKEN_HERE',
      'const sumupApiKey = process.env.SUMUP_API_KEY;',
      '"sumupApiKey": "sup_sk_xxxxxx"',
    ],
    why: 'Lets the holder take, refund and read payments of the merchant.',
    fix: 'Revoke it in the dashboard under API keys, then read the new one from the environment.',
    revoke: 'https://me.sumup.com/settings/api-keys',
    references: ['https://developer.sumup.com/tools/authorization/api-keys'],
  },
] satisfies PatternFile;
