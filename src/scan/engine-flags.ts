/** Tunes V8 for a scan that runs for seconds. */

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

/** Sets V8's flags for this version of Node, if any are known to help. */
export function tuneEngine(): void {
  for (const flag of ENGINE_FLAGS[process.versions.node.split('.')[0]!] ?? []) setFlagsFromString(flag);
}
