/** Parts of dist/ that read files there: the single file has the native addon and the programs of threads in it. */

import type { Worker, WorkerOptions } from 'node:worker_threads';
import type { Addon, Re2Constructor } from '../../detectors/secrets/addon.ts';
import { partOfThread } from '../../model/thread.ts';
import type { startThread } from '../../scan/threads.ts';

const ADDON_PART = 'parts/secrets-addon.js';
const THREADS_PART = 'parts/scan-threads.js';
const FILE = `re2/${process.platform}-${process.arch}-${process.versions.modules}.node`;

/**
 * Returns the replacements by path of dist/. `load`: loads the addon at a path; throws if it cannot. `start`: starts a
 * thread whose program is a file of dist/.
 */
export function replacedParts(
  load: (path: string) => unknown,
  start: (path: string, options: WorkerOptions) => Worker,
): (path: string) => unknown {
  const addon = (): Addon => {
    try {
      return { re2: load(FILE) as Re2Constructor };
    } catch {
      return { missing: `this file holds no ${FILE} that can be loaded` };
    }
  };
  const thread: typeof startThread = (name, options) => start(`parts/${partOfThread(name)}.js`, options);
  return (path) =>
    path === ADDON_PART ? { loadAddon: addon } : path === THREADS_PART ? { startThread: thread } : undefined;
}
