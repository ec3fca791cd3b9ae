/**
 * Blocks of lines that each hold some bytes of a file: uuencode, and the dumps that `xxd` and `hexdump -C` print.
 * Where a block begins depends on its own lines alone.
 */

import { decodeText, type Span } from '../../../model/text.ts';
import type { Decoded } from './decoded.ts';
import { hexDigit } from './hex.ts';

interface BlockFamily {
  readonly how: string;
  /** Text that is in the first line of each block. */
  readonly anchor: Buffer;
  /** Reports whether the line from `from` to `to` is the one before the first data line, or that data line itself. */
  begins(bytes: Buffer, from: number, to: number): boolean;
  /** Returns the bytes that the line holds; null if it is not a line of such a block. */
  read(bytes: Buffer, from: number, to: number): Buffer | null;
}

const LF = 10;
const CR = 13;
/** Longer lines are in no such block. */
const LONGEST_LINE = 200;

/** https://pubs.opengroup.org/onlinepubs/9799919799/utilities/uuencode.html */
const UUENCODE: BlockFamily = {
  how: 'uuencode',
  anchor: Buffer.from('begin '),
  begins: (bytes, from, to) =>
    bytes[from] === 0x62 && /^begin [0-7]{3,4} \S/.test(bytes.toString('latin1', from, Math.min(to, from + 16))),
  // The number of bytes + 32, then 4 characters for each 3 bytes; encoders differ by up to two characters at the end.
  read(bytes, from, to) {
    const count = (bytes[from]! - 0x20) & 0x3f;
    const groups = Math.ceil(count / 3);
    if (count === 0 || to - from - 1 < groups * 4 - 2 || to - from - 1 > groups * 4 + 2) return null;
    const content = Buffer.alloc(groups * 3);
    for (let group = 0; group < groups; group++) {
      let bits = 0;
      for (let i = 0; i < 4; i++) {
        const letter = bytes[from + 1 + group * 4 + i] ?? 0x20;
        if (letter < 0x20 || letter > 0x60) return null;
        bits = (bits << 6) | ((letter - 0x20) & 0x3f);
      }
      content.writeUIntBE(bits, group * 3, 3);
    }
    return content.subarray(0, count);
  },
};

const DUMP: BlockFamily = {
  how: 'a hex dump',
  anchor: Buffer.from('0000000'),
  begins: (bytes, from, to) =>
    bytes[from] === 0x30 && /^0{7,8}:? /.test(bytes.toString('latin1', from, Math.min(to, from + 10))),
  read: readDumpLine,
};

/** Returns the bytes of `00000010: 6768 705f …  ghp_` or `00000010  67 68 70 5f …  |ghp_|`; null for another line. */
function readDumpLine(bytes: Buffer, from: number, to: number): Buffer | null {
  let at = from;
  while (at < to && hexDigit(bytes[at]!) !== -1) at++;
  if (at - from < 7 || at - from > 16) return null;
  if (bytes[at] === 0x3a) at++;
  const values: number[] = [];
  for (let spaces = 0; at < to && spaces <= 2 && values.length < 32; ) {
    if (bytes[at] === 0x20) {
      spaces++;
      at++;
      continue;
    }
    const [high, low] = [hexDigit(bytes[at]!), hexDigit(bytes[at + 1] ?? 0)];
    // Two spaces part the columns; `hexdump -C` has two after its eighth byte as well.
    if (high === -1 || low === -1 || (spaces === 2 && values.length !== 8 && values.length !== 0)) break;
    values.push(high * 16 + low);
    spaces = 0;
    at += 2;
  }
  return values.length === 0 ? null : Buffer.from(values);
}

const FAMILIES = [UUENCODE, DUMP];

/** Yields the decoded blocks that touch the regions. */
export function* findBlocks(bytes: Buffer, regions: readonly Span[]): Generator<Decoded> {
  for (const family of FAMILIES) {
    let done = 0;
    for (const region of regions) {
      for (let at = Math.max(done, blockStart(family, bytes, region.from, done)); at < region.to; ) {
        const found = bytes
          .subarray(at, Math.min(bytes.length, region.to + family.anchor.length))
          .indexOf(family.anchor);
        if (found === -1) break;
        const line = lineStart(bytes, at + found);
        const block = line === -1 || line < at ? null : readBlock(family, bytes, line);
        at = done = block?.to ?? at + found + family.anchor.length;
        if (block && block.to > region.from && block.from < region.to) yield block.decoded;
      }
    }
  }
}

