/**
 * Pairs settings that a change takes from one place with those of the same subject that it adds elsewhere, in scopes
 * that nothing else pairs: another language, a module of its own, a file that became a folder.
 */

import { posix } from 'node:path';
import { compareValues, headerOf } from '../control.ts';
import { controls } from '../controls.ts';
import { deployUnitOf } from '../places.ts';
import { isKnown, type Pair } from './judge.ts';
import type { Move } from './moved.ts';
import { isSameLanguage } from './names.ts';
import { absentFact, type ChangedScene, type Fact, type Scope } from './scene.ts';
import { keyOf } from './siblings.ts';

interface Place {
  readonly scene: ChangedScene;
  readonly path: string;
  readonly scope: Scope;
  readonly fact: Fact;
}

/** The scopes that others were found to be, on either side. */
type Partners = ReadonlyMap<Scope, Scope>;

/** Settings of one subject that are compared with each other. */
const MOST_PLACES = 20;

/** Pairs settings that left one place with settings of the same subject that were added elsewhere. */
export function relocatedPairs(scenes: readonly ChangedScene[], moves: readonly Move[]): readonly Pair[] {
  const moved = new Map(moves.flatMap(({ from, to }) => [[from.scope, to.scope] as const, [to.scope, from.scope]]));
  const written = scenes.map((scene) => ({
    before: writtenFacts(scene, 'before'),
    after: writtenFacts(scene, 'after'),
  }));
  const departed = grouped(written, 'before', moved);
  const arrived = [...grouped(written, 'after', moved)].filter(([key]) => departed.has(key));
  if (arrived.length === 0) return splitPairs(scenes, moved);
  const left = leftPairs(departed, arrived, groupByKey(written.flatMap(({ after }) => after)));
  const kept = groupByKey(written.flatMap(({ after }) => after));
  const given = groupByKey(written.flatMap(({ before }) => before));
  const pairs: Pair[] = [];
  for (const [key, added] of arrived) {
    const gone = departed.get(key)!;
    for (const to of added) {
      const from = gone.filter((one) => mayBeOneProduct(one, to));
      // Equal or weaker before, here or elsewhere: nothing that is new.
      const old = (given.get(key) ?? []).filter((one) => mayBeOneProduct(one, to));
      if (from.length === 0 || !old.every((one) => isWeaker(one.fact, to.fact))) continue;
      const isKept = ({ fact }: Place) => (kept.get(key) ?? []).some((one) => !isWeaker(fact, one.fact));
      const lost = from.find((one) => !isKept(one));
      if (lost !== undefined) pairs.push(movedPair(lost, to, to.fact));
    }
  }
  const split = splitPairs(scenes, moved);
  const known = new Set([...pairs, ...split].map(({ before }) => before));
  return [...pairs, ...left.filter(({ before }) => !known.has(before)), ...split];
}

/**
 * Pairs what a deleted file set with nothing, where a setting of it is in another file now and this one is nowhere: the
 * file was taken over, without all of it.
 */
function leftPairs(
  departed: ReadonlyMap<string, readonly Place[]>,
  arrived: readonly (readonly [string, readonly Place[]])[],
  kept: ReadonlyMap<string, readonly Place[]>,
): readonly Pair[] {
  return [...departed].flatMap(([key, gone]): Pair[] => {
    const from = gone.find((one) => one.scene.after.scopes.length === 0 && isOfAnswers(one.fact) && isOfProgram(one));
    if (from === undefined || kept.has(key)) return [];
    const heirs = arrived.flatMap(([other, added]) =>
      (departed.get(other) ?? []).some(({ scene, fact }) => scene === from.scene && isOfAnswers(fact))
        ? added.filter((one) => mayBeOneProduct(one, from) && isOfProgram(one) && !one.scope.id.includes(' > '))
        : [],
    );
    const [to, ...others] = [...new Map(heirs.map((one) => [one.path, one])).values()];
    return to === undefined || others.length > 0 ? [] : [movedPair(from, to, absentFact(to.scope, from.fact))];
  });
}

/** A program answers for itself; a server answers for sites, which have names. */
function isOfProgram({ scope }: Place): boolean {
  return scope.site === '' && (scope.domains ?? []).length === 0;
}

/** Headers and the redirect to https, which every answer of a program needs wherever they are set. */
function isOfAnswers({ control, subject }: Fact): boolean {
  return subject === '' && (headerOf(control) !== null || control.id === controls.httpsRedirect.id);
}

