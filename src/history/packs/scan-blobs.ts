/**
 * Looks at a history's blobs straight from the packs, before their turn comes: there most of them are stored as changes
 * to one another, and only what is new in each is looked at. Then at those that no pack has. What is found is exactly
 * what a look at the whole of each would find, however many threads look.
 */

import type { Oid } from '../../model/oid.ts';
import type { Span } from '../../model/text.ts';
import type { PackStore } from '../../repository/packs/pack-store.ts';
import type { Glasses, Looked } from './scan-blob.ts';
import { BlobNames } from './blob-table.ts';
import { FamilyQueue } from './family-queue.ts';
import { NOTHING_DONE, Round } from './family-scan.ts';
import type { HistoryCache } from '../incremental/cache.ts';
import type { KnownBlob, Ledger } from '../../scan/ledger.ts';
import { lookAtUnpacked } from './unpacked-blobs.ts';
import { repositoryOf, type Progress, type World } from '../../scan/world.ts';

/** A resumed scan loses no more than so many seconds of work. */
const SAVE_EVERY = 10;

/** The main thread hears of others, and of the world, every so many milliseconds. */
const BREATHE_EVERY = 40;

/** `paths`: where each blob first stood. What is a container, or cannot be read, is left to be read alone. */
export async function lookIntoPacks(
  ledger: Ledger,
  paths: ReadonlyMap<Oid, string>,
  cache?: HistoryCache,
): Promise<void> {
  if (ledger.world.alone) return;
  const packs = await repositoryOf(ledger.world)
    .openPacks()
    .catch(() => null);
  try {
    if (packs && cache && cache.newRules.size > 0) await lookWithNewRules(ledger, packs, paths, cache);
    cache?.settle();
    ledger.known = await lookAtUnknown(ledger, packs, paths, cache);
  } finally {
    packs?.close();
  }
}

/**
 * Blobs that are known are looked at with the rules that are new: where these see nothing, all of them see what was
 * seen before.
 */
async function lookWithNewRules(
  ledger: Ledger,
  packs: PackStore,
  paths: ReadonlyMap<Oid, string>,
  cache: HistoryCache,
): Promise<void> {
  const doubtful = [...paths].flatMap(([oid, path]) => (cache.isDoubtful(oid, path) ? [oid] : []));
  const only = cache.newRules;
  const scanner = await ledger.scanner.alone(only);
  await lookAt(
    ledger,
    packs,
    { wanted: doubtful, names: BlobNames.of(doubtful, paths), places: new Map(), scanner, only },
    cache,
    ({ found }, oid) => {
      if (!found.some(({ match }) => only.has(match.rule))) cache.confirm(oid);
    },
  );
}

/** One for all: a history may have a million blobs in which nothing is found. */
const NOTHING: KnownBlob['found'] = [];

async function lookAtUnknown(
  ledger: Ledger,
  packs: PackStore | null,
  paths: ReadonlyMap<Oid, string>,
  cache?: HistoryCache,
): Promise<ReadonlyMap<Oid, KnownBlob>> {
  const known = new Map<Oid, KnownBlob>();
  const wanted: Oid[] = [];
  const places = new Map<number, readonly Span[]>();
  for (const [oid, path] of paths) {
    const cached = cache?.blob(oid, path);
    if (cached && !cached.spans) {
      known.set(oid, { path, size: cached.size, found: NOTHING, packed: packs?.has(oid) ?? false });
      continue;
    }
    if (cached?.spans) places.set(wanted.length, cached.spans);
    wanted.push(oid);
  }
  const hear =
    (packed: boolean): Hear =>
    ({ name, size, found, places: spans }, oid, path) => {
      known.set(oid, { path, size, found: found.length === 0 ? NOTHING : found, packed });
      if (!places.has(name)) cache?.addBlob(oid, path, { size, spans });
    };
  const wish = { wanted, names: BlobNames.of(wanted, paths), places, scanner: ledger.scanner };
  const absent = packs ? await lookAt(ledger, packs, wish, cache, hear(true)) : [...wanted.keys()];
  await lookBesidePacks(ledger, absent, wish, cache, hear(false));
  return known;
}

