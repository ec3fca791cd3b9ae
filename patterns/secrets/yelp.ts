import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'yelp-api-key',
    title: 'Yelp Fusion API key',
    severity: 'medium',
    keywords: ['yelp'],
    pattern: String.raw`(?i:yelp[_.-]?(?:fusion[_.-]?)?(?:api[_.-]?)?(?:key|token))["'\])\\]{0,4}(?::[ \t]{0,2}[A-Za-z]{2,10})?(?:[ \t]{0,12}(?:=>|:=|\?=|\|\||\?\?|[=:,(>])[ \t]{0,12}|,?\s{1,30}["']?value["']?[ \t]{0,2}[:=][ \t]{0,2}|[ \t]{1,4})["'\\]{0,3}(?<secret>[0-9A-Za-z_-]{128})(?:[^0-9A-Za-z_-]|$)`,
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
