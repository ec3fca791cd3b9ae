/**
 * Pairs what a commit took away with what it added: the renames. Both back ends use this and not git's own `-M`, so
 * that they agree whatever the version and the configuration of git. The steps are git's: the same content, then the
 * same file name, then whatever is most alike. https://github.com/git/git/blob/master/diffcore-rename.c
 */

import { posix } from 'node:path';
import type { Oid } from '../../model/oid.ts';
import type { BlobRead } from '../object-types.ts';
import type { SideChange } from './side-changes.ts';
import { ALL, piecesOf, similarity, type Pieces } from './similarity.ts';

const LEAST = ALL / 2;
/** A file name that only one of each side has is worth a look of its own, at a higher mark. */
const LEAST_BY_NAME = (ALL * 3) / 4;

/** Beyond these, what is left stays deleted and added: more is read then, never less. */
const MOST_PAIRS = 10_000;
const MOST_BY_NAME = 4000;
const LARGEST = 8 * 1024 * 1024;
const MOST_ALTERNATIVES = 100;

export type BlobReader = (oid: Oid) => Promise<BlobRead>;

interface Measure {
  readonly size: number;
  readonly bytes: Buffer | null;
  pieces: Pieces | null;
}

/** Returns the changes with each rename as one, at its new place. Copies are not searched. */
export async function pairRenames(
  changes: readonly SideChange[],
  readBlob: BlobReader,
): Promise<readonly SideChange[]> {
  const gone = changes.filter((change) => change.oid === null && change.oldOid !== null);
  const fresh = changes.filter((change) => change.oldOid === null && change.oid !== null);
  if (gone.length === 0 || fresh.length === 0) return changes;
  const pairs = new Map<SideChange, SideChange>();
  const used = new Set<SideChange>();
  const pair = (source: SideChange, target: SideChange): void => {
    pairs.set(target, source);
    used.add(source);
  };
  pairSame(gone, fresh, used, pair);
  await pairAlike(
    gone.filter((change) => !used.has(change) && isFile(change.oldMode)),
    fresh.filter((change) => !pairs.has(change) && isFile(change.mode)),
    pair,
    readBlob,
  );
  if (pairs.size === 0) return changes;
  return changes.flatMap((change) => {
    if (used.has(change)) return [];
    const source = pairs.get(change);
    return [source ? { ...change, oldPath: source.path, oldMode: source.oldMode, oldOid: source.oldOid } : change];
  });
}

/**
 * Pairs the renames of each side of a commit. A merge needs none where all that differs from every parent is modified:
 * nothing else of its sides remains when they are combined.
 */
export async function pairSides(
  sides: readonly (readonly SideChange[])[],
  readBlob: BlobReader,
): Promise<readonly (readonly SideChange[])[]> {
  if (sides.length > 1 && !comesOrGoes(sides)) return sides;
  return await Promise.all(sides.map((side) => pairRenames(side, readBlob)));
}

/** Reports whether a path that differs from every parent is added or deleted in comparison with one of them. */
function comesOrGoes(sides: readonly (readonly SideChange[])[]): boolean {
  const [fewest = [], ...others] = [...sides].sort((a, b) => a.length - b.length);
  if (fewest.length === 0) return false;
  const byPath = others.map((side) => new Map(side.map((change) => [change.path, change])));
  return fewest.some((change) => {
    const all = [change, ...byPath.flatMap((side) => side.get(change.path) ?? [])];
    return all.length === sides.length && all.some(({ oid, oldOid }) => oid === null || oldOid === null);
  });
}

/** Pairs deleted and added files with the same content; of several, the one with the same file name. */
function pairSame(
  gone: readonly SideChange[],
  fresh: readonly SideChange[],
  used: ReadonlySet<SideChange>,
  pair: (source: SideChange, target: SideChange) => void,
): void {
  const byOid = new Map<Oid, SideChange[]>();
  for (const change of gone) {
    const same = byOid.get(change.oldOid!);
    if (same) same.push(change);
    else byOid.set(change.oldOid!, [change]);
  }
  for (const target of fresh) {
    let best: SideChange | null = null;
    for (const source of (byOid.get(target.oid!) ?? []).slice(0, MOST_ALTERNATIVES)) {
      if (used.has(source) || (!(isFile(source.oldMode) && isFile(target.mode)) && source.oldMode !== target.mode))
        continue;
      best ??= source;
      if (nameOf(source) !== nameOf(target)) continue;
      best = source;
      break;
    }
    if (best) pair(best, target);
  }
}

