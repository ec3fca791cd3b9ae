/** Scans all commits of a history: first their blobs in bulk, then commit by commit what each adds. */

import type { Oid } from '../model/oid.ts';
import type { ScanContext } from '../scan/context.ts';
import { CommitWalk, withCommits, type WalkedCommit } from './commit-walk.ts';
import { tuneEngine } from '../scan/engine-flags.ts';
import type { HistoryCache } from './incremental/cache.ts';
import type { HistoryResults } from './results.ts';
import { scanBlobs } from './scan-blobs.ts';
import { scanHistoryCommits, type CommitToScan } from './scan-commits.ts';

/**
 * Scans the commits in bulk, then one by one. `places`: number of each commit in the whole history, if the commits are
 * a shard of it.
 */
export async function scanAll(
  context: ScanContext,
  results: HistoryResults,
  commits: readonly Oid[],
  places: readonly number[] | null,
  cache: HistoryCache | null,
): Promise<void> {
  tuneEngine();
  const walk = new CommitWalk(context.world);
  const scanned = await scanBlobs(context, await firstPaths(context, walk.read(commits)), cache);
  const steps = inHistory(context, walk.again(commits), places);
  await scanHistoryCommits(context, results, steps, { scanned });
  cache?.save();
}

/** Returns the path at which each blob occurs first. Commits of submodules are among the blobs, and count. */
async function firstPaths(
  { isIgnored }: ScanContext,
  walked: AsyncIterable<WalkedCommit>,
): Promise<ReadonlyMap<Oid, string>> {
  const paths = new Map<Oid, string>();
  for await (const { changes } of walked) {
    for (const { oid, path } of changes) if (oid !== null && !paths.has(oid) && !isIgnored(path)) paths.set(oid, path);
  }
  return paths;
}

/** Yields each commit with its number in the whole history. */
async function* inHistory(
  { world }: ScanContext,
  walked: AsyncIterable<WalkedCommit>,
  places: readonly number[] | null,
): AsyncGenerator<CommitToScan> {
  let number = 0;
  for await (const step of withCommits(world, walked)) {
    yield { ...step, place: places?.[number] ?? number };
    number++;
  }
}
