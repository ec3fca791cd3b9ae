/** Passwords in a column of a table whose first line names its columns: CSV, TSV, exports of password managers. */

import type { SecretMatch } from '../../../model/match.ts';
import { Secret } from '../../../model/secret.ts';
import { confidenceOf } from '../score/confidence.ts';
import { exposureWords } from '../exposure/exposure-words.ts';
import { judgeGiven } from '../readers/given.ts';
import { SPECIFICITY } from './specificity.ts';
import { expression } from '../../../model/expressions/expression.ts';

const HEAD = 1 << 20;
const MOST = 200;
const COLUMN = expression('i')`
  ^"?(?:login_?)?(?:pass(?:word|wd|phrase)?|pwd|user_?password|plain_?password|secret(?:_access)?(?:_| )?key
  |client_?secret|api_?(?:key|token|secret)|access_?token|login_password)"?$
`;

/** Returns the passwords in a CSV or TSV file whose header names a column of them. */
export function credentialColumns(path: string, bytes: Buffer): readonly SecretMatch[] {
  if (!/\.(?:csv|tsv)$/i.test(path)) return [];
  const text = bytes.toString('latin1', 0, HEAD);
  const first = text.indexOf('\n');
  if (first < 0 || first > 2000) return [];
  const header = text.slice(0, first).trimEnd();
  const separator = header.includes('\t') ? '\t' : header.includes(';') ? ';' : ',';
  const column = header.split(separator).findIndex((name) => COLUMN.test(name.trim()));
  if (column < 0) return [];
  const found: SecretMatch[] = [];
  for (let at = first + 1; at < text.length && found.length < MOST; ) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    const cell = cellOf(text, at, end, separator, column);
    const match = cell && matchOf(bytes, cell);
    if (match) found.push(match);
    at = end + 1;
  }
  return found;
}

interface Cell {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Returns the cell of a column, without its quotes. https://www.rfc-editor.org/rfc/rfc4180 */
function cellOf(text: string, from: number, end: number, separator: string, column: number): Cell | null {
  let at = from;
  for (let index = 0; at <= end; index++) {
    const quoted = text[at] === '"';
    let stop = at;
    if (quoted) {
      stop = text.indexOf('"', at + 1);
      if (stop < 0 || stop > end) return null;
    } else while (stop < end && text[stop] !== separator && text[stop] !== '\r') stop++;
    if (index === column) {
      const start = quoted ? at + 1 : at;
      return { from: start, to: stop, text: text.slice(start, stop) };
    }
    at = text.indexOf(separator, quoted ? stop + 1 : stop) + 1;
    if (at === 0) return null;
  }
  return null;
}

/** Returns a cell as a match; null if its value is not a credential. */
function matchOf(bytes: Buffer, { from, to, text }: Cell): SecretMatch | null {
  const candidate = judgeGiven({
    rule: '',
    role: 'password',
    from,
    to,
    text,
    quoted: true,
    contextFrom: from,
  });
  const confidence = candidate && confidenceOf(candidate.signals);
  if (!confidence) return null;
  return {
    kind: 'secret',
    rule: 'sensitive-credential-file',
    title: exposureWords['sensitive-credential-file']!.title,
    severity: confidence,
    confidence,
    sureInSamples: 'low',
    secret: new Secret(bytes.toString('utf8', from, to)),
    span: { from, to },
    matchSpan: { from, to },
    structure: 'unknown',
    reasons: ['it is in a column for passwords or keys'],
    specificity: SPECIFICITY,
  };
}
