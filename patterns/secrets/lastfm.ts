import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'lastfm-shared-secret',
    title: 'Last.fm shared secret',
    severity: 'low',
    confidence: 'medium',
    keywords: ['lastfm', 'last_fm', 'last.fm', 'last-fm'],
    pattern:
      String.raw`(?i:last[_.-]?fm[_.-]?(?:api[_.-]?)?(?:shared[_.-]?)?(?:secret|key))${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['LASTFM_SHARED_SECRET={sample}', "const lastfmSharedSecret = '{sample}';"],
    ignores: [
      'LASTFM_SHARED_SECRET=YOUR_KEY_HERE',
      'const lastfmSharedSecret = process.env.LASTFM_SHARED_SECRET;',
      'LASTFM_SHARED_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder sign requests as the application.',
    fix: 'Delete it on the API accounts page, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://www.last.fm/api/accounts',
    references: ['https://www.last.fm/api/authentication'],
  },
] satisfies PatternFile;
