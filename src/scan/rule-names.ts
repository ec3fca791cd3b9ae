/** Checks that the rules a policy names exist: a mistyped one would have no effect, and nobody would notice. */

import { CONTROLS } from '../detectors/posture/controls.ts';
import { matchingRules } from '../detectors/secrets/catalogue.ts';
import { loadEngine } from '../detectors/secrets/matching/engine.ts';
import { contextWords } from '../detectors/secrets/index.ts';
import { isTidegateError } from '../model/errors.ts';
import { didYouMean } from '../model/nearest.ts';
import { ownRules, type Policy } from '../model/policy.ts';
import type { Expression, RuleName } from '../policy/settings.ts';

/** Returns the ids of all rules that findings can have, in no order. */
export async function ruleIds(policy: Pick<Policy, 'customRules' | 'pathRules'>): Promise<ReadonlySet<string>> {
  return new Set([
    ...[...(await matchingRules()), ...ownRules(policy)].map(({ id }) => id),
    ...Object.keys(contextWords),
    ...CONTROLS.keys(),
  ]);
}

/**
 * Throws `UsageError('bad-configuration')` with the line of the first name that is not a rule, and the nearest name.
 */
export async function requireRules(names: readonly RuleName[], policy: Policy): Promise<void> {
  const known = await ruleIds(policy);
  for (const { id, refuse } of names)
    if (!known.has(id)) refuse(`names the rule ${id}, which does not exist.${didYouMean(id, known)}`, NEXT);
}

const NEXT = 'tidegate rules lists them.';

/** Throws `UsageError('bad-configuration')` with the line of the first expression that RE2 cannot read. */
export async function requireExpressions(expressions: readonly Expression[]): Promise<void> {
  const engine = await loadEngine();
  for (const { text, refuse } of expressions) {
    try {
      engine.compile(text);
    } catch (error) {
      if (!isTidegateError(error)) throw error;
      const { cause } = error;
      refuse(
        `is not an expression of RE2 (${cause instanceof Error ? cause.message : 'it is not valid'})`,
        error.next!,
      );
    }
  }
}
