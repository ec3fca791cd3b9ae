import type { OutputFormat } from '../format.ts';
import { renderCodeQuality } from '../gitlab.ts';

export const format: OutputFormat = {
  name: 'gitlab-quality',
  extension: 'codequality.json',
  summary: 'For GitLab: a code quality report, settings included.',
  render: renderCodeQuality,
};
