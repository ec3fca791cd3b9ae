import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'zoho-oauth-token',
    title: 'Zoho OAuth token',
    severity: 'high',
    keywords: ['1000.'],
    pattern: String.raw`\b(?<secret>1000\.[0-9a-f]{32}\.[0-9a-f]{32})\b`,
    publicPrefix: '1000.',
    minEntropy: 3.3,
    sample: { parts: ['1000.', { alphabet: 'base16', chars: 32 }, '.', { alphabet: 'base16', chars: 32 }] },
    matches: [
      'ZOHO_REFRESH_TOKEN={sample}',
      'zoho_refresh_token: {sample}',
      'curl -H "Authorization: Zoho-oauthtoken {sample}" https://www.zohoapis.com/crm/v2/Leads',
    ],
    ignores: [
      'ZOHO_REFRESH_TOKEN=1000.YOUR_KEY_HERE',
      'zoho_refresh_token = os.environ["ZOHO_REFRESH_TOKEN"]',
      '"zohoRefreshToken": "1000.xxxxxx"',
    ],
    why: 'Lets the holder read and change the data of the Zoho products in its scope.',
    fix: 'Revoke it in the API console, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://api-console.zoho.com/',
    references: ['https://www.zoho.com/accounts/protocol/oauth/web-apps/access-token.html'],
  },
] satisfies PatternFile;
