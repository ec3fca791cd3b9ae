/** Finds stretches of base64 and of hexadecimal digits that say something in plain text, wrapped over lines or not. */

import { isUtf8 } from 'node:buffer';
import type { Span } from '../../../model/text.ts';
import type { Decoded } from './decoded.ts';
import { expandPacked, packedKind, PACKED_START, type Packed } from './decode-packed.ts';
import { BACKSLASH } from './escape-stretch.ts';
import { hexDigit } from './hex.ts';
import {
  blockStart,
  LF,
  LONGEST_NAME,
  NONE,
  PADDING,
  runStart,
  type Segments,
  SHORTEST,
  SPACE,
  VALUES,
  wrapped,
} from './base64-runs.ts';
import { isReadable, looksLikeText, mayReadAsHex, SAMPLE, SHORTEST_HEX, type Width } from './readable.ts';

/** Share of a text in latin-1 that may be other than ASCII. */
const MOST_FOREIGN = 0.05;
/** Beginnings that are tried: a run may start with text that is not part of it, such as a path or an identifier. */
const TRIES = 4;

/** Yields what each run of base64 or hexadecimal digits decodes to, if that is text and the run touches a region. */
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
      const decoded = decodeRun(bytes, segments);
      if (decoded) yield decoded;
    }
  }
}

/**
 * Decodes a run in the first way that yields text: hexadecimal, compressed, marked UTF-16, base64. Null if none does.
 */
function decodeRun(bytes: Buffer, segments: Segments): Decoded | null {
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

/** Returns the length of `0x`, or of the `x` in PostgreSQL's `\\x`; otherwise 0. */
function hexPrefix(bytes: Buffer, at: number): number {
  if (bytes[at] === 0x30 && (bytes[at + 1]! | 0x20) === 0x78) return 2;
  return bytes[at] === 0x78 && bytes[at - 1] === BACKSLASH ? 1 : 0;
}

/** `H4sI`, `UEsD`, `eJw`, `eAE`: few other runs begin with these letters. */
const PACKED_LETTERS = new Set(Buffer.from('HUe'));

/** Decodes compressed content in base64; null if the first four characters are not those of a compressed format. */
function decodePacked(bytes: Buffer, segments: Segments): Decoded | null {
  const { from } = segments[0]!;
  if (!PACKED_LETTERS.has(bytes[from]!)) return null;
  const kind = packedKind(Buffer.from(bytes.toString('latin1', from, from + 4), 'base64'));
  return kind && packedRun(`${kind} in base64`, kind, Buffer.from(joined(bytes, segments), 'base64'), segments);
}

/** Returns the expanded content. Exact offsets are lost: its bytes are mapped evenly over the run. */
function packedRun(how: string, kind: Packed, packed: Buffer, segments: Segments): Decoded | null {
  const content = expandPacked(kind, packed);
  if (content === null) return null;
  const length = segments.reduce((sum, { from, to }) => sum + to - from, 0);
  /** Maps an offset in the content to one in the run. */
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

/** Decodes UTF-16 that begins with its byte order mark; null for anything else. */
function decodeMarked(bytes: Buffer, segments: Segments): Decoded | null {
  const { from } = segments[0]!;
  if (VALUES[bytes[from]!] !== 63) return null; // both marks begin with six bits that are set
  const [first, second] = Buffer.from(bytes.toString('latin1', from, from + 4), 'base64');
  if (first === 0xff && second === 0xfe) return decodeBase64(bytes, segments, 'utf-16le');
  return first === 0xfe && second === 0xff ? decodeBase64(bytes, segments, 'utf-16be') : null;
}

/** Decodes base64 to text of the given width; null if the result is not readable. */
function decodeBase64(bytes: Buffer, segments: Segments, width: Width): Decoded | null {
  const raw = Buffer.from(joined(bytes, segments), 'base64');
  const content = width === 'bytes' ? readBytes(raw) : readUtf16(raw, width);
  if (!isReadable(content)) return null;
  // Text that is ASCII is located exactly, and text behind anything else a little early.
  return decodedRun('base64', bytes, content, segments, width === 'bytes' ? 8 / 6 : 16 / 6);
}

/** Returns UTF-16 bytes as UTF-8. */
function readUtf16(raw: Buffer, width: Width): Buffer {
  const even = raw.subarray(0, raw.length & ~1);
  const text = (width === 'utf-16be' ? Buffer.from(even).swap16() : even).toString('utf16le');
  // A byte order mark would take three bytes: a space keeps the place of what follows.
  return Buffer.from(text.replace(/^\ufeff/, ' '), 'utf8');
}

/** Decodes UTF-8; text with some letters of latin-1 is read as latin-1. */
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

/** Decodes hexadecimal digits; null if the result is not readable. */
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

/** Returns the content with a map back to the run. `width`: characters of the run for one byte of content. */
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

/**
 * Reports whether the content is a single word. It may be a password then, which the name before the run reveals; a
 * longer content has names of its own.
 */
function isOneWord(content: Buffer): boolean {
  return content.length <= 256 && /^\S+\s*$/.test(content.toString());
}

/** Finds the name before the run: `password: "`. Returns an empty span if no `:` or `=` ends it. */
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

function isAllHex(bytes: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (hexDigit(bytes[at]!) === -1) return false;
  return true;
}
