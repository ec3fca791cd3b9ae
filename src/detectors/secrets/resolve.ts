/** One secret, one match: where several rules see the same bytes, the most specific speaks. */

import { compareConfidence } from '../../model/rule.ts';
import type { SecretMatch } from '../../model/match.ts';

/** Keeps, of every group of matches whose secrets overlap, the best one. The result is in the order of the text. */
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
  const kept: SecretMatch[] = [];
  // Matches are few; a text with thousands (a key dump) is sorted by place so that only neighbours are compared.
  const byStart = new Map<number, SecretMatch[]>();
  const bucket = (offset: number): number => offset >> 12;
  for (const match of ranked) {
    const first = bucket(match.span.from);
    const last = bucket(match.span.to);
    let covered = false;
    for (let b = first; b <= last && !covered; b++) {
      covered = (byStart.get(b) ?? []).some(
        (other) => other.span.from < match.span.to && match.span.from < other.span.to,
      );
    }
    if (covered) continue;
    kept.push(match);
    for (let b = first; b <= last; b++) byStart.set(b, [...(byStart.get(b) ?? []), match]);
  }
  return kept.sort((a, b) => a.span.from - b.span.from);
}

function compareReasons(a: readonly string[], b: readonly string[]): number {
  const [first, second] = [a.join('\n'), b.join('\n')];
  return (a[0]?.length ?? 0) - (b[0]?.length ?? 0) || (first < second ? -1 : first > second ? 1 : 0);
}
