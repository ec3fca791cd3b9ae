import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'brex-user-token',
    title: 'Brex user token',
    severity: 'critical',
    keywords: ['bxt_'],
    pattern: String.raw`\b(?<secret>bxt_[0-9A-Za-z]{32,64})\b`,
    publicPrefix: 'bxt_',
    minEntropy: 4,
    sample: { prefix: 'bxt_', alphabet: 'base62', chars: 42 },
    matches: [
      'BREX_TOKEN={sample}',
      "const brexToken = '{sample}';",
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: ['BREX_TOKEN=bxt_YOUR_KEY_HERE', 'const brexToken = process.env.BREX_TOKEN;', '"brexToken": "bxt_xxxxxx"'],
    why: 'Lets the holder read cards and expenses and, within its scopes, move money.',
    fix:
      'Revoke it in the dashboard under Settings > Developer, then keep ' +
      'the new one in a secret store and read it at run time.',
    revoke: 'https://dashboard.brex.com/settings/developer',
    references: ['https://developer.brex.com/docs/authentication/'],
  },
] satisfies PatternFile;
