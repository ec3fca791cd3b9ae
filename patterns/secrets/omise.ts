import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'omise-secret-key',
    title: 'Omise (Opn Payments) secret key',
    severity: 'critical',
    keywords: ['skey_'],
    pattern: String.raw`\b(?<secret>skey_(?:test_)?[0-9a-z]{19})\b`,
    publicPrefix: 'skey_',
    minEntropy: 2.8,
    sample: { prefix: 'skey_', alphabet: 'base36', chars: 19 },
    matches: ['OMISE_SECRET_KEY={sample}', "const omiseSecretKey = '{sample}';"],
    ignores: [
      'OMISE_SECRET_KEY=skey_YOUR_KEY_HERE',
      'const omiseSecretKey = process.env.OMISE_SECRET_KEY;',
      '"omiseSecretKey": "skey_xxxxxx"',
    ],
    why: 'Lets the holder charge, refund and transfer money as the business.',
    fix: 'Roll it in the dashboard under Keys, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://dashboard.omise.co/v2/settings/keys',
    references: ['https://docs.opn.ooo/api-authentication'],
  },
] satisfies PatternFile;
