/** A text as bytes with its lines. Knows nothing of git, files or rules. */

import { isUtf8 } from 'node:buffer';

/** Half-open stretch of bytes: `from` is in it, `to` is not. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A place as editors count it: lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be' | 'latin-1' | 'binary';

/** Input of detectors: always valid UTF-8, whatever the file contained (`binary` bytes are read as latin-1). */
export class Text {
  #lineStarts: Int32Array | undefined;
  /** The lines that begin before `#looked`: who asks for a place does not pay for what comes after it. */
  readonly #starts: number[] = [];
  #looked = 0;
  /** The last place whose column was counted: the next one of the same line is counted from there. */
  #counted = { offset: 0, column: 1 };

  constructor(
    readonly bytes: Buffer,
    readonly encoding: Encoding = 'utf-8',
  ) {}

  static of(text: string): Text {
    return new Text(Buffer.from(text, 'utf8'));
  }

  /** Byte offset of the first byte of each line; a line ends after its LF. The text of zero bytes has no line. */
  get lineStarts(): Int32Array {
    if (this.#lineStarts === undefined) {
      this.#lookUpTo(this.bytes.length);
      this.#lineStarts = new Int32Array(this.#starts);
    }
    return this.#lineStarts;
  }

  /** All of it. */
  get whole(): Span {
    return { from: 0, to: this.bytes.length };
  }

  get lineCount(): number {
    return this.lineStarts.length;
  }

