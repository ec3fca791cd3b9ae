/** Reads the value at a place, as the name, the operator and the kind of file say that values are written there. */

import { looksRandom } from '../score/entropy.ts';
import type { FileKind } from '../file-kind.ts';
import { isWordlike } from '../score/plausible.ts';
import { ungrouped } from './encoded.ts';
import { readBraced, readLiteral } from './literal.ts';
import type { Operator } from '../names/operator-kind.ts';
import { lineStart, restOfLine } from '../readers/place.ts';
import { isMnemonic, isPassphrase } from './phrase.ts';
import { quoteAt, readBare, readQuoted, type ValueReading } from './value.ts';

/** Schemes of stored passwords that encode nothing. https://doc.dovecot.org/latest/core/config/auth/schemes.html */
const IN_CLEAR = /^\{(?:noop|plain|clear(?:text)?)\}/i;

/** Name and operator of a candidate, before any value is read. */
export interface Tie {
  readonly name: string;
  readonly nameFrom: number;
  readonly operator: Operator;
  readonly nameQuoted: boolean;
  readonly inline: boolean;
  readonly open: string;
  readonly kind: FileKind;
  readonly isOption: boolean;
}

/** Reads the value that begins at `at`; null if none does. */
export function readValueAt(text: string, at: number, tie: Tie): ValueReading | null {
  const { operator, kind, nameFrom, inline } = tie;
  if (operator === 'said') return saidAt(text, at);
  if (quoteAt(text, at) !== '') return readQuoted(text, at);
  const literal = readLiteral(text, at, kind) ?? (inline && operator === 'equals' ? readBraced(text, at) : null);
  if (literal) return literal;
  if (operator === 'call' || operator === 'argument' || operator === 'compare' || operator === 'sql') return null;
  if (operator === 'element') return readElement(text, at);
  if (operator === 'cell') return readCell(text, at);
  if (kind === 'markup') {
    const tags = /(?:<\/?(?:span|code|b|em|strong|td)\b[^<>\n]{0,80}>\s{0,4})+/y;
    tags.lastIndex = at;
    const hit = tags.exec(text);
    if (hit)
      return quoteAt(text, at + hit[0].length) !== ''
        ? readQuoted(text, at + hit[0].length)
        : readBare(text, at + hit[0].length, 'word');
  }
  const before = text[nameFrom - 1] ?? '';
  if (operator === 'equals' && (/[?&#]/.test(before) || text.slice(nameFrom - 5, nameFrom) === '&amp;'))
    return readBare(text, at, 'query');
  if (inline || operator === 'option' || operator === 'space' || operator === 'fallback')
    return readBare(text, at, 'word');
  if (kind === 'code') return bareInCode(text, at, operator, nameFrom);
  if (kind === 'data' && (operator === 'equals' || operator === 'colon')) {
    const line = withoutNext(readBare(text, at, 'line'), operator);
    const isFlow =
      line !== null && /[\]}],?$/.test(line.text) && /[[{]/.test(text.slice(lineStart(text, nameFrom), nameFrom));
    if (line && (ungrouped(line.text) !== null || isMnemonic(line.text) || isPassphrase(line.text))) return line;
    if (line && !isFlow && !/\s/.test(line.text) && (!/^[[{]/.test(line.text) || IN_CLEAR.test(line.text))) return line;
  }
  return readBare(text, at, 'word');
}

/** Reads a value among words, where only one that looks random counts. */
function saidAt(text: string, at: number): ValueReading | null {
  const read = quoteAt(text, at) === '' ? readBare(text, at, 'word') : readQuoted(text, at);
  if (!read) return null;
  const value = read.text.replace(/[.,;:!?]+$/, '');
  const to = read.from + value.length;
  const isMixed = value.length >= 8 && /\d/.test(value) && /[A-Za-z]/.test(value);
  return isMixed && (looksRandom(value).random || isOfFourClasses(value)) ? { ...read, text: value, to } : null;
}

const isOfFourClasses = (text: string): boolean =>
  text.length >= 10 && /[a-z]/.test(text) && /[A-Z]/.test(text) && /[!@#$%^&*=+]/.test(text);

/** Cuts off the names that follow the value on a list: `password=x,db=0` → `x`. */
function withoutNext(line: ValueReading | null, operator: Operator): ValueReading | null {
  if (!line || operator !== 'equals') return line;
  const next = /[,;&]\s?[A-Za-z_][\w.-]{0,30}=(?=[^=]|$)/.exec(line.text);
  if (!next || next.index === 0) return line;
  const to = line.from + next.index;
  return { ...line, to, end: to, text: line.text.slice(0, next.index) };
}

/** Removes quotes within quotes (`'"…"'`) and the `pass:` of an option. */
export function unwrapped(value: ValueReading | null, operator: Operator): ValueReading | null {
  if (!value) return value;
  const fallback = /^\$\{[A-Za-z_][\w.-]{0,60}:[-=]?(?![?+])([^${}]+)\}$/.exec(value.text);
  if (fallback) {
    const to = value.to - 1;
    return { ...value, text: fallback[1]!, from: to - fallback[1]!.length, to, isClosed: true };
  }
  const scheme = IN_CLEAR.exec(value.text)?.[0].length ?? 0;
  if (scheme > 0) return { ...value, text: value.text.slice(scheme), from: value.from + scheme };
  const nested = value.quote === '' ? null : /^(\\?["'])([^"'\\]+)\1$/.exec(value.text);
  if (nested)
    return { ...value, text: nested[2]!, from: value.from + nested[1]!.length, to: value.to - nested[1]!.length };
  if (operator === 'option' && value.text.startsWith('pass:'))
    return { ...value, text: value.text.slice(5), from: value.from + 5 };
  return value;
}

/** Returns the text of an element, or of one `<value>` within it. */
function readElement(text: string, at: number): ValueReading | null {
  const tags = /(?:\s{0,80}<value>\s{0,40}|\s{0,40}<!\[CDATA\[|<(?:span|code|b|td)\b[^<>\n]{0,80}>\s{0,4}){0,4}/iy;
  tags.lastIndex = at;
  const value = readBare(text, at + (tags.exec(text)?.[0].length ?? 0), 'word');
  return value &&
    /^(?:\]\]>)?\s{0,40}(?:<\/|&lt;\/|\\u003c\/|<\\\/)/.test(text.slice(value.end, value.end + 47)) &&
    value.text[0] !== '&'
    ? value
    : null;
}

/** Reads a table's cell that looks random, in a code span or bare. */
function readCell(text: string, at: number): ValueReading | null {
  const value = quoteAt(text, at) === '' ? readBare(text, at, 'word') : readQuoted(text, at);
  return value && looksRandom(value.text).random ? value : null;
}

/** Recognises a name with two or more parts that are words: `Login_template_id_1a2b3c_render`. */
const isSpelledName = (text: string): boolean =>
  text.split('_').filter((part) => /^[A-Za-z]{4,}$/.test(part) && isWordlike(part)).length >= 2;

/** Reads a bare value on a line of its own in a string of many lines: `token: x1y2…`. */
function bareInCode(text: string, at: number, operator: Operator, nameFrom: number): ValueReading | null {
  if (operator !== 'colon' && operator !== 'equals') return null;
  if (!/^\s*(?:export |- |- export |%let )?$/.test(text.slice(lineStart(text, nameFrom), nameFrom))) return null;
  const value = readBare(text, at, 'word');
  return value &&
    /^;?$/.test(restOfLine(text, value.end)) &&
    /\d/.test(value.text) &&
    /^[A-Za-z0-9+/=_~-]{12,}$/.test(value.text) &&
    !isSpelledName(value.text) &&
    looksRandom(value.text).random
    ? value
    : null;
}
