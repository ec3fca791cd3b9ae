/** A clock that only the test moves, for hooks that run as processes: no machine is too busy or too fast for it. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aFolder } from '../repository.ts';

export interface TestClock {
  /** Variables for the hook's environment. */
  readonly environment: { readonly NODE_OPTIONS: string; readonly TEST_CLOCK: string };
  /** Shell commands that only let the time pass, from a number of milliseconds. */
  readonly hang: (from: number) => string;
}

/** Makes a clock; `milliseconds` have passed since the hook began. It stands still, unless `goes`. */
export function aClock(milliseconds: number, goes = false): TestClock {
  const file = join(aFolder(), 'clock');
  writeFileSync(file, `${milliseconds}${goes ? '+' : ''}`);
  return {
    environment: { NODE_OPTIONS: `--require=${join(import.meta.dirname, 'preload.cjs')}`, TEST_CLOCK: file },
    hang: (from) => `echo ${from}+ >${file}; exec sleep 60`,
  };
}
