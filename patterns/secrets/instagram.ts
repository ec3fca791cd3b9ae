import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'instagram-access-token',
    title: 'Instagram access token',
    severity: 'high',
    keywords: ['IGQV', 'IGQW', 'IGAA'],
    pattern: String.raw`\b(?<secret>IG(?:QV|QW|AA)[0-9A-Za-z_-]{100,400})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'IG',
    minEntropy: 4.3,
    sample: { prefix: 'IGAA', alphabet: 'base62', chars: 150 },
    matches: [
      'INSTAGRAM_ACCESS_TOKEN={sample}',
      "const instagramAccessToken = '{sample}';",
      'instagram_access_token = "{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'INSTAGRAM_ACCESS_TOKEN=IGYOUR_TOKEN_HERE',
      'const instagramAccessToken = process.env.INSTAGRAM_ACCESS_TOKEN;',
      '"instagramAccessToken": "IGxxxxxx"',
    ],
    why: 'Lets the holder read and, within its scopes, post to the account.',
    fix: 'Revoke it by removing the app from the account, then read the new one from the environment.',
    revoke: 'https://www.instagram.com/accounts/manage_access/',
    references: [
      'https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/business-login',
    ],
  },
] satisfies PatternFile;
