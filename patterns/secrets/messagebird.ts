import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'messagebird-access-key',
    title: 'MessageBird access key',
    severity: 'high',
    keywords: ['messagebird'],
    pattern:
      String.raw`(?i:messagebird[_.-]?(?:api[_.-]?|access[_.-]?)?key)${ASSIGNED}(?<secret>[0-9A-Za-z]{25})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.4,
    sample: { prefix: '', alphabet: 'base62', chars: 25 },
    matches: ['MESSAGEBIRD_ACCESS_KEY={sample}', '"messagebird_access_key": "{sample}",'],
    ignores: [
      'MESSAGEBIRD_ACCESS_KEY=YOUR_KEY_HERE',
      'messagebirdAccessKey: ${{ secrets.MESSAGEBIRD_ACCESS_KEY }}',
      'MESSAGEBIRD_ACCESS_KEY=xxxxxxxx',
    ],
    why: 'Lets the holder send messages and place calls as the account.',
    fix:
      'Revoke it in the Dashboard under Developers > API access, then keep ' +
      'the new one in a secret store and read it at run time.',
    revoke: 'https://dashboard.messagebird.com/en/developers/access',
    references: ['https://developers.messagebird.com/api/#authentication'],
  },
] satisfies PatternFile;
