/**
 * Looks at all of a history: first at where its blobs stand, then at the blobs in their packs, then commit by commit at
 * what each brought.
 */

import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import type { Oid } from '../model/oid.ts';
import { askAhead } from '../repository/ahead.ts';
import type { CommitChanges } from '../repository/object-source.ts';
import { lookAtCommits } from '../scan/commits.ts';
import type { HistoryCache } from './incremental/cache.ts';
import { HistoryWalk, type Walked } from './commit-walk.ts';
import type { Ledger } from '../scan/ledger.ts';
import { repositoryOf, type World } from '../scan/world.ts';

interface Options {
  /** Of each commit its place in the whole history, where these are a part of it. */
  readonly places?: readonly number[];
  /** Blobs that it knows need not be looked at. */
  readonly cache?: HistoryCache;
}

/**
 * V8 optimizes what runs often, and more of it than a run of some seconds pays back: a third of the processor time of a
 * small history went into that. So functions must run longer before, and less is copied into each. Its young
 * generation, of which each thread has one, stays as small as it is: it grows to a hundred megabytes and more, and that
 * saves no time here. By major version of Node: the flags have other names in each, V8 complains aloud of a name that
 * it does not know, and a version that is not listed keeps its own.
 */
const SMALLER = ['--max-inlined-bytecode-size-cumulative=200', '--semi-space-growth-factor=1'];
const ENGINE_FLAGS: Readonly<Record<string, readonly string[]>> = {
  20: [...SMALLER, '--interrupt-budget=400000'],
  22: [...SMALLER, '--invocation-count-for-turbofan=10000'],
  24: [...SMALLER, '--invocation-count-for-turbofan=100000'],
};

export function tuneEngine(): void {
  for (const flag of ENGINE_FLAGS[process.versions.node.split('.')[0]!] ?? []) setFlagsFromString(flag);
}

export async function lookAtHistory(
  ledger: Ledger,
  commits: readonly Oid[],
  { places, cache }: Options,
): Promise<void> {
  tuneEngine();
  const walk = new HistoryWalk(ledger.world);
  // A submodule's commit is among them, and counts.
  const paths = new Map<Oid, string>();
  for await (const { changes } of walk.read(commits)) {
    for (const { oid, path } of changes)
      if (oid !== null && !paths.has(oid) && !ledger.isIgnored(path)) paths.set(oid, path);
  }
  await (await import('./packs/scan-blobs.ts')).lookIntoPacks(ledger, paths, cache);
  await lookAtCommits(ledger, Promise.resolve(commits), true, {
    ...(places ? { places } : {}),
    walk: withCommits(ledger.world, walk.again(commits)),
  });
  cache?.save();
}

/** Of commits: git is asked for those that no pack has, and each answer is a long way. */
const READ_AHEAD = 64;

/** What is known and packed is judged without a pause: in it, signals are heard. In milliseconds. */
const HEAR_EVERY = 50;

export async function* withCommits(world: World, walked: AsyncIterable<Walked>): AsyncGenerator<CommitChanges> {
  const source = repositoryOf(world);
  const packs = await source.openPacks().catch(() => null);
  try {
    let heard = performance.now();
    const withCommit = async ({ oid, changes }: Walked): Promise<CommitChanges> => ({
      commit: packs?.readCommit(oid) ?? (await source.readCommit(oid)),
      changes,
    });
    for await (const step of askAhead(walked, withCommit, READ_AHEAD)) {
      yield step;
      if (performance.now() - heard < HEAR_EVERY) continue;
      await setImmediate();
      world.stop?.throwIfAborted();
      heard = performance.now();
    }
  } finally {
    packs?.close();
  }
}
