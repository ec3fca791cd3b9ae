import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'customer-io-app-api-key',
    title: 'Customer.io App API key',
    severity: 'high',
    keywords: ['customer'],
    pattern:
      String.raw`(?i:customer[_.-]?io[_.-]?app[_.-]?(?:api[_.-]?)?(?:key|token))${ASSIGNED}(?<secret>[0-9a-f]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: [
      'CUSTOMERIO_APP_API_KEY={sample}',
      '"customerio_app_api_key": "{sample}",',
      'os.environ["CUSTOMERIO_APP_API_KEY"] = "{sample}"',
    ],
    ignores: [
      'CUSTOMERIO_APP_API_KEY=YOUR_TOKEN_HERE',
      'customerioAppApiKey: ${{ secrets.CUSTOMERIO_APP_API_KEY }}',
      'CUSTOMERIO_APP_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder send messages and read the people of the workspace.',
    fix: 'Revoke it under Settings > API Credentials, then read the new one from the environment.',
    revoke: 'https://fly.customer.io/settings/api_credentials',
    references: ['https://docs.customer.io/accounts-and-workspaces/managing-credentials/'],
  },
  {
    id: 'customer-io-tracking-api-key',
    title: 'Customer.io tracking API key',
    severity: 'medium',
    keywords: ['customer'],
    pattern:
      String.raw`(?i:customer[_.-]?io[_.-]?(?:track(?:ing)?[_.-]?)?(?:api[_.-]?)?key)${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{20})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.4,
    companion: {
      name: 'site id',
      pattern: String.raw`(?i:site[_-]?id)["']?[ \t]{0,3}[:=][ \t]{0,3}["']?(?<secret>[0-9a-f]{20})`,
      withinLines: 5,
      required: false,
    },
    sample: { prefix: '', alphabet: 'base16', chars: 20 },
    matches: ['CUSTOMERIO_API_KEY={sample}', 'customerio_api_key: {sample}'],
    ignores: [
      'CUSTOMERIO_API_KEY=YOUR_KEY_HERE',
      'customerio_api_key = os.environ["CUSTOMERIO_API_KEY"]',
      'CUSTOMERIO_API_KEY=xxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder, with the site id, add and change people and events.',
    fix: 'Revoke it under Settings > API Credentials, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://fly.customer.io/settings/api_credentials',
    references: ['https://docs.customer.io/accounts-and-workspaces/managing-credentials/'],
  },
] satisfies PatternFile;
