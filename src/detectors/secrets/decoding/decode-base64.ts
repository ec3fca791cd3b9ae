/** Finds stretches of base64 and of hexadecimal digits that say something in plain text, wrapped over lines or not. */

import { isUtf8 } from 'node:buffer';
import type { Span } from '../../../model/text.ts';
import type { Decoded } from './decoded.ts';
import { expandPacked, packedKind, PACKED_START, type Packed } from './decode-packed.ts';
import { BACKSLASH } from './escape-stretch.ts';
import { hexDigit } from './hex.ts';

const SHORTEST = 24;
const SHORTEST_HEX = 32;
/** Bytes that are decoded to see whether a run is text: most runs are names, paths, digests or binary, and end here. */
const SAMPLE = 24;
/** Share of readable characters that the sample and the whole must have. */
const READABLE = 0.8;
/** Share of a text in latin-1 that may be other than ASCII. */
const MOST_FOREIGN = 0.05;
/** Beginnings that are tried: a run may start with text that is not part of it, such as a path or an identifier. */
const TRIES = 4;
/** `==`, and one more for the byte that it is beside. */
const PADDINGS = 3;
/** Bytes before a value that are kept, because they may name it (`password: cGFzc3…`). */
const LONGEST_NAME = 64;

const NONE = 255;
/** Value of each character of base64, in either alphabet. */
const VALUES = new Uint8Array(256).fill(NONE);
for (const [value, letter] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries())
  VALUES[letter.charCodeAt(0)] = value;
VALUES[0x2d] = 62; // -
VALUES[0x5f] = 63; // _

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const PADDING = 0x3d;

/** The parts of a run: one where it is on one line. */
type Segments = readonly Span[];

export function* findBase64(bytes: Buffer, regions: readonly Span[]): Generator<Decoded> {
  let at = 0;
  for (const region of regions) {
    if (region.to <= at) continue;
    at = Math.max(at, runStart(bytes, blockStart(bytes, region.from, at), at));
    while (at < region.to) {
      const probe = at + SHORTEST - 1; // a run that begins between here and there is there still
      if (probe >= bytes.length) break;
      if (VALUES[bytes[probe]!] === NONE) {
        at = probe + 1;
        continue;
      }
      const from = runStart(bytes, probe, at);
      let to = probe + 1;
      while (to < bytes.length && VALUES[bytes[to]!] !== NONE) to++;
      at = to;
      if (to - from < SHORTEST) continue;
      if (from >= region.to) {
        at = from;
        break;
      }
      const segments = wrapped(bytes, { from, to });
      at = segments.at(-1)!.to;
      const decoded = decode(bytes, segments);
      if (decoded) yield decoded;
    }
  }
}

function runStart(bytes: Buffer, at: number, lowest: number): number {
  while (at > lowest && VALUES[bytes[at - 1]!] !== NONE) at--;
  return at;
}

/** The start of the topmost of the lines right above this one that hold nothing but a run. */
function blockStart(bytes: Buffer, at: number, lowest: number): number {
  let start = at;
  for (let line = lineStart(bytes, at, lowest); line > lowest; ) {
    const above = lineStart(bytes, line - 1, lowest);
    const run = lineRun(bytes, above);
    if (!run || run.from < lowest || run.to - run.from < SHORTEST || bytes[run.to] === PADDING) break;
    start = line = above;
  }
  return start;
}

/**
 * All that a change within the regions may alter: a stretch that it does not touch is as it was. Lines that hold
 * nothing but a run are taken together, so one of them may alter all below it.
 */
export function aroundBase64(bytes: Buffer, regions: readonly Span[]): readonly Span[] {
  const wide: { from: number; to: number }[] = [];
  for (const region of regions) {
    const last = wide.at(-1);
    const from = Math.max(0, startOfAltered(bytes, region.from, last?.to ?? 0) - PADDINGS);
    const to = Math.min(
      bytes.length,
      Math.max(
        region.to + LONGEST_NAME + PADDINGS,
        last && region.to < last.to ? last.to : endOfAltered(bytes, region.to),
      ),
    );
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else wide.push({ from, to });
  }
  return wide;
}

/**
 * The start of the run that ends here, or a little before; and if its line holds nothing before it, the end of what the
 * line above holds.
 */
function startOfAltered(bytes: Buffer, at: number, lowest: number): number {
  let start = at;
  while (start > lowest && (isBlank(bytes[start - 1]!) || bytes[start - 1] === PADDING)) start--;
  start = runStart(bytes, start, lowest);
  if (start <= lowest || !isIndentation(bytes, start)) return start;
  while (start > lowest && isBlank(bytes[start - 1]!)) start--;
  return start;
}