/** Returns all spans that a change within the regions may alter: the blocks that touch them. */
export function aroundBlocks(bytes: Buffer, regions: readonly Span[]): readonly Span[] {
  const wide: { from: number; to: number }[] = [];
  for (const { from, to } of regions) {
    const last = wide.at(-1);
    if (last && from < last.to) {
      last.to = Math.max(last.to, to);
      continue;
    }
    const lowest = last?.to ?? 0;
    const start = Math.min(...FAMILIES.map((family) => blockStart(family, bytes, from, lowest)));
    const end = Math.max(to, ...FAMILIES.map((family) => readBlock(family, bytes, start)?.to ?? to));
    wide.push({ from: start, to: end });
  }
  return wide;
}

/** Returns the start of the block that the line at this place may be in; the place itself where it is in none. */
function blockStart(family: BlockFamily, bytes: Buffer, at: number, lowest: number): number {
  for (
    let line = lineStart(bytes, at);
    line !== -1 && line >= lowest;
    line = line === 0 ? -1 : lineStart(bytes, line - 1)
  ) {
    const end = lineEnd(bytes, line);
    if (end === -1) return at;
    if (family.begins(bytes, line, end)) return line;
    if (family.read(bytes, line, end) === null) return at;
  }
  return at;
}

interface Block extends Span {
  readonly decoded: Decoded;
}

/** Decodes the block that begins with this line; null if none does. */
function readBlock(family: BlockFamily, bytes: Buffer, line: number): Block | null {
  const first = lineEnd(bytes, line);
  if (first === -1 || !family.begins(bytes, line, first)) return null;
  const parts: Buffer[] = [];
  const lines: (Span & { readonly at: number })[] = [];
  let length = 0;
  for (let at = line, end = first; end !== -1; end = at < bytes.length ? lineEnd(bytes, at) : -1) {
    const from = at;
    const part = family.read(bytes, from, end);
    if (part === null && from > line) break;
    at = nextLine(bytes, end);
    if (part === null) continue;
    lines.push({ from, to: end, at: length });
    parts.push(part);
    length += part.length;
  }
  if (length === 0) return null;
  const content = Buffer.concat(parts);
  const text = decodeText(content);
  const to = lines.at(-1)!.to;
  // The exact byte in another encoding is not known: the lines are enough.
  const placed = (at: number): Span => lines[lineOf(lines, Math.floor((at * length) / text.bytes.length))]!;
  const outerSpan = (inner: Span): Span => ({ from: placed(inner.from).from, to: placed(inner.to - 1).to });
  return { from: line, to, decoded: { how: family.how, bytes: text.bytes, outerSpan, counts: () => true } };
}

/** Returns the index of the last line whose content begins at this byte or before. */
function lineOf(lines: readonly { readonly at: number }[], byte: number): number {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]!.at <= byte) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Returns -1 if the line before this place is too long. */
function lineStart(bytes: Buffer, at: number): number {
  const lowest = Math.max(0, at - LONGEST_LINE - 1);
  let start = Math.max(0, at);
  while (start > lowest && bytes[start - 1] !== LF) start--;
  return start > lowest || lowest === 0 ? start : -1;
}

/** Returns the end without the line ending; -1 if the line is too long. */
function lineEnd(bytes: Buffer, at: number): number {
  const highest = Math.min(bytes.length, at + LONGEST_LINE + 2);
  let last = Math.min(at, bytes.length);
  while (last < highest && bytes[last] !== LF) last++;
  if (last === highest && highest - at > LONGEST_LINE) return -1;
  return last > at && bytes[last - 1] === CR ? last - 1 : last;
}

function nextLine(bytes: Buffer, end: number): number {
  return end + (bytes[end] === CR ? 2 : 1);
}
