/** Turns recorded events into a result that can be kept, once their secrets are judged and have fingerprints. */

import type { SecretMatch } from '../../model/match.ts';
import type { Skip } from '../../model/gap.ts';
import type { SecretCase } from '../../policy/judge.ts';
import { EXAMPLES } from '../../scan/results/coverage-parts.ts';
import type { SecretCandidate } from '../../scan/results/findings.ts';
import type { SecretLocation } from '../../scan/secrets/location.ts';
import type { CommitResult, RecordedCase } from './commit-result.ts';
import type { RecordedEvents } from './recorder.ts';

/** Gaps of one commit that are worth keeping; with more it is scanned again. */
const MOST_GAPS = 50;

/** Returns undefined for a secret that was not judged. */
export type FingerprintOf = (candidate: SecretCandidate) => string | undefined;

/**
 * Returns the result to keep; null if it must not be kept: a secret in a file name cannot be recorded without it, and a
 * file in a container that is little more than a secret cannot be recorded by its digest.
 */
export function resultOf(
  { secrets, skips, gaps, unread, inside, isShared }: RecordedEvents,
  fingerprintOf: FingerprintOf,
): CommitResult | null {
  if (gaps.length > MOST_GAPS || isShared) return null;
  const cases: RecordedCase[] = [];
  for (const candidate of secrets) {
    const fingerprint = fingerprintOf(candidate);
    if (fingerprint === undefined || candidate.inside !== null || candidate.location.kind === 'name') return null;
    const { match, sighting, oldPath, movedFrom, inlineAllow, texts, location } = candidate;
    cases.push({
      match: withoutSpans(match),
      sighting,
      oldPath,
      movedFrom,
      inlineAllow,
      ...(texts === undefined ? {} : { texts }),
      fingerprint,
      location: withoutRefName(location),
    });
  }
  return { cases, skips: countSkips(skips), gaps, unread: [...new Set(unread)], inside };
}

/** Removes what only the scan of the text needs. */
function withoutSpans(match: SecretCase['match']): SecretCase['match'] {
  const { span: _span, matchSpan: _matchSpan, specificity: _specificity, ...rest } = match as SecretMatch;
  return rest;
}

/** Removes the name of a ref, which may be the secret. The next scan adds it again. */
function withoutRefName(location: SecretLocation): SecretLocation {
  return location.kind === 'ref' ? { ...location, ref: '' } : location;
}

/** Keeps the first paths of each reason: a report that has some of them from other commits names no more. */
function countSkips(skips: RecordedEvents['skips']): readonly Skip[] {
  const counted = new Map<Skip['reason'], { count: number; examples: Set<string> }>();
  for (const { reason, path } of skips) {
    const entry = counted.get(reason) ?? { count: 0, examples: new Set<string>() };
    entry.count++;
    if (entry.examples.size < EXAMPLES) entry.examples.add(path);
    counted.set(reason, entry);
  }
  return [...counted].map(([reason, { count, examples }]) => ({ reason, count, examples: [...examples] }));
}
