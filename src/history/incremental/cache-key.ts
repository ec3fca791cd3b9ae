/** Everything that cached results depend on: program, rules and ignored paths. */

import type { MatchingRule } from '../../detectors/secrets/matching/matching-rule.ts';
import { acceptedTexts, type Policy } from '../../model/policy.ts';
import { digestOf } from './sealed-file.ts';

export interface CacheKey {
  /** Digest of the program that applies the rules. */
  readonly program: string;
  /** Ids of the rules with a pattern that are in force, by digest of the rule. */
  readonly rules: ReadonlyMap<string, string>;
  /**
   * Disabled rules that are not in the catalogue of patterns: where one of them is enabled again, a blob without
   * findings may have some.
   */
  readonly off: readonly string[];
  /** Digest of everything that recorded results of commits depend on. */
  readonly results: string;
}

/** The key as it is written. */
export interface WrittenKey extends Omit<CacheKey, 'rules'> {
  /** Digests. */
  readonly rules: readonly string[];
}

/**
 * Returns the key of a scan. `catalogue`: the rules with a pattern, besides those of the policy. `program`: identifies
 * what applies them.
 */
export function cacheKey(policy: Policy, catalogue: readonly MatchingRule[], program: unknown): CacheKey {
  const { disabledRules, ignoredPaths, pathRules } = policy;
  const digest = (value: unknown): string => digestOf(JSON.stringify(value)).toString('hex', 0, 16);
  const ids = new Set(catalogue.map(({ id }) => id));
  const rules = new Map(
    [...catalogue, ...policy.customRules]
      .filter(({ id }) => !disabledRules.has(id))
      .map((rule) => [digest(rule), rule.id]),
  );
  // A policy may give a rule of its own the id of one that reads context.
  const off = [...disabledRules].filter((id) => !ids.has(id));
  return {
    // A rule about paths may find any blob: where one changes, all are judged again.
    program: digest(pathRules.length === 0 ? program : [program, pathRules]),
    rules,
    off,
    results: digest([[...rules.keys()], off, ignoredPaths, acceptedTexts(policy)]),
  };
}

/** Returns the key as plain data for the file. */
export function writeKey({ program, rules, off, results }: CacheKey): WrittenKey {
  return { program, rules: [...rules.keys()], off, results };
}

/** Reports whether a rule of the written key is no longer in force. */
export function hasLostRule({ rules }: WrittenKey, key: CacheKey): boolean {
  return rules.some((digest) => !key.rules.has(digest));
}

/**
 * Reports whether results of the written key are valid for this one. A disabled rule is applied all the same and its
 * match removed; it may have hidden the match of a rule that is no longer in force.
 */
export function canServe(written: WrittenKey, key: CacheKey): boolean {
  const isOff = new Set(key.off);
  return written.off.every((rule) => isOff.has(rule)) && (written.off.length === 0 || !hasLostRule(written, key));
}

/** Returns the ids of rules that the written key does not have. */
export function newRulesOf({ rules }: WrittenKey, key: CacheKey): ReadonlySet<string> {
  const known = new Set(rules);
  return new Set([...key.rules].flatMap(([digest, id]) => (known.has(digest) ? [] : [id])));
}
