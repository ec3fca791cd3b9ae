/** Judges the secrets that a scan found: severity, fingerprint, acceptance, and whether each blocks. */

import { plural } from '../../model/strings.ts';
import type { Oid } from '../../model/oid.ts';
import { compareConfidence, compareSeverity } from '../../model/rule.ts';
import type { SecretOccurrence } from '../../model/shard.ts';
import type { ScanContext } from '../context.ts';
import type { SecretCandidate } from './findings.ts';
import type { SecretLocation } from '../secrets/location.ts';
import type { ScanResults } from './index.ts';

/** A judged secret, the location by which refs are searched for it, and the candidate that was judged. */
export interface JudgedSecret extends SecretOccurrence {
  readonly location: SecretLocation;
  readonly candidate: SecretCandidate;
}

/**
 * Milliseconds after the deadline in which secrets are still judged: the fingerprint of a secret that can be guessed
 * takes ten.
 */
const OVERTIME = 150;

/**
 * Returns the findings in the order of `candidates`. The code for it is loaded on demand: most changes have nothing to
 * judge.
 */
export async function judgeSecrets(
  { policy, suppress, deadline, wordsFor }: ScanContext,
  { coverage }: ScanResults,
  candidates: readonly SecretCandidate[],
): Promise<readonly JudgedSecret[]> {
  if (candidates.length === 0) return [];
  const { judgeSecret, prepareToJudge } = await import('../../policy/judge.ts');
  const judged = new Map<SecretCandidate, JudgedSecret>();
  if (!deadline.isBounded) await prepareToJudge(candidates);
  // If time may run out, the worst are judged first.
  for (const candidate of deadline.isBounded ? worstFirst(candidates) : candidates) {
    if (deadline.isOverBy(OVERTIME) && judged.size > 0) {
      coverage.gap(
        'deadline',
        `${plural(candidates.length - judged.size, 'more candidate')} could not be judged in time.`,
        null,
      );
      break;
    }
    const words = await wordsFor(candidate.match.rule);
    const finding = judgeSecret(candidate, words, policy, suppress, Date.now() / 1000);
    const { turn, inside, location } = candidate;
    judged.set(candidate, { finding, turn, inside, location, candidate });
  }
  return candidates.flatMap((candidate) => judged.get(candidate) ?? []);
}

/**
 * Sorts the secrets of a range by their commits, the oldest first: that is the one that leaked. The list is a copy,
 * because work that the deadline cut off may still add to it.
 */
export function inCommitOrder(
  candidates: readonly SecretCandidate[],
  commits: readonly Oid[] | null,
): readonly SecretCandidate[] {
  const order = new Map((candidates.length === 0 ? [] : (commits ?? [])).map((oid, index) => [oid, index]));
  const placeOf = ({ sighting }: SecretCandidate): number => order.get(sighting.commit ?? '') ?? order.size;
  return [...candidates].sort((a, b) => placeOf(a) - placeOf(b));
}

/** Returns the candidates with the worst first, by severity, then by confidence. */
function worstFirst(candidates: readonly SecretCandidate[]): readonly SecretCandidate[] {
  return [...candidates].sort(
    (a, b) =>
      compareSeverity(a.match.severity, b.match.severity) || compareConfidence(a.match.confidence, b.match.confidence),
  );
}