/** The end of the lines below this place that hold nothing but a run, if nothing else is left of its own line. */
function endOfAltered(bytes: Buffer, at: number): number {
  for (let end = afterSpaces(bytes, at); ; ) {
    while (end < bytes.length && VALUES[bytes[end]!] !== NONE) end++;
    const next = lineEnd(bytes, end);
    if (next === null || next >= bytes.length) return end + 1;
    end = afterSpaces(bytes, next);
    if (end >= bytes.length || VALUES[bytes[end]!] === NONE) return end;
  }
}

function isBlank(byte: number): boolean {
  return byte === SPACE || byte === TAB || byte === CR || byte === LF;
}

/** Not below `lowest`. */
function lineStart(bytes: Buffer, at: number, lowest: number): number {
  return lowest + bytes.subarray(lowest, at).lastIndexOf(LF) + 1;
}

/** The run that is all there is on the line that begins here, its indentation and padding aside. */
function lineRun(bytes: Buffer, line: number): Span | null {
  const from = afterSpaces(bytes, line);
  let to = from;
  while (to < bytes.length && VALUES[bytes[to]!] !== NONE) to++;
  return to > from && lineEnd(bytes, to) !== null ? { from, to } : null;
}

function afterSpaces(bytes: Buffer, at: number): number {
  let after = at;
  while (bytes[after] === SPACE || bytes[after] === TAB) after++;
  return after;
}

/** Does a line begin before this place, with nothing but spaces between? */
function isIndentation(bytes: Buffer, at: number): boolean {
  while (bytes[at - 1] === SPACE || bytes[at - 1] === TAB) at--;
  return at === 0 || bytes[at - 1] === LF;
}

/**
 * The start of the next line where nothing but padding is left of this one; the length of the text where it is the
 * last.
 */
function lineEnd(bytes: Buffer, at: number): number | null {
  let end = at;
  while (bytes[end] === PADDING && end < at + 2) end++;
  while (bytes[end] === SPACE || bytes[end] === TAB || bytes[end] === CR) end++;
  if (end >= bytes.length) return bytes.length;
  return bytes[end] === LF ? end + 1 : null;
}

/** The run, with the lines below it that go on with it: as long as it is, save the last. */
function wrapped(bytes: Buffer, first: Span): Segments {
  const segments = [first];
  if (!isIndentation(bytes, first.from) || lineEnd(bytes, first.to) === null) return segments;
  const length = first.to - first.from;
  for (let last = first; bytes[last.to] !== PADDING && last.to - last.from === length; ) {
    const next = lineEnd(bytes, last.to)!;
    const run = next < bytes.length ? lineRun(bytes, next) : null;
    if (!run || run.to - run.from > length) break;
    segments.push((last = run));
  }
  return segments;
}

function decode(bytes: Buffer, segments: Segments): Decoded | null {
  const first = segments[0]!;
  const prefixed = hexPrefix(bytes, first.from);
  if (
    hexDigit(bytes[first.from + prefixed]!) !== -1 &&
    hexDigit(bytes[first.from + prefixed + 1]!) !== -1 &&
    segments.every((part, i) => isAllHex(bytes, i === 0 ? part.from + prefixed : part.from, part.to))
  ) {
    const digits = [{ from: first.from + prefixed, to: first.to }, ...segments.slice(1)];
    return decodeHex(bytes, digits);
  }
  const packed = decodePacked(bytes, segments) ?? decodeMarked(bytes, segments);
  if (packed) return packed;
  let from = first.from;
  for (let tries = 0; tries < TRIES && first.to - from >= SAMPLE; tries++) {
    const width = looksLikeText(bytes, from);
    if (width !== null) return decodeBase64(bytes, [{ from, to: first.to }, ...segments.slice(1)], width);
    if (segments.length > 1) return null;
    while (from < first.to && VALUES[bytes[from]!]! < 62) from++;
    while (from < first.to && VALUES[bytes[from]!]! >= 62) from++;
  }
  return null;
}

/** `0x`, and the `x` of PostgreSQL's `\\x`: how long it is. */
function hexPrefix(bytes: Buffer, at: number): number {
  if (bytes[at] === 0x30 && (bytes[at + 1]! | 0x20) === 0x78) return 2;
  return bytes[at] === 0x78 && bytes[at - 1] === BACKSLASH ? 1 : 0;
}

/** `H4sI`, `UEsD`, `eJw`, `eAE`: few other runs begin with these letters. */
const PACKED_LETTERS = new Set(Buffer.from('HUe'));

