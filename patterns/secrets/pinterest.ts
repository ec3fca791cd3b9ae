import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'pinterest-access-token',
    title: 'Pinterest access token',
    severity: 'high',
    keywords: ['pina_'],
    pattern: String.raw`\b(?<secret>pina_[0-9A-Z]{60,140})\b`,
    publicPrefix: 'pina_',
    minEntropy: 4.2,
    sample: { prefix: 'pina_', alphabet: 'BASE36', chars: 90 },
    matches: [
      'PINTEREST_ACCESS_TOKEN={sample}',
      '"pinterestAccessToken": "{sample}",',
      'os.environ["PINTEREST_ACCESS_TOKEN"] = "{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'PINTEREST_ACCESS_TOKEN=pina_REPLACE_ME',
      'pinterestAccessToken: ${{ secrets.PINTEREST_ACCESS_TOKEN }}',
      '"pinterestAccessToken": "pina_xxxxxx"',
    ],
    why: 'Lets the holder read and change the boards and ads within its scopes.',
    fix: 'Revoke it by removing the app from the account, then pass the new one in from your secret manager.',
    revoke: 'https://www.pinterest.com/settings/security',
    references: ['https://developers.pinterest.com/docs/getting-started/set-up-authentication-and-authorization/'],
  },
] satisfies PatternFile;
