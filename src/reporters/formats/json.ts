import type { OutputFormat } from '../format.ts';
import { renderJson } from '../json.ts';

export const format: OutputFormat = {
  name: 'json',
  extension: 'json',
  summary: 'For programs: one versioned document.',
  render: renderJson,
};