/** The first four characters say whether it is packed at all. */
function decodePacked(bytes: Buffer, segments: Segments): Decoded | null {
  const { from } = segments[0]!;
  if (!PACKED_LETTERS.has(bytes[from]!)) return null;
  const kind = packedKind(Buffer.from(bytes.toString('latin1', from, from + 4), 'base64'));
  return kind && packedRun(`${kind} in base64`, kind, Buffer.from(joined(bytes, segments), 'base64'), segments);
}

/** Maps packed content to its run. Exact places are lost: its bytes are spread over the run in their order. */
function packedRun(how: string, kind: Packed, packed: Buffer, segments: Segments): Decoded | null {
  const content = expandPacked(kind, packed);
  if (content === null) return null;
  const length = segments.reduce((sum, { from, to }) => sum + to - from, 0);
  const outer = (at: number): number => Math.min(length - 1, Math.floor((at / content.length) * length));
  return {
    how,
    bytes: content,
    outerSpan: ({ from, to }) => ({
      from: placeOf(segments, outer(from)),
      to: placeOf(segments, Math.max(outer(from), outer(to - 1))) + 1,
    }),
    counts: () => true,
  };
}

/** How the characters of decoded text are stored. */
type Width = 'bytes' | 'utf-16le' | 'utf-16be';

/** UTF-16 that begins with its byte order mark. */
function decodeMarked(bytes: Buffer, segments: Segments): Decoded | null {
  const { from } = segments[0]!;
  if (VALUES[bytes[from]!] !== 63) return null; // both marks begin with six bits that are set
  const [first, second] = Buffer.from(bytes.toString('latin1', from, from + 4), 'base64');
  if (first === 0xff && second === 0xfe) return decodeBase64(bytes, segments, 'utf-16le');
  return first === 0xfe && second === 0xff ? decodeBase64(bytes, segments, 'utf-16be') : null;
}

function decodeBase64(bytes: Buffer, segments: Segments, width: Width): Decoded | null {
  const raw = Buffer.from(joined(bytes, segments), 'base64');
  const content = width === 'bytes' ? readBytes(raw) : readUtf16(raw, width);
  if (!isReadable(content)) return null;
  // Text that is ASCII is located exactly, and text behind anything else a little early.
  return decodedRun('base64', bytes, content, segments, width === 'bytes' ? 8 / 6 : 16 / 6);
}

function readUtf16(raw: Buffer, width: Width): Buffer {
  const even = raw.subarray(0, raw.length & ~1);
  const text = (width === 'utf-16be' ? Buffer.from(even).swap16() : even).toString('utf16le');
  // A byte order mark would take three bytes: a space keeps the place of what follows.
  return Buffer.from(text.replace(/^\ufeff/, ' '), 'utf8');
}

/** As UTF-8; text with some letters of latin-1 is read as that. */
function readBytes(raw: Buffer): Buffer {
  // A run may go on with what is no part of it, and so end in half a character.
  for (let cut = 0; cut < 3; cut++) {
    const content = raw.subarray(0, raw.length - cut);
    if (isUtf8(content)) return content;
  }
  let foreign = 0;
  for (const byte of raw) if (byte >= 0x80) foreign++;
  return foreign > raw.length * MOST_FOREIGN ? raw : Buffer.from(raw.toString('latin1'), 'utf8');
}

function decodeHex(bytes: Buffer, segments: Segments): Decoded | null {
  const { from, to } = segments[0]!;
  const kind = packedKind(Buffer.from(bytes.toString('latin1', from, Math.min(to, from + 2 * PACKED_START)), 'hex'));
  if (kind) return packedRun(`${kind} in hex`, kind, Buffer.from(joined(bytes, segments), 'hex'), segments);
  if (!mayReadAsHex(bytes, segments[0]!)) return null;
  const digits = joined(bytes, segments);
  if (
    digits.length < SHORTEST_HEX ||
    digits.length % 2 === 1 ||
    !isReadable(Buffer.from(digits.slice(0, SHORTEST_HEX), 'hex'))
  )
    return null;
  const content = Buffer.from(digits, 'hex');
  if (!isReadable(content)) return null;
  return decodedRun('hex', bytes, content, segments, 2);
}

