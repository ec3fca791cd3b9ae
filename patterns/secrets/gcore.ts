import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'gcore-api-token',
    title: 'Gcore permanent API token',
    severity: 'critical',
    keywords: ['gcore', 'apikey', 'permanent_api_token'],
    pattern:
      String.raw`(?i:gcore_(?:permanent_)?(?:api_)?(?:token|key)|permanent_api_token|Authorization)` +
      String.raw`["'\\]{0,2}\s{0,3}[:=]\s{0,3}["'\\]{0,2}(?:APIKey )?(?<secret>[0-9]{1,9}\$[0-9a-f]{128,256})\b`,
    minEntropy: 3.5,
    sample: { parts: ['1234$', { alphabet: 'base16', chars: 256 }] },
    matches: ['Authorization: APIKey {sample}', 'permanent_api_token = "{sample}"'],
    ignores: ['Authorization: APIKey 1234$YOUR_TOKEN', 'permanent_api_token = "251$d3361.............1b35f26d8"'],
    why: "Controls the account's CDN, cloud and DNS within its role.",
    fix: 'Revoke it under Profile > API tokens, then read the new one from the environment or a secret manager.',
    revoke: 'https://accounts.gcore.com/profile/api-tokens',
    references: [
      'https://gcore.com/docs/account-settings/api-tokens',
      'https://github.com/G-Core/terraform-provider-gcore',
    ],
  },
] satisfies PatternFile;
