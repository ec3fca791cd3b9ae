import type { OutputFormat } from '../format.ts';
import { renderCheckstyle } from '../xml-reports.ts';

export const format: OutputFormat = {
  name: 'checkstyle',
  extension: 'checkstyle.xml',
  summary: 'For reviewdog and CI servers: Checkstyle XML.',
  render: renderCheckstyle,
};
