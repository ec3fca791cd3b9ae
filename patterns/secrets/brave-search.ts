import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'brave-search-api-key',
    title: 'Brave Search API key',
    severity: 'medium',
    keywords: ['brave', 'x-subscription-token'],
    pattern:
      String.raw`(?i:(?:brave[_.-]?(?:search[_.-]?)?(?:api[_.-]?)?(?:key|token)|x-subscription-token))${ASSIGNED}` +
      String.raw`(?<secret>BSA[0-9A-Za-z_-]{27,28})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'BSA',
    minEntropy: 3.6,
    sample: { prefix: 'BSA', alphabet: 'base64url', chars: 28 },
    matches: [
      'BRAVE_API_KEY={sample}',
      'brave_api_key: {sample}',
      'curl -H "X-Subscription-Token: {sample}" "https://api.search.brave.com/res/v1/web/search?q=x"',
    ],
    ignores: ['BRAVE_API_KEY=BSACHANGE_ME', 'brave_api_key = os.environ["BRAVE_API_KEY"]', 'BRAVE_API_KEY=BSAxxxxxxxx'],
    why: 'Lets the holder search at the cost of the account.',
    fix: 'Revoke it in the dashboard under API Keys, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://api-dashboard.search.brave.com/app/keys',
    references: ['https://api-dashboard.search.brave.com/app/documentation/web-search/get-started'],
  },
] satisfies PatternFile;
