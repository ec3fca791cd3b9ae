import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'rocket-chat-auth-token',
    title: 'Rocket.Chat auth token',
    severity: 'high',
    confidence: 'medium',
    keywords: ['x-auth-token'],
    pattern: String.raw`(?i:x-auth-token)${ASSIGNED}(?<secret>[0-9A-Za-z_-]{43})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4.1,
    companion: {
      name: 'user id',
      pattern: String.raw`(?i:x-user-id)["']?[ \t]{0,3}[:=,][ \t]{0,3}["']?(?<secret>[0-9A-Za-z]{17})`,
      withinLines: 4,
      required: true,
    },
    sample: { prefix: '', alphabet: 'base64url', chars: 43 },
    matches: [
      'curl -H "X-Auth-Token: {sample}" -H "X-User-Id: abcdefghijklmnopq" https://chat.example.com/api/v1/me',
      'headers = {"X-Auth-Token": "{sample}", "X-User-Id": "abcdefghijklmnopq"}',
    ],
    ignores: ['X-Auth-Token: YOUR_AUTH_TOKEN', '"X-Auth-Token": token,'],
    why: 'Lets the holder act as the person in the Rocket.Chat workspace.',
    fix: 'Revoke it under My Account > Personal Access Tokens, then read the new one from the environment.',
    revoke: 'https://docs.rocket.chat/docs/manage-personal-access-tokens',
    references: ['https://developer.rocket.chat/apidocs/introduction-to-authentication'],
  },
] satisfies PatternFile;
