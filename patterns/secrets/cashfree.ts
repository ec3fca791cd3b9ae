import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'cashfree-secret-key',
    title: 'Cashfree secret key',
    severity: 'critical',
    keywords: ['cfsk_ma_'],
    pattern: String.raw`\b(?<secret>cfsk_ma_(?:prod|test)_[0-9a-f]{32}_[0-9a-f]{8})\b`,
    publicPrefix: 'cfsk_ma_',
    minEntropy: 3.3,
    sample: { parts: ['cfsk_ma_prod_', { alphabet: 'base16', chars: 32 }, '_', { alphabet: 'base16', chars: 8 }] },
    matches: ['CASHFREE_SECRET_KEY={sample}', 'cashfree_secret_key: {sample}'],
    ignores: [
      'CASHFREE_SECRET_KEY=cfsk_ma_CHANGE_ME',
      'cashfree_secret_key = os.environ["CASHFREE_SECRET_KEY"]',
      '"cashfreeSecretKey": "cfsk_ma_xxxxxx"',
    ],
    why: 'Lets the holder take, refund and pay out money as the business.',
    fix:
      'Delete it in the merchant dashboard under Developers > API Keys, then ' +
      'keep the new one out of the repository, in a secret manager.',
    revoke: 'https://merchant.cashfree.com/merchants/pg/developers/api-keys',
    references: ['https://www.cashfree.com/docs/api-reference/authentication'],
  },
] satisfies PatternFile;
