import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'pusher-app-secret',
    title: 'Pusher Channels secret',
    severity: 'high',
    keywords: ['pusher'],
    pattern:
      String.raw`(?i:pusher[_.-]?(?:app[_.-]?|channels[_.-]?)?secret(?:[_.-]?key)?)${ASSIGNED}(?<secret>[0-9a-f]{20})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.4,
    companion: {
      name: 'key',
      pattern: String.raw`(?i:key)["']?[ \t]{0,3}[:=][ \t]{0,3}["']?(?<secret>[0-9a-f]{20})\b`,
      withinLines: 5,
      required: false,
    },
    sample: { prefix: '', alphabet: 'base16', chars: 20 },
    matches: ['PUSHER_APP_SECRET={sample}', '"pusher_app_secret": "{sample}",', 'export PUSHER_APP_SECRET="{sample}"'],
    ignores: [
      'PUSHER_APP_SECRET=REPLACE_ME',
      'pusherAppSecret: ${{ secrets.PUSHER_APP_SECRET }}',
      'PUSHER_APP_SECRET=xxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder, with the key, publish to every channel and authorize subscribers.',
    fix: 'Revoke it in the dashboard under App Keys, then pass the new one in from your secret manager.',
    revoke: 'https://dashboard.pusher.com/',
    references: ['https://pusher.com/docs/channels/server_api/overview/'],
  },
  {
    id: 'pusher-beams-secret-key',
    title: 'Pusher Beams secret key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['beams'],
    pattern:
      String.raw`(?i:(?:pusher[_.-]?)?beams[_.-]?(?:instance[_.-]?)?secret(?:[_.-]?key)?)${ASSIGNED}` +
      String.raw`(?<secret>[0-9A-F]{64})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.3,
    sample: { prefix: '', alphabet: 'BASE16', chars: 64 },
    matches: ['PUSHER_BEAMS_SECRET_KEY={sample}', 'pusher_beams_secret_key: {sample}'],
    ignores: [
      'PUSHER_BEAMS_SECRET_KEY=CHANGE_ME',
      'pusher_beams_secret_key = os.environ["PUSHER_BEAMS_SECRET_KEY"]',
      'PUSHER_BEAMS_SECRET_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder send notifications to every device of the instance.',
    fix: 'Revoke it in the dashboard under App Keys, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://dashboard.pusher.com/',
    references: ['https://pusher.com/docs/beams/reference/all-libraries/'],
  },
] satisfies PatternFile;
