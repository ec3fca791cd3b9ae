/** Measures how the cost of a reader grows with its text. */

import type { Shape } from './shapes.ts';

/** Reads a text; what it says of it does not matter. */
export type Read = (text: string) => unknown;

/** Growth of the time when the text doubles: linear work with noise stays below. */
const RATIO = 2.6;
/** Seconds. Shorter times say nothing of how they grow. */
const TELLING = 0.15;
const SMALL = 2000;
/** Seconds. Nothing larger is tried then. */
const MOST = 2;

export interface Growth {
  readonly seconds: readonly number[];
  readonly isLinear: boolean;
}

/** Stops at the first size for which the cost has grown too fast. */
export async function growthOf(read: Read, shape: Shape, sizes: readonly number[]): Promise<Growth> {
  const seconds: number[] = [];
  await read(shape.make(SMALL)); // loads and compiles what it needs
  for (const [at, size] of sizes.entries()) {
    const text = shape.make(size);
    const allowed = Math.max(TELLING, (seconds[at - 1] ?? Infinity) * RATIO);
    let time = await timeOf(read, text);
    // A disturbance only ever lengthens it.
    if (at > 0 && time > allowed) time = Math.min(time, await timeOf(read, text));
    seconds.push(time);
    if (at > 0 && time > allowed) return { seconds, isLinear: false };
    if (time > MOST) break;
  }
  return { seconds, isLinear: true };
}

/** Seconds of processor time. */
async function timeOf(read: Read, text: string): Promise<number> {
  const before = process.cpuUsage();
  await read(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
