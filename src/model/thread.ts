/** Programs of threads, below `src/`. A bundle has each as a part, named by its last two words. */

export const THREADS = {
  hook: 'entry/push/thread',
  history: 'history/workers/worker',
  lsp: 'entry/lsp/thread',
} as const;

export type Thread = keyof typeof THREADS;

/** Returns the name of the bundle's part with this program: `history/workers/worker` → `workers-worker`. */
export function partOfThread(thread: Thread): string {
  return THREADS[thread].split('/').slice(-2).join('-');
}
