import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'ifttt-webhook-key',
    title: 'IFTTT webhooks key',
    severity: 'medium',
    keywords: ['maker.ifttt.com/'],
    pattern:
      String.raw`maker\.ifttt\.com/(?:trigger/[^\s"'<>/]{1,100}/(?:json/)?with/key|use)/` +
      String.raw`(?<secret>[0-9A-Za-z_-]{20,45})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.2,
    sample: { prefix: '', alphabet: 'base64url', chars: 43 },
    matches: [
      'curl -X POST https://maker.ifttt.com/trigger/door_open/with/key/{sample}',
      'IFTTT_URL=https://maker.ifttt.com/use/{sample}',
    ],
    ignores: [
      'https://maker.ifttt.com/trigger/event/with/key/YOUR_KEY',
      'https://maker.ifttt.com/trigger/event/with/key/${key}',
    ],
    why: 'Lets anyone fire the triggers of the account.',
    fix: 'Edit the connection of the Webhooks service to get a new key, then keep it in a secret store.',
    revoke: 'https://ifttt.com/maker_webhooks/settings',
    references: ['https://ifttt.com/maker_webhooks'],
  },
] satisfies PatternFile;
