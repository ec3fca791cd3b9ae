/**
 * Finds the name around a keyword and the value that is given to it, in the ways that languages, formats and people
 * write assignments. Hand-written and linear. Works on one window of text; says what is written, judges nothing.
 */

import { looksRandom } from '../entropy.ts';
import type { FileKind } from '../file-kind.ts';
import { readOperator, skipClosers, skipSpace, type Operator } from './operator.ts';
import { quoteAt, readBare, readQuoted, type ValueReading } from './value.ts';

export interface Assignment {
  readonly name: string;
  readonly nameFrom: number;
  readonly operator: Operator;
  readonly value: ValueReading;
  /** The name itself stands in quotes: `"password": …`. */
  readonly nameQuoted: boolean;
  /** Name and value stand within one string or comment of code, in a query or on a command line. */
  readonly inline: boolean;
  /** The value is all that remains of its line, but for punctuation. */
  readonly lastOnLine: boolean;
  /** The value is handed to something that decodes or wraps it: `Buffer.from('…')`. */
  readonly wrapped: boolean;
  /** Other text is added to it: `'…' + host`. */
  readonly joined: boolean;
}

/** Bytes on each side of a keyword that say which name it stands in. */
export const NAME_REACH = 84;
const LONGEST_NAME = 64;

/** `A` to `Z`, `a` to `z`, digits, `_ . - $`. */
const isNameChar = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  code === 95 ||
  code === 46 ||
  code === 45 ||
  code === 36;

export interface NameSpan {
  readonly from: number;
  readonly to: number;
  /** Without the dashes of an option. */
  readonly name: string;
}

/** The name that a keyword stands in. Looks no further than `NAME_REACH`. */
export function nameAround(text: string, from: number, to: number): NameSpan {
  let nameFrom = from;
  while (nameFrom > 0 && from - nameFrom < LONGEST_NAME && isNameChar(text.charCodeAt(nameFrom - 1))) nameFrom--;
  let nameTo = to;
  while (nameTo < text.length && nameTo - to < LONGEST_NAME && isNameChar(text.charCodeAt(nameTo))) nameTo++;
  // `\npassword` within a string: the n is an escape's.
  if (nameFrom > 0 && nameFrom < from && text[nameFrom - 1] === '\\' && /[nrt]/.test(text[nameFrom]!)) nameFrom++;
  while (nameFrom < from && /[.\-$]/.test(text[nameFrom]!) && !text.startsWith('--', nameFrom)) nameFrom++;
  nameFrom = withWordBefore(text, nameFrom);
  while (nameTo > to && /[.-]/.test(text[nameTo - 1]!)) nameTo--;
  const dashes = text[nameFrom] === '-' ? /^-*/.exec(text.slice(nameFrom, nameTo))![0].length : 0;
  return { from: nameFrom, to: nameTo, name: text.slice(nameFrom + dashes, nameTo) };
}

