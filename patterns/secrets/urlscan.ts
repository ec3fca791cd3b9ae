import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'urlscan-api-key',
    title: 'urlscan.io API key',
    severity: 'low',
    keywords: ['urlscan'],
    pattern:
      String.raw`(?i:urlscan(?:[_.-]?io)?[_.-]?(?:api[_.-]?)?key)${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3,
    sample: {
      parts: [
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
    matches: ['URLSCAN_API_KEY={sample}', "const urlscanApiKey = '{sample}';", 'urlscan_api_key = "{sample}"'],
    ignores: [
      'URLSCAN_API_KEY=REPLACE_ME',
      'const urlscanApiKey = process.env.URLSCAN_API_KEY;',
      'URLSCAN_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder call the API at the limits and cost of the account.',
    fix: 'Delete it on the profile page, then pass the new one in from your secret manager.',
    revoke: 'https://urlscan.io/user/profile/',
    references: ['https://urlscan.io/docs/api/'],
  },
] satisfies PatternFile;
