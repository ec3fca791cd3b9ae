import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'pushover-token',
    title: 'Pushover token',
    severity: 'medium',
    keywords: ['pushover'],
    pattern:
      String.raw`(?i:pushover[_.-]?(?:api[_.-]?|app(?:lication)?[_.-]?|user[_.-]?)?(?:token|key))${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-z]{30})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.3,
    sample: { prefix: '', alphabet: 'base36', chars: 30 },
    matches: ['PUSHOVER_TOKEN={sample}', "const pushoverToken = '{sample}';"],
    ignores: [
      'PUSHOVER_TOKEN=YOUR_KEY_HERE',
      'const pushoverToken = process.env.PUSHOVER_TOKEN;',
      'PUSHOVER_TOKEN=xxxxxxxx',
    ],
    why: 'Lets the holder, with the user key, send notifications to the devices of the person.',
    fix: 'Revoke it on the page of the application, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://pushover.net/apps',
    references: ['https://pushover.net/api'],
  },
] satisfies PatternFile;
