import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'flagsmith-server-key',
    title: 'Flagsmith server-side environment key',
    severity: 'medium',
    keywords: ['ser.'],
    pattern: String.raw`\b(?<secret>ser\.[0-9A-Za-z]{22})\b`,
    publicPrefix: 'ser.',
    minEntropy: 3.3,
    sample: { prefix: 'ser.', alphabet: 'base62', chars: 22 },
    matches: [
      'FLAGSMITH_ENVIRONMENT_KEY={sample}',
      "const flagsmithEnvironmentKey = '{sample}';",
      'flagsmith_environment_key = "{sample}"',
    ],
    ignores: [
      'FLAGSMITH_ENVIRONMENT_KEY=ser.YOUR_TOKEN_HERE',
      'const flagsmithEnvironmentKey = process.env.FLAGSMITH_ENVIRONMENT_KEY;',
      '"flagsmithEnvironmentKey": "ser.xxxxxx"',
    ],
    why: 'Lets the holder read every flag and segment rule of the environment.',
    fix: 'Delete it in the environment settings under SDK Keys, then read the new one from the environment.',
    revoke: 'https://app.flagsmith.com/',
    references: ['https://docs.flagsmith.com/clients/server-side'],
  },
] satisfies PatternFile;
