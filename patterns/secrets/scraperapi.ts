import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'scraperapi-api-key',
    title: 'ScraperAPI key',
    severity: 'medium',
    keywords: ['scraper'],
    pattern:
      String.raw`(?i:scraper[_.-]?api(?:[_.-]?api)?[_.-]?(?:key|token))${ASSIGNED}(?<secret>[0-9a-f]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: [
      'SCRAPERAPI_KEY={sample}',
      "const scraperapiKey = '{sample}';",
      '<add key="SCRAPERAPI_KEY" value="{sample}" />',
    ],
    ignores: [
      'SCRAPERAPI_KEY=YOUR_TOKEN_HERE',
      'const scraperapiKey = process.env.SCRAPERAPI_KEY;',
      'SCRAPERAPI_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder call the API at the limits and cost of the account.',
    fix: 'Revoke it on the dashboard, then read the new one from the environment.',
    revoke: 'https://dashboard.scraperapi.com/',
    references: ['https://docs.scraperapi.com/'],
  },
] satisfies PatternFile;
