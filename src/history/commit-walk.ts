/**
 * Reads the changes of commits, twice where that is needed: to learn where blobs occur, and to scan each commit. The
 * changes are kept in memory up to a bound; beyond it the second pass reads them again.
 */

import { setImmediate } from 'node:timers/promises';
import type { TreeChange } from '../model/delta.ts';
import type { Oid } from '../model/oid.ts';
import { askAhead } from '../repository/ahead.ts';
import type { CommitChanges } from '../repository/object-source.ts';
import { repositoryOf, type World } from '../scan/world.ts';

/** Number of changes: about 100 MB. */
const MOST_KEPT = 400_000;

export interface WalkedCommit {
  readonly oid: Oid;
  readonly changes: readonly TreeChange[];
}

export class CommitWalk {
  readonly #strings = new Map<string, string>();
  #kept: Map<Oid, readonly TreeChange[]> | null = new Map();
  #count = 0;

  constructor(readonly world: World) {}

  /** Yields the changes of each commit; keeps them for `again`, up to a bound. */
  async *read(commits: readonly Oid[]): AsyncGenerator<WalkedCommit> {
    if (commits.length === 0) return;
    for await (const { oid, changes } of repositoryOf(this.world).readPlaces(commits)) {
      if (this.#kept && (this.#count += changes.length) > MOST_KEPT) this.#kept = null;
      const walked = {
        oid,
        changes: changes.map((change) => ({
          ...change,
          path: this.#shared(change.path),
          oid: this.#shared(change.oid),
          oldOids: change.oldOids.map((old) => this.#shared(old)),
        })),
      };
      this.#kept?.set(oid, walked.changes);
      yield walked;
    }
  }

  /** Returns the changes of commits that were read before, in the given order. */
  async *again(commits: readonly Oid[]): AsyncGenerator<WalkedCommit> {
    if (this.#kept === null) return yield* repositoryOf(this.world).readPlaces(commits);
    for (const oid of commits) yield { oid, changes: this.#kept.get(oid)! };
  }

  /** Returns one string for all equal ones, to save memory. */
  #shared<T extends string | null>(text: T): T {
    if (text === null) return text;
    const known = this.#strings.get(text);
    if (known !== undefined) return known as T;
    this.#strings.set(text, text);
    return text;
  }
}

/** Number of commits that are read ahead: git is asked for those that no pack has, and each answer takes long. */
const READ_AHEAD = 64;

/** Milliseconds. Commits whose blobs are known are judged without a pause, and only in a pause signals arrive. */
const PAUSE_EVERY = 50;

/** Adds to the changes of each commit the commit itself. */
export async function* withCommits(world: World, walked: AsyncIterable<WalkedCommit>): AsyncGenerator<CommitChanges> {
  const source = repositoryOf(world);
  const packs = await source.openPacks().catch(() => null);
  try {
    let paused = performance.now();
    const withCommit = async ({ oid, changes }: WalkedCommit): Promise<CommitChanges> => ({
      commit: packs?.readCommit(oid) ?? (await source.readCommit(oid)),
      changes,
    });
    for await (const step of askAhead(walked, withCommit, READ_AHEAD)) {
      yield step;
      if (performance.now() - paused < PAUSE_EVERY) continue;
      await setImmediate();
      world.stop?.throwIfAborted();
      paused = performance.now();
    }
  } finally {
    packs?.close();
  }
}
