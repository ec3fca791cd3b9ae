import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'pushbullet-access-token',
    title: 'Pushbullet access token',
    severity: 'high',
    keywords: ['pushbullet'],
    pattern:
      String.raw`(?i:pushbullet[_.-]?(?:api[_.-]?|access[_.-]?)?(?:token|key))${ASSIGNED}` +
      String.raw`(?<secret>o\.[0-9A-Za-z]{32})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'o.',
    minEntropy: 3.7,
    sample: { prefix: 'o.', alphabet: 'base62', chars: 32 },
    matches: ['PUSHBULLET_TOKEN={sample}', '"pushbullet_token": "{sample}",', 'ENV PUSHBULLET_TOKEN {sample}'],
    ignores: [
      'PUSHBULLET_TOKEN=o.REPLACE_ME',
      'pushbulletToken: ${{ secrets.PUSHBULLET_TOKEN }}',
      'PUSHBULLET_TOKEN=o.xxxxxxxx',
    ],
    why: 'Lets the holder read and send the notifications, and with them the messages, of the person.',
    fix: 'Reset it under Settings > Account, then pass the new one in from your secret manager.',
    revoke: 'https://www.pushbullet.com/#settings/account',
    references: ['https://docs.pushbullet.com/#authentication'],
  },
] satisfies PatternFile;
