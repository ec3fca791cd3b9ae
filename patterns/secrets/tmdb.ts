import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'tmdb-api-key',
    title: 'TMDB API key',
    severity: 'low',
    keywords: ['tmdb', 'moviedb'],
    pattern:
      String.raw`(?i:(?:tmdb|themoviedb|moviedb)[_.-]?(?:v3[_.-]?)?(?:api[_.-]?)?(?:v3[_.-]?)?key)${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['TMDB_API_KEY={sample}', 'tmdb_api_key: {sample}', 'ENV TMDB_API_KEY {sample}'],
    ignores: [
      'TMDB_API_KEY=YOUR_TOKEN_HERE',
      'tmdb_api_key = os.environ["TMDB_API_KEY"]',
      'TMDB_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder call the API at the limits and cost of the account.',
    fix: 'Regenerate it on the API settings page of the account, then read the new one from the environment.',
    revoke: 'https://www.themoviedb.org/settings/api',
    references: ['https://developer.themoviedb.org/docs/authentication-application'],
  },
] satisfies PatternFile;
