import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'pagarme-secret-key',
    title: 'Pagar.me API key',
    severity: 'critical',
    keywords: ['ak_live_'],
    pattern: String.raw`\b(?<secret>ak_live_[0-9A-Za-z]{30})\b`,
    publicPrefix: 'ak_live_',
    minEntropy: 3,
    sample: { prefix: 'ak_live_', alphabet: 'base62', chars: 30 },
    matches: ['PAGARME_API_KEY={sample}', "api_key: '{sample}'"],
    ignores: ['PAGARME_API_KEY=ak_live_your_key'],
    why: 'Takes and refunds payments of the account.',
    fix: 'Replace it under Settings > Keys, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://dash.pagar.me/',
    references: ['https://docs.pagar.me/reference/autenticacao'],
  },
] satisfies PatternFile;
