/** Reads passwords and secrets among the rows of an `INSERT` of SQL that names its columns. */

import type { Candidate } from '../candidate.ts';
import type { FileTraits } from '../file-kind.ts';
import { readName } from '../names/name.ts';
import { judgeGiven } from './given.ts';

export const INSERT_KEYWORDS = ['insert into'];
export const INSERT_REACH = { before: 4, after: 4000 };

const HEAD = /\s{1,8}[\w."`[\]]{1,120}\s{0,8}\(([^()]{1,800})\)\s{0,8}(?:output\s[^\n;]{1,80}\s)?values\s{0,8}(?=\()/iy;
const VALUE = /\s{0,20}(?:N?'((?:[^'\\\n]|''|\\.){0,300})'|[^,()'\n]{0,80}(?:\([^()'\n]{0,80}\))?)\s{0,20}([,)])/dy;
const BETWEEN = /\s{0,20},\s{0,20}\(/y;
const MOST_ROWS = 60;
const MOST_COLUMNS = 60;

/** Returns the passwords among the values of an `INSERT`. */
export function readInserted(text: string, from: number, to: number, _traits: FileTraits): readonly Candidate[] {
  HEAD.lastIndex = to;
  const head = HEAD.exec(text);
  if (!head) return [];
  const columns = head[1]!.split(',').map((name) => kindOf(name.replace(/[\s"`[\]]/g, '')));
  if (!columns.some((kind) => kind !== null) || columns.length > MOST_COLUMNS) return [];
  const found: Candidate[] = [];
  let at = to + head[0].length + 1;
  for (let row = 0; row < MOST_ROWS; row++) {
    for (let column = 0; ; column++) {
      VALUE.lastIndex = at;
      const value = VALUE.exec(text);
      if (!value || column >= columns.length) return found;
      const span = value.indices![1];
      const held = columns[column] ?? null;
      const candidate = span && held !== null ? candidateOf(value[1]!, span, held, from) : null;
      if (candidate) found.push(candidate);
      at += value[0].length;
      if (value[2] === ')') break;
    }
    BETWEEN.lastIndex = at;
    const between = BETWEEN.exec(text);
    if (!between) break;
    at += between[0].length;
  }
  return found;
}

type Held = 'password' | 'other';

/** Returns what a column holds by its name; null if no credential. */
function kindOf(name: string): Held | null {
  const reading = name.length < 2 || name.length > 60 ? null : readName(name);
  if (!reading || reading.signs.some((sign) => /^(?:after|before|nameOf[CS])/.test(sign))) return null;
  if (reading.kind === 'password') return 'password';
  return reading.kind === 'secret' || reading.kind === 'token' || reading.kind === 'api-key' ? 'other' : null;
}

/** Returns the value as a candidate; null if it is not one. Servers keep digests of tokens, in hexadecimal digits. */
function candidateOf(
  text: string,
  [from, to]: readonly [number, number],
  held: Held,
  contextFrom: number,
): Candidate | null {
  if (held === 'other' && /^[0-9a-f]+$/i.test(text)) return null;
  return judgeGiven({
    rule: 'sql-password',
    role: 'password',
    from,
    to,
    text,
    quoted: true,
    contextFrom,
    ...(held === 'other' ? { onlyRandom: true } : {}),
  });
}
