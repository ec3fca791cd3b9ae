import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'yelp-api-key',
    title: 'Yelp Fusion API key',
    severity: 'medium',
    keywords: ['yelp'],
    pattern:
      String.raw`(?i:yelp[_.-]?(?:fusion[_.-]?)?(?:api[_.-]?)?(?:key|token))${ASSIGNED}(?<secret>[0-9A-Za-z_-]{128})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4.9,
    sample: { prefix: '', alphabet: 'base64url', chars: 128 },
    matches: ['YELP_API_KEY={sample}', 'yelp_api_key: {sample}'],
    ignores: ['YELP_API_KEY=CHANGE_ME', 'yelp_api_key = os.environ["YELP_API_KEY"]', 'YELP_API_KEY=xxxxxxxx'],
    why: 'Lets the holder call the API at the limits and cost of the account.',
    fix: 'Revoke it on the app page, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://www.yelp.com/developers/v3/manage_app',
    references: ['https://docs.developer.yelp.com/docs/fusion-authentication'],
  },
] satisfies PatternFile;
