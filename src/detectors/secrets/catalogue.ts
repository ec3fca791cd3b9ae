/** The catalogue of rules, loaded when first asked for: a scan reads what matches, a finding reads the words. */

import type { LiveCheck, RuleWords } from '../../model/rule.ts';
import type { MatchingRule } from './matching/matching-rule.ts';

/** Returns all rules of the catalogue, without their texts for people. */
export async function matchingRules(): Promise<readonly MatchingRule[]> {
  return (await import('../../../patterns/index.ts')).rules;
}

/** Returns the texts of a rule for people; null if the catalogue has no rule of that id. */
export async function wordsOf(ruleId: string): Promise<RuleWords | null> {
  const { rules } = await import('../../../patterns/index.ts');
  const rule = rules.find((known) => known.id === ruleId);
  if (!rule) return null;
  return { why: rule.why, fix: rule.fix, revoke: rule.revoke ?? null, references: rule.references };
}

/** Returns the HTTP call that shows whether a value still works; null if its rule has none. */
export async function liveCheckOf(ruleId: string): Promise<LiveCheck | null> {
  const { rules } = await import('../../../patterns/index.ts');
  return rules.find((known) => known.id === ruleId)?.verify ?? null;
}

/** Returns a hash that changes with any rule of the catalogue. */
export async function catalogueDigest(): Promise<string> {
  return (await import('../../../patterns/index.ts')).digest;
}
