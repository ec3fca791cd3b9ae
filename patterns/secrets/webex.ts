import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'webex-access-token',
    title: 'Webex access token',
    severity: 'high',
    keywords: ['_PF84_', '_PE93_', 'webex'],
    pattern:
      String.raw`(?:(?i:webex)[^\n]{0,40}?[^0-9A-Za-z]|\b)` +
      String.raw`(?<secret>[0-9A-Za-z]{60,66}_P[0-9A-F]{3}_` +
      String.raw`(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|consumer))(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.8,
    sample: {
      parts: [
        { alphabet: 'base62', chars: 64 },
        '_PF84_',
        { alphabet: 'base16', chars: 8 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 12 },
      ],
    },
    matches: [
      'WEBEX_ACCESS_TOKEN={sample}',
      'curl -H "Authorization: Bearer {sample}" https://webexapis.com/v1/people/me',
      '"webex_token": "{sample}"',
    ],
    ignores: ['WEBEX_ACCESS_TOKEN=YOUR_TOKEN_HERE', 'webex: short_PF84_consumer'],
    why: 'Lets the holder read and send messages and join meetings as the bot or person.',
    fix:
      'Regenerate it on the page of the bot or integration, then keep the ' +
      'new one in a secret store and read it at run time.',
    revoke: 'https://developer.webex.com/my-apps',
    references: ['https://developer.webex.com/docs/bots', 'https://developer.webex.com/docs/integrations'],
  },
  {
    id: 'webex-client-secret',
    title: 'Webex client secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['webex'],
    pattern:
      String.raw`(?i:webex[_.-]?(?:integration[_.-]?)?client[_.-]?secret)${ASSIGNED}(?<secret>[0-9a-f]{64})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.3,
    sample: { prefix: '', alphabet: 'base16', chars: 64 },
    matches: [
      'WEBEX_CLIENT_SECRET={sample}',
      "const webexClientSecret = '{sample}';",
      'webex_client_secret = "{sample}"',
    ],
    ignores: [
      'WEBEX_CLIENT_SECRET=REPLACE_ME',
      'const webexClientSecret = process.env.WEBEX_CLIENT_SECRET;',
      'WEBEX_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder finish the OAuth exchange as the integration and act for those who authorized it.',
    fix: 'Regenerate it on the page of the bot or integration, then pass the new one in from your secret manager.',
    revoke: 'https://developer.webex.com/my-apps',
    references: ['https://developer.webex.com/docs/bots', 'https://developer.webex.com/docs/integrations'],
  },
] satisfies PatternFile;
