import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'unsplash-access-key',
    title: 'Unsplash key',
    severity: 'medium',
    keywords: ['unsplash'],
    pattern:
      String.raw`(?i:unsplash[_.-]?(?:api[_.-]?)?(?:access[_.-]?|secret[_.-]?|client[_.-]?)?(?:key|secret))` +
      String.raw`${ASSIGNED}(?<secret>[0-9A-Za-z_-]{43})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4.1,
    sample: { prefix: '', alphabet: 'base64url', chars: 43 },
    matches: ['UNSPLASH_ACCESS_KEY={sample}', '"unsplash_access_key": "{sample}",', 'unsplash_access_key = "{sample}"'],
    ignores: [
      'UNSPLASH_ACCESS_KEY=REPLACE_ME',
      'unsplashAccessKey: ${{ secrets.UNSPLASH_ACCESS_KEY }}',
      'UNSPLASH_ACCESS_KEY=xxxxxxxx',
    ],
    why: 'Lets the holder call the API as the application, at its rate limits.',
    fix: 'Regenerate it on the page of the application, then pass the new one in from your secret manager.',
    revoke: 'https://unsplash.com/oauth/applications',
    references: ['https://unsplash.com/documentation'],
  },
] satisfies PatternFile;
