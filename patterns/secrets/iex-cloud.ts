import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'iex-cloud-secret-token',
    title: 'IEX Cloud secret token',
    severity: 'low',
    keywords: ['iexapis.com', 'iex_', 'iexcloud'],
    pattern: String.raw`(?i:iexapis\.com|iex_|iexcloud)[^\n]{0,120}?\b(?<secret>sk_[0-9a-f]{32})\b`,
    publicPrefix: 'sk_',
    minEntropy: 3,
    sample: { prefix: 'sk_', alphabet: 'base16', chars: 32 },
    matches: ['IEX_TOKEN={sample}', 'https://cloud.iexapis.com/stable/account?token={sample}'],
    ignores: ['https://cloud.iexapis.com/stable/account?token=sk_YOUR_TOKEN'],
    why: 'Reads market data and the account at its cost.',
    fix: 'Reset it in the console under API tokens, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://iexcloud.io/console/tokens',
    references: ['https://iexcloud.io/docs/'],
  },
] satisfies PatternFile;
