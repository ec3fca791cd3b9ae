/**
 * Pairs old facts with new ones: by scope, control and subject first, then across the whole change for what moved.
 */

import { posix } from 'node:path';
import { leastSure } from '../../../model/rule.ts';
import { compareValues, type Control } from '../control.ts';
import type { PostureMatch } from '../../../model/match.ts';
import { withOneCause, type Judged } from './causes.ts';
import { comparePair, judgePair, type Pair } from './judge.ts';
import { withoutCovered } from './covered.ts';
import { isSameLanguage } from './names.ts';
import { idsOf, movesOf, type Move } from './moved.ts';
import { keyOf, siblingsOf } from './siblings.ts';
import { relocatedPairs } from './relocated.ts';
import { absentAfter, absentFact, type ChangedScene, type Fact, type Joins, type Scene, type Scope } from './scene.ts';
import { deployUnitOf } from '../places.ts';

/** Returns the pairs of facts whose scope is on both sides of one file; moved scopes are left out. */
export function pairsOf(scene: ChangedScene, moves: readonly Move[] = []): Pair[] {
  const movedOf = (side: 'from' | 'to'): ReadonlySet<string> =>
    new Set(moves.filter((move) => move[side].scene === scene).map((move) => move[side].scope.id));
  const [left, reached] = [movedOf('from'), movedOf('to')];
  const [before, after] = [scopesById(scene.before), scopesById(scene.after)];
  const ids = [...new Set([...scene.before.scopes, ...scene.after.scopes].map((scope) => scope.id))];
  return ids.flatMap((id) => {
    if (left.has(id) || reached.has(id)) return [];
    const [was, is] = [before.get(id), after.get(id)];
    const isAlone = was === undefined || is === undefined;
    if ((was ?? is)!.spare !== undefined && isAlone && (was ?? is)!.joins === undefined) return [];
    const scopeBefore = withLost(was, is) ?? scene.before.beforehand(id) ?? withoutPart(is, 'added', before);
    const scopeAfter = is ?? scene.after.afterwards(id, was) ?? withoutPart(was, 'deleted', after);
    return scopeBefore === null || scopeAfter === null ? [] : pairsOfScopes(scene, scene, scopeBefore, scopeAfter);
  });
}

/** Returns the scope with the facts that count when it is deleted. */
function withLost(was: Scope | undefined, is: Scope | undefined): Scope | undefined {
  const lost = is === undefined ? was?.joins?.flatMap((one) => one.lost ?? []) : undefined;
  return was === undefined || lost === undefined || lost.length === 0
    ? was
    : { ...was, facts: [...was.facts, ...lost] };
}

/** Returns the value of the side that lacks a part of another scope. */
function withoutPart(part: Scope | undefined, judged: Joins['judged'], side: ReadonlyMap<string, Scope>): Scope | null {
  const aroundOf = ({ parent }: Joins) => (parent === '' ? [...side.values()][0] : side.get(parent));
  const joins = part?.joins?.find((one) => one.judged === judged && aroundOf(one) !== undefined);
  if (part === undefined || joins === undefined) return null;
  const { origin } = aroundOf(joins)!;
  return { ...part, facts: joins.facts, origin, atMost: leastSure(part.atMost, joins.atMost ?? 'medium') };
}

/** Returns the first scope of each id. */
function scopesById({ scopes }: Scene): ReadonlyMap<string, Scope> {
  return new Map([...scopes].reverse().map((scope) => [scope.id, scope]));
}

/** Pairs the facts of one subject in two places. */
function pairsOfMove({ from, to, atMost, isOfOther }: Move): Pair[] {
  const all = pairsOfScopes(from.scene, to.scene, from.scope, to.scope);
  // Elsewhere another framework may read the file, whose defaults are not those that held.
  const isLost = ({ before, after }: Pair) => !isWritten(before) && !to.scope.facts.includes(after);
  const pairs = all.filter((pair) => (isOfOther ? isWritten(pair.before) : from.path === to.path || !isLost(pair)));
  return pairs.map((pair) => ({ ...pair, oldPath: from.path === to.path ? pair.oldPath : from.path, moved: atMost }));
}

