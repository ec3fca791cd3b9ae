import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'serpapi-api-key',
    title: 'SerpApi API key',
    severity: 'medium',
    keywords: ['serp'],
    pattern:
      String.raw`(?i:serp[_.-]?api(?:[_.-]?api)?[_.-]?(?:key|token))${ASSIGNED}(?<secret>[0-9a-f]{64})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.3,
    sample: { prefix: '', alphabet: 'base16', chars: 64 },
    matches: ['SERPAPI_API_KEY={sample}', "const serpapiApiKey = '{sample}';"],
    ignores: [
      'SERPAPI_API_KEY=YOUR_KEY_HERE',
      'const serpapiApiKey = process.env.SERPAPI_API_KEY;',
      'SERPAPI_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder search at the cost of the account.',
    fix:
      'Regenerate it in the dashboard under API Key, then keep the ' +
      'new one in a secret store and read it at run time.',
    revoke: 'https://serpapi.com/manage-api-key',
    references: ['https://serpapi.com/search-api'],
  },
] satisfies PatternFile;
