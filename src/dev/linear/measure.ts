/** Measures how the cost of a reader grows with its text. */

import { readFileSync, writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Shape } from './shapes.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Reads a text; its answer does not matter. */
export type Read = (text: string) => unknown;

/** Growth of the time when the text doubles: linear work with noise stays below. */
const RATIO = 2.6;
/** Length of each text, as a multiple of the one before. */
const STEP = 4;
/** Seconds. Shorter times say nothing of how they grow. */
const TELLING = 0.6;
const FIRST = 8 * 1024;
/** Seconds of processor time for the largest text. Nothing larger is tried then. */
const MOST = 2;
/** Seconds. */
const MEASURABLE = 0.008;
/** Characters. A collection of the heap costs more than reading shorter texts. */
const LARGE = 256 * 1024;
/** Bytes that a reader may need beside the text. */
const MOST_MEMORY = 256 * 1024 * 1024;

export interface Growth {
  /** Characters of the largest text that was tried. */
  readonly size: number;
  /** Seconds of processor time, one for each size that was tried. */
  readonly seconds: readonly number[];
  /** Bytes that the process grew by for the largest text; 0 where the system does not say. */
  readonly memory: number;
  readonly isBounded: boolean;
}

/**
 * Lengthens the text until the time shows too fast a growth, or is so short that even growth with the square keeps the
 * largest text in bounds. What seems too long is measured again: a disturbance only ever lengthens the time.
 */
export async function growthOf(read: Read, shape: Shape, most: number): Promise<Growth> {
  const seconds: number[] = [];
  for (let size = FIRST, before = 0; ; before = size, size = Math.min(STEP * size, most)) {
    const text = shape.make(size);
    const doublings = Math.log2(size / before);
    const allowed = (): number => Math.min(MOST, Math.max(TELLING, (seconds.at(-1) ?? Infinity) * RATIO ** doublings));
    let cost = await costOf(read, text);
    if (cost.seconds > allowed() && seconds.length > 0)
      seconds.push(Math.max(seconds.pop()!, (await costOf(read, shape.make(before))).seconds));
    for (let again = 0; again < 2 && (cost.seconds > allowed() || cost.memory > MOST_MEMORY); again++)
      cost = leastOf(cost, await costOf(read, text));
    const isBounded = cost.seconds <= allowed() && cost.memory <= MOST_MEMORY;
    // A cost in proportion so far stays nearly so.
    const isLinear =
      seconds.length > 0 && cost.seconds > MEASURABLE && cost.seconds < seconds.at(-1)! * 2.3 ** doublings;
    seconds.push(cost.seconds);
    const isSure = cost.seconds * (most / size) ** (isLinear ? 1.2 : 2) <= MOST;
    if (!isBounded || isSure || size >= most) return { size, seconds, memory: cost.memory, isBounded };
  }
}

interface Cost {
  readonly seconds: number;
  readonly memory: number;
}

function leastOf(one: Cost, other: Cost): Cost {
  return { seconds: Math.min(one.seconds, other.seconds), memory: Math.min(one.memory, other.memory) };
}

/** Measures processor time and the growth of resident memory while a text is read. */
async function costOf(read: Read, text: string): Promise<Cost> {
  if (text.length > LARGE) collect();
  const resident = residentBytes('VmRSS');
  forgetPeak();
  const before = process.cpuUsage();
  await read(text);
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, memory: residentBytes('VmHWM') - resident };
}

/** Returns a figure of this process in bytes; 0 where /proc is missing. */
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

/** Resets the peak of resident memory, by writing 5: https://www.kernel.org/doc/html/latest/filesystems/proc.html */
function forgetPeak(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Another system.
  }
}
