import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'line-channel-access-token',
    title: 'LINE channel access token',
    severity: 'high',
    keywords: ['line_', 'line.', 'line-', 'linechannel', 'lineaccess', 'linebot'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:line[_.-]?(?:bot[_.-]?|messaging[_.-]?)?(?:channel[_.-]?)?(?:access[_.-]?)?` +
      String.raw`token)${ASSIGNED}(?<secret>[0-9A-Za-z+/]{160,200}={0,2})(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4.5,
    sample: { prefix: '', alphabet: 'base64', chars: 171, suffix: '=' },
    matches: [
      'LINE_CHANNEL_ACCESS_TOKEN={sample}',
      '"line_channel_access_token": "{sample}",',
      'os.environ["LINE_CHANNEL_ACCESS_TOKEN"] = "{sample}"',
    ],
    ignores: [
      'LINE_CHANNEL_ACCESS_TOKEN=YOUR_TOKEN_HERE',
      'lineChannelAccessToken: ${{ secrets.LINE_CHANNEL_ACCESS_TOKEN }}',
      'LINE_CHANNEL_ACCESS_TOKEN=xxxxxxxx',
    ],
    why: 'Lets the holder send messages to every follower of the official account.',
    fix:
      'Reissue it in the LINE Developers Console on the Messaging API ' +
      'tab, then read the new one from the environment.',
    revoke: 'https://developers.line.biz/console/',
    references: ['https://developers.line.biz/en/docs/basics/channel-access-token/'],
  },
  {
    id: 'line-channel-secret',
    title: 'LINE channel secret',
    severity: 'high',
    keywords: ['channel_secret', 'channel-secret', 'channelsecret', 'channel.secret'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:line[_.-]?(?:bot[_.-]?|login[_.-]?|messaging[_.-]?)?channel[_.-]?secret)` +
      String.raw`${ASSIGNED}(?<secret>[0-9a-f]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['LINE_CHANNEL_SECRET={sample}', 'line_channel_secret: {sample}'],
    ignores: [
      'LINE_CHANNEL_SECRET=YOUR_KEY_HERE',
      'line_channel_secret = os.environ["LINE_CHANNEL_SECRET"]',
      'LINE_CHANNEL_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder forge webhook events and obtain channel access tokens.',
    fix:
      'Reissue it in the LINE Developers Console under Basic settings, then ' +
      'keep the new one in a secret store and read it at run time.',
    revoke: 'https://developers.line.biz/console/',
    references: ['https://developers.line.biz/en/docs/basics/channel-access-token/'],
  },
] satisfies PatternFile;
