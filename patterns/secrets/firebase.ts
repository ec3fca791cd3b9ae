import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'firebase-cloud-messaging-key',
    title: 'Firebase Cloud Messaging server key',
    severity: 'high',
    keywords: [':apa91b'],
    pattern: String.raw`\b(?<secret>AAAA[0-9A-Za-z_-]{7}:APA91b[0-9A-Za-z_-]{134})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'AAAA',
    minEntropy: 4,
    sample: { parts: ['AAAA', { alphabet: 'base64url', chars: 7 }, ':APA91b', { alphabet: 'base64url', chars: 134 }] },
    matches: [
      '  FCM_SERVER_KEY: {sample}',
      "const client = new Client({ token: '{sample}' });",
      'Authorization: key={sample}',
    ],
    ignores: ['FCM_SERVER_KEY=AAAAYOUR_TOKEN_HERE', 'FCM_SERVER_KEY=${FCM_SERVER_KEY}'],
    why: 'Pushes messages to every device of the app.',
    fix:
      'Revoke it under Project settings > Cloud Messaging, then keep the next ' +
      'one on the server, out of anything shipped to clients.',
    revoke: 'https://console.firebase.google.com/',
    references: ['https://firebase.google.com/docs/cloud-messaging/auth-server'],
  },
] satisfies PatternFile;
