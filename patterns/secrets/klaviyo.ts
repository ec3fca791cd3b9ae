import type { PatternFile } from '../../src/model/rule.ts';
import { asking } from '../live.ts';

export default [
  {
    id: 'klaviyo-private-api-key',
    title: 'Klaviyo private API key',
    severity: 'high',
    keywords: ['pk_'],
    pattern: String.raw`\b(?<secret>pk_[0-9a-f]{34})\b`,
    publicPrefix: 'pk_',
    minEntropy: 2.9,
    sample: { prefix: 'pk_', alphabet: 'base16', chars: 34 },
    matches: [
      'KLAVIYO_API_KEY={sample}',
      "const klaviyoApiKey = '{sample}';",
      'klaviyo_api_key = "{sample}"',
      'curl -H "Authorization: Klaviyo-API-Key {sample}" https://a.klaviyo.com/api/accounts/',
    ],
    ignores: [
      'KLAVIYO_API_KEY=pk_REPLACE_ME',
      'const klaviyoApiKey = process.env.KLAVIYO_API_KEY;',
      '"klaviyoApiKey": "pk_xxxxxx"',
    ],
    why: 'Lets the holder read and change profiles and send campaigns within the scopes of the key.',
    fix: 'Delete it under Settings > API keys, then pass the new one in from your secret manager.',
    revoke: 'https://www.klaviyo.com/settings/account/api-keys',
    verify: asking('https://a.klaviyo.com/api/accounts', 'https://developers.klaviyo.com/en/reference/get_accounts', {
      authorization: 'Klaviyo-API-Key {secret}',
      revision: '2024-10-15',
    }),
    references: ['https://developers.klaviyo.com/en/docs/authenticate_'],
  },
] satisfies PatternFile;
