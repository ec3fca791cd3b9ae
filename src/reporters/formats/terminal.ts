import type { OutputFormat } from '../format.ts';
import { renderTerminal } from '../terminal.ts';

export const format: OutputFormat = {
  name: 'terminal',
  extension: 'txt',
  isDefault: true,
  summary: 'For people: a terminal or a CI log.',
  render: (report, { width, colour, verbose, allFindings }) =>
    renderTerminal(report, { width, colour, verbose, allFindings }),
};
