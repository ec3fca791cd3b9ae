import type { PatternFile } from '../../src/model/rule.ts';
import { asking } from '../live.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'discord-bot-token',
    title: 'Discord bot token',
    severity: 'high',
    keywords: ['discord', 'bot_token', 'bot-token', 'bottoken', '.login(', '.run(', '.start(', 'bot '],
    pattern:
      String.raw`(?:(?i:discord|bot[_-]?token|\.(?:login|run|start)\()` +
      String.raw`[0-9A-Za-z_"'.()\[\] \t:=,>-]{0,40}?[^0-9A-Za-z_-]` +
      String.raw`|\b(?i:bot) )(?<secret>[MNO][0-9A-Za-z_-]{23,27}\.[0-9A-Za-z_-]{6}\.[0-9A-Za-z_-]{27,38})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.9,
    sample: {
      parts: [
        'MT',
        { alphabet: 'base62', chars: 22 },
        '.G',
        { alphabet: 'base62', chars: 5 },
        '.',
        { alphabet: 'base64url', chars: 27 },
      ],
    },
    matches: [
      'DISCORD_BOT_TOKEN={sample}',
      "client.login('{sample}');",
      'bot.run("{sample}")',
      'curl -H "Authorization: Bot {sample}" https://discord.com/api/v10/users/@me',
    ],
    ignores: ['DISCORD_TOKEN=YOUR_BOT_TOKEN_HERE', 'client.login(process.env.DISCORD_TOKEN);'],
    why: 'Lets the holder run the bot: read messages, and moderate or delete whatever its role in each server permits.',
    fix:
      'Reset it in the Developer Portal under Bot > Reset Token, then keep ' +
      'the new one in a secret store and read it at run time.',
    revoke: 'https://discord.com/developers/applications',
    verify: asking(
      'https://discord.com/api/v10/users/@me',
      'https://discord.com/developers/docs/resources/user#get-current-user',
      { authorization: 'Bot {secret}' },
    ),
    references: ['https://discord.com/developers/docs/reference#authentication'],
  },
  {
    id: 'discord-webhook-url',
    title: 'Discord webhook',
    severity: 'medium',
    keywords: ['/api/webhooks/'],
    pattern:
      String.raw`(?<secret>https://(?:(?:ptb|canary)\.)?discord(?:app)?\.com/api(?:/v[0-9]{1,2})?` +
      String.raw`/webhooks/[0-9]{17,20}/[0-9A-Za-z_-]{60,80})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'https://',
    minEntropy: 4,
    sample: {
      parts: [
        'https://discord.com/api/webhooks/1',
        { alphabet: 'digits', chars: 17 },
        '/',
        { alphabet: 'base64url', chars: 68 },
      ],
    },
    matches: ['DISCORD_WEBHOOK_URL={sample}', '"url": "{sample}"', 'requests.post("{sample}", json=payload)'],
    ignores: [
      'DISCORD_WEBHOOK_URL=https://discord.com/api/webhooks/WEBHOOK_ID/WEBHOOK_TOKEN',
      'https://discord.com/api/webhooks/123456789012345678/abc',
    ],
    why: 'Lets anyone post to the channel, and change or delete the webhook.',
    fix: 'Delete the webhook in the channel settings under Integrations, then keep the new address in a secret store.',
    revoke: 'https://support.discord.com/hc/en-us/articles/228383668',
    references: ['https://discord.com/developers/docs/resources/webhook'],
  },
  {
    id: 'discord-client-secret',
    title: 'Discord client secret',
    severity: 'high',
    keywords: ['discord'],
    pattern:
      String.raw`(?i:discord[_.-]?(?:app[_.-]?|oauth2?[_.-]?)?client[_.-]?secret)${ASSIGNED}` +
      String.raw`(?<secret>[0-9A-Za-z_-]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.7,
    sample: { prefix: '', alphabet: 'base64url', chars: 32 },
    matches: [
      'DISCORD_CLIENT_SECRET={sample}',
      '"discord_client_secret": "{sample}",',
      '<add key="DISCORD_CLIENT_SECRET" value="{sample}" />',
    ],
    ignores: [
      'DISCORD_CLIENT_SECRET=REPLACE_ME',
      'discordClientSecret: ${{ secrets.DISCORD_CLIENT_SECRET }}',
      'DISCORD_CLIENT_SECRET=xxxxxxxx',
    ],
    why:
      'Lets the holder finish the OAuth exchange as the application ' +
      'and take over the accounts that sign in with it.',
    fix: 'Reset it in the Developer Portal under OAuth2, then pass the new one in from your secret manager.',
    revoke: 'https://discord.com/developers/applications',
    references: ['https://discord.com/developers/docs/topics/oauth2'],
  },
] satisfies PatternFile;
