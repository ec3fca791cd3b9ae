/**
 * What becomes of a history's scan that somebody ends before it is done: what it found out is kept where there is a
 * cache.
 */

import { RepositoryError } from '../model/errors.ts';
import type { HistoryCache } from './incremental/cache.ts';
import type { World } from '../scan/world.ts';

/** What comes of the work. Throws `RepositoryError('interrupted')` as soon as it is to end; the work is left behind. */
export async function unlessStopped<T>(
  work: Promise<T>,
  { stop }: Pick<World, 'stop'>,
  cache: HistoryCache | undefined,
): Promise<T> {
  if (!stop) return await work;
  work.catch(() => {}); // if it is left behind, nobody hears of its end
  let ring: (() => void) | undefined;
  const stopped = new Promise<never>((_resolve, reject) => {
    ring = () => reject(interrupted(cache));
    stop.addEventListener('abort', ring);
    if (stop.aborted) ring();
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    stop.removeEventListener('abort', ring!);
  }
}

function interrupted(cache: HistoryCache | undefined): RepositoryError {
  if (cache?.save())
    return new RepositoryError('interrupted', `Interrupted. What was read so far is kept in ${cache.folder}.`, {
      next: 'The same command goes on from there.',
    });
  return new RepositoryError('interrupted', 'Interrupted, and nothing of what was read is kept.', {
    next: cache
      ? `Nothing could be written to ${cache.folder}: is the disk full?`
      : 'With --cache <dir> an interrupted scan goes on where it was.',
  });
}
