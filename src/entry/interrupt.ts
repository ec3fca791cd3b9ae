/**
 * Somebody presses Ctrl-C, or a runner cancels the job. The first signal ends a scan in good order, the second ends the
 * process at once.
 */

import type { Worker } from 'node:worker_threads';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Returns a signal that is aborted at the first SIGINT or SIGTERM; the second ends the process. */
export function stopOnSignal(): AbortSignal {
  watchThreads();
  const controller = new AbortController();
  const stop = (): void => {
    for (const signal of SIGNALS) process.off(signal, stop);
    controller.abort();
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  return controller.signal;
}

const running = new Set<Worker>();

/** Watches the threads that start from now on. */
export function watchThreads(): void {
  process.on('worker', (worker) => {
    running.add(worker);
    worker.once('exit', () => running.delete(worker));
  });
}

/**
 * Ends the process, whatever still works in it. Its threads end first: none may run code of the addon while the exit of
 * the process tears it down.
 */
export async function exitNow(code: number): Promise<never> {
  await Promise.all([...running].map(async (worker) => await worker.terminate()));
  process.exit(code);
}
