/** Clock of a push: the process is older than the first of its code that runs. */

import { startOf } from '../../reporters/audit/lock.ts';

/** Milliseconds. The system counts the start of a process in hundredths of a second. */
const TICK = 10;

/** Milliseconds. A script may have run other checks before it became this program: most of that is not ours. */
const MOST = 1000;

/** Returns when the process began, on the clock of `process.hrtime`. Nanoseconds. */
export function startOfHook(): bigint {
  const loaded = millisecondsOf(process.hrtime.bigint()) - performance.now();
  const early = loaded - TICK * Number(startOf(process.pid) ?? NaN);
  return BigInt(Math.round((loaded - (early > 0 ? Math.min(early, MOST) : 0)) * 1e6));
}

/** Returns the milliseconds since a time on the clock of `process.hrtime`. */
export function millisecondsSince(began: bigint): number {
  return millisecondsOf(process.hrtime.bigint() - began);
}

function millisecondsOf(nanoseconds: bigint): number {
  return Number(nanoseconds) / 1e6;
}
