/** Pairs the facts of one scope on both sides. */

import { addTo } from '../../../model/groups.ts';
import { compareValues } from '../control.ts';
import { withoutPrefix } from '../orders/cookie.ts';
import type { Fact, Scope } from './scene.ts';

type Siblings = readonly [first: Fact, before: Fact | null, after: Fact | null];

/**
 * Pairs the facts of one scope by control and subject. Where several calls set the same thing, those of one function or
 * route pair with each other, then unchanged ones, then the rest in order: no sibling hides a change of another.
 */
export function siblingsOf(before: Scope, after: Scope): readonly Siblings[] {
  const [was, is] = withoutRenamed(groupByKey(before.facts), groupByKey(after.facts));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) =>
    pairInOrder(was.get(key) ?? [], is.get(key) ?? [], after.calls),
  );
}

type Groups = ReadonlyMap<string, readonly Fact[]>;

/** Leaves out what only got another name: one that is gone, and a new one that has the same value. */
function withoutRenamed(before: Groups, after: Groups): readonly [Groups, Groups] {
  const only = (side: Groups, other: Groups): readonly (readonly [key: string, text: string])[] =>
    [...side].flatMap(([key, [fact]]) =>
      fact?.isNamed && !other.has(key) ? [[key, `${fact.control.id}\n${JSON.stringify(fact.value)}`] as const] : [],
    );
  const gained = new Map<string, string[]>();
  for (const [key, text] of only(after, before)) addTo(gained, text, key);
  const renamed = new Set<string>();
  for (const [key, text] of only(before, after)) {
    const now = gained.get(text)?.shift();
    if (now !== undefined) renamed.add(key).add(now);
  }
  if (renamed.size === 0) return [before, after];
  const left = (side: Groups): Groups => new Map([...side].filter(([key]) => !renamed.has(key)));
  return [left(before), left(after)];
}

/** Groups facts by control and subject. */
function groupByKey(facts: readonly Fact[]): Groups {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = keyOf(fact);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [fact]);
    else group.push(fact);
  }
  return groups;
}

/** Returns the key by which facts of two sides are paired: the control and its subject. */
export function keyOf({ control, subject }: Fact): string {
  return `${control.id}\n${control.kind === 'cookie' ? withoutPrefix(subject) : subject}`;
}

const isEqual = (old: Fact, now: Fact): boolean => compareValues(now.control, old.value, now.value).kind === 'equal';
const isOfCall = (old: Fact, now: Fact): boolean => now.call !== undefined && old.call === now.call;

/** From strong to weak; each takes what the ones before it left. */
const SIBLINGS: readonly ((old: Fact, now: Fact) => boolean)[] = [
  (old, now) => isOfCall(old, now) && isEqual(old, now),
  isOfCall,
  isEqual,
  () => true,
];

/** Pairs the facts of one control and subject: by what they name first, the rest in their order. */
function pairInOrder(
  before: readonly Fact[],
  after: readonly Fact[],
  calls: ReadonlySet<string> | undefined,
): readonly Siblings[] {
  if (before.length <= 1 && after.length <= 1) return [[(before[0] ?? after[0])!, before[0] ?? null, after[0] ?? null]];
  // A control that nothing sets any more is absent.
  if (after.length === 0) return [[before[0]!, before[0]!, null]];
  const { pairs, left, open } = pairUnchanged(before, after);
  for (const fits of left.length * open.length > MOST_COMPARED ? SIBLINGS.slice(-1) : SIBLINGS) {
    for (const now of [...open]) {
      const at = left.findIndex((old) => fits(old, now));
      if (at === -1) continue;
      pairs.push([now, left.splice(at, 1)[0]!, now]);
      open.splice(open.indexOf(now), 1);
    }
  }
  pairs.push(...open.map((now): Siblings => [now, null, now]));
  const lost = lostOf(left, pairs, calls);
  return [...pairs, ...lost.map((old): Siblings => [old, old, null])];
}

/** Comparisons of all siblings with all; beyond it, what changed is paired in order. */
const MOST_COMPARED = 250_000;

/** Pairs facts of one call that have the same text, in order. Linear. */
function pairUnchanged(
  before: readonly Fact[],
  after: readonly Fact[],
): { pairs: Siblings[]; left: Fact[]; open: Fact[] } {
  const textOf = ({ call, value }: Fact) => `${call}\n${JSON.stringify(value)}`;
  const waiting = new Map<string, Fact[]>();
  for (const old of before)
    if (old.call !== undefined) {
      const alike = waiting.get(textOf(old));
      if (alike === undefined) waiting.set(textOf(old), [old]);
      else alike.push(old);
    }
  for (const alike of waiting.values()) alike.reverse();
  const pairs = after.flatMap((now): Siblings[] => {
    const old = now.call === undefined ? undefined : waiting.get(textOf(now))?.pop();
    return old === undefined ? [] : [[now, old, now]];
  });
  const [used, paired] = [new Set(pairs.map(([, old]) => old)), new Set(pairs.map(([now]) => now))];
  return { pairs, left: before.filter((old) => !used.has(old)), open: after.filter((now) => !paired.has(now)) };
}

/**
 * Returns those of several that lost their setting alone: their function is still there, and nothing that is as strong
 * is set anywhere that did not set it before. A call that is gone took its setting along.
 */
function lostOf(
  left: readonly Fact[],
  pairs: readonly Siblings[],
  calls: ReadonlySet<string> | undefined,
): readonly Fact[] {
  if (left.length === 0 || !pairs.every(([now, was]) => was !== null && isOfCall(was, now))) return [];
  const kept = new Set(pairs.map(([now]) => now.call));
  return left.filter(({ call }) => call !== undefined && calls?.has(call) === true && !kept.has(call));
}
