import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'nightfall-api-key',
    title: 'Nightfall API key',
    severity: 'high',
    keywords: ['nightfall'],
    pattern: String.raw`(?i:nightfall)[^\n]{0,120}?\b(?<secret>NF-[0-9A-Za-z]{32})\b`,
    publicPrefix: 'NF-',
    minEntropy: 3,
    sample: { prefix: 'NF-', alphabet: 'base62', chars: 32 },
    matches: ['NIGHTFALL_API_KEY={sample}', 'nightfall: "Bearer {sample}"'],
    ignores: ['NIGHTFALL_API_KEY=NF-your-key'],
    why: 'Scans texts at the cost of the account and reads the findings.',
    fix: 'Delete it on the page of the API keys, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://app.nightfall.ai/',
    references: ['https://help.nightfall.ai/developer-api/intro'],
  },
] satisfies PatternFile;
