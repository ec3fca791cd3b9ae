import type { OutputFormat } from '../format.ts';
import { renderJUnit } from '../xml-reports.ts';

export const format: OutputFormat = {
  name: 'junit',
  extension: 'xml',
  summary: 'For CI servers: JUnit XML, a failure for each finding that blocks.',
  render: renderJUnit,
};