/** Hears of each blob that was looked at. */
type Hear = (looked: Looked, oid: Oid, path: string) => void;

interface Wish extends Pick<Glasses, 'scanner' | 'places' | 'names'> {
  readonly wanted: readonly Oid[];
  /** See `createScanner`. */
  readonly only?: ReadonlySet<string>;
}

/** Gives those that no pack has. */
async function lookAt(
  { world, policy }: Ledger,
  packs: PackStore,
  { wanted, names, places, scanner, only }: Wish,
  cache: HistoryCache | undefined,
  hear: Hear,
): Promise<readonly number[]> {
  const { packs: shared, absent } = packs.relate(wanted);
  const { queue, count, bytes } = FamilyQueue.of(shared, world.threads?.worth);
  const threads = world.threads ? Math.min(world.threads.most, 1 + Math.floor(bytes / world.threads.worth)) : 1;
  const tell = (looked: Looked): void => hear(looked, names.oid(looked.name), names.path(looked.name));
  const progress = NOTHING_DONE();
  const breathe = breather(world, cache, () => ({
    done: progress[0]!,
    total: count,
    unit: 'blobs',
    share: bytes === 0 ? 1 : (progress[1]! * 1024) / bytes,
  }));
  const glasses = { scanner, policy, names, places };
  const crew =
    threads > 1
      ? new (await import('../workers/worker-pool.ts')).Crew(
          {
            packs: shared,
            queue: queue.shared,
            names: names.shared,
            places,
            policy,
            engine: scanner.engine,
            only,
            threads,
            progress,
          },
          tell,
        )
      : null;
  try {
    const round = new Round(shared, glasses, threads, progress, tell);
    let others = queue.portions;
    for (let portion = queue.take(); portion !== null; portion = queue.take(), others--)
      await withBreaks(round.through(portion), breathe);
    await crew?.sent(others, breathe);
    // Alone there is room for what was crowded out.
    const crowded = threads === 1 ? [] : [...crew!.crowded, ...round.crowded];
    await withBreaks(new Round(shared, glasses, 1, progress, tell).through(crowded), breathe);
    return absent;
  } finally {
    await crew?.dismiss();
  }
}

/** What no pack has is asked for one by one, and few histories have much of it. */
async function lookBesidePacks(
  { world, policy }: Ledger,
  absent: readonly number[],
  { names, places, scanner }: Wish,
  cache: HistoryCache | undefined,
  hear: Hear,
): Promise<void> {
  let done = 0;
  const tell = (looked: Looked): void => {
    done++;
    hear(looked, names.oid(looked.name), names.path(looked.name));
  };
  const work = lookAtUnpacked(repositoryOf(world), absent, { scanner, policy, names, places }, tell);
  await withBreaks(
    work,
    breather(world, cache, () => ({ done, total: absent.length, unit: 'blobs' })),
  );
}

/** Hears of the world, and it of what was done. */
function breather(
  { onProgress, stop }: World,
  cache: HistoryCache | undefined,
  progress: () => Progress,
): () => Promise<void> {
  let saved = performance.now();
  return async () => {
    onProgress?.(progress());
    await new Promise((resolve) => setImmediate(resolve));
    stop?.throwIfAborted();
    if (cache && performance.now() - saved > SAVE_EVERY * 1000) {
      cache.save();
      saved = performance.now();
    }
  };
}

async function withBreaks(work: Iterable<void> | AsyncIterable<void>, breathe: () => Promise<void>): Promise<void> {
  let last = performance.now();
  for await (const _pause of work) {
    if (performance.now() - last < BREATHE_EVERY) continue;
    await breathe();
    last = performance.now();
  }
}
