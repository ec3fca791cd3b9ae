/** Decides on bytes, at little cost, whether a keyword may be part of a name that is given a value: most are not. */

import type { Span } from '../../../model/text.ts';

const isNameByte = (byte: number): boolean =>
  (byte >= 97 && byte <= 122) ||
  (byte >= 65 && byte <= 90) ||
  (byte >= 48 && byte <= 57) ||
  byte === 95 ||
  byte === 45 ||
  byte === 46;

const isQuote = (byte: number | undefined): boolean => byte === 34 || byte === 39 || byte === 96;

/** `= : ( , > | ? < & { [` */
const OPERATORS = new Uint8Array(256);
for (const byte of Buffer.from('=:(,>|?<&{[')) OPERATORS[byte] = 1;

/** Reports whether an operator, or a form that serves as one, follows within a few bytes of the name's end. */
export function mayGive(bytes: Buffer, anchor: Span): boolean {
  let at = anchor.to;
  const longest = Math.min(bytes.length, at + 64);
  while (at < longest && isNameByte(bytes[at]!)) at++;
  const end = Math.min(bytes.length, at + 24);
  let spaced = false;
  let quoted = false;
  for (; at < end; at++) {
    const byte = bytes[at]!;
    if (OPERATORS[byte] === 1) return true;
    if (byte === 32 || byte === 9) spaced = true;
    else if (byte === 10 || byte === 13) return yamlPair(bytes, at) || isNamedLast(bytes, anchor);
    else if (isQuote(byte)) {
      if (spaced) return true;
      quoted = true;
    } else if (quoted && (byte === 59 || byte === 46)) return true;
    else if (quoted && byte === 41) return hasDefault(bytes, at) || isNamedLast(bytes, anchor);
    else if (quoted && byte === 125 && isBraced(bytes, anchor)) continue;
    else if (quoted && (byte === 125 || byte === 47)) return isNamedLast(bytes, anchor);
    else if (isNameByte(byte) || byte === 64 || byte === 35 || byte === 33)
      return spaced && (hasWordForm(bytes, at) || hasSpaceForm(bytes, anchor) || isSaid(bytes, at));
    else if (byte > 127) return false;
  }
  return isNamedLast(bytes, anchor);
}

/** `(System/getenv "KEY") "…"`, `GetEnvironmentVariable("KEY") with`: a default follows. */
function hasDefault(bytes: Buffer, at: number): boolean {
  const end = Math.min(bytes.length, at + 24);
  for (let i = at + 1; i < end; i++)
    if (isQuote(bytes[i]) || OPERATORS[bytes[i]!] === 1 || bytes[i] === 119) return true;
  return false;
}

/** Recognises a short word that ties a value to its name: `name="token" value=…`, `name As String =`, `name or "…"`. */
function hasWordForm(bytes: Buffer, at: number): boolean {
  const first = bytes[at]! | 32;
  if (first === 118) return true; // value
  const end = Math.min(bytes.length, at + 72);
  for (let i = at; i < end; i++) {
    const byte = bytes[i]!;
    if (byte === 10) return false;
    // `string = "…"`, `or "…"`
    if (isQuote(byte)) return [32, 61, 78, 58, 64].includes(bytes[i - 1]!); // ` `, `=`, `N`, `:`, `@`
  }
  return false;
}

/**
 * Recognises a value in a sentence: within a few words (`is x1Y2z3W4`, `for billing: x1Y2z3W4`) comes one of eight
 * characters with a digit.
 */
function isSaid(bytes: Buffer, from: number): boolean {
  const end = Math.min(bytes.length, from + 96);
  let length = 0;
  let hasDigit = false;
  for (let at = from, words = 0; at < end && words < 6; at++) {
    const byte = bytes[at]!;
    if (byte === 10) return false;
    if (byte !== 32) {
      length++;
      if (byte >= 48 && byte <= 57) hasDigit = true;
      if (length >= 8 && hasDigit && words > 0) return true;
      continue;
    }
    words++;
    length = 0;
    hasDigit = false;
  }
  return false;
}

/**
 * Recognises a name that a space separates from its value: `--password x`, `password x` of .netrc, `rcon_password x`.
 * The name begins a line or is an option.
 */
function hasSpaceForm(bytes: Buffer, anchor: Span): boolean {
  for (let at = anchor.from - 1; at >= Math.max(0, anchor.from - 40); at--) {
    const byte = bytes[at]!;
    if (!isNameByte(byte)) return byte === 10 || byte === 32 || byte === 9 || byte === 123;
    if (byte === 45 && bytes[at - 1] === 45) return true;
  }
  return anchor.from < 40;
}

/** Recognises a name in braces and quotes: `$ENV{'API_KEY'}`. */
function isBraced(bytes: Buffer, anchor: Span): boolean {
  let at = anchor.from - 1;
  while (at > 0 && anchor.from - at < 64 && isNameByte(bytes[at]!)) at--;
  return isQuote(bytes[at]) && bytes[at - 1] === 123;
}

/** Recognises a value on the line after its name: `value: …` below `name: TOKEN`, or `: …` below `? token`. */
function yamlPair(bytes: Buffer, at: number): boolean {
  const rest = bytes.toString('latin1', at, Math.min(bytes.length, at + 80));
  return /^\s+["']?value["']?\s*[:=]|^\r?\n[ \t]*:\s/i.test(rest);
}

/** Recognises a value that is written before its name: `…, "name": "TOKEN"}`. */
function isNamedLast(bytes: Buffer, anchor: Span): boolean {
  let at = anchor.from - 1;
  const lowest = Math.max(0, at - 64);
  while (at > lowest && isNameByte(bytes[at]!)) at--;
  if (isComparedAfter(bytes, at, lowest)) return true;
  while (at > lowest && (isQuote(bytes[at]) || bytes[at] === 92 || bytes[at] === 32)) at--;
  if (bytes[at] !== 58 && bytes[at] !== 61) return false;
  at--;
  while (at > lowest && (isQuote(bytes[at]) || bytes[at] === 92 || bytes[at] === 32)) at--;
  const word = bytes.toString('latin1', Math.max(0, at - 3), at + 1).toLowerCase();
  return word.endsWith('name') || word.endsWith('key') || word.endsWith('ield');
}

/** `"…" == token`, `"…".equals(request.getHeader("Token"))`: a comparison with a literal ends before the name. */
function isComparedAfter(bytes: Buffer, from: number, lowest: number): boolean {
  return COMPARED.test(bytes.toString('latin1', lowest, from + 1));
}

const COMPARED = /["']\)?\s{0,3}(?:[!=]?==?|\.equals(?:IgnoreCase)?\()\s{0,3}[\w.$>-]{0,40}(?:[([]["']?)?$/;