/** `wanted` is asked once name and operator are read, before the value, which costs most. */
export function readAssignments(
  text: string,
  from: number,
  to: number,
  kind: FileKind,
  wanted: (name: string, operator: Operator) => boolean,
): readonly Assignment[] {
  const { from: nameFrom, to: nameTo, name } = nameAround(text, from, to);
  const isOption =
    text.startsWith('--', nameFrom) || (text[nameFrom - 1] === '-' && /\s/.test(text[nameFrom - 2] ?? ' '));
  const opened = skipClosers(text, nameTo, kind);
  const operator = readOperator(text, opened.at, opened, nameFrom, nameTo, isOption, name, kind);
  if (!operator || !wanted(name, operator.operator)) return [];
  const lineFrom = lineStart(text, nameFrom);
  const open = kind === 'code' ? openQuote(text.slice(lineFrom, nameFrom)) : '';
  const inline = isInline(text.slice(lineFrom, nameFrom), open, kind, operator.operator);

  const found: Assignment[] = [];
  let at = skipSpace(text, operator.next, operator.operator !== 'option' && operator.operator !== 'space');
  at = skipType(text, at, operator.operator);
  LIST.lastIndex = at;
  const opening = LIST.exec(text);
  const isList =
    opening !== null &&
    quoteAt(text, at + opening[0].length) !== '' &&
    !opening[0].includes('value') &&
    (opening[0][0] === '[' || kind === 'code');
  if (isList || opening?.[0].includes('value')) at += opening![0].length;
  for (let element = 0; element < (isList ? 8 : 1); element++) {
    const start = skipWrapper(text, at, kind);
    if (start === null) break;
    const value = readValueAt(text, start.at, operator.operator, inline, kind, nameFrom);
    if (!value || value.text === '') break;
    // `'auth: ' + …`: that quote ends the string that the name stands in.
    if (inline && value.quote !== '' && value.quote === open) break;
    const rest = restOfLine(text, value.end);
    // `"password": {"type": …` and `cond ? token : "x"`: what stands there is a key of its own.
    if (
      value.quote !== '' &&
      operator.operator !== 'compare' &&
      /^\s*(?::(?!:)|=>)/.test(rest) &&
      operator.operator !== 'call'
    )
      break;
    found.push({
      name,
      nameFrom,
      operator: operator.operator,
      value,
      nameQuoted: opened.quoted,
      inline,
      lastOnLine: /^[\s"'`,;)\]}\\.<|*]*(?:$|#|\/\/|\\n|\\r|--?>|\/?>|<\/|&quot;|\/\*)/.test(rest),
      wrapped: start.wrapped,
      joined: /^\s*(?:\+(?!=)|\.\.|%\s|\.format\(|\.replace\()/.test(rest) && value.quote !== '',
    });
    if (!isList) break;
    const comma = /\s{0,200},\s{0,200}/y;
    comma.lastIndex = value.end;
    const next = comma.exec(text);
    if (!next || quoteAt(text, value.end + next[0].length) === '') break;
    at = value.end + next[0].length;
  }
  return found;
}

const LIST = /\{\s{0,4}:?["']?value["']?\s{0,2}(?::|=>)\s{0,2}|\[\s{0,40}|%w\[|\{\s{0,40}(?=["'])/y;

/** `Consumer Key: …`, `API key = …`: people write names in two words. */
function withWordBefore(text: string, nameFrom: number): number {
  if (text[nameFrom - 1] !== ' ' || !/^(?:key|secret|token)/i.test(text.slice(nameFrom, nameFrom + 6))) return nameFrom;
  const word =
    /(?<![A-Za-z])(?:api|access|secret|consumer|private|client|auth|app|application|signing|encryption|master|license|bearer|refresh)\s$/i.exec(
      text.slice(Math.max(0, nameFrom - 14), nameFrom),
    );
  return word ? nameFrom - word[0].length : nameFrom;
}

/** `: string = "…"`, `: &str = "…"`; and in YAML, `!!str` and an anchor. */
function skipType(text: string, at: number, operator: Operator): number {
  if (operator !== 'colon') return at;
  TYPE.lastIndex = at;
  return at + (TYPE.exec(text)?.[0].length ?? 0);
}

const TYPE = /(?:[A-Za-z&][\w<>[\]|?.&' ]{0,40}=(?![=>])\s{0,8}(?=["'`]|[bru]["'])|!!(?:str|binary) |&[\w-]{1,40} )/y;

const WRAPPER = /(?:new\s|&|\*)?\s?[A-Za-z_$[\]][\w.:$[\]]{0,48}!?(?:<\w{0,20}>)?\s?\(\s{0,40}/y;
const WRAPS =
  /(?:from|string|str|bytes?|bytearray|atob|(?:base64|b64|base64\.|url)(?:_?decode(?:64|string)?)?|base64::\w+|urlsafe_decode64|frombase64string|decodestring|secret\w*|password\w*|text|char|ascii|utf8|hex|unhexlify|fromhex|of|value|valueof|literal|sensitive|token|key|credentials?|to[A-Z]\w*|json\.stringify|quote|some|just|ptr|pointer|freeze|trim)\s?[(<!]/i;
const PREFIX = /(?:[bBrRuUfFLNS@$]{1,2}|\$|@)(?=["'`])/y;

/** Null where what stands there is a call whose argument is no value of the name. */
function skipWrapper(text: string, at: number, kind: FileKind): { at: number; wrapped: boolean } | null {
  PREFIX.lastIndex = at;
  const prefix = PREFIX.exec(text);
  if (prefix) return { at: at + prefix[0].length, wrapped: false };
  WRAPPER.lastIndex = at;
  const call = WRAPPER.exec(text);
  if (!call) return { at, wrapped: false };
  const inner = at + call[0].length;
  PREFIX.lastIndex = inner;
  const start = inner + (PREFIX.exec(text)?.[0].length ?? 0);
  if (quoteAt(text, start) === '') return kind === 'code' ? null : { at, wrapped: false };
  return WRAPS.test(call[0].replace(/\s+$/, '')) &&
    !/generate|derive|digest|hash|hmac|env|fetch|get(?!bytes)|find|select|query|lookup|read|file|path|param/i.test(
      call[0],
    )
    ? { at: start, wrapped: true }
    : null;
}

function readValueAt(
  text: string,
  at: number,
  operator: Operator,
  inline: boolean,
  kind: FileKind,
  nameFrom: number,
): ValueReading | null {
  if (quoteAt(text, at) !== '') {
    const quoted = readQuoted(text, at);
    if (quoted) return quoted;
    return null;
  }
  if (operator === 'call' || operator === 'argument' || operator === 'compare' || operator === 'sql') return null;
  if (operator === 'element') {
    const tags = /(?:<(?:span|code|b|td)\b[^<>\n]{0,80}>\s{0,4})*/y;
    tags.lastIndex = at;
    const value = readBare(text, at + (tags.exec(text)?.[0].length ?? 0), 'word');
    return value &&
      /^(?:<\/|&lt;\/|\\u003c\/|<\\\/)/.test(text.slice(value.end, value.end + 7)) &&
      value.text[0] !== '&'
      ? value
      : null;
  }
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
  if (operator === 'equals' && (before === '?' || before === '&' || text.slice(nameFrom - 5, nameFrom) === '&amp;'))
    return readBare(text, at, 'query');
  if (inline || operator === 'option' || operator === 'space' || operator === 'fallback')
    return readBare(text, at, 'word');
  if (kind === 'code') return bareInCode(text, at, operator, nameFrom);
  if (kind === 'data' && (operator === 'equals' || operator === 'colon')) {
    const line = readBare(text, at, 'line');
    if (line && !/\s/.test(line.text) && !/^[[{]/.test(line.text)) return line;
  }
  return readBare(text, at, 'word');
}

/** A line of its own in a string of many lines: `token: x1y2…` with nothing after it. */
function bareInCode(text: string, at: number, operator: Operator, nameFrom: number): ValueReading | null {
  if (operator !== 'colon' && operator !== 'equals') return null;
  if (!/^\s*(?:export |- |- export )?$/.test(text.slice(lineStart(text, nameFrom), nameFrom))) return null;
  const value = readBare(text, at, 'word');
  return value &&
    restOfLine(text, value.end) === '' &&
    /\d/.test(value.text) &&
    /^[A-Za-z0-9+/=_~-]{12,}$/.test(value.text) &&
    looksRandom(value.text).random
    ? value
    : null;
}

function restOfLine(text: string, from: number): string {
  const end = text.indexOf('\n', from);
  return text.slice(from, Math.min(end === -1 ? text.length : end, from + 80)).trimEnd();
}

const LONGEST_LINE_BEFORE = 300;

function lineStart(text: string, from: number): number {
  const bound = Math.max(0, from - LONGEST_LINE_BEFORE);
  const at = text.lastIndexOf('\n', from - 1);
  return at < bound ? bound : at + 1;
}

/**
 * The quote of the string that the end of this stretch of code stands in; `//` and `#` where it is a comment; else
 * empty.
 */
function openQuote(before: string): string {
  if (/^\s*(?:\/\/|#(?!\{)|\*|--|;;|<!--|\/\*)|\s(?:\/\/|#)\s/.test(before)) return '//';
  let open = '';
  for (let i = 0; i < before.length; i++) {
    const char = before[i]!;
    if (char === '\\') i++;
    else if (open === '' ? char === '"' || char === "'" || char === '`' : char === open) open = open === '' ? char : '';
  }
  return open;
}

/** Does the name stand within a string or a comment, so that a bare word after it is a value and not an expression? */
function isInline(before: string, open: string, kind: FileKind, operator: Operator): boolean {
  if (operator === 'option') return true;
  if (kind !== 'code') return /["'`]/.test(before) || /(?:^|\s)-e\s*$|export\s+$|[?&;]$/.test(before);
  // The quote right before the name is the name's own.
  return open !== '' && before.at(-1) !== open;
}
