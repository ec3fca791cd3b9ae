import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'getstream-api-secret',
    title: 'Stream API secret',
    severity: 'high',
    keywords: [
      'api_secret',
      'api-secret',
      'apisecret',
      'api.secret',
      'app_secret',
      'app-secret',
      'appsecret',
      'app.secret',
    ],
    pattern:
      String.raw`(?i:(?:get)?stream[_.-]?(?:chat[_.-]?|io[_.-]?)?(?:api[_.-]?|app[_.-]?)secret)${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-z]{64})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base36', chars: 64 },
    matches: ['STREAM_API_SECRET={sample}', '"stream_api_secret": "{sample}",', 'stream_api_secret = "{sample}"'],
    ignores: [
      'STREAM_API_SECRET=YOUR_TOKEN_HERE',
      'streamApiSecret: ${{ secrets.STREAM_API_SECRET }}',
      'STREAM_API_SECRET=xxxxxxxx',
    ],
    why: 'Lets the holder sign in as any user of the app and read and change its chats and feeds.',
    fix: 'Rotate it in the dashboard of the app, then read the new one from the environment.',
    revoke: 'https://dashboard.getstream.io/',
    references: ['https://getstream.io/chat/docs/node/tokens_and_authentication/'],
  },
] satisfies PatternFile;
