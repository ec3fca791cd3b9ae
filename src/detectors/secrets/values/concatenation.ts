/** Joins string literals that the source text writes in parts: `'abc' + 'def'`, `"abc" "def"`. */

import type { FileKind } from '../file-kind.ts';
import { readQuoted, type ValueReading } from './value.ts';

const MOST_PARTS = 12;
/** Operator between two parts: nothing in C and Python, `\` at the end of a line in a shell. */
const JOINT = /\s{0,40}(?:\+|\.\.?|&|<>|\|\||\\)?\s{0,80}(?:[brufL@]{0,2})(?=["'`])/y;
const TIGHT = /\\\r?\n(?=["'])/y;

/** Returns the value joined with all parts that follow it, and their number. Parts have the quote of the first. */
export function withNextParts(
  text: string,
  first: ValueReading,
  kind: FileKind,
): { readonly value: ValueReading; readonly parts: number } {
  if (first.quote.length !== 1 || (kind !== 'code' && kind !== 'shell')) return { value: first, parts: 1 };
  const joint = kind === 'code' ? JOINT : TIGHT;
  let value = first;
  let parts = 1;
  for (; parts < MOST_PARTS; parts++) {
    joint.lastIndex = value.end;
    const gap = joint.exec(text);
    if (!gap) break;
    const at = value.end + gap[0].length;
    // Without a joint, a quote right after a value belongs to it: `'it''s'`.
    if (gap[0] === '' || text[at] !== first.quote) break;
    const part = readQuoted(text, at);
    if (!part || part.quote !== first.quote) break;
    value = { ...value, text: value.text + part.text, to: part.to, end: part.end };
  }
  return { value, parts };
}

const JOINED = /\s{0,8}(?:\+{1,2}|\.{1,2}|&|<>|\|\|)?\s{0,80}(?:[brufL@]{0,2})(?=["'`])/y;

/**
 * Returns the literal that is joined to the string which ends at `at`, as in `'&token=' + '…'`; null if none is, or if
 * it is not one word.
 */
export function afterJoint(text: string, at: number, quote: string): ValueReading | null {
  JOINED.lastIndex = at + quote.length;
  const gap = JOINED.exec(text);
  if (!gap || gap[0] === '') return null;
  const next = readQuoted(text, at + quote.length + gap[0].length);
  return next && next.quote === quote && /^[^\s&]{12,}$/.test(next.text) ? next : null;
}
