/**
 * Finds the name around a keyword and the value that is given to it, in the ways that languages, formats and people
 * write assignments. Hand-written and linear. Works on one window of text; says what is written, judges nothing.
 */

import { looksRandom } from '../score/entropy.ts';
import type { FileKind } from '../file-kind.ts';
import { afterJoint, withNextParts } from '../values/concatenation.ts';
import { nameAround } from '../names/name-span.ts';
import { comparedBy, comparedFirst } from '../names/compared.ts';
import { skipClosers } from '../names/closers.ts';
import { readOperator } from '../names/operator.ts';
import { skipSpace } from '../names/skip-space.ts';
import type { Operator } from '../names/operator-kind.ts';
import { valueBefore } from './pair.ts';
import { isInline, lineStart, openQuote, restOfLine } from './place.ts';
import { endsBeforeWord, isCodeBetweenStrings } from '../values/string-state.ts';
import { quoteAt, readBare, readQuoted, type ValueReading } from '../values/value.ts';
import { readValueAt, unwrapped, type Tie } from '../values/value-at.ts';
import { skipType, skipWrapper } from '../values/wrapper.ts';
import { valuesBelow } from '../values/yaml.ts';
import { expression } from '../../../model/expressions/expression.ts';

export interface Assignment {
  readonly name: string;
  readonly nameFrom: number;
  readonly operator: Operator;
  readonly value: ValueReading;
  /** The name itself is in quotes: `"password": …`. */
  readonly nameQuoted: boolean;
  /** Name and value are within one string or comment of code, in a query or on a command line. */
  readonly inline: boolean;
  /** The value is all that remains of its line, but for punctuation. */
  readonly lastOnLine: boolean;
  /** The value is handed to something that decodes or wraps it: `Buffer.from('…')`. */
  readonly wrapped: boolean;
  /** Other text is added to it: `'…' + host`. */
  readonly joined: boolean;
  /** Literals that the value is written in. */
  readonly parts: number;
}

/**
 * Returns the values that are given to the name around a keyword. `wanted` is asked once name and operator are read,
 * before the value, which costs most.
 */
