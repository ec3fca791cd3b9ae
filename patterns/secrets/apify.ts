import type { PatternFile } from '../../src/model/rule.ts';
import { bearer } from '../live.ts';

export default [
  {
    id: 'apify-api-token',
    title: 'Apify API token',
    severity: 'high',
    keywords: ['apify_api_'],
    pattern: String.raw`\b(?<secret>apify_api_[0-9A-Za-z]{36})\b`,
    publicPrefix: 'apify_api_',
    minEntropy: 3.8,
    sample: { prefix: 'apify_api_', alphabet: 'base62', chars: 36 },
    matches: [
      'APIFY_TOKEN={sample}',
      "const apifyToken = '{sample}';",
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'APIFY_TOKEN=apify_api_YOUR_KEY_HERE',
      'const apifyToken = process.env.APIFY_TOKEN;',
      '"apifyToken": "apify_api_xxxxxx"',
    ],
    why: 'Lets the holder run actors and read their data at the cost of the account.',
    fix:
      'Revoke it in the console under Settings > API & Integrations, then ' +
      'keep the new one in a secret store and read it at run time.',
    revoke: 'https://console.apify.com/settings/integrations',
    verify: bearer('https://api.apify.com/v2/users/me', 'https://docs.apify.com/api/v2/users-me-get'),
    references: ['https://docs.apify.com/platform/integrations/api'],
  },
  {
    id: 'apify-proxy-password',
    title: 'Apify proxy password',
    severity: 'medium',
    keywords: ['apify_proxy_'],
    pattern: String.raw`\b(?<secret>apify_proxy_[0-9A-Za-z]{36})\b`,
    publicPrefix: 'apify_proxy_',
    minEntropy: 3.8,
    sample: { prefix: 'apify_proxy_', alphabet: 'base62', chars: 36 },
    matches: [
      'APIFY_PROXY_PASSWORD={sample}',
      '"apifyProxyPassword": "{sample}",',
      'os.environ["APIFY_PROXY_PASSWORD"] = "{sample}"',
    ],
    ignores: [
      'APIFY_PROXY_PASSWORD=apify_proxy_REPLACE_ME',
      'apifyProxyPassword: ${{ secrets.APIFY_PROXY_PASSWORD }}',
      '"apifyProxyPassword": "apify_proxy_xxxxxx"',
    ],
    why: 'Lets the holder send traffic through the proxies at the cost of the account.',
    fix: 'Reset it in the console under Proxy, then pass the new one in from your secret manager.',
    revoke: 'https://console.apify.com/proxy',
    references: ['https://docs.apify.com/platform/proxy'],
  },
] satisfies PatternFile;
