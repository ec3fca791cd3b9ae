/**
 * Conditions of a statement: all clauses must hold, and a clause holds for any of its values.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */

import { rangeOf } from './addresses.ts';
import { coversPattern } from './patterns.ts';

export interface Clause {
  /** `StringLike`, `ForAnyValue:StringEquals`. */
  readonly operator: string;
  /** `aws:SourceIp`, `token.actions.githubusercontent.com:sub`. */
  readonly key: string;
  readonly values: readonly string[];
}

/** Returns whether `wide` holds wherever `narrow` holds. No clause at all always holds. */
export function coversCondition(wide: readonly Clause[], narrow: readonly Clause[]): boolean {
  return wide.every((clause) => narrow.some((one) => coversClause(clause, one)));
}

/**
 * Returns whether `after` holds wherever `before` does because a clause was dropped or a value became a wider pattern,
 * as opposed to one more value beside the old ones.
 */
export function isLoosened(before: readonly Clause[], after: readonly Clause[]): boolean {
  if (!coversCondition(after, before)) return false;
  const isKept = (clause: Clause) => after.some((one) => one.key.toLowerCase() === clause.key.toLowerCase());
  return !before.every((clause) => isKept(clause) && after.some((one) => keepsValues(clause, one)));
}

/** Tests if a changed clause is only wider: it has all values of the old one. */
function keepsValues(before: Clause, after: Clause): boolean {
  return coversClause(after, before) && asTruth(before).values.every((value) => asTruth(after).values.includes(value));
}

/**
 * Compares truth values as such: `StringEquals` and `Bool` say the same of `aws:SecureTransport`, as do `true` and
 * `True`.
 */
function asTruth(clause: Clause): Clause {
  const { operator, key } = clause;
  const values = clause.values.map((value) => value.toLowerCase());
  if (values.length === 0 || !values.every((value) => value === 'true' || value === 'false')) return clause;
  return {
    operator: operator.replace(/(^|:)(?:string(?:equals(?:ignorecase)?|like)|bool)(?=ifexists|$)/i, '$1Bool'),
    key,
    values,
  };
}

/** Tests if every request that satisfies `second` also satisfies `first`. */
function coversClause(first: Clause, second: Clause): boolean {
  const [wide, narrow] = [asTruth(first), asTruth(second)];
  if (wide.key.toLowerCase() !== narrow.key.toLowerCase()) return false;
  const [one, other] = [operatorOf(wide), operatorOf(narrow)];
  if (one.rest !== other.rest) return false;
  // A clause with `Not` holds for none of its values: more of them make it narrower.
  const isNot = /^(?:string|arn|numeric|date)not|^notipaddress/.test(one.name);
  if (isNot && one.name === other.name) {
    const within = one.name === 'notipaddress' ? coversAddress : (pattern: string, value: string) => pattern === value;
    return wide.values.every((value) => narrow.values.some((pattern) => within(pattern, value)));
  }
  const covers = coverageOf(one.name, other.name);
  return narrow.values.every((value) => wide.values.some((pattern) => covers(pattern, value)));
}

/** Sets are compared under the same qualifier only: `ForAllValues:`, `…IfExists`. */
function operatorOf({ operator }: Clause): { readonly name: string; readonly rest: string } {
  const [, qualifier = '', name = '', suffix = ''] = /^(for\w+:)?(.*?)(ifexists)?$/.exec(operator.toLowerCase())!;
  return { name, rest: `${qualifier}${suffix}` };
}

/**
 * Returns the test if a value of one operator covers a value of the other: as patterns, as addresses, or by equality.
 */
function coverageOf(wide: string, narrow: string): (pattern: string, value: string) => boolean {
  if (/^(?:string|arn)(?:like|equals)$/.test(wide) && /^(?:string|arn)(?:like|equals)$/.test(narrow)) {
    const isPattern = (name: string) => name !== 'stringequals';
    return (pattern, value) =>
      pattern === value || (isPattern(wide) && coversPattern(pattern, isPattern(narrow) ? value : literal(value)));
  }
  if (wide === 'ipaddress' && narrow === 'ipaddress') return coversAddress;
  return (pattern, value) => wide === narrow && pattern === value;
}

/** Replaces `*` and `?`, which StringEquals takes as they are, by a character that no pattern means. */
function literal(value: string): string {
  return value.replace(/[*?]/g, '\0');
}

/** Tests if the block `wide` contains the block `narrow`; texts that are no blocks must be equal. */
function coversAddress(wide: string, narrow: string): boolean {
  const [one, other] = [rangeOf(wide), rangeOf(narrow)];
  if (one === null || other === null) return wide === narrow;
  return one.family === other.family && one.range[0] <= other.range[0] && one.range[1] >= other.range[1];
}

/** Shows the clauses as one text for one meaning, whatever the order they were written in. */
export function showCondition(clauses: readonly Clause[]): string {
  return clauses
    .map(asTruth)
    .map(({ operator, key, values }) => `${key} ${operator} ${[...values].sort().join(' or ')}`)
    .sort()
    .join(' and ');
}
