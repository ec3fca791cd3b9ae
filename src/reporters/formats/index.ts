/** Generated from the folder listing by `npm run gen -- --write`: never edited by hand. */

import type { OutputFormat } from '../format.ts';

export const FORMATS = {
  html: { extension: 'html', load: () => import('./html.ts') },
  json: { extension: 'json', load: () => import('./json.ts') },
  jsonl: { extension: 'jsonl', load: () => import('./jsonl.ts') },
  sarif: { extension: 'sarif', load: () => import('./sarif.ts') },
  terminal: { extension: 'txt', load: () => import('./terminal.ts') },
} as const satisfies Record<string, { extension: string; load: () => Promise<{ format: OutputFormat }> }>;

export type Format = keyof typeof FORMATS;

export const DEFAULT_FORMAT = 'terminal' satisfies Format;
