import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'checkout-com-sandbox-secret-key',
    title: 'Checkout.com sandbox secret key',
    severity: 'medium',
    keywords: ['sk_sbox_'],
    pattern: String.raw`\b(?<secret>sk_sbox_[a-z2-7]{26}[a-z2-7*#$=])(?:[^0-9A-Za-z_]|$)`,
    publicPrefix: 'sk_sbox_',
    minEntropy: 3,
    sample: { prefix: 'sk_sbox_', alphabet: 'lower', chars: 27 },
    matches: [
      'CHECKOUT_SECRET_KEY={sample}',
      '"checkoutSecretKey": "{sample}",',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'CHECKOUT_SECRET_KEY=sk_sbox_YOUR_KEY_HERE',
      'checkoutSecretKey: ${{ secrets.CHECKOUT_SECRET_KEY }}',
      '"checkoutSecretKey": "sk_sbox_xxxxxx"',
    ],
    why: 'Lets the holder read and change the sandbox data of the business.',
    fix:
      'Delete it in the Dashboard under Developers > Keys, then keep the ' +
      'new one in a secret store and read it at run time.',
    revoke: 'https://dashboard.checkout.com/developers/keys',
    references: ['https://www.checkout.com/docs/developer-resources/api/manage-api-keys/api-key-authentication'],
  },
  {
    id: 'checkout-com-secret-key',
    title: 'Checkout.com secret key',
    severity: 'critical',
    keywords: ['checkout', 'cko_', 'cko-', 'ckosecret', 'cko.'],
    pattern:
      String.raw`(?i:(?:checkout(?:[_.-]?com)?|cko)[_.-]?(?:api[_.-]?)?secret(?:[_.-]?key)?)${ASSIGNED}` +
      String.raw`(?<secret>sk_[a-z2-7]{26}[a-z2-7*#$=])(?:[^0-9A-Za-z_]|$)`,
    publicPrefix: 'sk_',
    minEntropy: 3,
    sample: { prefix: 'sk_', alphabet: 'lower', chars: 27 },
    matches: [
      'CHECKOUT_SECRET_KEY={sample}',
      'checkout_secret_key: {sample}',
      '<add key="CHECKOUT_SECRET_KEY" value="{sample}" />',
    ],
    ignores: [
      'CHECKOUT_SECRET_KEY=sk_REPLACE_ME',
      'checkout_secret_key = os.environ["CHECKOUT_SECRET_KEY"]',
      'CHECKOUT_SECRET_KEY=sk_xxxxxxxx',
    ],
    why: 'Lets the holder take, refund and pay out money as the business.',
    fix: 'Delete it in the Dashboard under Developers > Keys, then pass the new one in from your secret manager.',
    revoke: 'https://dashboard.checkout.com/developers/keys',
    references: ['https://www.checkout.com/docs/developer-resources/api/manage-api-keys/api-key-authentication'],
  },
] satisfies PatternFile;
