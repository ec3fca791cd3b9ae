import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'google-chat-webhook-url',
    title: 'Google Chat webhook',
    severity: 'medium',
    keywords: ['chat.googleapis.com/v1/spaces/'],
    pattern:
      String.raw`https://chat\.googleapis\.com/v1/spaces/[0-9A-Za-z_-]{6,40}/messages\?` +
      String.raw`(?:[0-9A-Za-z_=%-]{1,80}&(?:amp;)?){0,4}token=(?<secret>[0-9A-Za-z_-]{30,50})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4.1,
    sample: { prefix: '', alphabet: 'base64url', chars: 43 },
    matches: [
      'CHAT_WEBHOOK=https://chat.googleapis.com/v1/spaces/AAAAexample/messages?key=KEY&token={sample}',
      '"url": "https://chat.googleapis.com/v1/spaces/AAAAexample/messages?token={sample}"',
    ],
    ignores: [
      'https://chat.googleapis.com/v1/spaces/SPACE_ID/messages?key=KEY&token=TOKEN',
      'CHAT_WEBHOOK=https://chat.googleapis.com/v1/spaces/',
    ],
    why: 'Lets anyone post to the space.',
    fix: 'Delete the webhook in the space under Apps & integrations, then keep the new address in a secret store.',
    revoke: 'https://developers.google.com/workspace/chat/quickstart/webhooks',
    references: ['https://developers.google.com/workspace/chat/quickstart/webhooks'],
  },
] satisfies PatternFile;
