/**
 * Starts threads of this program. A single executable has no files: its loader brings another version of this module,
 * which takes the program of a thread out of the executable.
 */

import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { partOfThread, THREADS, type Thread } from '../model/thread.ts';

declare const TIDEGATE_VERSION: string | undefined;

const PROGRAMS: Readonly<Record<Thread, string>> = {
  hook: programOf('hook'),
  history: programOf('history'),
  lsp: programOf('lsp'),
};

/** Returns the file of a thread's program: this module is a part of the bundle, and so beside the others. */
function programOf(thread: Thread): string {
  return typeof TIDEGATE_VERSION === 'string'
    ? join(import.meta.dirname, `${partOfThread(thread)}.js`)
    : join(import.meta.dirname, '..', `${THREADS[thread]}.ts`);
}

/** Starts a thread; null if its program is missing. Throws if the system has no room for one more thread. */
export function startThread(thread: Thread, options: WorkerOptions): Worker | null {
  const program = PROGRAMS[thread];
  // A relative path would name a file of the repository.
  return isAbsolute(program) && existsSync(program) ? new Worker(program, options) : null;
}