export function readAssignments(
  text: string,
  from: number,
  to: number,
  kind: FileKind,
  wanted: (name: string, operator: Operator) => boolean,
): readonly Assignment[] {
  const { from: nameFrom, to: nameTo, name } = nameAround(text, from, to);
  // `${NAME}` and `<name>` give no value to what they name, but in a table of Robot Framework.
  if (text[nameTo] === '}' && text.startsWith('${', nameFrom - 2)) {
    const cell = kind === 'code' || kind === 'prose' ? null : cellAfter(text, nameFrom, nameTo);
    return cell === null || !wanted(name, 'equals') ? [] : readValues(text, cellTie(name, nameFrom, kind), cell);
  }
  if (text[nameFrom - 1] === '<' && /^>(?:["'`,;)]|$)/.test(text.slice(nameTo, nameTo + 2))) return [];
  const isOption =
    text.startsWith('--', nameFrom) || (text[nameFrom - 1] === '-' && /\s/.test(text[nameFrom - 2] ?? ' '));
  const closers = skipClosers(text, nameFrom, nameTo, kind);
  const subject = kind === 'code' && text[nameTo] === '(' ? comparedBy(name) : null;
  if (subject !== null)
    return wanted(subject, 'compare') ? readValues(text, compareTie(subject, nameFrom, kind), nameTo + 1) : [];
  const operator = readOperator(text, closers.at, closers, nameFrom, nameTo, isOption, name, kind);
  if (!operator) return kind === 'prose' ? [] : readValueFirst(text, nameFrom, name, closers.quoted, kind, wanted);
  if (!wanted(name, operator.operator)) return [];
  const before = text.slice(lineStart(text, nameFrom), nameFrom);
  const open = kind === 'code' ? openQuote(text, nameFrom) : '';
  // `[name="password"]', '…'`: the closers ended the string that the name is in.
  const ends = open.length === 1 && text.slice(nameTo, closers.at).includes(open);
  const tie: Tie = {
    name,
    nameFrom,
    operator: operator.operator,
    nameQuoted: closers.quoted,
    inline: isInline(before, ends ? '' : open, closers.quoted, kind, operator.operator),
    open: ends ? '' : open,
    kind,
    isOption,
  };
  if (operator.operator === 'colon' && kind === 'data') {
    const below = valuesBelow(text, nameFrom, operator.next);
    if (below.length > 0) return below.map((value) => assignmentOf(text, tie, { value, parts: 1 }, false));
  }
  const at = skipSpace(text, operator.next, operator.operator !== 'option' && operator.operator !== 'space');
  const found = readValues(text, tie, skipType(text, at, operator.operator));
  return found.length > 0 || kind === 'prose'
    ? found
    : readValueFirst(text, nameFrom, name, closers.quoted, kind, wanted);
}

/** Returns the next cell of a row that begins with `${NAME}`, as Robot Framework writes; two spaces separate cells. */
function cellAfter(text: string, nameFrom: number, nameTo: number): number | null {
  if (!/^\s*$/.test(text.slice(lineStart(text, nameFrom), nameFrom - 2))) return null;
  CELL.lastIndex = nameTo + 1;
  const hit = CELL.exec(text);
  return hit ? nameTo + 1 + hit[0].length : null;
}

const CELL = /=?(?:\t| {2,20})(?:Set(?: Suite| Global| Test| Task| Local)? Variable(?:\t| {2,20}))?/iy;

/** Returns a tie of a name to the next cell of its row. */
const cellTie = (name: string, nameFrom: number, kind: FileKind): Tie => tieBy('equals', name, nameFrom, kind);
const compareTie = (name: string, nameFrom: number, kind: FileKind): Tie => tieBy('compare', name, nameFrom, kind);

const tieBy = (operator: Operator, name: string, nameFrom: number, kind: FileKind): Tie => ({
  name,
  nameFrom,
  operator,
  nameQuoted: false,
  inline: false,
  open: '',
  kind,
  isOption: false,
});

/** Returns the value of `value="…" name="password"`. */
function readValueFirst(
  text: string,
  nameFrom: number,
  name: string,
  nameQuoted: boolean,
  kind: FileKind,
  wanted: (name: string, operator: Operator) => boolean,
): readonly Assignment[] {
  const compared = kind === 'code' ? comparedFirst(text, nameFrom) : null;
  const span = compared ?? valueBefore(text, nameFrom);
  const operator = compared ? 'compare' : 'pair';
  if (!span || !wanted(name, operator)) return [];
  const value = { ...span, text: text.slice(span.from, span.to), quote: '"', end: span.to + 1 };
  return [
    {
      name,
      nameFrom: span.from,
      operator,
      value,
      nameQuoted,
      inline: false,
      lastOnLine: false,
      wrapped: false,
      joined: false,
      parts: 1,
    },
  ];
}

/** Returns the value at an offset, or all values of a list there. */
function readValues(text: string, tie: Tie, from: number): readonly Assignment[] {
  const { operator, kind, nameFrom } = tie;
  const found: Assignment[] = [];
  let at = from;
  LIST.lastIndex = at;
  const opening = LIST.exec(text)?.[0];
  const isMember = opening?.toLowerCase().includes('value') ?? false;
  const isList =
    opening !== undefined &&
    !isMember &&
    quoteAt(text, at + opening.length) !== '' &&
    (opening[0] === '[' || kind === 'code') &&
    operator !== 'argument'; // `["api-key", ["prefix_"], 40]` is a table
  if (isList || isMember) at += opening!.length;
  for (let element = 0; element < (isList ? 8 : 1); element++) {
    const start = skipWrapper(text, at, kind);
    if (start === null) break;
    const first = unwrapped(
      start.isLine ? readBare(text, start.at, 'line') : readValueAt(text, start.at, tie),
      operator,
    );
    if (!first || first.text === '') break;
    // `'auth: ' + …`: that quote ends the string that the name is in.
    if (tie.inline && first.quote !== '' && first.quote === tie.open) {
      const next = operator === 'equals' || operator === 'colon' ? afterJoint(text, start.at, first.quote) : null;
      if (next) found.push(assignmentOf(text, { ...tie, inline: false }, { value: next, parts: 1 }, false));
      break;
    }
    if (kind === 'code' && isBetweenLiterals(text, first)) break;
    if (operator === 'argument' && !tie.isOption && isInList(text, nameFrom, first.end)) break;
    const entry = isList && opening?.[0] === '{' ? mappedValue(text, first.end) : null;
    const { value, parts } = isList ? { value: entry ?? first, parts: 1 } : withNextParts(text, first, kind);
    // `"password": {"type": …` and `cond ? token : "x"`: what is there is a key of its own.
    if (
      value.quote !== '' &&
      operator !== 'compare' &&
      operator !== 'call' &&
      !(looksRandom(value.text).random && CHOSEN.test(text.slice(Math.max(0, first.from - 30), first.from))) &&
      /^(?::(?!:)|\s+:(?![:a-z])|\s*=>)/.test(restOfLine(text, value.end))
    )
      break;
    found.push(assignmentOf(text, tie, { value, parts }, start.wrapped));
    if (!isList) break;
    const comma = /\s{0,200},\s{0,200}/y;
    comma.lastIndex = value.end;
    const next = comma.exec(text);
    if (!next || quoteAt(text, value.end + next[0].length) === '') break;
    at = value.end + next[0].length;
  }
  if (isList && found.some(({ value }) => RULE_OF_FORM.test(value.text))) return [];
  return isList && found.length > 1 && isJoinedList(text, found.at(-1)!.value.end) ? [joinParts(found)] : found;
}

/**
 * Rules that Laravel and others check the field of a form by.
 * https://laravel.com/docs/validation#available-validation-rules
 */
const RULE_OF_FORM = expression('')`
  ^(?:required|nullable|sometimes|confirmed|bail|present|filled|(?:min|max|size|between|same|different|in
  |regex|required_\w{2,20}):.*)$
`;

/** `condition ? "…" : other`: the colon belongs to the choice. */
const CHOSEN = /\?\s{0,20}[brufFL@$]{0,2}["'`]$/;

/** Reports whether a closing quote was taken for an opening one. */
function isBetweenLiterals(text: string, { quote, text: value, end }: ValueReading): boolean {
  return quote.length === 1 && (isCodeBetweenStrings(value) || endsBeforeWord(text, end));
}

/** Returns the value of `{"admin": "…"}`, if it looks random. */
function mappedValue(text: string, end: number): ValueReading | null {
  const tie = /^\s{0,4}(?::|=>)\s{0,4}(?=["'])/.exec(text.slice(end, end + 16));
  const value = tie && readQuoted(text, end + tie[0].length);
  return value && looksRandom(value.text).random ? value : null;
}

/** Recognises a list of names: `"request", "signingKey", "signV4", "hash"`. */
function isInList(text: string, nameFrom: number, end: number): boolean {
  return (
    /\\?["']\s{0,4},\s{0,20}\\?["']$/.test(text.slice(Math.max(0, nameFrom - 30), nameFrom)) &&
    /^\s{0,4}(?:,\s{0,20}\\?["']|\])/.test(text.slice(end, end + 30))
  );
}

const LIST = expression('iy')`
  \{\s{0,40}(?:["']?\w{1,20}["']?\s{0,4}:\s{0,4}(?:"[^"\n]{0,80}"
  |[\w.]{1,12})\s{0,4},\s{0,40}){0,4}:?["']?(?:default)?value["']?\s{0,2}(?::|=>)\s{0,2}|\[\s{0,40}|%w\[
  |\{\s{0,40}(?=["'])
`;

function isJoinedList(text: string, end: number): boolean {
  return /^\s{0,40},?\s{0,40}\]\.join\(\s?(?:''|"")?\s?\)/.test(text.slice(end, end + 100));
}

/** Returns the parts of a value that is written in several literals as one. */
function joinParts(parts: readonly Assignment[]): Assignment {
  const last = parts.at(-1)!;
  const value = {
    ...parts[0]!.value,
    text: parts.map((part) => part.value.text).join(''),
    to: last.value.to,
    end: last.value.end,
  };
  return { ...last, value, parts: parts.length };
}

/** Describes a value with its name: how it is quoted, and whether it ends its line. */
function assignmentOf(
  text: string,
  { name, nameFrom, operator, nameQuoted, inline }: Tie,
  { value, parts }: { readonly value: ValueReading; readonly parts: number },
  wrapped: boolean,
): Assignment {
  const rest = restOfLine(text, value.end);
  return {
    name,
    nameFrom,
    operator,
    value,
    nameQuoted,
    inline,
    lastOnLine:
      /^[\s"'`,;)\]}\\.<|*]*(?:$|[,;&]\s?[A-Za-z_][\w.-]{0,30}=|#|\/\/|\\n|\\r|--?>|\/?>|<\/|&quot;|\/\*)/.test(rest),
    wrapped,
    joined: /^\s*(?:\+(?!=)|\.\.|%\s|\.format\(|\.replace\()/.test(rest) && value.quote !== '',
    parts,
  };
}
