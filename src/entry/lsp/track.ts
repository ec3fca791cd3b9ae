/** Moves problems along with the text while it is edited, for `tracked-file.ts`. Pure. */

import type { Place } from '../../model/text.ts';
import type { Problem } from './problem.ts';

/** The lines that differ between two texts, from 0: `start` to `oldEnd` became `start` to `newEnd`, ends exclusive. */
export interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** Returns one run of lines that holds every difference; null for equal texts. */
export function changeBetween(old: string, now: string): Change | null {
  if (old === now) return null;
  const shorter = Math.min(old.length, now.length);
  let prefix = 0;
  while (prefix < shorter && old.charCodeAt(prefix) === now.charCodeAt(prefix)) prefix++;
  let suffix = 0;
  while (
    suffix < shorter - prefix &&
    old.charCodeAt(old.length - 1 - suffix) === now.charCodeAt(now.length - 1 - suffix)
  )
    suffix++;
  const [oldAt, newAt] = [old.length - suffix, now.length - suffix];
  const start = linesIn(old, 0, prefix);
  // A common end that begins at the start of a line leaves that line unchanged.
  const partial = isLineStart(old, oldAt) && isLineStart(now, newAt) ? 0 : 1;
  return {
    start,
    oldEnd: start + linesIn(old, prefix, oldAt) + partial,
    newEnd: start + linesIn(now, prefix, newAt) + partial,
  };
}

function isLineStart(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === '\n';
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

/** Returns the problems at their new lines. One whose own lines changed stays where it is, without its fixes. */
export function moveProblems(problems: readonly Problem[], { start, oldEnd, newEnd }: Change): readonly Problem[] {
  const by = newEnd - oldEnd;
  const isLater = ({ line }: Place): boolean => line - 1 >= oldEnd;
  const shifted = (place: Place): Place => ({ ...place, line: place.line + by, endLine: place.endLine + by });
  const isTouched = ({ line, endLine }: Place): boolean => line - 1 < oldEnd && endLine > start;
  return problems.map((problem) => {
    const fixes = problem.fixes
      .filter(({ place }) => !isTouched(place))
      .map((fix) => (isLater(fix.place) ? { ...fix, place: shifted(fix.place) } : fix));
    return { ...problem, fixes, place: isLater(problem.place) ? shifted(problem.place) : problem.place };
  });
}

/** Lines from 0, the end exclusive. */
export interface Window {
  readonly start: number;
  readonly end: number;
}

/** Returns the problems with the secrets within a window replaced by those that were just found there. */
export function replaceSecrets(
  problems: readonly Problem[],
  window: Window,
  fresh: readonly Problem[],
): readonly Problem[] {
  const isWithin = ({ line, endLine }: Place): boolean => line - 1 >= window.start && endLine <= window.end;
  // A file as a whole has problems at no line: a part of it says nothing of them.
  const kept = problems.filter(({ kind, place }) => kind !== 'secret' || place.line < 1 || !isWithin(place));
  const isKnown = (one: Problem): boolean =>
    kept.some(
      ({ kind, place }) => kind === 'secret' && place.line <= one.place.endLine && place.endLine >= one.place.line,
    );
  return [...kept, ...fresh.filter((one) => !isKnown(one))];
}

/** Returns the problems of a part of a text, at their lines in the whole. `first`: the part's first line, from 0. */
export function placedFrom(problems: readonly Problem[], first: number): readonly Problem[] {
  const at = (place: Place): Place => ({ ...place, line: place.line + first, endLine: place.endLine + first });
  return problems
    .filter(({ place }) => place.line >= 1)
    .map((problem) => ({
      ...problem,
      place: at(problem.place),
      fixes: problem.fixes.map((fix) => ({ ...fix, place: at(fix.place) })),
    }));
}
