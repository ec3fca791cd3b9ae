import type { PatternFile } from '../../src/model/rule.ts';
import { bearer } from '../live.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'bitly-access-token',
    title: 'Bitly access token',
    severity: 'medium',
    keywords: ['bitly'],
    pattern:
      String.raw`(?i:bitly[_.-]?(?:api[_.-]?|access[_.-]?|generic[_.-]?|oauth[_.-]?){0,3}(?:token|key))${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{40})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3,
    sample: { prefix: '', alphabet: 'base16', chars: 40 },
    matches: ['BITLY_ACCESS_TOKEN={sample}', "const bitlyAccessToken = '{sample}';"],
    ignores: [
      'BITLY_ACCESS_TOKEN=YOUR_KEY_HERE',
      'const bitlyAccessToken = process.env.BITLY_ACCESS_TOKEN;',
      'BITLY_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder make and redirect the short links of the account.',
    fix: 'Revoke it under Settings > API, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://app.bitly.com/settings/api/',
    verify: bearer('https://api-ssl.bitly.com/v4/user', 'https://dev.bitly.com/api-reference/#getUser'),
    references: ['https://dev.bitly.com/docs/getting-started/authentication/'],
  },
] satisfies PatternFile;
