import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'chromatic-project-token',
    title: 'Chromatic project token',
    severity: 'low',
    confidence: 'medium',
    keywords: ['chpt_'],
    pattern: String.raw`\b(?<secret>chpt_[0-9a-f]{12,32})\b`,
    publicPrefix: 'chpt_',
    sample: { prefix: 'chpt_', alphabet: 'base16', chars: 15 },
    matches: [
      '  CHROMATIC_PROJECT_TOKEN: {sample}',
      "const client = new Client({ token: '{sample}' });",
      'npx chromatic --project-token={sample}',
    ],
    ignores: ['CHROMATIC_PROJECT_TOKEN=chpt_YOUR_TOKEN_HERE', 'CHROMATIC_PROJECT_TOKEN=${CHROMATIC_PROJECT_TOKEN}'],
    why: "Publishes builds at the project's cost.",
    fix: "Revoke it under Manage > Configure (reset the token), then keep the new one in your CI's secret store.",
    revoke: 'https://www.chromatic.com/apps',
    references: ['https://www.chromatic.com/docs/cli/'],
  },
] satisfies PatternFile;
