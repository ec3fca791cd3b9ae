/**
 * Text written with escapes: `\u0067`, `\x67`, JSON within JSON (`\"`), `%67`, `&#x67;`; and what a program put between
 * the letters: colours, NULs.
 */

import { JOINED } from '../decode-joined.ts';
import { isJoint, BACKSLASH, finderOf, LONGEST, type EscapeFamily, type Plain } from './escape-stretch.ts';
import { hexDigit } from './hex.ts';
import { readEntity, triggersEntity } from './decode-entities.ts';

const ESC = 0x1b;
const LF = 10;
const CR = 13;

const FAMILIES: readonly EscapeFamily[] = [
  { how: 'escapes', lead: BACKSLASH, triggers: triggersEscape, read: readEscape },
  {
    how: 'percent-encoding',
    lead: 0x25,
    triggers: (bytes, at) => isVisible(percentAt(bytes, at).code),
    read: readPercent,
    ends: endsUrl,
  },
  {
    // RFC 2045 §6.7: a line that was broken where a word goes on. `=` before hexadecimal digits is everywhere.
    how: 'quoted-printable',
    lead: 0x3d,
    triggers: (bytes, at) => isContinued(bytes, at - 1, at + 1),
    read: readQuotedPrintable,
  },
  { how: 'HTML entities', lead: 0x26, triggers: triggersEntity, read: readEntity },
  { how: 'terminal colours', lead: ESC, triggers: (bytes, at) => colourAt(bytes, at) > 0, read: readColour },
  {
    how: 'UTF-16 within',
    lead: 0,
    triggers: isWide,
    read: (bytes, at) => ((isWide(bytes, at) && !endsNarrow(bytes, at)) || endsWide(bytes, at) ? 1 : 0),
  },
];

/** Each family by the byte that begins its escapes, and what finds them. */
export const ESCAPES = [...FAMILIES, ...JOINED].map((family) => ({ lead: family.lead, find: finderOf(family) }));

const SIMPLE = new Map<number, number>(
  [
    ['n', '\n'],
    ['t', '\t'],
    ['r', '\r'],
    ['"', '"'],
    ["'", "'"],
    ['\\', '\\'],
    ['/', '/'],
  ].map(([letter, meaning]) => [letter!.charCodeAt(0), meaning!.charCodeAt(0)]),
);

/**
 * Reports whether an escape may hide something. `\n` and `\\` alone are everywhere in code; a quote counts between a
 * name and a value.
 */
function triggersEscape(bytes: Buffer, at: number): boolean {
  const next = bytes[at + 1];
  if (next === 0x75) return hexAt(bytes, at + 2, 4) !== -1 || bytes[at + 2] === 0x7b;
  if (next === 0x78) return hexAt(bytes, at + 2, 2) !== -1;
  if (next === 0x55) return hexAt(bytes, at + 2, 8) !== -1;
  if (next === LF || next === CR) return foldedAt(bytes, at + 1) > 0;
  if (next === 0x6e || next === 0x72) return isInBase64(bytes, at);
  if (isVisible(octalAt(bytes, at + 1))) return true;
  if (escapeCharacter(bytes, at) > 0 || isMarkdown(bytes, at)) return true;
  return next === 0x22 && (isJoint(bytes[at - 1]) || isJoint(bytes[at + 2]));
}

/**
 * Returns the length of the escape character as shells write it before colours (`\\e[`, `\\033[`); 0 for anything else.
 */
function escapeCharacter(bytes: Buffer, at: number): number {
  if (bytes[at + 1] === 0x65) return bytes[at + 2] === 0x5b ? 2 : 0;
  return bytes[at + 1] === 0x30 && bytes[at + 2] === 0x33 && bytes[at + 3] === 0x33 && bytes[at + 4] === 0x5b ? 4 : 0;
}

/**
 * Recognises `\_` and `\-` between letters or digits, which Markdown and TeX write to avoid emphasis, lists and
 * indices. https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
function isMarkdown(bytes: Buffer, at: number): boolean {
  const next = bytes[at + 1];
  return (next === 0x5f || next === 0x2d) && isWord(bytes[at - 1] ?? 0) && isWord(bytes[at + 2] ?? 0);
}

/** Recognises ASCII punctuation, which stands for itself after a backslash. */
function isPunctuation(byte: number): boolean {
  return isVisible(byte) && (byte === 0x5f || !isWord(byte));
}

