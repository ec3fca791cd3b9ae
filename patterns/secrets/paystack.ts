import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'paystack-live-secret-key',
    title: 'Paystack live secret key',
    severity: 'critical',
    keywords: ['sk_live_'],
    pattern: String.raw`\b(?<secret>sk_live_[0-9a-f]{40})\b`,
    publicPrefix: 'sk_live_',
    minEntropy: 3,
    sample: { prefix: 'sk_live_', alphabet: 'base16', chars: 40 },
    matches: [
      'PAYSTACK_SECRET_KEY={sample}',
      '"paystackSecretKey": "{sample}",',
      'os.environ["PAYSTACK_SECRET_KEY"] = "{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'PAYSTACK_SECRET_KEY=sk_live_YOUR_TOKEN_HERE',
      'paystackSecretKey: ${{ secrets.PAYSTACK_SECRET_KEY }}',
      '"paystackSecretKey": "sk_live_xxxxxx"',
    ],
    why: 'Lets the holder take and send money and read every customer of the business.',
    fix:
      'Regenerate it in the Dashboard under Settings > API Keys & ' +
      'Webhooks, then read the new one from the environment.',
    revoke: 'https://dashboard.paystack.com/#/settings/developers',
    references: ['https://paystack.com/docs/api/authentication/'],
  },
  {
    id: 'paystack-test-secret-key',
    title: 'Paystack test secret key',
    severity: 'medium',
    keywords: ['sk_test_'],
    pattern: String.raw`\b(?<secret>sk_test_[0-9a-f]{40})\b`,
    publicPrefix: 'sk_test_',
    minEntropy: 3,
    sample: { prefix: 'sk_test_', alphabet: 'base16', chars: 40 },
    matches: [
      'PAYSTACK_SECRET_KEY={sample}',
      'paystack_secret_key: {sample}',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'PAYSTACK_SECRET_KEY=sk_test_YOUR_KEY_HERE',
      'paystack_secret_key = os.environ["PAYSTACK_SECRET_KEY"]',
      '"paystackSecretKey": "sk_test_xxxxxx"',
    ],
    why: 'Lets the holder read and change the test data of the business.',
    fix:
      'Regenerate it in the Dashboard under Settings > API Keys & Webhooks, then ' +
      'keep the new one in a secret store and read it at run time.',
    revoke: 'https://dashboard.paystack.com/#/settings/developers',
    references: ['https://paystack.com/docs/api/authentication/'],
  },
] satisfies PatternFile;
