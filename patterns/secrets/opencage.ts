import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'opencage-api-key',
    title: 'OpenCage API key',
    severity: 'low',
    keywords: ['opencage'],
    pattern:
      String.raw`(?i:opencage(?:data)?[_.-]?(?:geocod(?:er|ing)[_.-]?)?(?:api[_.-]?)?key)${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['OPENCAGE_API_KEY={sample}', "const opencageApiKey = '{sample}';", 'opencage_api_key = "{sample}"'],
    ignores: [
      'OPENCAGE_API_KEY=YOUR_TOKEN_HERE',
      'const opencageApiKey = process.env.OPENCAGE_API_KEY;',
      'OPENCAGE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder call the API at the limits and cost of the account.',
    fix: 'Revoke it on the dashboard, then read the new one from the environment.',
    revoke: 'https://opencagedata.com/dashboard#geocoding',
    references: ['https://opencagedata.com/api'],
  },
] satisfies PatternFile;
