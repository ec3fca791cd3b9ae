/**
 * Finds the literal that is used where an expression gives nothing: `getToken() ?? "…"`, `a if b else "…"`,
 * `load().orElse("…")`. Hand-written; reads at most `FARTHEST` characters.
 */

import { lengthOf } from '../names/declared.ts';
import { quoteAt } from './value.ts';

const FARTHEST = 240;

const OPENS = /(?:await\s|new\s|not\s|[!*&]){0,2}/y;
const WORD = /[A-Za-z_$@][\w$]{0,60}(?:<[\w<>, ?[\]]{1,40}>(?=\())?/y;
/** Joints of the members of a chain, on the next line too. */
const JOINT = /\s{0,40}(?:!?\?\.|!?\.|->|::)(?=[A-Za-z_$[(])|!(?=[(.])/y;
const LITERAL = String.raw`(?=[brufFL@$]{0,2}["'\`])`;
const OPERATOR = new RegExp(String.raw`[?!]?\s{0,20}(?:\|\||\?\?|\?:|\bor\b)\s{0,20}${LITERAL}`, 'y');
const CONDITION = /\s{0,20}\?(?![?:.])\s{0,20}/y;
const OTHERWISE = new RegExp(String.raw`\s{0,20}:\s{0,20}${LITERAL}`, 'y');
const IF = /[^\S\n]{1,4}if\s/y;
const ELSE = new RegExp(String.raw`\selse\s{1,4}${LITERAL}`, 'g');
const BLOCK = new RegExp(String.raw`\s?\{\s?${LITERAL}`, 'y');

/** Methods whose one argument stands in for a missing value. A function may begin before the literal. */
const METHOD = /^(?:or_?else|unwrap_or(?:_else)?|value_?or|get_?or_?else|or_?default|if_?empty|fallback)$/i;
const ARGUMENT = new RegExp(
  String.raw`\(\s{0,20}(?:\|\w{0,20}\|\s?|\(\w{0,20}\)\s?[=-]>\s?)?(?:[A-Za-z_][\w:.]{0,30}\(\s?)?${LITERAL}`,
  'y',
);
/** Functions whose last argument stands in for the others. */
const FUNCTION = /(?:(?:or|null)_?else|or_?default|coalesce|nvl|if_?null|first_?non_?(?:empty|null|blank))$/i;

/** Returns the offset of the literal that stands in for the expression at `at`; null if none does. */
export function fallbackAt(text: string, at: number): number | null {
  const end = Math.min(text.length, at + FARTHEST);
  const operand = readOperand(text, at, end);
  if (operand === null) return null;
  if (operand.literal !== null) return operand.literal;
  const to = operand.to;
  const operator = lengthOf(OPERATOR, text, to);
  if (operator > 0) return to + operator;
  if (operand.called === 'fetch' || METHOD.test(operand.called)) {
    const block = lengthOf(BLOCK, text, to);
    if (block > 0) return to + block;
  }
  if (lengthOf(IF, text, to) > 0) return elseIn(text, to, end);
  const condition = lengthOf(CONDITION, text, to);
  if (condition === 0) return null;
  if (quoteAt(text, to + condition) !== '') return to + condition;
  const other = readOperand(text, to + condition, end);
  const otherwise = other ? lengthOf(OTHERWISE, text, other.to) : 0;
  return other && otherwise > 0 ? other.to + otherwise : null;
}

/** Returns the literal after the `else` of this line. */
function elseIn(text: string, from: number, end: number): number | null {
  ELSE.lastIndex = from;
  const line = text.slice(0, end);
  const hit = ELSE.exec(line);
  return hit && !/[\n#]/.test(line.slice(from, hit.index)) ? hit.index + hit[0].length : null;
}

interface Operand {
  readonly to: number;
  /** The last name in it, or the function that it ends with. */
  readonly called: string;
  /** Offset of a literal within it that stands in for the rest. */
  readonly literal: number | null;
}

/** Reads a chain of names, calls and indexes; null if none begins at `from`. */
function readOperand(text: string, from: number, end: number): Operand | null {
  let at = from + lengthOf(OPENS, text, from);
  let word = '';
  const start = at;
  while (at < end) {
    const character = text[at]!;
    if (character === '(' || (character === '[' && at > start)) {
      const call = character === '(' ? word : '';
      const argument = METHOD.test(call) ? lengthOf(ARGUMENT, text, at) : 0;
      if (argument > 0) return { to: at, called: call, literal: at + argument - wrapperLength(text, at, argument) };
      const close = closeOf(text, at, end);
      if (close === null) return null;
      if (FUNCTION.test(call) && close.last !== null) return { to: close.to, called: call, literal: close.last };
      at = close.to;
    } else {
      const name = lengthOf(WORD, text, at);
      if (name === 0) break;
      word = text.slice(at, at + name).replace(/<.*$/, '');
      at += name;
    }
    at += lengthOf(JOINT, text, at);
    if (!/[A-Za-z_$@([]/.test(text[at] ?? '') || (text[at] === '@' && at > start)) break;
  }
  return at > start ? { to: at, called: word, literal: null } : null;
}

/** Returns the length of `String::from(` at the end of what was read, for which other code looks. */
function wrapperLength(text: string, at: number, length: number): number {
  return /(?<=[(|>\s])[A-Za-z_][\w:.]{0,30}\(\s?$/.exec(text.slice(at + 1, at + length))?.[0].length ?? 0;
}

/** Returns the end of a bracket, and the literal after its last comma; null if it does not close within reach. */
function closeOf(text: string, open: number, end: number): { to: number; last: number | null } | null {
  let depth = 0;
  let last: number | null = null;
  for (let at = open; at < end; at++) {
    const character = text[at]!;
    if (character === '(' || character === '[' || character === '{') depth++;
    else if (character === ')' || character === ']' || character === '}') {
      if (--depth === 0) return { to: at + 1, last };
    } else if (character === ',' && depth === 1) {
      const space = lengthOf(SPACE, text, at + 1);
      last = quoteAt(text, at + 1 + space) === '' ? null : at + 1 + space;
    } else if (character === '"' || character === "'" || character === '`') {
      const close = text.indexOf(character, at + 1);
      if (close === -1 || close >= end) return null;
      at = close;
    }
  }
  return null;
}

const SPACE = /\s{0,40}/y;
