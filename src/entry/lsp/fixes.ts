/** Edits that settle a finding. None is offered where it could break the file. Pure. */

import { diffLines } from '../../deltas/line-diff.ts';
import type { Hunk } from '../../model/delta.ts';
import type { PostureFinding, SecretFinding } from '../../model/finding.ts';
import type { Place, Text } from '../../model/text.ts';

/** Replaces the text of `place`, whose end is exclusive. */
export interface Fix {
  readonly title: string;
  readonly place: Place;
  readonly text: string;
}

/** Keepings that take the place of more than a value: a whole line, a block, a command. */
const IS_MORE_THAN_A_VALUE = /^(?:\w+: |\/\/|RUN )|…/;
const QUOTES = '"\'`';

/** Returns the edit that replaces a literal, quotes included, by the expression that reads it from where it belongs. */
export function environmentFix({ keep, place }: SecretFinding, text: Text): Fix | null {
  if (keep === null || !keep.isInFile || IS_MORE_THAN_A_VALUE.test(keep.line)) return null;
  if (place.line < 1 || place.line !== place.endLine) return null;
  const line = text.line(place.line - 1);
  const [before, after] = [line.slice(0, place.column - 1), line.slice(place.endColumn - 1)];
  const quote = before.at(-1) ?? '';
  const title = `Read it from the environment: ${keep.line}`;
  if (quote !== '' && QUOTES.includes(quote) && after.startsWith(quote)) {
    // A letter in front (f"", r"") belongs to the literal.
    if (/\w/.test(before.at(-2) ?? '')) return null;
    return { title, place: { ...place, column: place.column - 1, endColumn: place.endColumn + 1 }, text: keep.line };
  }
  const isWholeValue = /[:=]\s*$/.test(before.slice(-16)) && after.trim() === '';
  return isWholeValue ? { title, place, text: keep.line } : null;
}

/** Returns the edit that restores the lines of HEAD which set the control, and touches nothing else. */
export function restoreFix({ oldLine, place, restore }: PostureFinding, text: Text, before: Text | null): Fix | null {
  if (before === null || oldLine === null) return null;
  const count = restore === null ? 1 : restore.split('\n').length;
  const hunk = diffLines(before, text).find(
    ({ oldStart, oldCount }) => oldStart <= oldLine - 1 && oldLine - 1 + count <= oldStart + oldCount,
  );
  if (hunk === undefined) return null;
  const old = before.slice(before.lineSpan(oldLine - 1, oldLine - 2 + count));
  const title = `Restore: ${old.trim().split('\n')[0]!.slice(0, 80)}`;
  const [start, end] = linesToReplace(hunk, oldLine - 1, count, place);
  return { title, place: { line: start + 1, column: 1, endLine: end + 1, endColumn: 1 }, text: withEnding(old) };
}

/** Returns the lines, from 0, of the new file that the old ones replace; none if they were only deleted. */
function linesToReplace(hunk: Hunk, old: number, count: number, place: Place): readonly [number, number] {
  const { oldStart, oldCount, newStart, newCount } = hunk;
  if (oldCount === newCount) {
    const start = newStart + (old - oldStart);
    return [start, start + count];
  }
  const end = newStart + newCount;
  const isWithin = place.line - 1 >= newStart && place.endLine <= end;
  return isWithin ? [place.line - 1, Math.max(place.line, place.endLine)] : [end, end];
}

function withEnding(lines: string): string {
  return lines.endsWith('\n') ? lines : `${lines}\n`;
}
