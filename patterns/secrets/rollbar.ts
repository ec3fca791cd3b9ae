import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'rollbar-access-token',
    title: 'Rollbar access token',
    severity: 'medium',
    keywords: ['rollbar'],
    pattern:
      String.raw`(?i:rollbar[_.-]?(?:server[_.-]?|project[_.-]?|account[_.-]?|post[_.-]?|read[_.-]?|write[_.-]?` +
      String.raw`|access[_.-]?|item[_.-]?){0,4}token)${ASSIGNED}(?<secret>[0-9a-f]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['ROLLBAR_ACCESS_TOKEN={sample}', '"rollbar_access_token": "{sample}",'],
    ignores: [
      'ROLLBAR_ACCESS_TOKEN=YOUR_KEY_HERE',
      'rollbarAccessToken: ${{ secrets.ROLLBAR_ACCESS_TOKEN }}',
      'ROLLBAR_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder send errors to the project or, with a read token, read them and the user data in them.',
    fix:
      'Delete it in the project settings under Project Access Tokens, then ' +
      'keep the new one in a secret store and read it at run time.',
    revoke: 'https://rollbar.com/settings/',
    references: ['https://docs.rollbar.com/docs/access-tokens'],
  },
] satisfies PatternFile;
