import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'giphy-api-key',
    title: 'GIPHY API key',
    severity: 'low',
    confidence: 'medium',
    keywords: ['giphy'],
    pattern:
      String.raw`(?i:giphy[_.-]?(?:sdk[_.-]?|web[_.-]?)?(?:api[_.-]?)?key)${ASSIGNED}(?<secret>[0-9A-Za-z]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.7,
    sample: { prefix: '', alphabet: 'base62', chars: 32 },
    matches: [
      'GIPHY_API_KEY={sample}',
      "const giphyApiKey = '{sample}';",
      '<add key="GIPHY_API_KEY" value="{sample}" />',
    ],
    ignores: [
      'GIPHY_API_KEY=YOUR_TOKEN_HERE',
      'const giphyApiKey = process.env.GIPHY_API_KEY;',
      'GIPHY_API_KEY=xxxxxxxx',
    ],
    why: 'Lets the holder search at the limits of the account.',
    fix: 'Delete it in the developer dashboard, then read the new one from the environment.',
    revoke: 'https://developers.giphy.com/dashboard/',
    references: ['https://developers.giphy.com/docs/api/'],
  },
] satisfies PatternFile;
