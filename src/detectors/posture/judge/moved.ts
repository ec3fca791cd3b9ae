/**
 * Pairs scopes that a change deletes with scopes that it adds: one subject in another file, under another name, of
 * another kind, in another language. A scope that could be two others is paired with neither.
 */

import { posix } from 'node:path';
import type { Confidence } from '../../../model/rule.ts';
import { deployUnitOf } from '../places.ts';
import { familyOf, isChosen, isDomain, isTelling, locationOf, nameInFamily, nameOf, stemOf } from './names.ts';
import type { ChangedScene, Scene, Scope } from './scene.ts';

/** A scope and the file that it is in. */
export interface Located {
  readonly scene: ChangedScene;
  readonly path: string;
  readonly scope: Scope;
}

export interface Move {
  readonly from: Located;
  readonly to: Located;
  /** High where names agree; what is only alike is less sure. */
  readonly atMost: Confidence;
  /** Another program serves it, which does other things by itself. */
  readonly isOfOther?: boolean;
}

/** One kind of evidence: scopes of one key may be the same subject. `words`: how alike their texts must be, 0 to 1. */
interface Evidence {
  readonly atMost: Confidence;
  readonly words: number;
  readonly keys: (one: Located, moved: Moved) => readonly string[];
  readonly isOfOther?: boolean;
  readonly agrees?: (from: Located, to: Located) => boolean;
}

/** Moves so far, by the place that they left or reached. */
type Moved = ReadonlyMap<string, Move>;

const keyOfScope = ({ path, scope }: Located): string => `${path}\n${scope.id}`;
const isWholeFile = ({ scope }: Located): boolean => scope.id === '';

/** Pairs what lies within a scope that moved, by its name. */
const WITHIN: Evidence = {
  atMost: 'high',
  words: 0,
  keys: (one, moved) => {
    const { parent } = nameOf(one.scope.id);
    const around = moved.get(`${one.path}\n${parent}`);
    return around === undefined || isWholeFile(one)
      ? []
      : [`${keyOfScope(around.from)}${one.scope.id.slice(parent.length)}`];
  },
};

/** Kinds of scopes that are named by the domains that they serve. */
const SITE_KINDS: ReadonlySet<string> = new Set(['', 'server', 'virtualhost']);

/** From strong to weak; each takes what the ones before it left. */
const EVIDENCE: readonly Evidence[] = [
  // The same name in another file.
  { atMost: 'high', words: 0, keys: ({ scope }) => (isTelling(nameOf(scope.id)) ? [scope.id] : []) },
  // The same domains, served by another program.
  {
    atMost: 'medium',
    words: 0,
    isOfOther: true,
    keys: ({ scope }) => {
      const { parent, kind, names } = nameOf(scope.id);
      const domains = scope.domains ?? names;
      const isSite = parent === '' && scope.site !== '' && SITE_KINDS.has(kind.split(' ')[0]!);
      return isSite && domains.length > 0 && domains.every(isDomain) ? [[...domains].sort().join(' ')] : [];
    },
    agrees: (from, to) => posix.basename(from.path) !== posix.basename(to.path),
  },
  // The same object of another kind.
  {
    atMost: 'high',
    words: 0,
    keys: ({ scope }) => {
      const name = nameOf(scope.id);
      return familyOf(name.kind) === name.kind ? [] : [nameInFamily(name)];
    },
  },
  // One name more or less.
  {
    atMost: 'high',
    words: 0,
    keys: ({ path, scope }) => {
      const { parent, kind, names } = nameOf(scope.id);
      const telling = names.filter((name) => isTelling({ parent, kind: '', names: [name] }));
      return telling.map((name) => [posix.dirname(path), parent, kind, name].join('\n'));
    },
    agrees: (from, to) => {
      const [was, is] = [nameOf(from.scope.id).names, nameOf(to.scope.id).names];
      return was.every((name) => is.includes(name)) || is.every((name) => was.includes(name));
    },
  },
  // A location with another modifier.
  {
    atMost: 'high',
    words: 0,
    keys: ({ path, scope }) => {
      const name = nameOf(scope.id);
      const location = locationOf(name);
      return location === null ? [] : [[path, name.parent, location].join('\n')];
    },
  },
  // A file of the same name in another language or format, then in another folder.
  {
    atMost: 'high',
    words: 0,
    keys: (one) => {
      const { folder, stem } = stemOf(one.path);
      return isWholeFile(one) ? [`${folder}/${stem}`] : [];
    },
  },
  { atMost: 'medium', words: 0.4, keys: (one) => (isWholeFile(one) ? [stemOf(one.path).stem] : []) },
  // A file of another name in the same folder.
  {
    atMost: 'medium',
    words: 0.4,
    keys: (one) => (isWholeFile(one) ? [`${posix.dirname(one.path)} ${posix.extname(one.path)}`] : []),
  },
  WITHIN,
  // A name that many subjects have, with a text to go by.
  {
    atMost: 'medium',
    words: 0.5,
    keys: (one) => (isWholeFile(one) ? [] : [one.scope.id]),
    agrees: (from, to) => from.path !== to.path,
  },
  // The only one of its kind that went and the only one that came.
  {
    atMost: 'medium',
    words: 0.4,
    keys: ({ path, scope }, moved) => {
      const name = nameOf(scope.id);
      const around = moved.get(`${path}\n${name.parent}`);
      const place = around === undefined ? `${path}\n${name.parent}` : keyOfScope(around.from);
      return isChosen(name) ? [`${place}\n${familyOf(name.kind)}`] : [];
    },
  },
  {
    atMost: 'medium',
    words: 0.6,
    keys: ({ path, scope }) => {
      const name = nameOf(scope.id);
      return isChosen(name) ? [[posix.dirname(path), name.parent, familyOf(name.kind)].join('\n')] : [];
    },
  },
  WITHIN,
];

