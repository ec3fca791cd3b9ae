/** The report as comma-separated values (RFC 4180), one line for each finding. */

import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { visible } from './safe-text.ts';
import { standingOf, worstFirst } from './standing.ts';
import { suppressionOf, whatIs } from './words.ts';

const COLUMNS: readonly (readonly [string, (finding: Finding) => string])[] = [
  ['standing', standingOf],
  ['severity', ({ severity }) => severity],
  ['confidence', ({ confidence }) => confidence],
  ['kind', ({ kind }) => kind],
  ['rule', ({ rule }) => rule],
  ['title', ({ title }) => title],
  ['path', ({ path }) => path],
  ['line', ({ place }) => (place.line >= 1 ? String(place.line) : '')],
  ['what', whatIs],
  ['commit', ({ commit }) => commit ?? ''],
  ['author', ({ author }) => author ?? ''],
  ['date', ({ date }) => date ?? ''],
  ['fix', ({ fix }) => fix],
  ['suppression', suppressionOf],
  ['fingerprint', ({ fingerprint }) => fingerprint],
];

/** Returns a header line and a line for each finding, the worst first. */
export function renderCsv(report: Report): string {
  const rows = [
    COLUMNS.map(([name]) => name),
    ...worstFirst(report).map((finding) => COLUMNS.map(([, value]) => cell(value(finding)))),
  ];
  return rows.map((row) => `${row.join(',')}\r\n`).join('');
}

/**
 * Quotes a cell. One that begins like a formula, which a spreadsheet would run, gets a `'`:
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
function cell(text: string): string {
  const plain = visible(text).replaceAll('##[', '# #[');
  const harmless = /^[\s]*[=+\-@|%:]/.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]|^\s|\s$|^'/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
