/** Ends a scan that somebody interrupts. What was read until then is kept where there is a cache. */

import { RepositoryError } from '../model/errors.ts';
import type { World } from '../scan/world.ts';
import type { HistoryCache } from './incremental/cache.ts';

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
    onAbort = () => reject(interrupted(cache));
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
function interrupted(cache: HistoryCache | null): RepositoryError {
  if (cache?.save())
    return new RepositoryError('interrupted', `Interrupted. What was read so far is kept in ${cache.folder}.`, {
      next: 'Run the same command again to continue from there.',
    });
  return new RepositoryError('interrupted', 'Interrupted. Nothing of what was read is kept.', {
    next: cache
      ? `Nothing could be written to ${cache.folder}: is the disk full?`
      : 'With --cache <dir> an interrupted scan can be continued.',
  });
}
