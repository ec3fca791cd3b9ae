import type { OutputFormat } from '../format.ts';
import { renderJobSummary } from '../job-summary.ts';

export const format: OutputFormat = {
  name: 'markdown',
  extension: 'md',
  summary: 'For wikis and comments: Markdown as GitHub renders it.',
  render: (report) => renderJobSummary(report),
};
