import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'dockerhub-personal-access-token',
    title: 'Docker Hub personal access token',
    severity: 'critical',
    keywords: ['dckr_pat_'],
    pattern: String.raw`\b(?<secret>dckr_pat_[0-9A-Za-z_-]{27})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'dckr_pat_',
    minEntropy: 3.5,
    sample: { prefix: 'dckr_pat_', alphabet: 'base64url', chars: 27 },
    matches: ['client = Client("{sample}")', 'ENV DOCKERHUB_TOKEN={sample}', 'docker login -u acme -p {sample}'],
    ignores: ['DOCKERHUB_TOKEN=dckr_pat_YOUR_TOKEN_HERE', 'DOCKERHUB_TOKEN=${DOCKERHUB_TOKEN}'],
    why: 'Pushes and pulls images as its owner.',
    fix: "Revoke it under Account settings > Personal access tokens, then keep the new one in your CI's secret store.",
    revoke: 'https://app.docker.com/settings/personal-access-tokens',
    references: ['https://docs.docker.com/security/access-tokens/'],
  },
  {
    id: 'dockerhub-organization-access-token',
    title: 'Docker Hub organization access token',
    severity: 'critical',
    keywords: ['dckr_oat_'],
    pattern: String.raw`\b(?<secret>dckr_oat_[0-9A-Za-z_-]{27,40})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'dckr_oat_',
    minEntropy: 3.75,
    sample: { prefix: 'dckr_oat_', alphabet: 'base64url', chars: 32 },
    matches: ['DOCKERHUB_TOKEN={sample}', '{ "token": "{sample}" }'],
    ignores: ['DOCKERHUB_TOKEN=dckr_oat_YOUR_TOKEN_HERE', 'DOCKERHUB_TOKEN=${DOCKERHUB_TOKEN}'],
    why: 'Pushes and pulls images of the organization.',
    fix:
      "Revoke it under the organization's Admin Console > Access tokens, " +
      "then keep the new one in your CI's secret store.",
    revoke: 'https://app.docker.com/',
    references: ['https://docs.docker.com/enterprise/security/access-tokens/'],
  },
] satisfies PatternFile;