/** Tests if a line sets the value: a default has no author. */
function isWritten({ certainty, origin }: Fact): boolean {
  return origin !== null && certainty !== 'default';
}

/**
 * Pairs the facts of two scopes that are one subject. A missing side becomes the default of its control, unless the
 * control only compares what is written.
 */
function pairsOfScopes(from: ChangedScene, to: ChangedScene, scopeBefore: Scope, scopeAfter: Scope): Pair[] {
  return siblingsOf(scopeBefore, scopeAfter).flatMap(([first, before, after]) => {
    const { control } = first;
    const staysWithout = control.kind === 'cookie' && first.without !== undefined;
    if (control.row.onlyChanged && !staysWithout && (before === null || after === null)) return [];
    if (after === null && (before?.perItem || scopeAfter.answersFor?.(control) === false)) return [];
    if (first.onlyChanged && (before === null || after === null)) return [];
    return [
      {
        path: to.path,
        oldPath: to.oldPath,
        scopeBefore,
        scopeAfter,
        before: before ?? absentFact(scopeBefore, first),
        after: after ?? absentAfter(scopeBefore, scopeAfter, first),
        oldLines: isSameLanguage(from.oldPath ?? from.path, to.path) ? from.oldLines : () => null,
        restore: to.after.restore,
      },
    ];
  });
}

/** A fact with its scope and file. */
interface Place {
  readonly fact: Fact;
  readonly scope: Scope;
  readonly path: string;
}

/** Places of one control and subject that are compared with each loss. */
const MOST_PLACES = 1000;

type Places = ReadonlyMap<string, readonly Place[]>;

/** Groups places by the control and subject of their facts, for controls that may have been weakened. */
function byFact(places: Iterable<Place>, wanted: ReadonlySet<Control>): Places {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    if (!wanted.has(place.fact.control)) continue;
    const key = keyOf(place.fact);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [place]);
    else if (group.length < MOST_PLACES) group.push(place);
  }
  return groups;
}

function placesOf(places: Places, fact: Fact): readonly Place[] {
  return places.get(keyOf(fact)) ?? [];
}

/** Yields every fact of one side with its scope and path. */
function* placesIn(scenes: readonly ChangedScene[], side: 'before' | 'after'): Iterable<Place> {
  for (const scene of scenes)
    for (const scope of scene[side].scopes) for (const fact of scope.facts) yield { fact, scope, path: scene.path };
}

/**
 * Returns all files of a change → what is weaker now. Moved settings are silent; those that also stand elsewhere are
 * notes.
 */
