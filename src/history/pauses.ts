/** Pauses in long work, in which messages of threads and signals arrive, progress is shown and the cache is saved. */

import type { Progress, World } from '../scan/world.ts';
import type { HistoryCache } from './incremental/cache.ts';

/** Milliseconds of work between two pauses. */
const PAUSE_EVERY = 40;

/** Milliseconds of work that an interrupted scan loses at most. */
const SAVE_EVERY = 10_000;

export type Pause = () => Promise<void>;

/** Returns a function that pauses, saves the cache and reports progress. It throws if `stop` is aborted. */
export function createPause({ onProgress, stop }: World, cache: HistoryCache | null, progress: () => Progress): Pause {
  let saved = performance.now();
  return async () => {
    onProgress?.(progress());
    await new Promise((resolve) => setImmediate(resolve));
    stop?.throwIfAborted();
    if (cache && performance.now() - saved > SAVE_EVERY) {
      cache.save();
      saved = performance.now();
    }
  };
}

/** Runs the work to its end, with a pause every `PAUSE_EVERY` milliseconds. */
export async function withPauses(work: Iterable<void> | AsyncIterable<void>, pause: Pause): Promise<void> {
  let last = performance.now();
  for await (const _step of work) {
    if (performance.now() - last < PAUSE_EVERY) continue;
    await pause();
    last = performance.now();
  }
}
