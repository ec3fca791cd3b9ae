import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'perplexity-api-key',
    title: 'Perplexity API key',
    severity: 'medium',
    keywords: ['pplx-'],
    pattern: String.raw`\b(?<secret>pplx-[0-9A-Za-z]{48})\b`,
    publicPrefix: 'pplx-',
    minEntropy: 4.2,
    sample: { prefix: 'pplx-', alphabet: 'base62', chars: 48 },
    matches: [
      'PERPLEXITY_API_KEY={sample}',
      "const perplexityApiKey = '{sample}';",
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'PERPLEXITY_API_KEY=pplx-YOUR_KEY_HERE',
      'const perplexityApiKey = process.env.PERPLEXITY_API_KEY;',
      '"perplexityApiKey": "pplx-xxxxxx"',
    ],
    why: 'Lets the holder call the models at the cost of the account.',
    fix: 'Revoke it under Settings > API, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://www.perplexity.ai/settings/api',
    references: ['https://docs.perplexity.ai/guides/getting-started'],
  },
] satisfies PatternFile;
