/**
 * Ends a scan that somebody interrupts, or that needs more memory than it may use. What was read until then is kept
 * where there is a cache.
 */

import { RepositoryError } from '../model/errors.ts';
import type { World } from '../scan/world.ts';
import type { HistoryCache } from './incremental/cache.ts';
import { MemoryExceeded } from './memory.ts';

/** Waits for the work. Throws `RepositoryError('interrupted')` as soon as `stop` is aborted; the work is abandoned. */
export async function unlessStopped<T>(
  work: Promise<T>,
  { stop }: Pick<World, 'stop'>,
  cache: HistoryCache | null,
): Promise<T> {
  if (!stop) return await work;
  work.catch(() => {}); // nobody awaits abandoned work
  let onAbort: (() => void) | undefined;
  const stopped = new Promise<never>((_resolve, reject) => {
    onAbort = () => reject(interrupted(cache, stop.reason));
    stop.addEventListener('abort', onAbort);
    if (stop.aborted) onAbort();
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    stop.removeEventListener('abort', onAbort!);
  }
}

/** Saves the cache and returns the error, which says how to continue. */
function interrupted(cache: HistoryCache | null, reason: unknown): RepositoryError {
  const isTooLarge = reason instanceof MemoryExceeded;
  const what = isTooLarge ? reason.message : 'Interrupted.';
  const more = isTooLarge ? ' Raise --memory, or scan a part at a time: --shard 1/4.' : '';
  if (cache?.save())
    return new RepositoryError('interrupted', `${what} What was read so far is kept in ${cache.folder}.`, {
      next: `Run the same command again to continue from there.${more}`,
    });
  return new RepositoryError('interrupted', `${what} Nothing of what was read is kept.`, {
    next: cache
      ? `Nothing could be written to ${cache.folder}: is the disk full?`
      : `With --cache <dir> an interrupted scan can be continued.${more}`,
  });
}
