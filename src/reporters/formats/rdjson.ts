import type { OutputFormat } from '../format.ts';
import { renderRdjson } from '../rdjson.ts';

export const format: OutputFormat = {
  name: 'rdjson',
  extension: 'rdjson',
  summary: 'For reviewdog: one document of its diagnostic format.',
  render: (report, { rulesPage }) => renderRdjson(report, rulesPage),
};
