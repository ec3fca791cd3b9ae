import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'newsapi-api-key',
    title: 'NewsAPI key',
    severity: 'low',
    keywords: ['newsapi', 'news_api', 'news-api'],
    pattern: String.raw`(?i:news[_.-]?api(?:[_.-]?org)?(?:[_.-]?api)?[_.-]?(?:key|token))["'\])\\]{0,4}(?::[ \t]{0,2}[A-Za-z]{2,10})?(?:[ \t]{0,12}(?:=>|:=|\?=|\|\||\?\?|[=:,(>])[ \t]{0,12}|,?\s{1,30}["']?value["']?[ \t]{0,2}[:=][ \t]{0,2}|[ \t]{1,4})["'\\]{0,3}(?<secret>[0-9a-f]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['NEWSAPI_KEY={sample}', '"newsapi_key": "{sample}",'],
    ignores: [
      'NEWSAPI_KEY=CHANGE_ME',
      'newsapiKey: ${{ secrets.NEWSAPI_KEY }}',
      'NEWSAPI_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder call the API at the limits and cost of the account.',
    fix: 'Regenerate it on the account page, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://newsapi.org/account',
    references: ['https://newsapi.org/docs/authentication'],
  },
] satisfies PatternFile;
