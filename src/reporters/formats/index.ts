/** Generated from the folder listing by `npm run gen -- --write`: never edited by hand. */

import type { OutputFormat } from '../format.ts';

export const FORMATS = {
  checkstyle: { extension: 'checkstyle.xml', load: () => import('./checkstyle.ts') },
  csv: { extension: 'csv', load: () => import('./csv.ts') },
  'gitlab-quality': { extension: 'codequality.json', load: () => import('./gitlab-quality.ts') },
  'gitlab-secrets': { extension: 'gitlab.json', load: () => import('./gitlab-secrets.ts') },
  'gitleaks-json': { extension: 'gitleaks.json', load: () => import('./gitleaks-json.ts') },
  html: { extension: 'html', load: () => import('./html.ts') },
  json: { extension: 'json', load: () => import('./json.ts') },
  jsonl: { extension: 'jsonl', load: () => import('./jsonl.ts') },
  junit: { extension: 'xml', load: () => import('./junit.ts') },
  markdown: { extension: 'md', load: () => import('./markdown.ts') },
  rdjson: { extension: 'rdjson', load: () => import('./rdjson.ts') },
  sarif: { extension: 'sarif', load: () => import('./sarif.ts') },
  terminal: { extension: 'txt', load: () => import('./terminal.ts') },
} as const satisfies Record<string, { extension: string; load: () => Promise<{ format: OutputFormat }> }>;

export type Format = keyof typeof FORMATS;

export const DEFAULT_FORMAT = 'terminal' satisfies Format;
