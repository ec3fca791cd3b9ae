import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'braintree-access-token',
    title: 'Braintree access token',
    severity: 'critical',
    keywords: ['access_token$'],
    pattern: String.raw`\b(?<secret>access_token\$(?:production|sandbox)\$[0-9a-z]{16}\$[0-9a-f]{32})\b`,
    publicPrefix: 'access_token$',
    minEntropy: 3.8,
    sample: {
      parts: ['access_token$production$', { alphabet: 'base36', chars: 16 }, '$', { alphabet: 'base16', chars: 32 }],
    },
    matches: ['BRAINTREE_ACCESS_TOKEN={sample}', '"braintreeAccessToken": "{sample}",'],
    ignores: [
      'BRAINTREE_ACCESS_TOKEN=access_token$YOUR_KEY_HERE',
      'braintreeAccessToken: ${{ secrets.BRAINTREE_ACCESS_TOKEN }}',
      '"braintreeAccessToken": "access_token$xxxxxx"',
    ],
    why: 'Lets the holder take and refund payments for the merchant who granted it.',
    fix:
      'Revoke it in the Control Panel under Settings > API, then keep the ' +
      'new one in a secret store and read it at run time.',
    revoke: 'https://www.braintreegateway.com/',
    references: ['https://developer.paypal.com/braintree/articles/control-panel/important-gateway-credentials'],
  },
  {
    id: 'braintree-private-key',
    title: 'Braintree private key',
    severity: 'critical',
    keywords: ['braintree', 'bt_private', 'bt-private'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:(?:braintree[_.-]?private[_.-]?key|bt[_-]private[_-]key))${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: [
      'BRAINTREE_PRIVATE_KEY={sample}',
      'braintree_private_key: {sample}',
      'braintree_private_key = "{sample}"',
    ],
    ignores: [
      'BRAINTREE_PRIVATE_KEY=REPLACE_ME',
      'braintree_private_key = os.environ["BRAINTREE_PRIVATE_KEY"]',
      'BRAINTREE_PRIVATE_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder take and refund payments and read customers of the merchant.',
    fix: 'Revoke it in the Control Panel under Settings > API, then pass the new one in from your secret manager.',
    revoke: 'https://www.braintreegateway.com/',
    references: ['https://developer.paypal.com/braintree/articles/control-panel/important-gateway-credentials'],
  },
] satisfies PatternFile;
