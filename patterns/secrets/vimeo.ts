import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'vimeo-access-token',
    title: 'Vimeo access token',
    severity: 'medium',
    keywords: ['vimeo'],
    pattern:
      String.raw`(?i:vimeo[_.-]?(?:personal[_.-]?|access[_.-]?|api[_.-]?){0,2}token)${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['VIMEO_ACCESS_TOKEN={sample}', "const vimeoAccessToken = '{sample}';"],
    ignores: [
      'VIMEO_ACCESS_TOKEN=YOUR_KEY_HERE',
      'const vimeoAccessToken = process.env.VIMEO_ACCESS_TOKEN;',
      'VIMEO_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder read and, within its scopes, change the videos of the person.',
    fix: 'Revoke it on the page of the app, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://developer.vimeo.com/apps',
    references: ['https://developer.vimeo.com/api/authentication'],
  },
] satisfies PatternFile;
