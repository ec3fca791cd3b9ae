/** Reads credentials in a column of a table of Markdown, whose first line names its columns. */

import type { Candidate } from '../candidate.ts';
import type { FileTraits } from '../file-kind.ts';
import { readName } from '../names/name.ts';
import { judgeGiven } from './given.ts';
import { lineStart } from './place.ts';

/** The line below the names. https://github.github.com/gfm/#tables-extension- */
export const COLUMN_KEYWORDS = ['|--', '| --', '|:-', '| :-'];
export const COLUMN_REACH = { before: 420, after: 4000 };

const RULER = /^[ \t]{0,8}$/;
const MOST_ROWS = 60;
const MOST_COLUMNS = 16;

/** Reports whether the row begins at this anchor. */
export function beginsRuler(bytes: Buffer, { from }: { readonly from: number }): boolean {
  for (let at = from - 1; at >= from - 8; at--) {
    const byte = bytes[at];
    if (byte === 10) return true;
    if (byte !== 32 && byte !== 9) return false;
  }
  return false;
}

/** Returns the credentials in the rows below the ruler around an anchor. */
export function readColumns(text: string, from: number, _to: number, traits: FileTraits): readonly Candidate[] {
  if (traits.kind !== 'prose') return [];
  const start = lineStart(text, from);
  if (start === 0 || !RULER.test(text.slice(start, from))) return [];
  const headFrom = lineStart(text, start - 1);
  const columns = cellsOf(text, headFrom, start - 1).map(({ text: name }) => isOfCredentials(name));
  if (!columns.includes(true)) return [];
  const found: Candidate[] = [];
  let at = text.indexOf('\n', from) + 1;
  for (let row = 0; at > 0 && row < MOST_ROWS; row++) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    const cells = cellsOf(text, at, end);
    if (cells.length < 2) break;
    for (const [i, cell] of cells.entries()) {
      const candidate = columns[i] === true ? candidateOf(cell, headFrom) : null;
      if (candidate) found.push(candidate);
    }
    at = newline + 1;
  }
  return found;
}

interface Cell {
  readonly from: number;
  readonly text: string;
}

/** Returns the cells of a row, without the marks of code and emphasis around their text. */
function cellsOf(text: string, from: number, end: number): readonly Cell[] {
  const cells: Cell[] = [];
  let at = text.indexOf('|', from);
  if (at === -1 || at >= end || text.slice(from, at).trim() !== '') return [];
  for (; cells.length < MOST_COLUMNS; ) {
    const next = text.indexOf('|', at + 1);
    if (next === -1 || next > end) break;
    let left = at + 1;
    let right = next;
    while (left < right && /[\s`*]/.test(text[left]!)) left++;
    while (right > left && /[\s`*]/.test(text[right - 1]!)) right--;
    cells.push({ from: left, text: text.slice(left, right) });
    at = next;
  }
  return cells;
}

/** Reports whether a column's name is one of a credential. */
function isOfCredentials(name: string): boolean {
  if (name.length < 3 || name.length > 40) return false;
  const reading = readName(name);
  return reading !== null && reading.kind !== 'key' && reading.kind !== 'auth' && !reading.signs.some(isOdd);
}

const isOdd = (sign: string): boolean => sign.startsWith('after') || sign.startsWith('before');

/** Returns a cell's credential; null if it is not one. */
function candidateOf({ from, text }: Cell, contextFrom: number): Candidate | null {
  return judgeGiven({
    rule: 'generic-password',
    role: 'password',
    from,
    to: from + text.length,
    text,
    quoted: true,
    contextFrom,
    onlyRandom: true,
  });
}
