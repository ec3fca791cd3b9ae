import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'fitbit-client-secret',
    title: 'Fitbit client secret',
    severity: 'high',
    keywords: ['fitbit'],
    pattern:
      String.raw`(?i:fitbit[_.-]?(?:app[_.-]?|oauth2?[_.-]?|api[_.-]?)?(?:client[_.-]?|consumer[_.-]?)?secret)` +
      String.raw`${ASSIGNED}(?<secret>[0-9a-f]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['FITBIT_CLIENT_SECRET={sample}', "const fitbitClientSecret = '{sample}';"],
    ignores: [
      'FITBIT_CLIENT_SECRET=YOUR_KEY_HERE',
      'const fitbitClientSecret = process.env.FITBIT_CLIENT_SECRET;',
      'FITBIT_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder finish the OAuth exchange as the app and read the health data of those who authorized it.',
    fix: 'Reset it on the app page, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://dev.fitbit.com/apps',
    references: ['https://dev.fitbit.com/build/reference/web-api/developer-guide/authorization/'],
  },
] satisfies PatternFile;
