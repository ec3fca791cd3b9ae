import type { OutputFormat } from '../format.ts';
import { renderHtml } from '../html/html.ts';

export const format: OutputFormat = {
  name: 'html',
  extension: 'html',
  summary: 'For people: one self-contained page.',
  namesSubject: true,
  showsRemovals: true,
  render: (report, { subject }) => renderHtml(report, subject),
};
