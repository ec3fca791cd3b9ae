import type { OutputFormat } from '../format.ts';
import { renderJsonLines } from '../json.ts';

export const format: OutputFormat = {
  name: 'jsonl',
  extension: 'jsonl',
  summary: 'For programs that read line by line: one finding per line, the verdict last.',
  render: renderJsonLines,
};
