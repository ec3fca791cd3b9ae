import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'databricks-personal-access-token',
    title: 'Databricks personal access token',
    severity: 'critical',
    keywords: ['dapi'],
    pattern: String.raw`\b(?<secret>dapi[0-9a-f]{32}(?:-[0-9]{1,2})?)\b`,
    publicPrefix: 'dapi',
    minEntropy: 2.75,
    sample: { prefix: 'dapi', alphabet: 'base16', chars: 32 },
    matches: ['DATABRICKS_TOKEN={sample}', '{ "token": "{sample}" }'],
    ignores: ['DATABRICKS_TOKEN=dapiYOUR_TOKEN_HERE', 'DATABRICKS_TOKEN=${DATABRICKS_TOKEN}'],
    why: 'Runs code and reads data in the workspace as its owner.',
    fix:
      'Revoke it under Settings > Developer > Access tokens, then read ' +
      'the new one from the environment or a secret manager.',
    revoke: 'https://docs.databricks.com/aws/en/dev-tools/auth/pat',
    references: ['https://docs.databricks.com/aws/en/dev-tools/auth/pat'],
  },
  {
    id: 'databricks-oauth-secret',
    title: 'Databricks OAuth secret',
    severity: 'critical',
    keywords: ['dose'],
    pattern: String.raw`\b(?<secret>dose[0-9a-f]{32})\b`,
    publicPrefix: 'dose',
    minEntropy: 2.75,
    sample: { prefix: 'dose', alphabet: 'base16', chars: 32 },
    matches: [
      'export DATABRICKS_CLIENT_SECRET="{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com',
    ],
    ignores: ['DATABRICKS_CLIENT_SECRET=doseYOUR_TOKEN_HERE', 'DATABRICKS_CLIENT_SECRET=${DATABRICKS_CLIENT_SECRET}'],
    why: 'Signs in as the service principal.',
    fix:
      'Revoke it under the service principal > Secrets, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://docs.databricks.com/aws/en/dev-tools/auth/pat',
    references: ['https://docs.databricks.com/aws/en/dev-tools/auth/oauth-m2m'],
  },
] satisfies PatternFile;
