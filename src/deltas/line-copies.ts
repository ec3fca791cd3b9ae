/**
 * Finds the stretches that one text copies from another by comparing their lines. Gives texts outside packs the copy
 * lists that the deltas of a pack give.
 */

import { CopyList, type Copies } from '../model/copies.ts';
import { commonEnd, commonStart } from './common-ends.ts';
import { digestOf } from './line-digest.ts';

/** Copying the results of a shorter stretch costs more than scanning it again. Bytes. */
const SHORTEST = 64;

/** Bytes below which a line occurs in too many places to identify its origin. */
const SHORTEST_LINE = 12;

const LF = 10;

/**
 * Finds copied lines in time that grows with the sum of both lengths, whatever they contain. Misses some; what it finds
 * is equal byte by byte.
 */
export function copyLines(before: Buffer, after: Buffer): Copies {
  const most = Math.min(before.length, after.length);
  const start = commonStart(before, after, most);
  const end = commonEnd(before, after, most - start);
  const copies = new CopyList();
  if (start > 0) copies.add(0, 0, start);
  const [lastBefore, lastAfter] = [before.length - end, after.length - end];
  if (start < lastBefore && start < lastAfter)
    copyMiddle(before, { from: start, to: lastBefore }, after, { from: start, to: lastAfter }, copies);
  if (end > 0) copies.add(lastAfter, lastBefore, end);
  return copies;
}

interface Part {
  readonly from: number;
  readonly to: number;
}

/** Finds the copies in the part where the texts differ, each extended over equal bytes on both sides. */
function copyMiddle(before: Buffer, old: Part, after: Buffer, part: Part, copies: CopyList): void {
  const lines = new Lines(before, old);
  let covered = part.from;
  for (let at = lineStartFrom(after, part.from); at < part.to; ) {
    const next = Math.min(part.to, lineAfter(after, at));
    const from = next - at < SHORTEST_LINE ? null : lines.find(after, at, next);
    if (from === null) {
      at = next;
      continue;
    }
    let [start, origin] = [at, from];
    while (start > covered && origin > 0 && after[start - 1] === before[origin - 1]) {
      start--;
      origin--;
    }
    const end =
      at +
      commonStart(before.subarray(from), after.subarray(at, part.to), Math.min(before.length - from, part.to - at));
    if (end - start >= SHORTEST) {
      copies.add(start, origin, end - start);
      covered = end;
    }
    at = Math.max(next, lineStartFrom(after, end));
  }
}

/** The lines of a part, each at the last place where it is. */
class Lines {
  /** Starts, one more than they are, by a digest of the line. */
  readonly #table: Int32Array;

  constructor(
    readonly bytes: Buffer,
    { from, to }: Part,
  ) {
    const starts: number[] = [];
    for (let at = lineStartFrom(bytes, from); at < to; at = lineAfter(bytes, at)) starts.push(at);
    this.#table = new Int32Array(2 ** Math.ceil(Math.log2(2 * starts.length + 2)));
    for (const at of starts) this.#table[this.#slot(bytes, at, lineAfter(bytes, at))] = at + 1;
  }

  /** Returns the offset of a line of the old text that equals these bytes; null if none is found. */
  find(other: Buffer, from: number, to: number): number | null {
    const at = this.#table[this.#slot(other, from, to)]! - 1;
    return at >= 0 && this.bytes.compare(other, from, to, at, Math.min(this.bytes.length, at + to - from)) === 0
      ? at
      : null;
  }

  /** Returns the table's index for a line. Of two lines with one index, the later is kept. */
  #slot(bytes: Buffer, from: number, to: number): number {
    return digestOf(bytes, from, to) & (this.#table.length - 1);
  }
}

/** Returns the first line that begins here or later. */
function lineStartFrom(bytes: Buffer, at: number): number {
  return at === 0 || bytes[at - 1] === LF ? at : lineAfter(bytes, at);
}

function lineAfter(bytes: Buffer, at: number): number {
  const end = bytes.indexOf(LF, at);
  return end === -1 ? bytes.length : end + 1;
}
