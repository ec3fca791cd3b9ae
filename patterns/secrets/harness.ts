import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'harness-token',
    title: 'Harness token',
    severity: 'critical',
    keywords: ['pat.', 'sat.'],
    pattern: String.raw`\b(?<secret>[ps]at\.[0-9A-Za-z_-]{22}\.[0-9a-f]{24}\.[0-9A-Za-z]{20})\b`,
    minEntropy: 4,
    sample: {
      parts: [
        'pat.',
        { alphabet: 'base64url', chars: 22 },
        '.',
        { alphabet: 'base16', chars: 24 },
        '.',
        { alphabet: 'base62', chars: 20 },
      ],
    },
    matches: [
      '  HARNESS_API_KEY: {sample}',
      "const client = new Client({ token: '{sample}' });",
      'x-api-key: {sample}',
    ],
    ignores: ['HARNESS_API_KEY=pat.YOUR_ACCOUNT.xxx.yyy', 'x-api-key: sat.xxx'],
    why: 'Runs and changes pipelines as its user or service account.',
    fix: 'Revoke it under My Profile > My API Keys, then read the new one from the environment or a secret manager.',
    revoke: 'https://app.harness.io/',
    references: ['https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/'],
  },
] satisfies PatternFile;
