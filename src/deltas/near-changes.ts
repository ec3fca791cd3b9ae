/**
 * Finds a short part of a text that contains all its new lines, without comparing lines. Where nothing is found in that
 * part, which is true of most changes, the lines need not be compared.
 */

import type { Span, Text } from '../model/text.ts';
import { commonEnd, commonStart } from './common-ends.ts';

/** Bytes of a part that is worth a search of its own. */
const LONGEST = 4096;
const LF = 10;

/**
 * Returns spans of whole lines that contain all that `findNewLines` finds: spans of added lines, and joins, which may
 * be at the end of a span. Empty if nothing is new. Null if only a comparison of lines can narrow it down.
 */
export function findNearChanges(versions: readonly Text[], text: Text): readonly Span[] | null {
  const parts = versions.flatMap((version) => changedPart(version.bytes, text.bytes) ?? []);
  if (parts.length === 0) return null;
  // In a merge only what is new in comparison with each parent counts.
  const from = Math.max(...parts.map((part) => part.from));
  const to = Math.min(...parts.map((part) => part.to));
  return from > to ? [] : [{ from, to }];
}

/** Returns the lines from the first to the last difference; null if they are long. */
function changedPart(before: Buffer, after: Buffer): Span | null {
  const most = Math.min(before.length, after.length);
  const head = commonStart(before, after, most);
  const from = head === 0 ? 0 : after.lastIndexOf(LF, head - 1) + 1;
  const tail = commonEnd(before, after, most - head);
  const [endBefore, endAfter] = [before.length - tail, after.length - tail];
  if (Math.max(endBefore, endAfter) - from > LONGEST) return null;
  const isLineEnd = beginsLine(before, endBefore) && beginsLine(after, endAfter);
  const to = endOfSlide(before, after, from, isLineEnd ? endAfter : lineAfter(after, endAfter));
  return to - from > LONGEST ? null : { from, to };
}

/**
 * Returns the end of the lines into which a run of changed lines may slide down: of two equal lines, the second one
 * counts as changed (`diffLines`). Each of them is equal to a line between the differences.
 */
function endOfSlide(before: Buffer, after: Buffer, from: number, end: number): number {
  const [old, now] = [before.subarray(from, before.length - after.length + end), after.subarray(from, end)];
  for (let at = end; ; ) {
    const next = lineAfter(after, at);
    if (next - from > LONGEST || next === at) return next;
    const line = after.subarray(at, next);
    if (!old.includes(line) && !now.includes(line)) return at;
    at = next;
  }
}

function beginsLine(bytes: Buffer, at: number): boolean {
  return at === 0 || bytes[at - 1] === LF;
}

function lineAfter(bytes: Buffer, at: number): number {
  const end = bytes.indexOf(LF, at);
  return end === -1 ? bytes.length : end + 1;
}
