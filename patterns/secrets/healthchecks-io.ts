import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'healthchecks-io-api-key',
    title: 'Healthchecks.io API key',
    severity: 'medium',
    keywords: ['hcw_', 'hcr_'],
    pattern: String.raw`\b(?<secret>hc[wr]_[0-9A-Za-z]{28})\b`,
    publicPrefix: 'hc',
    minEntropy: 3.75,
    sample: { prefix: 'hcw_', alphabet: 'base62', chars: 28 },
    matches: [
      'export HEALTHCHECKS_API_KEY="{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com',
      'X-Api-Key: {sample}',
    ],
    ignores: ['HEALTHCHECKS_API_KEY=hcYOUR_TOKEN_HERE', 'HEALTHCHECKS_API_KEY=${HEALTHCHECKS_API_KEY}'],
    why: 'Reads, or with a read-write key changes, the checks of the project.',
    fix:
      'Revoke it under Project settings > API Access, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://healthchecks.io/projects/',
    references: ['https://healthchecks.io/docs/api/'],
  },
] satisfies PatternFile;
