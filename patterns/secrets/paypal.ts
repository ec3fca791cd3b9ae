import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'paypal-client-secret',
    title: 'PayPal client secret',
    severity: 'critical',
    keywords: ['paypal'],
    pattern:
      String.raw`(?i:paypal[_.-]?(?:live[_.-]?|sandbox[_.-]?|prod(?:uction)?[_.-]?)?(?:client[_.-]?|app[_.-]?)?secret` +
      String.raw`(?:[_.-]?key)?)${ASSIGNED}(?<secret>E[0-9A-Za-z_-]{79})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'E',
    minEntropy: 4.6,
    companion: {
      name: 'client id',
      pattern: String.raw`\b(?<secret>A[0-9A-Za-z_-]{79})(?:[^0-9A-Za-z_-]|$)`,
      withinLines: 5,
      required: false,
    },
    sample: { prefix: 'E', alphabet: 'base64url', chars: 79 },
    matches: ['PAYPAL_CLIENT_SECRET={sample}', 'paypal_client_secret: {sample}'],
    ignores: [
      'PAYPAL_CLIENT_SECRET=ECHANGE_ME',
      'paypal_client_secret = os.environ["PAYPAL_CLIENT_SECRET"]',
      'PAYPAL_CLIENT_SECRET=Exxxxxxxx',
    ],
    why: 'Lets the holder take, refund and pay out money as the business, with the client id.',
    fix:
      'Replace it in the Developer Dashboard under Apps & Credentials, then ' +
      'keep the new one out of the repository, in a secret manager.',
    revoke: 'https://developer.paypal.com/dashboard/applications/live',
    references: ['https://developer.paypal.com/api/rest/authentication/'],
  },
  {
    id: 'paypal-access-token',
    title: 'PayPal access token',
    severity: 'high',
    keywords: ['A21AA'],
    pattern: String.raw`\b(?<secret>A21AA[0-9A-Za-z_-]{80,110})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'A21AA',
    minEntropy: 4.7,
    sample: { prefix: 'A21AA', alphabet: 'base64url', chars: 92 },
    matches: [
      'PAYPAL_ACCESS_TOKEN={sample}',
      "const paypalAccessToken = '{sample}';",
      'paypal_access_token = "{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'PAYPAL_ACCESS_TOKEN=A21AAYOUR_TOKEN_HERE',
      'const paypalAccessToken = process.env.PAYPAL_ACCESS_TOKEN;',
      '"paypalAccessToken": "A21AAxxxxxx"',
    ],
    why: 'Lets the holder use the account as the app until it expires.',
    fix:
      'Terminate it through the API or wait for it to expire, and let the ' +
      'program fetch its own from the client credentials.',
    revoke: 'https://developer.paypal.com/dashboard/applications/live',
    references: ['https://developer.paypal.com/api/rest/authentication/'],
  },
] satisfies PatternFile;
