/** Lets shorter work go first on a busy server. */

import { readdirSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

const { PRIORITY_BELOW_NORMAL, PRIORITY_LOW } = constants.priority;

/** Milliseconds. A push that takes longer is no everyday one. */
const USUAL = 1000;

/**
 * Lowers the priority of all threads of the process but this one, now and once more after the usual time; then calls
 * `isOld`. So a push that is soon judged overtakes those that take long, and what ends a push at its deadline runs on
 * time. Only Linux has a priority for each thread: https://man7.org/linux/man-pages/man2/setpriority.2.html
 */
export function giveWay(isOld: () => void): void {
  lowerThreads(PRIORITY_BELOW_NORMAL);
  setTimeout(() => {
    lowerThreads(PRIORITY_LOW);
    isOld();
  }, USUAL).unref();
}

/** Sets the priority of every other thread; does nothing on systems other than Linux. */
function lowerThreads(priority: number): void {
  if (process.platform !== 'linux') return;
  try {
    for (const thread of readdirSync('/proc/self/task'))
      if (Number(thread) !== process.pid) setPriority(Number(thread), priority);
  } catch {
    // A thread that ended meanwhile, or a system without /proc.
  }
}
