import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'twitch-client-secret',
    title: 'Twitch client secret',
    severity: 'high',
    keywords: ['twitch'],
    pattern:
      String.raw`(?i:twitch[_.-]?(?:app[_.-]?|api[_.-]?)?(?:client[_.-]?)?secret)${ASSIGNED}(?<secret>[0-9a-z]{30})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.3,
    sample: { prefix: '', alphabet: 'base36', chars: 30 },
    matches: ['TWITCH_CLIENT_SECRET={sample}', '"twitch_client_secret": "{sample}",'],
    ignores: [
      'TWITCH_CLIENT_SECRET=YOUR_KEY_HERE',
      'twitchClientSecret: ${{ secrets.TWITCH_CLIENT_SECRET }}',
      'TWITCH_CLIENT_SECRET=xxxxxxxx',
    ],
    why: 'Lets the holder finish the OAuth exchange as the application and act for those who authorized it.',
    fix: 'Replace it in the developer console, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://dev.twitch.tv/console/apps',
    references: ['https://dev.twitch.tv/docs/authentication/'],
  },
  {
    id: 'twitch-access-token',
    title: 'Twitch access token',
    severity: 'high',
    keywords: ['twitch'],
    pattern:
      String.raw`(?i:twitch[_.-]?(?:oauth[_.-]?|bot[_.-]?|access[_.-]?|refresh[_.-]?|user[_.-]?|irc[_.-]?){1,3}` +
      String.raw`(?:token|password|pass))${ASSIGNED}(?<secret>(?:oauth:)?[0-9a-z]{30})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.3,
    sample: { prefix: '', alphabet: 'base36', chars: 30 },
    matches: ['TWITCH_OAUTH_TOKEN={sample}', 'twitch_oauth_token: {sample}', 'export TWITCH_OAUTH_TOKEN="{sample}"'],
    ignores: [
      'TWITCH_OAUTH_TOKEN=REPLACE_ME',
      'twitch_oauth_token = os.environ["TWITCH_OAUTH_TOKEN"]',
      'TWITCH_OAUTH_TOKEN=xxxxxxxx',
    ],
    why: 'Lets the holder act as the person within the scopes of the token, such as chat and stream settings.',
    fix: 'Disconnect the application under Settings > Connections, then keep the new token in a secret store.',
    revoke: 'https://www.twitch.tv/settings/connections',
    references: ['https://dev.twitch.tv/docs/authentication/'],
  },
  {
    id: 'twitch-chat-password',
    title: 'Twitch chat password',
    severity: 'medium',
    keywords: ['oauth:'],
    pattern: String.raw`\b(?<secret>oauth:[0-9a-z]{30})\b`,
    publicPrefix: 'oauth:',
    minEntropy: 3.3,
    sample: { prefix: 'oauth:', alphabet: 'base36', chars: 30 },
    matches: ['BOT_PASSWORD={sample}', "const botPassword = '{sample}';", 'PASS {sample}'],
    ignores: [
      'BOT_PASSWORD=oauth:CHANGE_ME',
      'const botPassword = process.env.BOT_PASSWORD;',
      '"botPassword": "oauth:xxxxxx"',
    ],
    why: 'Lets the holder read and write chat as the person or bot.',
    fix: 'Disconnect the application under Settings > Connections, then keep the new token in a secret store.',
    revoke: 'https://www.twitch.tv/settings/connections',
    references: ['https://dev.twitch.tv/docs/chat/irc/'],
  },
] satisfies PatternFile;