export function judgeChange(scenes: readonly ChangedScene[]): PostureMatch[] {
  const moves = movesOf(scenes);
  const pairs = [...scenes.flatMap((scene) => pairsOf(scene, moves)), ...moves.flatMap(pairsOfMove)];
  const judged = pairs.map((pair) => ({ pair, comparison: comparePair(pair) }));
  const lost = judged.filter(
    ({ comparison: { kind } }) => kind === 'weaker' || kind === 'incomparable' || kind === 'unknown',
  );
  const wanted = new Set(lost.map(({ pair }) => pair.before.control));
  const gains = byFact(
    [
      ...judged
        .filter(({ comparison }) => comparison.kind === 'stronger')
        .map(({ pair }) => ({ pair, fact: pair.after, scope: pair.scopeAfter, path: pair.path })),
      ...scenes.flatMap((scene) =>
        newScopes(scene).flatMap((scope) => scope.facts.map((fact) => ({ fact, scope, path: scene.path }))),
      ),
    ],
    wanted,
  );
  const standing = byFact(placesIn(scenes, 'after'), wanted);
  const given = byFact(placesIn(scenes, 'before'), wanted);
  const left = (place: Place) =>
    !placesOf(standing, place.fact).some(
      (now) =>
        now.path === place.path &&
        now.scope.id === place.scope.id &&
        compareValues(place.fact.control, place.fact.value, now.fact.value).kind === 'equal',
    );
  const found: Judged[] = [];
  for (const { pair, comparison } of lost) {
    const isGivenIn = (place: Place) =>
      place.scope !== pair.scopeAfter &&
      !(place.path === pair.path && place.scope.id === pair.scopeAfter.id) &&
      makesUpFor(pair, place);
    const isOfOther = (place: Place) =>
      place.path !== pair.path && place.scope.isApp === true && pair.scopeAfter.isApp === true;
    const isElsewhere = (place: Place) => isGivenIn(place) && !isOfOther(place);
    const isPerhaps = (place: Place) =>
      place.fact.certainty === 'unknown' && isElsewhere({ ...place, fact: { ...place.fact, certainty: 'literal' } });
    const gained = placesOf(gains, pair.before);
    if (gained.some((place) => place.scope.atMost === 'high' && isElsewhere(place))) continue;
    if (
      pair.before.origin === null &&
      placesOf(given, pair.after).some((place) => wasThere(pair, place) && left(place))
    )
      continue;
    if (placesOf(gains, { ...pair.before, subject: '' }).some((place) => isOfHandler(pair, place))) continue;
    const match = judgePair(
      pair,
      comparison,
      placesOf(standing, pair.before).some(isElsewhere)
        ? 'low'
        : gained.some(isPerhaps) || gained.some(isGivenIn)
          ? 'medium'
          : 'high',
    );
    if (match !== null) found.push({ match, pair });
  }
  const isFound = ({ before }: Pair) => found.some(({ pair }) => pair.before.origin === before.origin);
  for (const pair of relocatedPairs(scenes, moves).filter((one) => !isFound(one))) {
    const comparison = comparePair(pair);
    const match = comparison.kind === 'weaker' ? judgePair(pair, comparison, 'medium') : null;
    if (match !== null) found.push({ match, pair });
  }
  return withOneCause(withoutCovered(found));
}

/** Returns the scopes that only the new side has. */
function newScopes(scene: ChangedScene): readonly Scope[] {
  const there = idsOf(scene.before);
  return scene.after.scopes.filter(({ id }) => !there.has(id));
}

/** Returns whether the fact at `place` replaces the lost one: same control, site and deploy unit, no weaker. */
function makesUpFor(pair: Pair, place: Place): boolean {
  const { fact, scope } = place;
  if (keyOf(fact) !== keyOf(pair.before) || fact.origin === null || fact.certainty === 'unknown' || fact.partial)
    return false;
  if (scope.site !== '' && pair.scopeAfter.site !== '' && scope.site !== pair.scopeAfter.site) return false;
  // Within one file, what another scope gives would have counted already, if it reached this one.
  if (place.path === pair.path && !(scope.isPiece && pair.scopeAfter.isPiece)) return false;
  const [one, other] = [deployUnitOf(place.path), deployUnitOf(pair.path)];
  if (one !== '' && other !== '' && one !== other) return false;
  const kind = compareValues(fact.control, pair.before.value, fact.value).kind;
  return kind === 'equal' || kind === 'stronger';
}

/** Returns whether a route's guard moved to its handler: the file that is now guarded is named in the route's line. */
function isOfHandler({ path, before, oldLines }: Pair, { fact, path: other }: Place): boolean {
  if (before.subject === '' || before.origin === null || fact.certainty === 'unknown' || other === path) return false;
  const name = posix.basename(other).split('.')[0]!;
  const words: readonly string[] = (oldLines(before.origin) ?? '').match(/\w+/g) ?? [];
  const kind = compareValues(fact.control, before.value, fact.value).kind;
  return words.includes(name) && (kind === 'equal' || kind === 'stronger');
}

/** Returns whether another file had the same weak value before: a weakness that moved is not a new one. */
function wasThere(pair: Pair, place: Place): boolean {
  const { fact } = place;
  if (fact.origin === null || keyOf(fact) !== keyOf(pair.after)) return false;
  // In one file, what is named alike in another block is another setting, unless its name is all that is known of it.
  if (place.path === pair.path && pair.scopeAfter.spare !== 'facts') return false;
  const [one, other] = [deployUnitOf(place.path), deployUnitOf(pair.path)];
  if (one !== '' && other !== '' && one !== other) return false;
  const kind = compareValues(fact.control, fact.value, pair.after.value).kind;
  return kind === 'equal' || kind === 'stronger';
}