/** `width`: how many characters of the run contain one byte of the content. */
function decodedRun(how: string, bytes: Buffer, content: Buffer, segments: Segments, width: number): Decoded {
  const name = isOneWord(content) ? nameBefore(bytes, segments[0]!.from) : { from: 0, to: 0 };
  const ahead = name.to - name.from;
  const outer = (at: number, up: boolean): number => {
    if (at < ahead) return name.from + at;
    const inRun = (at - ahead) * width;
    return placeOf(segments, up ? Math.ceil(inRun - 1e-6) - 1 : Math.floor(inRun + 1e-6)) + (up ? 1 : 0);
  };
  return {
    how,
    bytes: ahead === 0 ? content : Buffer.concat([bytes.subarray(name.from, name.to), content]),
    outerSpan: ({ from, to }) => ({ from: outer(from, false), to: to <= ahead ? name.from + to : outer(to, true) }),
    counts: ({ to }) => to > ahead,
  };
}

/** Returns the offset of the run's character with this index. */
function placeOf(segments: Segments, index: number): number {
  const length = segments[0]!.to - segments[0]!.from; // all but the last are as long
  const number = Math.min(segments.length - 1, Math.floor(index / length));
  const segment = segments[number]!;
  return Math.min(segment.to - 1, segment.from + index - number * length);
}

function joined(bytes: Buffer, segments: Segments): string {
  return segments.map(({ from, to }) => bytes.toString('latin1', from, to)).join('');
}

/** Such a value may be a password, and then its name counts; anything longer has names of its own. */
function isOneWord(content: Buffer): boolean {
  return content.length <= 256 && /^\S+\s*$/.test(content.toString());
}

/** `password: "` before the run. What has no `:` or `=` at its end names nothing. */
function nameBefore(bytes: Buffer, at: number): Span {
  let end = at;
  if (bytes[end - 1] === 0x22 || bytes[end - 1] === 0x27) end--;
  if (bytes[end - 1] === SPACE) end--;
  if (bytes[end - 1] !== 0x3a && bytes[end - 1] !== PADDING) return { from: 0, to: 0 };
  let from = at;
  const lowest = Math.max(0, at - LONGEST_NAME);
  while (from > lowest && bytes[from - 1] !== LF && bytes[from - 1]! < 0x80) from--;
  return { from, to: at };
}

/** Returns how the text is stored, also in UTF-16 without a mark; null for anything else. Reads `SAMPLE` characters. */
function looksLikeText(bytes: Buffer, from: number): Width | null {
  let odd = 0;
  const zeros = [0, 0];
  let expected = 0; // bytes that a character of UTF-8 still lacks
  for (let at = from, i = 0; at < from + SAMPLE; at += 4) {
    const bits =
      (VALUES[bytes[at]!]! << 18) |
      (VALUES[bytes[at + 1]!]! << 12) |
      (VALUES[bytes[at + 2]!]! << 6) |
      VALUES[bytes[at + 3]!]!;
    for (let shift = 16; shift >= 0; shift -= 8, i++) {
      const byte = (bits >> shift) & 0xff;
      if (byte === 0) {
        zeros[i & 1]!++;
        if (zeros[0]! > 0 && zeros[1]! > 0) return null;
      } else if (expected > 0) {
        if (byte >> 6 !== 2) return null;
        expected--;
      } else if (byte >= 0x80) {
        if (byte < 0xc2 || byte > 0xf4) return null;
        expected = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
      } else if (!isReadableByte(byte) && ++odd > ((SAMPLE * 3) / 4) * (1 - READABLE)) return null;
    }
  }
  const [high, low] = zeros;
  if (high === 0 && low === 0) return 'bytes';
  const all = (SAMPLE * 3) / 8;
  return low === all ? 'utf-16le' : high === all ? 'utf-16be' : null;
}

/** Most are digests, and no text begins like one: the first bytes are read before anything is copied. */
function mayReadAsHex(bytes: Buffer, { from, to }: Span): boolean {
  let odd = 0;
  for (let at = from; at + 1 < Math.min(to, from + SHORTEST_HEX); at += 2) {
    const byte = (hexDigit(bytes[at]!) << 4) | hexDigit(bytes[at + 1]!);
    if (byte === 0xc0 || byte === 0xc1 || byte > 0xf4 || (byte >= 0x80 && byte < 0xc0 && at === from)) return false;
    if (byte < 0x80 && !isReadableByte(byte) && ++odd > (SHORTEST_HEX / 2) * (1 - READABLE)) return false;
  }
  return true;
}

function isReadableByte(byte: number): boolean {
  return byte >= SPACE ? byte !== 0x7f : byte === LF || byte === CR || byte === TAB;
}

function isReadable(content: Buffer): boolean {
  if (content.length === 0 || !isUtf8(content)) return false;
  let odd = 0;
  for (let i = 0; i < content.length; i++) if (!isReadableByte(content[i]!)) odd++;
  return odd <= content.length * (1 - READABLE);
}

function isAllHex(bytes: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (hexDigit(bytes[at]!) === -1) return false;
  return true;
}
