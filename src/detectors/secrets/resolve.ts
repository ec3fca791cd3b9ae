/** Keeps one match for each secret: of several rules that match the same bytes, the most specific. */

import { addTo } from '../../model/groups.ts';
import { compareConfidence, isSureAtLeast, type Confidence } from '../../model/rule.ts';
import type { SecretMatch } from '../../model/match.ts';

/**
 * Returns the best match of every group whose secrets overlap, in the order of the text; none of a group whose best
 * match is dismissed. It gets the highest confidence of those that it displaces.
 */
export function keepMostSpecific(matches: readonly SecretMatch[]): readonly SecretMatch[] {
  if (matches.length === 0) return matches;
  const ranked = [...matches].sort(
    (a, b) =>
      b.specificity - a.specificity ||
      compareConfidence(a.confidence, b.confidence) ||
      b.span.to - b.span.from - (a.span.to - a.span.from) ||
      a.span.from - b.span.from ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0) ||
      // The same secret by several anchors: the widest view, whichever anchor was asked first.
      a.matchSpan.from - b.matchSpan.from ||
      b.matchSpan.to - a.matchSpan.to ||
      // And by several decodings: the plainest, whichever was tried first.
      compareReasons(a.reasons, b.reasons),
  );
  const kept: Kept[] = [];
  // Matches are few; a text with thousands (a key dump) is sorted by place so that only neighbours are compared.
  const byStart = new Map<number, Kept[]>();
  const bucket = (offset: number): number => offset >> 12;
  for (const match of ranked) {
    const first = bucket(match.span.from);
    const last = bucket(match.span.to);
    let by: Kept | undefined;
    for (let b = first; b <= last && by === undefined; b++)
      by = (byStart.get(b) ?? []).find(
        (other) => other.match.span.from < match.span.to && match.span.from < other.match.span.to,
      );
    if (by !== undefined) {
      raise(by, match);
      continue;
    }
    const one: Kept = { match, sure: match.confidence };
    kept.push(one);
    for (let b = first; b <= last; b++) addTo(byStart, b, one);
  }
  return kept
    .filter(({ match }) => match.dismissed === undefined)
    .map(({ match, sure }) => (sure === match.confidence ? match : { ...match, confidence: sure }))
    .sort((a, b) => a.span.from - b.span.from);
}

interface Kept {
  readonly match: SecretMatch;
  /** Confidence of the match and of all that it displaced. */
  sure: Confidence;
}

/**
 * Raises the confidence to that of the displaced match, if that has the same value: a line around it is not the same
 * credential.
 */
function raise(by: Kept, displaced: SecretMatch): void {
  if (by.match.structure === 'invalid' || displaced.dismissed !== undefined) return;
  if (displaced.span.from > by.match.span.to || displaced.span.to < by.match.span.to) return;
  const bound = by.match.mostSure ?? 'high';
  const sure = isSureAtLeast(displaced.confidence, bound) ? bound : displaced.confidence;
  if (isSureAtLeast(sure, by.sure)) by.sure = sure;
}

/** Orders reasons, so that equal matches are resolved alike on every run. */
function compareReasons(a: readonly string[], b: readonly string[]): number {
  const [first, second] = [a.join('\n'), b.join('\n')];
  return (a[0]?.length ?? 0) - (b[0]?.length ?? 0) || (first < second ? -1 : first > second ? 1 : 0);
}
