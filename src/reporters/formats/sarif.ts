import type { OutputFormat } from '../format.ts';
import { renderSarif } from '../sarif/sarif.ts';

export const format: OutputFormat = {
  name: 'sarif',
  extension: 'sarif',
  summary: 'For code scanning: SARIF 2.1.0.',
  render: (report, { toolVersion, rulesPage }) => renderSarif(report, { toolVersion, rulesPage }),
};
