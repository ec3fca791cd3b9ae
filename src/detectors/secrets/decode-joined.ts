/**
 * A text that a program is to join from literals: `'ab' + 'cd'`, `"ab" . "cd"`, `("ab"` and `"cd")` on the next line.
 * Read where a word goes on from one literal to the next, with the same quotes. Literals beside one another on a line
 * are not joined: they may be two arguments of a command.
 */

import { LONGEST, type EscapeFamily } from './decoding/escape-stretch.ts';

const SPACE = 32;
const TAB = 9;
const LF = 10;
const CR = 13;

/** Operators that join texts. A single `|` joins types. */
const OPERATORS = new Set(['+', '++', '.', '..', '&', '~', '<>', '||']);
const STARTS = new Set([...OPERATORS].map((operator) => operator.charCodeAt(0)));
const LONGEST_OPERATOR = 2;

function isBlank(byte: number | undefined): boolean {
  return byte === SPACE || byte === TAB || byte === LF || byte === CR;
}

function isWord(byte: number): boolean {
  return (
    (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || byte === 0x5f || (byte >= 0x61 && byte <= 0x7a)
  );
}

/** Reports whether a byte separates the fields of a token (`- . / +`): code often splits a token behind one. */
function isJoint(byte: number): boolean {
  return byte === 0x2d || byte === 0x2e || byte === 0x2f || byte === 0x2b;
}

/** Returns the length of the operator that joins literals here; 0 if none does. */
function operatorAt(bytes: Buffer, at: number): number {
  if (!STARTS.has(bytes[at]!)) return 0;
  for (let length = LONGEST_OPERATOR; length > 0; length--)
    if (OPERATORS.has(bytes.toString('latin1', at, at + length))) return length;
  return 0;
}

/** Returns the bytes from the end of one literal to the first letter of the next; 0 if they are not joined. */
function jointAt(bytes: Buffer, at: number): number {
  if (at === 0 || !(isWord(bytes[at - 1]!) || isJoint(bytes[at - 1]!))) return 0;
  const end = Math.min(bytes.length, at + LONGEST - 1);
  let next = at + 1;
  let isSplit = false;
  while (next < end && isBlank(bytes[next])) if (bytes[next++] === LF) isSplit = true;
  const length = operatorAt(bytes, next);
  if (length === 0 && !isSplit) return 0;
  next += length;
  while (next < end && isBlank(bytes[next])) next++;
  if (bytes[next] !== bytes[at] || !isWord(bytes[next + 1] ?? 0)) return 0;
  return next + 1 - at;
}

/** By the quotes of the literals. */
export const JOINED: readonly EscapeFamily[] = [0x22, 0x27].map((lead) => ({
  how: 'joined strings',
  lead,
  triggers: (bytes, at) => jointAt(bytes, at) > 0,
  read: jointAt,
}));
