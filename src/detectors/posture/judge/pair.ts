/**
 * Pairs old facts with new ones: by scope, control and subject first, then across the whole change for what moved.
 */

import { compareValues } from '../control.ts';
import type { PostureMatch } from '../../../model/match.ts';
import { comparePair, judgePair, type Pair } from './judge.ts';
import { isSameLanguage } from './names.ts';
import { movesOf, type Move } from './moved.ts';
import type { ChangedScene, Fact, Joins, Scene, Scope } from './scene.ts';
import { leastSure } from '../orders/order.ts';
import { deployUnitOf } from '../places.ts';

/** Every pair of one file whose scope is there on both sides, but for scopes that moved. */
export function pairsOf(scene: ChangedScene, moves: readonly Move[] = []): Pair[] {
  const movedOf = (side: 'from' | 'to'): ReadonlySet<string> =>
    new Set(moves.filter((move) => move[side].scene === scene).map((move) => move[side].scope.id));
  const [left, reached] = [movedOf('from'), movedOf('to')];
  const [before, after] = [scopesById(scene.before), scopesById(scene.after)];
  const ids = [...new Set([...scene.before.scopes, ...scene.after.scopes].map((scope) => scope.id))];
  return ids.flatMap((id) => {
    if (left.has(id) || reached.has(id)) return [];
    const [was, is] = [before.get(id), after.get(id)];
    if ((was ?? is)!.isSpare && (was === undefined || is === undefined)) return [];
    const scopeBefore = was ?? scene.before.beforehand(id) ?? withoutPart(is, 'added', before);
    const scopeAfter = is ?? scene.after.afterwards(id) ?? withoutPart(was, 'deleted', after);
    return scopeBefore === null || scopeAfter === null ? [] : pairsOfScopes(scene, scene, scopeBefore, scopeAfter);
  });
}

/** What holds on the side where a part of another scope is not there. */
function withoutPart(part: Scope | undefined, judged: Joins['judged'], side: ReadonlyMap<string, Scope>): Scope | null {
  const joins = part?.joins?.find((one) => one.judged === judged);
  if (part === undefined || joins === undefined) return null;
  const { parent, facts } = joins;
  const around = parent === '' ? [...side.values()][0] : side.get(parent);
  if (around === undefined) return null;
  return { ...part, facts, origin: around.origin, atMost: leastSure(part.atMost, 'medium') };
}

/** The first scope of each id. */
function scopesById({ scopes }: Scene): ReadonlyMap<string, Scope> {
  return new Map([...scopes].reverse().map((scope) => [scope.id, scope]));
}

/** Pairs of one subject in two places. */
function pairsOfMove({ from, to, atMost }: Move): Pair[] {
  const pairs = pairsOfScopes(from.scene, to.scene, from.scope, to.scope);
  return pairs.map((pair) => ({ ...pair, oldPath: from.path === to.path ? pair.oldPath : from.path, moved: atMost }));
}

function pairsOfScopes(from: ChangedScene, to: ChangedScene, scopeBefore: Scope, scopeAfter: Scope): Pair[] {
  return siblingsOf(scopeBefore, scopeAfter).flatMap(([first, before, after]) => {
    const { control } = first;
    if (control.row.onlyChanged && (before === null || after === null)) return [];
    if (after === null && before?.perItem) return [];
    if (first.onlyChanged && (before === null || after === null)) return [];
    return [
      {
        path: to.path,
        oldPath: to.oldPath,
        scopeBefore,
        scopeAfter,
        before: before ?? absentFact(scopeBefore, first),
        after: after ?? absentFact(scopeAfter, first),
        oldLines: isSameLanguage(from.oldPath ?? from.path, to.path) ? from.oldLines : () => null,
        restore: to.after.restore,
      },
    ];
  });
}

type Siblings = readonly [first: Fact, before: Fact | null, after: Fact | null];

/**
 * Pairs the facts of one scope by control and subject. Where several calls set the same thing, those of one function or
 * route pair with each other, then unchanged ones, then the rest in order: no sibling hides a change of another.
 */
function siblingsOf(before: Scope, after: Scope): readonly Siblings[] {
  const keys = new Set([...before.facts, ...after.facts].map(keyOf));
  const [was, is] = [grouped(before.facts), grouped(after.facts)];
  return [...keys].flatMap((key) => pairInOrder(was.get(key) ?? [], is.get(key) ?? [], after.calls));
}

