/** Compares the lines of two versions only where the versions differ: most of a text is the same in both. */

import type { Hunk } from '../model/delta.ts';
import { Text } from '../model/text.ts';
import { commonEnd, commonStart } from './common-ends.ts';
import { diffLines } from './line-diff.ts';

/** Hunks of two texts in a part of them: both parts begin after what the texts have in common. */
export interface PartDiff {
  readonly hunks: readonly Hunk[];
  /** Part of the new text that the line numbers of the hunks count in. */
  readonly part: Text;
  /** Byte offset of the part in the new text. */
  readonly offset: number;
}

/** Equal lines after a change that are compared too: a changed run may move down into them. */
const LINES_AFTER = 8;

/** Returns the hunks that `diffLines` finds, without splitting the common beginning and end into lines. */
export function diffPart(before: Text, after: Text): PartDiff {
  const [a, b] = [before.bytes, after.bytes];
  const most = Math.min(a.length, b.length);
  const head = commonStart(a, b, most);
  const offset = head === 0 ? 0 : b.lastIndexOf(LF, head - 1) + 1;
  const tail = commonEnd(a, b, most - head);
  const kept = tail - tailAfterLines(b, tail);
  const parts = [a, b].map((bytes) => new Text(bytes.subarray(offset, bytes.length - kept)));
  const [old, part] = [parts[0]!, parts[1]!];
  const hunks = diffLines(old, part);
  const isAtEnd = ({ oldStart, oldCount, newStart, newCount }: Hunk): boolean =>
    oldStart + oldCount >= old.lineCount || newStart + newCount >= part.lineCount;
  return kept > 0 && hunks.some(isAtEnd)
    ? { hunks: diffLines(before, after), part: after, offset: 0 }
    : { hunks, part, offset };
}

/** Returns the length of a common end without its first lines, which the comparison needs. */
function tailAfterLines(bytes: Buffer, tail: number): number {
  const start = bytes.length - tail;
  let at = start;
  for (let line = 0; line <= LINES_AFTER && at < bytes.length; line++) {
    const end = bytes.indexOf(LF, at);
    at = end === -1 ? bytes.length : end + 1;
  }
  return at - start;
}

const LF = 10;