/** Pairs the remaining files: those with the same unique name first, then the most similar. */
async function pairAlike(
  gone: readonly SideChange[],
  fresh: readonly SideChange[],
  pair: (source: SideChange, target: SideChange) => void,
  readBlob: BlobReader,
): Promise<void> {
  if (gone.length === 0 || fresh.length === 0) return;
  const judge = new Judge(readBlob);
  const paired = new Set<SideChange>();
  const record = (source: SideChange, target: SideChange): void => {
    paired.add(source).add(target);
    pair(source, target);
  };
  if (gone.length <= MOST_BY_NAME && fresh.length <= MOST_BY_NAME) {
    const [sources, targets] = [uniqueNames(gone), uniqueNames(fresh)];
    for (const [name, source] of sources) {
      const target = targets.get(name);
      if (source && target && (await judge.score(source, target, LEAST_BY_NAME)) >= LEAST_BY_NAME)
        record(source, target);
    }
  }
  const sources = gone.filter((change) => !paired.has(change));
  const targets = fresh.filter((change) => !paired.has(change));
  if (sources.length * targets.length > MOST_PAIRS) return;
  for (const { source, target } of await bestCandidates(sources, targets, judge)) {
    if (!paired.has(source) && !paired.has(target)) record(source, target);
  }
}

interface Candidate {
  readonly source: SideChange;
  readonly target: SideChange;
  readonly score: number;
  readonly sameName: boolean;
}

const BEST_KEPT = 4;

/** Returns the best candidates of each target, most alike first. */
async function bestCandidates(
  sources: readonly SideChange[],
  targets: readonly SideChange[],
  judge: Judge,
): Promise<readonly Candidate[]> {
  const all: Candidate[] = [];
  for (const target of targets) {
    const slots: (Candidate | null)[] = new Array<null>(BEST_KEPT).fill(null);
    for (const source of sources) {
      const candidate = {
        source,
        target,
        score: await judge.score(source, target, LEAST),
        sameName: nameOf(source) === nameOf(target),
      };
      let worst = 0;
      for (let i = 1; i < BEST_KEPT; i++) if (compareCandidates(slots[i]!, slots[worst]!) > 0) worst = i;
      if (compareCandidates(slots[worst]!, candidate) > 0) slots[worst] = candidate;
    }
    for (const slot of slots) if (slot) all.push(slot);
  }
  return all.sort(compareCandidates).filter(({ score }) => score >= LEAST);
}

/** Compares for a sort: negative if `a` is the better. An empty slot is worse than any. */
function compareCandidates(a: Candidate | null, b: Candidate | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return b.score - a.score || Number(b.sameName) - Number(a.sameName);
}

class Judge {
  readonly #measures = new Map<Oid, Promise<Measure | null>>();

  constructor(readonly readBlob: BlobReader) {}

  /** Returns the similarity of two files, from 0 to `ALL`; 0 if their sizes alone rule out `least`. */
  async score(source: SideChange, target: SideChange, least: number): Promise<number> {
    const before = await this.#measureOnce(source.oldOid!);
    const after = await this.#measureOnce(target.oid!);
    if (!before?.bytes || !after?.bytes) return 0;
    const larger = Math.max(before.size, after.size);
    if (larger * (ALL - least) < Math.abs(before.size - after.size) * ALL || after.size === 0) return 0;
    return similarity(
      { size: before.size, pieces: (before.pieces ??= piecesOf(before.bytes)) },
      { size: after.size, pieces: (after.pieces ??= piecesOf(after.bytes)) },
    );
  }

  #measureOnce(oid: Oid): Promise<Measure | null> {
    let measure = this.#measures.get(oid);
    if (!measure) this.#measures.set(oid, (measure = this.#readMeasure(oid)));
    return measure;
  }

  /** Reads a blob's size and bytes; without the bytes if it is too large to compare, null if it cannot be read. */
  async #readMeasure(oid: Oid): Promise<Measure | null> {
    const read = await this.readBlob(oid);
    if (read.kind !== 'bytes') return null; // reported as a gap by the function that must read it
    return { size: read.bytes.length, bytes: read.bytes.length <= LARGEST ? read.bytes : null, pieces: null };
  }
}

/** Maps each file name to its change; to null if several changes have that name. */
function uniqueNames(changes: readonly SideChange[]): Map<string, SideChange | null> {
  const names = new Map<string, SideChange | null>();
  for (const change of changes) names.set(nameOf(change), names.has(nameOf(change)) ? null : change);
  return names;
}

function nameOf(change: SideChange): string {
  return posix.basename(change.path);
}

function isFile(mode: string): boolean {
  return mode.startsWith('100');
}
