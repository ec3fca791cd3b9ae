import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'razorpay-key-secret',
    title: 'Razorpay key secret',
    severity: 'critical',
    keywords: ['razorpay'],
    pattern:
      String.raw`(?i:razorpay[_.-]?(?:api[_.-]?)?(?:key[_.-]?)?secret(?:[_.-]?key)?)${ASSIGNED}` +
      String.raw`(?<secret>[0-9A-Za-z]{24})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.4,
    companion: {
      name: 'key id',
      pattern: String.raw`\b(?<secret>rzp_(?:live|test)_[0-9A-Za-z]{14})\b`,
      withinLines: 6,
      required: false,
    },
    sample: { prefix: '', alphabet: 'base62', chars: 24 },
    matches: ['RAZORPAY_KEY_SECRET={sample}', "const razorpayKeySecret = '{sample}';"],
    ignores: [
      'RAZORPAY_KEY_SECRET=CHANGE_ME',
      'const razorpayKeySecret = process.env.RAZORPAY_KEY_SECRET;',
      'RAZORPAY_KEY_SECRET=xxxxxxxx',
    ],
    why: 'Lets the holder take, refund and pay out money as the business, with the key id.',
    fix:
      'Regenerate it in the Dashboard under Account & Settings > API keys, then ' +
      'keep the new one out of the repository, in a secret manager.',
    revoke: 'https://dashboard.razorpay.com/app/website-app-settings/api-keys',
    references: ['https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/'],
  },
  {
    id: 'razorpay-login',
    title: 'Razorpay key id with its secret',
    severity: 'critical',
    keywords: ['rzp_live_', 'rzp_test_'],
    pattern:
      String.raw`\brzp_(?:live|test)_[0-9A-Za-z]{14}["']?[ \t]{0,3}[:,][ \t]{0,3}["']?` +
      String.raw`(?<secret>[0-9A-Za-z]{24})\b`,
    minEntropy: 3.4,
    sample: { prefix: '', alphabet: 'base62', chars: 24 },
    matches: [
      'curl -u rzp_live_00000000000000:{sample} https://api.razorpay.com/v1/orders',
      'client = razorpay.Client(auth=("rzp_test_00000000000000", "{sample}"))',
    ],
    ignores: [
      'curl -u rzp_live_00000000000000:YOUR_SECRET https://api.razorpay.com/v1/orders',
      'RAZORPAY_KEY_ID=rzp_test_00000000000000',
    ],
    why: 'Lets the holder take, refund and pay out money as the business.',
    fix:
      'Regenerate it in the Dashboard under Account & Settings > API keys, then ' +
      'keep the new one out of the repository, in a secret manager.',
    revoke: 'https://dashboard.razorpay.com/app/website-app-settings/api-keys',
    references: ['https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/'],
  },
] satisfies PatternFile;