const WRAPPED = 48;

/** Reports whether this line break, written as an escape, is between lines of base64. Any other hides nothing. */
function isInBase64(bytes: Buffer, at: number): boolean {
  const after = bytes[at + 1] === 0x72 && bytes[at + 2] === BACKSLASH && bytes[at + 3] === 0x6e ? at + 4 : at + 2;
  if (at < WRAPPED || !isBase64(bytes[after] ?? 0)) return false;
  for (let i = at - WRAPPED; i < at; i++) if (!isBase64(bytes[i]!)) return false;
  return true;
}

function isBase64(byte: number): boolean {
  return (isWord(byte) && byte !== 0x5f) || byte === 0x2b || byte === 0x2f;
}

/** Reads three octal digits; -1 if they are not there. */
function octalAt(bytes: Buffer, at: number): number {
  let value = 0;
  for (let i = at; i < at + 3; i++) {
    const digit = (bytes[i] ?? 0) - 0x30;
    if (digit < 0 || digit > 7) return -1;
    value = value * 8 + digit;
  }
  return value;
}

/** Reports whether a word continues on the next line, with nothing between. `at`: end of the line. */
function isContinued(bytes: Buffer, before: number, at: number): boolean {
  const length = lineFeed(bytes, at);
  return length > 0 && isWord(bytes[before] ?? 0) && isWord(bytes[at + length] ?? 0);
}

/**
 * Returns the length of a line break and the indentation after it, where a word continues as YAML folds texts;
 * otherwise 0.
 */
function foldedAt(bytes: Buffer, at: number): number {
  const length = lineFeed(bytes, at);
  if (length === 0 || !isWord(bytes[at - 2] ?? 0)) return 0;
  let end = at + length;
  while (end < at + LONGEST - 2 && (bytes[end] === 0x20 || bytes[end] === 0x09)) end++;
  return isWord(bytes[end] ?? 0) ? end - at : 0;
}

/** Returns the length of the line ending; 0 for none. */
function lineFeed(bytes: Buffer, at: number): number {
  if (bytes[at] === LF) return 1;
  return bytes[at] === CR && bytes[at + 1] === LF ? 2 : 0;
}

function isWord(byte: number): boolean {
  return (
    (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || byte === 0x5f || (byte >= 0x61 && byte <= 0x7a)
  );
}

/** Decodes the escape at an offset into `plain`; returns its length, 0 if none begins here. */
function readEscape(bytes: Buffer, at: number, plain: Plain): number {
  const next = bytes[at + 1] ?? 0;
  const meaning = SIMPLE.get(next);
  if (meaning !== undefined) {
    plain.byte(meaning, at);
    return 2;
  }
  if (next === 0x78) {
    const code = hexAt(bytes, at + 2, 2);
    if (code === -1) return 0;
    plain.character(code, at);
    return 4;
  }
  const length = escapeCharacter(bytes, at);
  if (length > 0) {
    plain.byte(ESC, at);
    return length;
  }
  if (next === LF || next === CR) {
    const folded = foldedAt(bytes, at + 1);
    return folded === 0 ? 0 : 1 + folded;
  }
  if (next === 0x55) {
    const code = hexAt(bytes, at + 2, 8);
    if (code === -1) return 0;
    plain.character(code, at);
    return 10;
  }
  const octal = octalAt(bytes, at + 1);
  if (isVisible(octal)) {
    plain.byte(octal, at);
    return 4;
  }
  if (isPunctuation(next)) {
    plain.byte(next, at);
    return 2;
  }
  if (next !== 0x75) return 0;
  if (bytes[at + 2] === 0x7b) {
    const digits = /^[0-9a-f]{1,6}\}/i.exec(bytes.toString('latin1', at + 3, at + 10))?.[0].length ?? 0;
    if (digits === 0) return 0;
    plain.character(hexAt(bytes, at + 3, digits - 1), at);
    return 3 + digits;
  }
  const code = hexAt(bytes, at + 2, 4);
  if (code === -1) return 0;
  const low =
    code >> 10 === 0x36 && bytes[at + 6] === BACKSLASH && bytes[at + 7] === 0x75 ? hexAt(bytes, at + 8, 4) : -1;
  if (low >> 10 === 0x37) {
    plain.character(0x10000 + ((code & 0x3ff) << 10) + (low & 0x3ff), at);
    return 12;
  }
  plain.character(code, at);
  return 6;
}

