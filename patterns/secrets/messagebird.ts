import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'messagebird-access-key',
    title: 'MessageBird access key',
    severity: 'high',
    keywords: ['messagebird'],
    pattern: String.raw`(?i:messagebird[_.-]?(?:api[_.-]?|access[_.-]?)?key)["'\])\\]{0,4}(?::[ \t]{0,2}[A-Za-z]{2,10})?(?:[ \t]{0,12}(?:=>|:=|\?=|\|\||\?\?|[=:,(>])[ \t]{0,12}|,?\s{1,30}["']?value["']?[ \t]{0,2}[:=][ \t]{0,2}|[ \t]{1,4})["'\\]{0,3}(?<secret>[0-9A-Za-z]{25})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.4,
    sample: { prefix: '', alphabet: 'base62', chars: 25 },
    matches: ['MESSAGEBIRD_ACCESS_KEY={sample}', '"messagebird_access_key": "{sample}",'],
    ignores: [
      'MESSAGEBIRD_ACCESS_KEY=YOUR_KEY_HERE',
      'messagebirdAccessKey: ${{ secrets.MESSAGEBIRD_ACCESS_KEY }}',
      'MESSAGEBIRD_ACCESS_KEY=xxxxxxxx',
    ],
    why: 'Lets the holder send messages and place calls as the account.',
    fix: 'Revoke it in the Dashboard under Developers > API access, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://dashboard.messagebird.com/en/developers/access',
    references: ['https://developers.messagebird.com/api/#authentication'],
  },
] satisfies PatternFile;
