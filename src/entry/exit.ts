/**
 * Ends the process while threads may still work: each is ended first, for none may run code of the addon while the exit
 * of the process tears it down.
 */

import type { Worker } from 'node:worker_threads';

const running = new Set<Worker>();

/** Watches the threads that start from now on. */
export function watchThreads(): void {
  process.on('worker', (worker) => {
    running.add(worker);
    worker.once('exit', () => running.delete(worker));
  });
}

/** Ends the process once its threads have ended. */
export async function exitNow(code: number): Promise<never> {
  await Promise.all([...running].map(async (worker) => await worker.terminate()));
  process.exit(code);
}
