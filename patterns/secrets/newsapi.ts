import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'newsapi-api-key',
    title: 'NewsAPI key',
    severity: 'low',
    keywords: ['newsapi', 'news_api', 'news-api'],
    pattern:
      String.raw`(?i:news[_.-]?api(?:[_.-]?org)?(?:[_.-]?api)?[_.-]?(?:key|token))${ASSIGNED}(?<secret>[0-9a-f]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
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