  /** Returns the index, from 0, of the line that contains this byte. */
  lineAt(offset: number): number {
    this.#lookUpTo(offset + 1);
    const starts = this.#starts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Returns the bytes of lines `first` to `last`, both from 0 and included. */
  lineSpan(first: number, last = first): Span {
    while (this.#starts.length <= last + 1 && this.#looked < this.bytes.length) this.#lookUpTo(this.#looked + 1);
    return { from: this.#starts[first] ?? this.bytes.length, to: this.#starts[last + 1] ?? this.bytes.length };
  }

  slice(span: Span): string {
    return this.bytes.toString('utf8', span.from, span.to);
  }

  /** Returns the line with this index from 0, without its line ending. */
  line(index: number): string {
    return this.slice(this.lineSpan(index)).replace(/\r?\n$/, '');
  }

  /** Returns line and column, from 1, of both ends of a span; columns count UTF-16 units. */
  placeOf(span: Span): Place {
    const first = this.lineAt(span.from);
    const last = this.lineAt(Math.max(span.from, span.to - 1));
    const column = this.#columnAt(first, span.from);
    if (!isContinuation(this.bytes[span.from])) this.#counted = { offset: span.from, column };
    return {
      line: first + 1,
      column,
      endLine: last + 1,
      endColumn: this.#columnAt(last, span.to),
    };
  }

  /**
   * Counts the column of a byte of this line, from 1, in UTF-16 units. A thousand matches of one long line, in order,
   * cost one pass over it.
   */
  #columnAt(line: number, offset: number): number {
    const start = this.#starts[line] ?? 0;
    const { offset: near, column } = this.#counted;
    const isNear = near >= start && near <= offset;
    const units = this.bytes.toString('utf8', isNear ? near : start, offset).length;
    return units + (isNear ? column : 1);
  }

  /** Finds the lines that begin before this byte. */
  #lookUpTo(offset: number): void {
    const { bytes } = this;
    if (this.#looked === 0 && bytes.length > 0) this.#starts.push(0);
    while (this.#looked < Math.min(offset, bytes.length)) {
      const end = bytes.indexOf(10, this.#looked);
      this.#looked = end === -1 ? bytes.length : end + 1;
      if (this.#looked < bytes.length) this.#starts.push(this.#looked);
    }
  }
}

/** Returns true for a byte within a character of UTF-8. */
const isContinuation = (byte = 0): boolean => (byte & 0xc0) === 0x80;

/** Bytes that are inspected to distinguish text from binary, as git does (buffer_is_binary). */
const SNIFF_BYTES = 8000;

/**
 * Turns a file's bytes into a `Text`. Never fails: what is not text is read byte by byte as latin-1. Bytes of ASCII
 * within UTF-16 or UTF-32, which another program appended, stay what they are.
 */
export function decodeText(bytes: Buffer): Text {
  const wide = utf32Order(bytes) ?? utf16Order(bytes);
  if (wide) return new Text(decodeWide(bytes, wide), wide.encoding);
  if (bytes.subarray(0, SNIFF_BYTES).includes(0))
    return new Text(Buffer.from(bytes.toString('latin1'), 'utf8'), 'binary');
  if (isUtf8(bytes)) return new Text(bytes, 'utf-8');
  return new Text(Buffer.from(bytes.toString('latin1'), 'utf8'), 'latin-1');
}

/** Encoding with characters of two or four bytes; `mark`: length of the byte order mark, 0 without one. */
interface Wide {
  readonly encoding: Encoding;
  readonly width: 2 | 4;
  readonly bigEndian: boolean;
  readonly mark: number;
}

const MARK_32LE = Buffer.from([0xff, 0xfe, 0, 0]);
const MARK_32BE = Buffer.from([0, 0, 0xfe, 0xff]);

/** Recognises a byte order mark, or three NULs beside each of the first letters. Returns null for anything else. */
function utf32Order(bytes: Buffer): Wide | null {
  if (bytes.length < 8 || (bytes[1] !== 0 && bytes[2] !== 0)) return null;
  const order = (bigEndian: boolean, mark: number): Wide => ({
    encoding: bigEndian ? 'utf-32be' : 'utf-32le',
    width: 4,
    bigEndian,
    mark,
  });
  const mark = bytes.subarray(0, 4);
  if (mark.equals(MARK_32BE)) return order(true, 4);
  if (mark.equals(MARK_32LE)) return order(false, 4);
  if (startsWithAscii32(bytes, 3)) return order(true, 0);
  return startsWithAscii32(bytes, 0) ? order(false, 0) : null;
}

/** Recognises UTF-16 by its byte order mark, or by its NULs; null for anything else. */
function utf16Order(bytes: Buffer): Wide | null {
  const order = (encoding: 'utf-16le' | 'utf-16be', mark: number): Wide => ({
    encoding,
    width: 2,
    bigEndian: encoding === 'utf-16be',
    mark,
  });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return order('utf-16le', 2);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return order('utf-16be', 2);
  if (!bytes.subarray(0, SNIFF_BYTES).includes(0)) return null;
  const guess = guessUtf16(bytes);
  return guess === undefined ? null : order(guess, 0);
}

/**
 * Number of ASCII bytes in a row that prove ASCII: eight characters of UTF-16 whose halves all look like letters do not
 * occur by chance, not even in Chinese.
 */
const SHORTEST_NARROW = 16;

/** Returns UTF-8. Runs of plain ASCII within the wide text are kept as they are. */
function decodeWide(bytes: Buffer, { width, bigEndian, mark }: Wide): Buffer {
  const parts: Buffer[] = [];
  let at = mark;
  for (let run = narrowRun(bytes, at); run !== null; run = narrowRun(bytes, at)) {
    // A letter of the wide text beside the run is not a part of it: its NULs are on its other side.
    const from = bigEndian && (run.from - at) % width === width - 1 ? run.from + 1 : run.from;
    const to = !bigEndian && run.to < bytes.length && bytes[run.to] === 0 ? run.to - 1 : run.to;
    parts.push(decodeUnits(bytes.subarray(at, from), width, bigEndian), bytes.subarray(from, to));
    at = to;
  }
  parts.push(decodeUnits(bytes.subarray(at), width, bigEndian));
  return Buffer.concat(parts);
}

/** Returns the next run of plain ASCII, from `at` on; null if none exists. */
function narrowRun(bytes: Buffer, at: number): Span | null {
  // A run holds each place that is a multiple of its least length: the bytes between need no look.
  for (let probe = at + SHORTEST_NARROW - 1; probe < bytes.length; probe += SHORTEST_NARROW) {
    if (!isNarrow(bytes[probe]!)) continue;
    let from = probe;
    let to = probe + 1;
    while (from > at && isNarrow(bytes[from - 1]!)) from--;
    while (to < bytes.length && isNarrow(bytes[to]!)) to++;
    if (to - from >= SHORTEST_NARROW) return { from, to };
    probe = to - 1;
  }
  return null;
}

function isNarrow(byte: number): boolean {
  return byte >= 0x20 ? byte < 0x7f : byte === 9 || byte === 10 || byte === 13;
}

/** Decodes two- or four-byte units. The rest of a character that was cut off at the end counts if it is a letter. */
function decodeUnits(bytes: Buffer, width: 2 | 4, bigEndian: boolean): Buffer {
  const whole = bytes.subarray(0, bytes.length - (bytes.length % width));
  const rest = bytes.subarray(whole.length);
  const decoded = width === 2 ? decodeUtf16(whole, bigEndian) : decodeUtf32(whole, bigEndian);
  const letters = rest.filter(isNarrow);
  return letters.length === 0 ? decoded : Buffer.concat([decoded, letters]);
}

function decodeUtf32(bytes: Buffer, bigEndian: boolean): Buffer {
  const letters: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at);
    letters.push(code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code));
  }
  return Buffer.from(letters.join(''), 'utf8');
}

/** Returns true if the first characters are ASCII, with the letter at this place of each four bytes. */
function startsWithAscii32(bytes: Buffer, letter: number): boolean {
  const end = Math.min(bytes.length & ~3, 256);
  if (end < 16) return false;
  for (let at = 0; at < end; at++) if ((bytes[at] === 0) === (at % 4 === letter)) return false;
  return true;
}

function decodeUtf16(bytes: Buffer, bigEndian: boolean): Buffer {
  const units = Buffer.from(bytes);
  if (bigEndian) units.swap16();
  return Buffer.from(units.toString('utf16le'), 'utf8');
}

/** Recognises UTF-16 without a byte order mark: nearly every second byte is NUL, always on the same side. */
function guessUtf16(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const head = bytes.subarray(0, SNIFF_BYTES & ~1);
  const pairs = head.length >> 1;
  if (pairs < 4) return undefined;
  let low = 0;
  let high = 0;
  for (let i = 0; i + 1 < head.length; i += 2) {
    if (head[i] === 0 && head[i + 1] !== 0) high++;
    else if (head[i] !== 0 && head[i + 1] === 0) low++;
  }
  if (low > pairs * 0.7 && high === 0) return 'utf-16le';
  if (high > pairs * 0.7 && low === 0) return 'utf-16be';
  return undefined;
}
