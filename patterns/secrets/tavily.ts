import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'tavily-api-key',
    title: 'Tavily API key',
    severity: 'medium',
    keywords: ['tvly-'],
    pattern: String.raw`\b(?<secret>tvly-(?:(?:dev|prod)-)?[0-9A-Za-z]{32})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'tvly-',
    minEntropy: 3.4,
    sample: { prefix: 'tvly-dev-', alphabet: 'base62', chars: 32 },
    matches: [
      'TAVILY_API_KEY={sample}',
      'tavily_api_key: {sample}',
      'export TAVILY_API_KEY="{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'TAVILY_API_KEY=tvly-REPLACE_ME',
      'tavily_api_key = os.environ["TAVILY_API_KEY"]',
      '"tavilyApiKey": "tvly-xxxxxx"',
    ],
    why: 'Lets the holder search at the cost of the account.',
    fix: 'Revoke it on the dashboard, then pass the new one in from your secret manager.',
    revoke: 'https://app.tavily.com/home',
    references: ['https://docs.tavily.com/documentation/api-reference/introduction'],
  },
] satisfies PatternFile;
