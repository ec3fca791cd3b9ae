import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'shippo-live-token',
    title: 'Shippo live token',
    severity: 'high',
    keywords: ['shippo_live_'],
    pattern: String.raw`\b(?<secret>shippo_live_[0-9a-f]{40})\b`,
    publicPrefix: 'shippo_live_',
    minEntropy: 3,
    sample: { prefix: 'shippo_live_', alphabet: 'base16', chars: 40 },
    matches: [
      'SHIPPO_API_TOKEN={sample}',
      '"shippoApiToken": "{sample}",',
      'curl -H "Authorization: ShippoToken {sample}" https://api.goshippo.com/shipments/',
    ],
    ignores: [
      'SHIPPO_API_TOKEN=shippo_live_YOUR_KEY_HERE',
      'shippoApiToken: ${{ secrets.SHIPPO_API_TOKEN }}',
      '"shippoApiToken": "shippo_live_xxxxxx"',
    ],
    why: 'Lets the holder buy labels and read the addresses of customers.',
    fix: 'Revoke it under Settings > API, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://apps.goshippo.com/settings/api',
    references: ['https://docs.goshippo.com/docs/guides_general/authentication/'],
  },
  {
    id: 'shippo-test-token',
    title: 'Shippo test token',
    severity: 'low',
    keywords: ['shippo_test_'],
    pattern: String.raw`\b(?<secret>shippo_test_[0-9a-f]{40})\b`,
    publicPrefix: 'shippo_test_',
    minEntropy: 3,
    sample: { prefix: 'shippo_test_', alphabet: 'base16', chars: 40 },
    matches: ['SHIPPO_API_TOKEN={sample}', 'shippo_api_token: {sample}', 'export SHIPPO_API_TOKEN="{sample}"'],
    ignores: [
      'SHIPPO_API_TOKEN=shippo_test_REPLACE_ME',
      'shippo_api_token = os.environ["SHIPPO_API_TOKEN"]',
      '"shippoApiToken": "shippo_test_xxxxxx"',
    ],
    why: 'Lets the holder read and change the test data of the account.',
    fix: 'Revoke it under Settings > API, then pass the new one in from your secret manager.',
    revoke: 'https://apps.goshippo.com/settings/api',
    references: ['https://docs.goshippo.com/docs/guides_general/authentication/'],
  },
] satisfies PatternFile;