/** Pairs deleted scopes with added ones, by the strongest evidence first. */
export function movesOf(scenes: readonly ChangedScene[]): readonly Move[] {
  const deleted = scenes.flatMap(deletedScopes);
  const added = scenes.flatMap(addedScopes);
  const moves: Move[] = [];
  const moved = new Map<string, Move>();
  const left = (side: 'from' | 'to', all: readonly Located[]) => {
    const used = new Set(moves.map((move) => move[side]));
    return all.filter((one) => !used.has(one));
  };
  for (const evidence of EVIDENCE) {
    const pairs = pairByKey(left('from', deleted), left('to', added), evidence, moved);
    for (const move of pairs) {
      moves.push(move);
      moved.set(keyOfScope(move.from), move);
      moved.set(keyOfScope(move.to), move);
    }
  }
  return moves;
}

/** Returns the scopes that only the old side has, without spare ones. */
function deletedScopes(scene: ChangedScene): readonly Located[] {
  const { before, after } = scene;
  const there = idsOf(after);
  const isGone = ({ id, spare }: Scope) => spare === undefined && !there.has(id) && after.has?.(id) !== true;
  return before.scopes.filter(isGone).map((scope) => ({ scene, path: scene.oldPath ?? scene.path, scope }));
}

/** Returns the scopes that only the new side has, without spare ones. */
function addedScopes(scene: ChangedScene): readonly Located[] {
  const { before, after } = scene;
  const there = idsOf(before);
  const isNew = ({ id, spare }: Scope) => spare === undefined && !there.has(id) && before.has?.(id) !== true;
  return after.scopes.filter(isNew).map((scope) => ({ scene, path: scene.path, scope }));
}

/** Returns the ids of all scopes of a scene. */
export function idsOf({ scopes }: Scene): ReadonlySet<string> {
  return new Set(scopes.map(({ id }) => id));
}

/** Keys that more scopes have than this say nothing, and would cost a comparison of all with all. */
const MOST_OF_ONE_KEY = 8;

/** Pairs deleted and added scopes where one of each, and only one, has a key of `evidence`. Writes into `moved`. */
function pairByKey(
  deleted: readonly Located[],
  added: readonly Located[],
  evidence: Evidence,
  moved: Moved,
): readonly Move[] {
  const reached = groupByKey(added, evidence, moved);
  const left = groupByKey(deleted, evidence, moved);
  const fits = (from: Located, to: Located) =>
    mayShareUnit(from, to) &&
    (evidence.agrees?.(from, to) ?? true) &&
    (evidence.words === 0 || likeness(from, to) >= evidence.words);
  const partners = (one: Located, of: ReadonlyMap<string, readonly Located[]>) => [
    ...new Set(evidence.keys(one, moved).flatMap((key) => of.get(key) ?? [])),
  ];
  return deleted.flatMap((from) => {
    const [to, ...others] = partners(from, reached);
    if (to === undefined || others.length > 0 || partners(to, left).length !== 1 || !fits(from, to)) return [];
    const around = moved.get(`${from.path}\n${nameOf(from.scope.id).parent}`);
    const isSure = evidence.atMost === 'high' && (around?.atMost ?? 'high') === 'high';
    return [{ from, to, atMost: isSure ? 'high' : 'medium', isOfOther: evidence.isOfOther === true }];
  });
}

/** Groups scopes by every key that `evidence` gives them; a group stops at `MOST_OF_ONE_KEY`. */
function groupByKey(
  all: readonly Located[],
  evidence: Evidence,
  moved: Moved,
): ReadonlyMap<string, readonly Located[]> {
  const groups = new Map<string, Located[]>();
  for (const one of all)
    for (const key of evidence.keys(one, moved)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [one]);
      else if (group.length < MOST_OF_ONE_KEY) group.push(one);
    }
  return groups;
}

/** Tests if both paths are in one unit of deployment, or one of them is in none. */
function mayShareUnit(from: Located, to: Located): boolean {
  const [was, is] = [deployUnitOf(from.path), deployUnitOf(to.path)];
  return was === '' || is === '' || was === is;
}

/** Returns the share of words that two scopes have in common: the Sørensen–Dice coefficient, 0 to 1. */
function likeness(from: Located, to: Located): number {
  const was = from.scene.wordsOf('before', from.scope);
  const is = to.scene.wordsOf('after', to.scope);
  const left = new Map<string, number>();
  for (const word of was) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of is) {
    const count = left.get(word) ?? 0;
    if (count > 0) common++;
    left.set(word, count - 1);
  }
  return was.length + is.length === 0 ? 0 : (2 * common) / (was.length + is.length);
}
