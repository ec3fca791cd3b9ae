import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'firecrawl-api-key',
    title: 'Firecrawl API key',
    severity: 'medium',
    keywords: ['fc-'],
    pattern: String.raw`(?:^|[^0-9A-Za-z_-])(?<secret>fc-[0-9a-f]{32})\b`,
    publicPrefix: 'fc-',
    minEntropy: 2.8,
    sample: { prefix: 'fc-', alphabet: 'base16', chars: 32 },
    matches: [
      'FIRECRAWL_API_KEY={sample}',
      'firecrawl_api_key: {sample}',
      'export FIRECRAWL_API_KEY="{sample}"',
      'app = FirecrawlApp(api_key="{sample}")',
    ],
    ignores: [
      'FIRECRAWL_API_KEY=fc-YOUR_TOKEN_HERE',
      'firecrawl_api_key = os.environ["FIRECRAWL_API_KEY"]',
      '"firecrawlApiKey": "fc-xxxxxx"',
    ],
    why: 'Lets the holder crawl at the cost of the account.',
    fix: 'Revoke it in the dashboard under API Keys, then read the new one from the environment.',
    revoke: 'https://www.firecrawl.dev/app/api-keys',
    references: ['https://docs.firecrawl.dev/introduction'],
  },
] satisfies PatternFile;
