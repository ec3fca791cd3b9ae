import type { OutputFormat } from '../format.ts';
import { renderGitLabSecrets } from '../gitlab.ts';

export const format: OutputFormat = {
  name: 'gitlab-secrets',
  extension: 'gitlab.json',
  summary: 'For GitLab: a secret detection report.',
  render: (report, { toolVersion }) => renderGitLabSecrets(report, toolVersion),
};
