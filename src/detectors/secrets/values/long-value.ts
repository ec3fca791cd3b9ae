/** Reads values that go on beyond the window of other readers: keys and tokens of thousands of characters. */

import type { Span } from '../../../model/text.ts';
import type { FileKind } from '../file-kind.ts';
import type { Assignment } from '../readers/assignment.ts';
import { nameAround } from '../names/name-span.ts';
import { skipClosers } from '../names/closers.ts';
import { readOperator } from '../names/operator.ts';
import { skipSpace } from '../names/skip-space.ts';
import { LONGEST_VALUE, quoteAt } from './value.ts';

/** Bytes after a name that are read. */
export const LONG_REACH = 16_384;

const isValueByte = (byte: number): boolean =>
  (byte >= 97 && byte <= 122) ||
  (byte >= 65 && byte <= 90) ||
  (byte >= 48 && byte <= 57) ||
  byte === 43 ||
  byte === 47 ||
  byte === 61 ||
  byte === 95 ||
  byte === 45 ||
  byte === 46;

/**
 * Reports whether a run without a gap fills the bytes 120 to 320 after the anchor, which is beyond any name and
 * operator.
 */
export function mayBeLong(bytes: Buffer, { to }: Span): boolean {
  const end = to + 320;
  if (end > bytes.length) return false;
  for (let at = to + 120; at < end; at += 8) if (!isValueByte(bytes[at]!)) return false;
  for (let at = to + 120; at < end; at++) if (!isValueByte(bytes[at]!)) return false;
  return true;
}

/** Returns the value of a name if it is longer than `LONGEST_VALUE`; null otherwise. */
export function readLongValue(text: string, from: number, to: number, kind: FileKind): Assignment | null {
  const { from: nameFrom, to: nameTo, name } = nameAround(text, from, to);
  const closers = skipClosers(text, nameFrom, nameTo, kind);
  const operator = readOperator(text, closers.at, closers, nameFrom, nameTo, false, name, kind);
  if (!operator || operator.operator === 'compare') return null;
  let at = skipSpace(text, operator.next, true);
  const quote = quoteAt(text, at);
  at += quote.length;
  // Bare in code it is an expression: `a.token=b.token=c.token`.
  if (quote === '' && kind === 'code') return null;
  const run = /[A-Za-z0-9+/_.-]*={0,2}/y;
  run.lastIndex = at;
  const value = run.exec(text)![0];
  const end = at + value.length;
  // The end of a value that continues beyond the reach is not known.
  if (value.length < LONGEST_VALUE - 100 || end === text.length) return null;
  if (quote !== '' && !text.startsWith(quote, end)) return null;
  return {
    name,
    nameFrom,
    operator: operator.operator,
    value: { from: at, to: end, text: value, quote, end: end + quote.length },
    nameQuoted: closers.quoted,
    inline: false,
    lastOnLine: true,
    wrapped: false,
    joined: false,
    parts: 1,
  };
}