function grouped(facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const group = groups.get(keyOf(fact));
    if (group === undefined) groups.set(keyOf(fact), [fact]);
    else group.push(fact);
  }
  return groups;
}

function keyOf(fact: Fact): string {
  return `${fact.control.id}\n${fact.subject}`;
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

function pairInOrder(
  before: readonly Fact[],
  after: readonly Fact[],
  calls: ReadonlySet<string> | undefined,
): readonly Siblings[] {
  if (before.length <= 1 && after.length <= 1) return [[(before[0] ?? after[0])!, before[0] ?? null, after[0] ?? null]];
  // What nothing sets any more is absent.
  if (after.length === 0) return [[before[0]!, before[0]!, null]];
  const [left, open] = [[...before], [...after]];
  const pairs: Siblings[] = [];
  for (const fits of SIBLINGS) {
    for (const now of [...open]) {
      const at = left.findIndex((old) => fits(old, now));
      if (at === -1) continue;
      pairs.push([now, left.splice(at, 1)[0]!, now]);
      open.splice(open.indexOf(now), 1);
    }
  }
  pairs.push(...open.map((now): Siblings => [now, null, now]));
  return [...pairs, ...left.filter((old) => isLost(old, pairs, calls)).map((old): Siblings => [old, old, null])];
}

/**
 * Returns whether one of several lost its setting alone: its function is still there, and nothing that is as strong is
 * set anywhere that did not set it before. A call that is gone took its setting along.
 */
function isLost(old: Fact, pairs: readonly Siblings[], calls: ReadonlySet<string> | undefined): boolean {
  return (
    old.call !== undefined &&
    calls?.has(old.call) === true &&
    pairs.every(([now, was]) => was !== null && isOfCall(was, now) && now.call !== old.call)
  );
}

/** The fact of a scope that does not set what the other side sets. */
function absentFact(scope: Scope, { control, subject, without }: Fact): Fact {
  const absent = without === undefined ? scope.absent(control, subject) : { value: without, certainty: 'default' };
  return { control, subject, origin: null, ...absent } as Fact;
}

/** A fact with its scope and file. */
interface Place {
  readonly fact: Fact;
  readonly scope: Scope;
  readonly path: string;
}

/** All files of a change → what is weaker now. Moved settings are silent; those that also stand elsewhere are notes. */
export function judgeChange(scenes: readonly ChangedScene[]): PostureMatch[] {
  const moves = movesOf(scenes);
  const pairs = [...scenes.flatMap((scene) => pairsOf(scene, moves)), ...moves.flatMap(pairsOfMove)];
  const judged = pairs.map((pair) => ({ pair, comparison: comparePair(pair) }));
  const gains = [
    ...judged
      .filter(({ comparison }) => comparison.kind === 'stronger')
      .map(({ pair }) => ({ pair, fact: pair.after, scope: pair.scopeAfter, path: pair.path })),
    ...scenes.flatMap((scene) =>
      newScopes(scene).flatMap((scope) => scope.facts.map((fact) => ({ pair: null, fact, scope, path: scene.path }))),
    ),
  ];
  const standing = scenes.flatMap((scene) =>
    scene.after.scopes.flatMap((scope) => scope.facts.map((fact) => ({ fact, scope, path: scene.path }))),
  );
  const given = scenes.flatMap((scene) =>
    scene.before.scopes.flatMap((scope) => scope.facts.map((fact) => ({ fact, scope, path: scene.path }))),
  );
  const left = (place: Place) =>
    !standing.some(
      (now) =>
        now.path === place.path &&
        now.scope.id === place.scope.id &&
        now.fact.control === place.fact.control &&
        now.fact.subject === place.fact.subject &&
        compareValues(place.fact.control, place.fact.value, now.fact.value).kind === 'equal',
    );
  const found: { match: PostureMatch; pair: Pair }[] = [];
  for (const { pair, comparison } of judged) {
    if (comparison.kind !== 'weaker' && comparison.kind !== 'incomparable' && comparison.kind !== 'unknown') continue;
    const isGivenIn = (place: Place) =>
      place.scope !== pair.scopeAfter &&
      !(place.path === pair.path && place.scope.id === pair.scopeAfter.id) &&
      makesUpFor(pair, place);
    const isOfOther = (place: Place) =>
      place.path !== pair.path && place.scope.isApp === true && pair.scopeAfter.isApp === true;
    const isElsewhere = (place: Place) => isGivenIn(place) && !isOfOther(place);
    const isPerhaps = (place: Place) =>
      place.fact.certainty === 'unknown' && isElsewhere({ ...place, fact: { ...place.fact, certainty: 'literal' } });
    if (gains.some((place) => place.scope.atMost === 'high' && isElsewhere(place))) continue;
    if (pair.before.origin === null && given.some((place) => wasThere(pair, place) && left(place))) continue;
    const match = judgePair(
      pair,
      comparison,
      standing.some(isElsewhere) ? 'low' : gains.some(isPerhaps) || gains.some(isGivenIn) ? 'medium' : 'high',
    );
    if (match !== null) found.push({ match, pair });
  }
  const matches = found
    .filter((one) => !found.some((other) => other !== one && says(other, one)))
    .map(({ match }) => match);
  // One changed line that several scopes share is one finding.
  return [
    ...new Map(
      matches
        .map(
          (match) =>
            [
              [match.rule, match.subject, match.path, match.line, match.oldLine, match.after].join('\n'),
              match,
            ] as const,
        )
        .reverse(),
    ).values(),
  ].reverse();
}

function newScopes(scene: ChangedScene): readonly Scope[] {
  return scene.after.scopes.filter((scope) => !scene.before.scopes.some((old) => old.id === scope.id));
}

/** Returns whether the fact at `place` replaces the lost one: same control, site and deploy unit, no weaker. */
function makesUpFor(pair: Pair, place: Place): boolean {
  const { fact, scope } = place;
  if (
    fact.control !== pair.before.control ||
    fact.subject !== pair.before.subject ||
    fact.origin === null ||
    fact.certainty === 'unknown' ||
    fact.partial
  )
    return false;
  if (scope.site !== '' && pair.scopeAfter.site !== '' && scope.site !== pair.scopeAfter.site) return false;
  // Within one file, what another scope gives would have counted already, if it reached this one.
  if (place.path === pair.path && !(scope.isPiece && pair.scopeAfter.isPiece)) return false;
  const [one, other] = [deployUnitOf(place.path), deployUnitOf(pair.path)];
  if (one !== '' && other !== '' && one !== other) return false;
  const kind = compareValues(fact.control, pair.before.value, fact.value).kind;
  return kind === 'equal' || kind === 'stronger';
}

/** Returns whether another file had the same weak value before: a weakness that moved is not a new one (R3). */
function wasThere(pair: Pair, place: Place): boolean {
  const { fact } = place;
  if (
    place.path === pair.path ||
    fact.origin === null ||
    fact.control !== pair.after.control ||
    fact.subject !== pair.after.subject
  )
    return false;
  const [one, other] = [deployUnitOf(place.path), deployUnitOf(pair.path)];
  if (one !== '' && other !== '' && one !== other) return false;
  const kind = compareValues(fact.control, fact.value, pair.after.value).kind;
  return kind === 'equal' || kind === 'stronger';
}

/** Returns whether the first finding covers the second: same loss, in an enclosing scope or in the included file. */
function says(first: { match: PostureMatch; pair: Pair }, second: { match: PostureMatch; pair: Pair }): boolean {
  if (
    first.match.rule !== second.match.rule ||
    first.match.subject !== second.match.subject ||
    first.match.after !== second.match.after
  )
    return false;
  const [one, other] = [first.pair.before.origin, second.pair.before.origin];
  const [oneAfter, otherAfter] = [first.pair.after.origin, second.pair.after.origin];
  if (one === null || other === null || one.path !== other.path || one.line !== other.line) return false;
  if (oneAfter?.path !== otherAfter?.path || oneAfter?.line !== otherAfter?.line) return false;
  if (first.match.path === second.match.path)
    return first.match.scope !== second.match.scope && second.match.scope.startsWith(first.match.scope);
  return (
    one.path === (first.match.oldPath ?? first.match.path) && other.path !== (second.match.oldPath ?? second.match.path)
  );
}
