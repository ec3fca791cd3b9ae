/** Keeps the scan of a history within a bound of memory: divides it among threads, and ends a scan that exceeds it. */

import { MOST_HELD } from '../repository/packs/families.ts';

const MEGABYTE = 1024 * 1024;

/** Bytes of the main thread alone: program, rules, and the tables of a history of some ten thousand commits. */
const MAIN = 192 * MEGABYTE;

/** Bytes of one more thread: its own rules and its own V8. */
const THREAD = 64 * MEGABYTE;

/** Bytes of blobs without which hardly any family is read in bulk. */
const LEAST_HELD = 16 * MEGABYTE;

/**
 * Returns the number of threads, the main thread among them and at most `wanted`, and the bytes of blobs that all of
 * them together may hold. `memory`: bytes that the process may use; undefined: no bound.
 */
export function divideMemory(memory: number | undefined, wanted: number): { threads: number; held: number } {
  if (memory === undefined) return { threads: wanted, held: MOST_HELD };
  const spare = memory - MAIN;
  const threads = Math.max(1, Math.min(wanted, Math.floor(spare / (2 * THREAD)) + 1));
  const held = Math.max(LEAST_HELD, Math.min(MOST_HELD, spare - (threads - 1) * THREAD));
  return { threads, held };
}

/** Milliseconds. */
const LOOK_EVERY = 50;

/** The reason of a scan that ends because it needs more memory than it may use. */
export class MemoryExceeded extends Error {
  constructor(readonly memory: number) {
    super(`The scan needs more memory than ${Math.floor(memory / MEGABYTE)} MB.`);
  }
}

/** Returns a signal that is aborted, with `MemoryExceeded`, once the process uses more than `memory` bytes. */
export function watchMemory(memory: number): AbortSignal {
  const controller = new AbortController();
  const timer = setInterval(() => {
    if (process.memoryUsage.rss() <= memory) return;
    clearInterval(timer);
    controller.abort(new MemoryExceeded(memory));
  }, LOOK_EVERY);
  timer.unref();
  return controller.signal;
}
