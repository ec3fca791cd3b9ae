/**
 * Reads literals of code in which no quote marks the value: `[[…]]` of Lua, `q{…}` of Perl, `%q(…)` of Ruby, `{…}` of
 * ODBC. Works on one window of text.
 */

import type { FileKind } from '../file-kind.ts';
import { LONGEST_VALUE, type ValueReading } from './value.ts';

const OPENING = /\[={0,3}\[|(?:qq?|%[qQ]?)[[({<|!/~]/y;
const CLOSERS: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}', '<': '>' };

/** Returns the literal that begins at `at`, or null. */
export function readLiteral(text: string, at: number, kind: FileKind): ValueReading | null {
  if (kind !== 'code') return null;
  OPENING.lastIndex = at;
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) return null;
  const last = opening.at(-1)!;
  const closing = opening[0] === '[' ? opening.replaceAll('[', ']') : (CLOSERS[last] ?? last);
  return between(text, at, opening, closing);
}

/**
 * Reads a value in braces, as ODBC quotes it; null if none begins here.
 * https://learn.microsoft.com/sql/odbc/reference/syntax/sqldriverconnect-function
 */
export function readBraced(text: string, at: number): ValueReading | null {
  return text[at] === '{' ? between(text, at, '{', '}') : null;
}

/** Reads the text up to `closing`; null if that is out of reach or on another line. */
function between(text: string, at: number, opening: string, closing: string): ValueReading | null {
  const from = at + opening.length;
  const to = text.indexOf(closing, from);
  if (to <= from || to - from > LONGEST_VALUE) return null;
  const value = text.slice(from, to);
  if (value.includes('\n') || /["'`]/.test(value)) return null;
  return { from, to, text: value, quote: opening, end: to + closing.length };
}
