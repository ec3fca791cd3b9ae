/**
 * Limits how many threads of a repository start at the same time: fifty that start at once take so much time to do so
 * that none of them gets to scan, and none ends in time.
 */

import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { tryLock } from '../../reporters/audit/lock.ts';

/** Milliseconds between two attempts, at least. */
const PAUSE = 40;

/**
 * Waits for one of the slots, as many as there are processors; returns the function that releases it, or null if none
 * was free until `end`. Where no lock can be written, nothing is limited.
 */
export async function takeSlot(gitDir: string, end: number): Promise<(() => void) | null> {
  const folder = join(resolve(gitDir), 'tidegate');
  const locks = Array.from({ length: Math.max(2, availableParallelism()) }, (_, i) => join(folder, `scan-${i}.lock`));
  try {
    mkdirSync(folder, { recursive: true });
    for (;;) {
      for (const lock of locks) {
        const release = tryLock(lock);
        if (release !== null) return once(release);
      }
      if (performance.now() >= end) return null;
      await sleep(PAUSE * (1 + Math.random()));
    }
  } catch {
    return () => {};
  }
}

/** Returns a function that does something the first time that it is called: a lock may be another's by the second. */
function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) work();
    isDone = true;
  };
}
