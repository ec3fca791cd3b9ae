/** Finds where runs of base64 begin and end, over lines and beside a change. */

import type { Span } from '../../../model/text.ts';

export const SHORTEST = 24;
/** `==`, and one more for the byte that it is beside. */
const PADDINGS = 3;
/** Bytes before a value that are kept, because they may name it (`password: cGFzc3…`). */
export const LONGEST_NAME = 64;

export const NONE = 255;
/** Value of each character of base64, in either alphabet. */
export const VALUES = new Uint8Array(256).fill(NONE);
for (const [value, letter] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries())
  VALUES[letter.charCodeAt(0)] = value;
VALUES[0x2d] = 62; // -
VALUES[0x5f] = 63; // _

export const TAB = 9;
export const LF = 10;
export const CR = 13;
export const SPACE = 32;
export const PADDING = 0x3d;

/** The parts of a run: one where it is on one line. */
export type Segments = readonly Span[];

/** Returns where the run of base64 that ends at `at` begins, not before `lowest`. */
export function runStart(bytes: Buffer, at: number, lowest: number): number {
  while (at > lowest && VALUES[bytes[at - 1]!] !== NONE) at--;
  return at;
}

/** Returns the start of the topmost of the lines right above this one that hold nothing but a run. */
export function blockStart(bytes: Buffer, at: number, lowest: number): number {
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
 * Returns all spans that a change within the regions may alter. Lines that are nothing but a run are decoded together,
 * so that one of them may alter all below it.
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
 * Returns the start of the run that ends here, or a little before; if its line has nothing before it, the end of the
 * run on the line above.
 */
function startOfAltered(bytes: Buffer, at: number, lowest: number): number {
  let start = at;
  while (start > lowest && (isBlank(bytes[start - 1]!) || bytes[start - 1] === PADDING)) start--;
  start = runStart(bytes, start, lowest);
  if (start <= lowest || !isIndentation(bytes, start)) return start;
  while (start > lowest && isBlank(bytes[start - 1]!)) start--;
  return start;
}

/** Returns the end of the lines below that are nothing but a run, if nothing else follows on this line. */
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

/** Returns the start of the line, but nothing below `lowest`. */
function lineStart(bytes: Buffer, at: number, lowest: number): number {
  return lowest + bytes.subarray(lowest, at).lastIndexOf(LF) + 1;
}

/** Returns the run that is all there is on the line that begins here, its indentation and padding aside. */
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

/** Reports whether only spaces come between the start of the line and this place. */
function isIndentation(bytes: Buffer, at: number): boolean {
  while (bytes[at - 1] === SPACE || bytes[at - 1] === TAB) at--;
  return at === 0 || bytes[at - 1] === LF;
}

/**
 * Returns the start of the next line if only padding is left of this one; the text's length on the last line. Otherwise
 * null.
 */
function lineEnd(bytes: Buffer, at: number): number | null {
  let end = at;
  while (bytes[end] === PADDING && end < at + 2) end++;
  while (bytes[end] === SPACE || bytes[end] === TAB || bytes[end] === CR) end++;
  if (end >= bytes.length) return bytes.length;
  return bytes[end] === LF ? end + 1 : null;
}

/** Returns the run and those on the lines below that continue it: each as long as the first, except the last. */
export function wrapped(bytes: Buffer, first: Span): Segments {
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
