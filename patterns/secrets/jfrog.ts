import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'jfrog-api-key',
    title: 'JFrog Artifactory API key',
    severity: 'critical',
    keywords: ['akcp'],
    pattern: String.raw`\b(?<secret>AKCp[0-9A-Za-z]{69})\b`,
    publicPrefix: 'AKCp',
    minEntropy: 4,
    sample: { prefix: 'AKCp', alphabet: 'base62', chars: 69 },
    matches: ['ARTIFACTORY_API_KEY={sample}', '{ "token": "{sample}" }', 'X-JFrog-Art-Api: {sample}'],
    ignores: ['ARTIFACTORY_API_KEY=AKCpYOUR_TOKEN_HERE', 'ARTIFACTORY_API_KEY=${ARTIFACTORY_API_KEY}'],
    why: 'Reads and publishes artifacts as its owner.',
    fix: "Revoke it under Edit Profile > API Key, then keep the new one in your CI's secret store.",
    revoke: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/revoke-access-tokens',
    references: ['https://jfrog.com/help/r/jfrog-platform-administration-documentation/api-key'],
  },
  {
    id: 'jfrog-reference-token',
    title: 'JFrog reference token',
    severity: 'critical',
    keywords: ['cmvmdgtu'],
    pattern: String.raw`\b(?<secret>cmVmdGtuOj[0-9A-Za-z]{54})\b`,
    publicPrefix: 'cmVmdGtuOj',
    minEntropy: 4,
    sample: { prefix: 'cmVmdGtuOj', alphabet: 'base62', chars: 54 },
    matches: [
      'export JFROG_ACCESS_TOKEN="{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com',
      'Authorization: Bearer {sample}',
    ],
    ignores: ['JFROG_ACCESS_TOKEN=cmVmdGtuOjYOUR_TOKEN_HERE', 'JFROG_ACCESS_TOKEN=${JFROG_ACCESS_TOKEN}'],
    why: 'Reads and publishes artifacts within its scope.',
    fix:
      'Revoke it under Administration > User Management > Access Tokens, ' +
      "then keep the new one in your CI's secret store.",
    revoke: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/revoke-access-tokens',
    references: ['https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens'],
  },
] satisfies PatternFile;
