/**
 * Which old fact stands against which new one: by scope, control and subject; then over the whole change, for what
 * moved.
 */

import { compareValues, type Control } from '../control.ts';
import type { PostureMatch } from '../../../model/match.ts';
import { comparePair, judgePair, type Pair } from './judge.ts';
import type { Fact, Scene, Scope } from './scene.ts';
import { deployUnitOf } from '../places.ts';
import type { Origin } from '../position.ts';

export interface ChangedScene {
  readonly path: string;
  readonly oldPath: string | null;
  readonly before: Scene;
  readonly after: Scene;
  readonly oldLines: (origin: Origin) => string | null;
}

/** Every pair of one file whose scope is there on both sides. */
export function pairsOf(scene: ChangedScene): Pair[] {
  const ids = [...new Set([...scene.before.scopes, ...scene.after.scopes].map((scope) => scope.id))];
  const pairs: Pair[] = [];
  for (const id of ids) {
    const scopeBefore = scene.before.scopes.find((scope) => scope.id === id) ?? scene.before.beforehand(id);
    const scopeAfter = scene.after.scopes.find((scope) => scope.id === id) ?? scene.after.afterwards(id);
    if (scopeBefore === null || scopeAfter === null) continue;
    const keys = new Map(
      [...scopeBefore.facts, ...scopeAfter.facts].map((fact) => [`${fact.control.id}\n${fact.subject}`, fact]),
    );
    for (const { control, subject } of keys.values()) {
      const before = factOf(scopeBefore, control, subject);
      const after = factOf(scopeAfter, control, subject);
      if (control.row.onlyChanged && (before === null || after === null)) continue;
      pairs.push({
        path: scene.path,
        oldPath: scene.oldPath,
        scopeBefore,
        scopeAfter,
        before: before ?? absentFact(scopeBefore, control, subject),
        after: after ?? absentFact(scopeAfter, control, subject),
        oldLines: scene.oldLines,
        restore: scene.after.restore,
      });
    }
  }
  return pairs;
}

function factOf(scope: Scope, control: Control, subject: string): Fact | null {
  return scope.facts.find((fact) => fact.control === control && fact.subject === subject) ?? null;
}

function absentFact(scope: Scope, control: Control, subject: string): Fact {
  return { control, subject, origin: null, ...scope.absent(control, subject) } as Fact;
}

/** Where a fact stands. */
interface Place {
  readonly fact: Fact;
  readonly scope: Scope;
  readonly path: string;
}

/** All files of a change → what is weaker now. Moved settings are silent; those that also stand elsewhere are notes. */
export function judgeChange(scenes: readonly ChangedScene[]): PostureMatch[] {
  const judged = scenes.flatMap(pairsOf).map((pair) => ({ pair, comparison: comparePair(pair) }));
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
    const isElsewhere = (place: Place) =>
      place.scope !== pair.scopeAfter &&
      !(place.path === pair.path && place.scope.id === pair.scopeAfter.id) &&
      makesUpFor(pair, place);
    const isPerhaps = (place: Place) =>
      place.fact.certainty === 'unknown' && isElsewhere({ ...place, fact: { ...place.fact, certainty: 'literal' } });
    if (gains.some((place) => place.scope.atMost === 'high' && isElsewhere(place))) continue;
    if (pair.before.origin === null && given.some((place) => wasThere(pair, place) && left(place))) continue;
    const match = judgePair(
      pair,
      comparison,
      standing.some(isElsewhere) ? 'low' : gains.some(isPerhaps) ? 'medium' : 'high',
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

/** Is this the same control of the same site and deploy unit, equal or stronger, for as much as was lost? */
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

/** What is new here stood in another file before, as weak or weaker: a weakness that moved is no new one (R3). */
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

/** Does the first say what the second says, for a scope around it or from the file it came from? */
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
