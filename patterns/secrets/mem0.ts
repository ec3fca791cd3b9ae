import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'mem0-api-key',
    title: 'Mem0 API key',
    severity: 'high',
    keywords: ['m0-'],
    pattern: String.raw`(?:^|[^0-9A-Za-z_-])(?<secret>m0-[0-9A-Za-z]{40})\b`,
    publicPrefix: 'm0-',
    minEntropy: 4,
    sample: { prefix: 'm0-', alphabet: 'base62', chars: 40 },
    matches: [
      'MEM0_API_KEY={sample}',
      '"mem0ApiKey": "{sample}",',
      'curl -H "Authorization: Token {sample}" https://api.mem0.ai/v1/memories/',
    ],
    ignores: ['MEM0_API_KEY=m0-YOUR_KEY_HERE', 'mem0ApiKey: ${{ secrets.MEM0_API_KEY }}', '"mem0ApiKey": "m0-xxxxxx"'],
    why: 'Lets the holder read and change the memories stored about users.',
    fix: 'Revoke it in the dashboard under API keys, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://app.mem0.ai/dashboard/api-keys',
    references: ['https://docs.mem0.ai/platform/quickstart'],
  },
] satisfies PatternFile;
