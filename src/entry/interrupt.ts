/**
 * Somebody presses Ctrl-C, or a runner cancels the job. The first signal ends a scan in good order, the second ends the
 * process at once.
 */

import { watchThreads } from './exit.ts';

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
