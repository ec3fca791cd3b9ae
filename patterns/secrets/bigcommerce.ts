import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'bigcommerce-access-token',
    title: 'BigCommerce access token',
    severity: 'critical',
    keywords: ['bigcommerce'],
    pattern:
      String.raw`(?i:bigcommerce[_.-]?(?:store[_.-]?|api[_.-]?)?(?:access|auth)[_.-]?token)${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-z]{31})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.4,
    sample: { prefix: '', alphabet: 'base36', chars: 31 },
    matches: [
      'BIGCOMMERCE_ACCESS_TOKEN={sample}',
      '"bigcommerce_access_token": "{sample}",',
      'export BIGCOMMERCE_ACCESS_TOKEN="{sample}"',
    ],
    ignores: [
      'BIGCOMMERCE_ACCESS_TOKEN=YOUR_TOKEN_HERE',
      'bigcommerceAccessToken: ${{ secrets.BIGCOMMERCE_ACCESS_TOKEN }}',
      'BIGCOMMERCE_ACCESS_TOKEN=xxxxxxxx',
    ],
    why: 'Lets the holder read and change the store within the scopes of the API account.',
    fix: 'Delete it in the control panel under Settings > API accounts, then read the new one from the environment.',
    revoke: 'https://login.bigcommerce.com/',
    references: ['https://developer.bigcommerce.com/docs/start/authentication/api-accounts'],
  },
  {
    id: 'bigcommerce-client-secret',
    title: 'BigCommerce client secret',
    severity: 'high',
    keywords: ['bigcommerce'],
    pattern:
      String.raw`(?i:bigcommerce[_.-]?(?:app[_.-]?)?client[_.-]?secret)${ASSIGNED}(?<secret>[0-9a-f]{64})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.3,
    sample: { prefix: '', alphabet: 'base16', chars: 64 },
    matches: ['BIGCOMMERCE_CLIENT_SECRET={sample}', 'bigcommerce_client_secret: {sample}'],
    ignores: [
      'BIGCOMMERCE_CLIENT_SECRET=YOUR_KEY_HERE',
      'bigcommerce_client_secret = os.environ["BIGCOMMERCE_CLIENT_SECRET"]',
      'BIGCOMMERCE_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder forge sign-ins to the app from any store that installed it.',
    fix:
      'Reset it in the Developer Portal under Edit app, then keep the ' +
      'new one in a secret store and read it at run time.',
    revoke: 'https://devtools.bigcommerce.com/my/apps',
    references: ['https://developer.bigcommerce.com/docs/start/authentication/api-accounts'],
  },
] satisfies PatternFile;
