/** Measures how the cost of a reader grows with its text. */

import { readFileSync, writeFileSync } from 'node:fs';
import type { Shape } from './shapes.ts';

/** Reads a text; its answer does not matter. */
export type Read = (text: string) => unknown;

/** Growth of the time when the text doubles: linear work with noise stays below. */
const RATIO = 2.6;
/** Seconds. Shorter times say nothing of how they grow. */
const TELLING = 0.5;
const SMALL = 2000;
/** Seconds of processor time for the largest text. Nothing larger is tried then. */
const MOST = 2;
/** Bytes that a reader may need beside the text. */
const MOST_MEMORY = 256 * 1024 * 1024;
const DOUBLINGS = 3;

export interface Growth {
  /** Seconds of processor time, one for each size that was tried. */
  readonly seconds: readonly number[];
  /** Bytes that the process grew by for the largest text; 0 where the system does not say. */
  readonly memory: number;
  readonly isBounded: boolean;
}

/** Tries an eighth of the largest size and then the largest; only where these differ too much the sizes between. */
export async function growthOf(read: Read, shape: Shape, most: number): Promise<Growth> {
  await read(shape.make(SMALL)); // loads and compiles what it needs
  const first = await costOf(read, shape.make(most >> DOUBLINGS));
  const allowed = Math.min(MOST, Math.max(TELLING, first.seconds * RATIO ** DOUBLINGS));
  // The largest size is left out where the cost may grow with the square.
  if (first.seconds < MOST / 2) {
    const last = await costOf(read, shape.make(most));
    if (last.seconds <= allowed && last.memory <= MOST_MEMORY)
      return { seconds: [first.seconds, last.seconds], memory: last.memory, isBounded: true };
  }
  return await tableOf(read, shape, most);
}

/** Measures each doubling twice: a disturbance only ever lengthens the time. */
async function tableOf(read: Read, shape: Shape, most: number): Promise<Growth> {
  const seconds: number[] = [];
  let memory = 0;
  for (let halvings = DOUBLINGS; halvings >= 0; halvings--) {
    const text = shape.make(most >> halvings);
    const [one, two] = [await costOf(read, text), await costOf(read, text)];
    seconds.push(Math.min(one.seconds, two.seconds));
    memory = Math.min(one.memory, two.memory);
    const allowed = Math.max(TELLING, (seconds.at(-2) ?? Infinity) * RATIO);
    if (seconds.at(-1)! > allowed || seconds.at(-1)! > MOST) return { seconds, memory, isBounded: false };
  }
  return { seconds, memory, isBounded: memory <= MOST_MEMORY };
}

async function costOf(read: Read, text: string): Promise<{ readonly seconds: number; readonly memory: number }> {
  globalThis.gc?.();
  const resident = residentBytes('VmRSS');
  forgetPeak();
  const before = process.cpuUsage();
  await read(text);
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, memory: residentBytes('VmHWM') - resident };
}

function residentBytes(field: 'VmRSS' | 'VmHWM'): number {
  try {
    const line = readFileSync('/proc/self/status', 'latin1')
      .split('\n')
      .find((one) => one.startsWith(`${field}:`));
    return Number.parseInt(line?.slice(field.length + 1) ?? '0', 10) * 1024;
  } catch {
    return 0;
  }
}

/** https://www.kernel.org/doc/html/latest/filesystems/proc.html: 5 resets the peak of resident memory. */
function forgetPeak(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Another system.
  }
}
