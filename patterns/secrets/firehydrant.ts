import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'firehydrant-bot-token',
    title: 'FireHydrant bot token',
    severity: 'high',
    keywords: ['fhb-'],
    pattern: String.raw`\b(?<secret>fhb-[0-9a-f]{32})\b`,
    publicPrefix: 'fhb-',
    minEntropy: 2.75,
    sample: { prefix: 'fhb-', alphabet: 'base16', chars: 32 },
    matches: ['client = Client("{sample}")', 'ENV FIREHYDRANT_API_KEY={sample}'],
    ignores: ['FIREHYDRANT_API_KEY=fhb-YOUR_TOKEN_HERE', 'FIREHYDRANT_API_KEY=${FIREHYDRANT_API_KEY}'],
    why: 'Reads and changes incidents of the organization.',
    fix: 'Revoke it under Settings > Bots, then read the new one from the environment or a secret manager.',
    revoke: 'https://app.firehydrant.io/organizations/bots',
    references: ['https://docs.firehydrant.com/reference/firehydrant-api'],
  },
] satisfies PatternFile;