/** Decodes `%67` into `plain`; returns its length. Only ASCII is decoded, so that the result is valid UTF-8. */
function readPercent(bytes: Buffer, at: number, plain: Plain): number {
  const { code, length } = percentAt(bytes, at);
  if (code === -1 || code >= 0x80) return 0;
  plain.byte(code, at);
  return length;
}

/** Reads `%67`, or `%u0067` as JavaScript's `escape` writes. */
function percentAt(bytes: Buffer, at: number): { readonly code: number; readonly length: number } {
  return bytes[at + 1] === 0x75
    ? { code: hexAt(bytes, at + 2, 4), length: 6 }
    : { code: hexAt(bytes, at + 1, 2), length: 3 };
}

/** Decodes `=67` and soft line breaks (RFC 2045, 6.7); returns the length, 0 if none begins here. */
function readQuotedPrintable(bytes: Buffer, at: number, plain: Plain): number {
  if (isContinued(bytes, at - 1, at + 1)) return 1 + lineFeed(bytes, at + 1);
  const code = hexAt(bytes, at + 1, 2);
  if (code === -1 || code >= 0x80) return 0;
  plain.byte(code, at);
  return 3;
}

/** Recognises whitespace, quotes, angle brackets and the backslash. */
function endsUrl(byte: number): boolean {
  return (
    byte <= 0x20 ||
    byte === 0x22 ||
    byte === 0x27 ||
    byte === 0x3c ||
    byte === 0x3e ||
    byte === BACKSLASH ||
    byte === 0x60
  );
}

/** Returns the length of a control sequence of a terminal (ECMA-48, 5.4); 0 if none begins here. */
function colourAt(bytes: Buffer, at: number): number {
  if (bytes[at + 1] !== 0x5b) return 0;
  for (let end = at + 2; end < at + LONGEST; end++) {
    const byte = bytes[end] ?? 0;
    if (byte >= 0x40 && byte <= 0x7e) return end + 1 - at;
    if (byte < 0x20 || byte > 0x3f) return 0;
  }
  return 0;
}

/** Skips a control sequence. Its last byte is a letter, which would otherwise join the word after it. */
function readColour(bytes: Buffer, at: number, plain: Plain): number {
  const length = colourAt(bytes, at);
  if (length > 0) plain.byte(0x20, at);
  return length;
}

/** Recognises the NUL beside an ASCII character in UTF-16, where more of it follows. */
function isWide(bytes: Buffer, at: number): boolean {
  return isVisible(bytes[at + 1] ?? 0) && bytes[at + 2] === 0;
}

/** Recognises the NUL after a text of single bytes, which is not part of a letter. */
function endsNarrow(bytes: Buffer, at: number): boolean {
  return at >= 2 && isVisible(bytes[at - 1]!) && isVisible(bytes[at - 2]!);
}

function endsWide(bytes: Buffer, at: number): boolean {
  return at >= 2 && isVisible(bytes[at - 1]!) && bytes[at - 2] === 0;
}

/** Reads this many hexadecimal digits; -1 if others are among them. */
function hexAt(bytes: Buffer, at: number, digits: number): number {
  let value = 0;
  for (let i = at; i < at + digits; i++) {
    const digit = hexDigit(bytes[i] ?? 0);
    if (digit === -1) return -1;
    value = value * 16 + digit;
  }
  return value;
}

/** Reports whether a character can be part of a word. A space (`%20`) parts words, and hides nothing. */
function isVisible(byte: number): boolean {
  return byte > 0x20 && byte < 0x7f;
}
