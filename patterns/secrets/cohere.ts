import type { PatternFile } from '../../src/model/rule.ts';
import { bearer, whereRevoked } from '../live.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'cohere-api-key',
    title: 'Cohere API key',
    severity: 'high',
    keywords: ['cohere', 'co_api_key'],
    pattern:
      String.raw`(?i:(?:cohere[_.-]?(?:api[_.-]?|trial[_.-]?)?(?:key|token)|\bco_api_key))${ASSIGNED}` +
      String.raw`(?<secret>[0-9A-Za-z]{40})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base62', chars: 40 },
    matches: ['COHERE_API_KEY={sample}', 'cohere_api_key: {sample}', 'cohere_api_key = "{sample}"'],
    ignores: ['COHERE_API_KEY=REPLACE_ME', 'cohere_api_key = os.environ["COHERE_API_KEY"]', 'COHERE_API_KEY=xxxxxxxx'],
    why: 'Lets the holder call the models at the cost of the account.',
    fix: 'Revoke it in the dashboard under API keys, then pass the new one in from your secret manager.',
    revoke: 'https://dashboard.cohere.com/api-keys',
    verify: bearer('https://api.cohere.com/v1/models', 'https://docs.cohere.com/reference/list-models', {
      // A 401 may also be a lack of permission.
      answers: whereRevoked('/message', ['invalid api token']),
    }),
    references: ['https://docs.cohere.com/docs/rate-limits', 'https://docs.cohere.com/reference/about'],
  },
] satisfies PatternFile;
