import type { OutputFormat } from '../format.ts';
import { renderCsv } from '../csv.ts';

export const format: OutputFormat = {
  name: 'csv',
  extension: 'csv',
  summary: 'For spreadsheets: one line per finding.',
  render: renderCsv,
};
