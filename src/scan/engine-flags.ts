/** Tunes V8 for scans, which are over before most of its optimizing pays off. */

import { setFlagsFromString } from 'node:v8';

/**
 * V8 optimizes functions that run often, and for a small history that costs a third of the processor time, more than it
 * saves. So functions must run longer before they are optimized, and less is inlined into each. The young generation,
 * of which each thread has one, stays small: it would grow to over a hundred megabytes and save no time here.
 */
const SMALLER = ['--max-inlined-bytecode-size-cumulative=200', '--semi-space-growth-factor=1'];

/**
 * Flags by major version of Node. Their names differ, and V8 prints a warning for a flag that it does not know, so a
 * version that is not listed keeps its defaults.
 */
const ENGINE_FLAGS: Readonly<Record<string, readonly string[]>> = {
  20: [...SMALLER, '--interrupt-budget=400000'],
  22: [...SMALLER, '--invocation-count-for-turbofan=10000'],
  24: [...SMALLER, '--invocation-count-for-turbofan=100000'],
};

/**
 * By major version of Node: the flag that lets V8 optimize late, and the same flag with V8's own value. Later versions
 * refuse kept code once a flag was changed, whatever its value is now.
 */
const LATE: Readonly<Record<string, readonly [late: string, usual: string]>> = {
  20: ['--interrupt-budget=1000000', '--interrupt-budget=67584'],
};

const RELEASE = process.versions.node.split('.')[0]!;

/** Flags belong to the process, and each part of the bundle has a copy of this module. */
const STATE = Symbol.for('tidegate.engine');
const engine = globalThis as { [STATE]?: 'late' | 'tuned' };

/** Tunes V8 for a scan that runs for seconds. */
export function tuneEngine(): void {
  for (const flag of ENGINE_FLAGS[RELEASE] ?? []) setFlagsFromString(flag);
  engine[STATE] = 'tuned';
}

/** Tunes V8 for a scan that runs longer than that of a small text, and perhaps for less than a second. */
export function optimizeLate(): void {
  const flags = LATE[RELEASE];
  if (flags === undefined || engine[STATE] !== undefined) return;
  setFlagsFromString(flags[0]);
  engine[STATE] = 'late';
}

/** Loads or makes compiled code, which V8 accepts only with the flags that it was made with. */
export function withUsualFlags<T>(work: () => T): T {
  const flags = LATE[RELEASE];
  if (flags === undefined || engine[STATE] !== 'late') return work();
  setFlagsFromString(flags[1]);
  try {
    return work();
  } finally {
    setFlagsFromString(flags[0]);
  }
}
