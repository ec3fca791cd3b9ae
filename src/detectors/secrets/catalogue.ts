/** The catalogue of rules, loaded when first asked for: a scan reads what matches, a finding reads the words. */

import type { RuleWords } from '../../model/rule.ts';
import type { MatchingRule } from './rule-detector.ts';

export async function matchingRules(): Promise<readonly MatchingRule[]> {
  return (await import('../../../patterns/index.ts')).rules;
}

/** What to tell people of a rule; null where the catalogue has none of that id. */
export async function wordsOf(ruleId: string): Promise<RuleWords | null> {
  const { rules } = await import('../../../patterns/index.ts');
  const rule = rules.find((known) => known.id === ruleId);
  if (!rule) return null;
  return { why: rule.why, fix: rule.fix, revoke: rule.revoke ?? null, references: rule.references };
}

/** Tells one set of rules from another. */
export async function catalogueDigest(): Promise<string> {
  return (await import('../../../patterns/index.ts')).digest;
}
