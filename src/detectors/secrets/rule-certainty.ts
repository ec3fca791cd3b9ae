/** Certainty and specificity of a rule's match. */

import type { Structure } from '../../model/match.ts';
import { isSureAtLeast, type Confidence } from '../../model/rule.ts';
import type { MatchingRule } from './matching/matching-rule.ts';

/** A key of a vendor's test mode: it opens no more than made-up data. */
export const TEST_MODE = /^(?:[A-Za-z]{1,12}[_$-]){0,2}(?:test|sandbox|sbox|sdbx|development)[_$-]|^EZTK|^SB-/i;

/** Returns how sure a match of the rule is. `bound`: the most that its context allows; null for no bound. */
export function confidenceOf(
  rule: MatchingRule,
  structure: Structure,
  role: 'public' | 'powerful' | null,
  bound: Confidence | null,
): Confidence {
  if (structure === 'invalid') return 'low';
  if (role === 'powerful') return 'high';
  const confidence = rule.confidence ?? 'high';
  return bound !== null && isSureAtLeast(confidence, bound) ? bound : confidence;
}

/** Returns a number by which overlapping matches are compared: a longer prefix and a check digit count most. */
export function specificityOf(rule: MatchingRule, prefix: string): number {
  return (
    100 +
    Math.min(60, prefix.length * 10) +
    (rule.check === undefined ? 0 : 20) -
    ((rule.confidence ?? 'high') === 'high' ? 0 : 40)
  );
}