/** Pairs a deleted fact with the one added elsewhere, at medium confidence. */
function movedPair(from: Place, to: Place, after: Fact): Pair {
  return {
    path: to.path,
    oldPath: from.path === to.path ? to.scene.oldPath : from.path,
    scopeBefore: from.scope,
    scopeAfter: to.scope,
    before: from.fact,
    after,
    oldLines: isSameLanguage(from.path, to.path) ? from.scene.oldLines : () => null,
    restore: to.scene.after.restore,
    moved: 'medium',
  };
}

function isWeaker(before: Fact, after: Fact): boolean {
  return before.control === after.control && compareValues(before.control, before.value, after.value).kind === 'weaker';
}

/** Reports whether two files may belong to one product; only files of two named products do not. */
function mayBeOneProduct(one: { readonly path: string }, other: { readonly path: string }): boolean {
  const [was, is] = [deployUnitOf(one.path), deployUnitOf(other.path)];
  return was === '' || is === '' || was === is;
}

function hasFact(scope: Scope | undefined, fact: Fact): boolean {
  return scope?.facts.some((one) => keyOf(one) === keyOf(fact) && one.origin !== null) ?? false;
}

type Side = 'before' | 'after';

/** Settings that a file's text gives, on either side of the change. */
type Written = Readonly<Record<Side, readonly Place[]>>;

/** Returns the facts that one side writes down, each with its scope and path; none of spare scopes. */
function writtenFacts(scene: ChangedScene, side: Side): readonly Place[] {
  const path = side === 'before' ? (scene.oldPath ?? scene.path) : scene.path;
  return scene[side].scopes
    .filter(({ spare }) => spare === undefined)
    .flatMap((scope) => scope.facts.map((fact) => ({ scene, path, scope, fact })))
    .filter(({ fact }) => isWritten(fact));
}

/** Tests if a value is written in the text: a default is nobody's decision. */
function isWritten({ origin, certainty, value, perItem, late, flagged }: Fact): boolean {
  const isSure = (certainty === 'literal' || certainty === 'folded') && isKnown(value);
  return origin !== null && isSure && perItem !== true && late !== true && flagged !== true;
}

/** Groups places by control and subject; a group stops at `MOST_PLACES`. */
function groupByKey(places: readonly Place[]): ReadonlyMap<string, readonly Place[]> {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const key = keyOf(place.fact);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [place]);
    else if (group.length < MOST_PLACES) group.push(place);
  }
  return groups;
}

/** Groups the settings that one side of a file has and the other lacks, by control and subject. */
function grouped(written: readonly Written[], side: Side, moved: Partners): ReadonlyMap<string, readonly Place[]> {
  const other = side === 'before' ? 'after' : 'before';
  return groupByKey(
    written.flatMap((file) => {
      const there = new Set(file[other].map(({ fact }) => keyOf(fact)));
      const isPaired = ({ scope, fact }: Place) => there.has(keyOf(fact)) || hasFact(moved.get(scope), fact);
      return file[side].filter((place) => !isPaired(place));
    }),
  );
}

/** Files that stand for the folder that they are in. */
const ENTRIES = new Set(['__init__', 'index', 'mod', 'main', 'base', 'default']);

/** Pairs a file that became a folder, `settings.py` and `settings/*.py`, with everything in it. */
function splitPairs(scenes: readonly ChangedScene[], moved: Partners): readonly Pair[] {
  return scenes.flatMap((scene) => {
    const path = scene.oldPath ?? scene.path;
    const folder = path.slice(0, path.length - posix.extname(path).length);
    const whole = scene.before.scopes.find(({ id }) => id === '');
    if (whole === undefined || moved.has(whole) || scene.after.scopes.length > 0) return [];
    const parts = scenes.flatMap((one): Place[] => {
      const isPart = posix.dirname(one.path) === folder && posix.extname(one.path) === posix.extname(path);
      const scope = one.after.scopes.find(({ id }) => id === '');
      if (!isPart || scope === undefined || one.before.scopes.length > 0) return [];
      return scope.facts.map((fact) => ({ scene: one, path: one.path, scope, fact }));
    });
    const isEntry = (one: Place) => ENTRIES.has(posix.basename(one.path, posix.extname(one.path)));
    const entry = parts.find(isEntry) ?? parts[0];
    if (entry === undefined) return [];
    return whole.facts.filter(isWritten).flatMap((fact) => {
      const same = parts.filter((one) => keyOf(one.fact) === keyOf(fact) && one.fact.origin !== null);
      if (same.some((one) => !isWeaker(fact, one.fact))) return [];
      const from = { scene, path, scope: whole, fact };
      const to = same[0] ?? entry;
      return [movedPair(from, to, same[0]?.fact ?? absentFact(to.scope, fact))];
    });
  });
}
