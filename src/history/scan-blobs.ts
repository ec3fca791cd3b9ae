/**
 * Scans the blobs of a history in bulk, before its commits are scanned. Most blobs are stored in packs as deltas of one
 * another, and only what is new in each is scanned; then come the blobs that no pack has. The findings are those of a
 * scan of each whole blob, whatever the number of threads.
 */

import type { Oid } from '../model/oid.ts';
import type { Span } from '../model/text.ts';
import type { PackStore } from '../repository/packs/pack-store.ts';
import type { ScanContext } from '../scan/context.ts';
import type { LocatedMatch } from '../scan/secrets/located-match.ts';
import { repositoryOf } from '../scan/world.ts';
import type { HistoryCache } from './incremental/cache.ts';
import { divideMemory } from './memory.ts';
import { BlobTable } from './packs/blob-table.ts';
import { FamilyQueue } from './packs/family-queue.ts';
import { createProgress, FamilyScanner } from './packs/family-scanner.ts';
import type { BlobResult, ScannerOptions } from './packs/scan-blob.ts';
import { scanUnpackedBlobs } from './packs/unpacked-blobs.ts';
import { createPause, withPauses } from './pauses.ts';

/** A blob that was scanned before its commit. */
export interface ScannedBlob {
  /** Path at which it was scanned. */
  readonly path: string;
  readonly size: number;
  readonly found: readonly LocatedMatch[];
  /** Read in bulk from a pack. */
  readonly packed: boolean;
}

/**
 * Returns the results by object id. Containers, and blobs that cannot be read, have none: they are read one by one with
 * their commits. `paths`: path at which each blob occurs first.
 */
export async function scanBlobs(
  context: ScanContext,
  paths: ReadonlyMap<Oid, string>,
  cache: HistoryCache | null,
): Promise<ReadonlyMap<Oid, ScannedBlob>> {
  if (context.world.alone) return new Map();
  const packs = await repositoryOf(context.world)
    .openPacks()
    .catch(() => null);
  try {
    if (packs && cache && cache.newRules.size > 0) await confirmWithNewRules(context, packs, paths, cache);
    cache?.settle();
    return await scanUnknown(context, packs, paths, cache);
  } finally {
    packs?.close();
  }
}

/**
 * Scans blobs that the cache knows with the rules that are new. Where these find nothing, the cached result still holds
 * for all rules.
 */
async function confirmWithNewRules(
  context: ScanContext,
  packs: PackStore,
  paths: ReadonlyMap<Oid, string>,
  cache: HistoryCache,
): Promise<void> {
  const oids = [...paths].flatMap(([oid, path]) => (cache.isDoubtful(oid, path) ? [oid] : []));
  const only = cache.newRules;
  const scanner = await context.scanner.alone(only);
  const request = { oids, blobs: BlobTable.share(oids, paths), knownSpans: new Map(), scanner, only };
  await scanPacks(context, packs, request, cache, ({ number, found }) => {
    if (!found.some(({ match }) => only.has(match.rule))) cache.confirm(oids[number]!);
  });
}

/** Shared by all blobs without findings: a history may have a million of them. */
const NOTHING: ScannedBlob['found'] = [];

/** Returns the results of all blobs: from the cache, otherwise by scanning packs and single blobs. */
async function scanUnknown(
  context: ScanContext,
  packs: PackStore | null,
  paths: ReadonlyMap<Oid, string>,
  cache: HistoryCache | null,
): Promise<ReadonlyMap<Oid, ScannedBlob>> {
  const scanned = new Map<Oid, ScannedBlob>();
  const oids: Oid[] = [];
  const knownSpans = new Map<number, readonly Span[]>();
  for (const [oid, path] of paths) {
    const cached = cache?.blob(oid, path);
    if (cached && !cached.spans) {
      scanned.set(oid, { path, size: cached.size, found: NOTHING, packed: packs?.has(oid) ?? false });
      continue;
    }
    if (cached?.spans) knownSpans.set(oids.length, cached.spans);
    oids.push(oid);
  }
  const blobs = BlobTable.share(oids, paths);
  const collect =
    (packed: boolean) =>
    ({ number, size, found, spans }: BlobResult): void => {
      const [oid, path] = [blobs.oid(number), blobs.path(number)];
      scanned.set(oid, { path, size, found: found.length === 0 ? NOTHING : found, packed });
      if (!knownSpans.has(number)) cache?.addBlob(oid, path, { size, spans });
    };
  const request = { oids, blobs, knownSpans, scanner: context.scanner };
  const absent = packs ? await scanPacks(context, packs, request, cache, collect(true)) : [...oids.keys()];
  await scanUnpacked(context, absent, request, cache, collect(false));
  return scanned;
}

interface BlobRequest extends Omit<ScannerOptions, 'policy'> {
  readonly oids: readonly Oid[];
  /** See `createScanner`. */
  readonly only?: ReadonlySet<string>;
}

/** Returns the numbers of the blobs that no pack has. */
async function scanPacks(
  { world, policy }: ScanContext,
  packs: PackStore,
  { oids, blobs, knownSpans, scanner, only }: BlobRequest,
  cache: HistoryCache | null,
  onResult: (result: BlobResult) => void,
): Promise<readonly number[]> {
  const { packs: shared, absent } = packs.relate(oids);
  const { queue, count, bytes } = FamilyQueue.divide(shared, world.threads?.worth);
  const wanted = world.threads ? Math.min(world.threads.most, 1 + Math.floor(bytes / world.threads.worth)) : 1;
  const { threads, held } = divideMemory(world.memory, wanted);
  const progress = createProgress();
  const pause = createPause(world, cache, () => ({
    done: progress[0]!,
    total: count,
    unit: 'file versions',
    share: bytes === 0 ? 1 : (progress[1]! * 1024) / bytes,
  }));
  const options = { scanner, policy, blobs, knownSpans };
  const shares = {
    packs: shared,
    queue: queue.shared,
    blobs: blobs.shared,
    knownSpans,
    threads,
    held: held / threads,
    progress,
  };
  const pool =
    threads === 1
      ? null
      : new (await import('./workers/worker-pool.ts')).WorkerPool(
          { ...shares, policy, engine: scanner.engine, only },
          onResult,
        );
  try {
    const own = new FamilyScanner(shared, options, held / threads, progress, onResult);
    let others = queue.portions;
    for (let portion = queue.take(); portion !== null; portion = queue.take(), others--)
      await withPauses(own.scan(portion), pause);
    await pool?.received(others, pause);
    // One thread alone has the memory for what was postponed.
    const postponed = pool ? [...pool.postponed, ...own.postponed] : [];
    await withPauses(new FamilyScanner(shared, options, held, progress, onResult).scan(postponed), pause);
    return absent;
  } finally {
    await pool?.terminate();
  }
}

/** Scans blobs that no pack has, one by one: few histories have many. */
async function scanUnpacked(
  { world, policy }: ScanContext,
  absent: readonly number[],
  { blobs, knownSpans, scanner }: BlobRequest,
  cache: HistoryCache | null,
  onResult: (result: BlobResult) => void,
): Promise<void> {
  let done = 0;
  const work = scanUnpackedBlobs(repositoryOf(world), absent, { scanner, policy, blobs, knownSpans }, (result) => {
    done++;
    onResult(result);
  });
  await withPauses(
    work,
    createPause(world, cache, () => ({ done, total: absent.length, unit: 'file versions' })),
  );
}
