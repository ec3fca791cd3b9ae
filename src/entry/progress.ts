/** A line that tells how far a long scan is: on a terminal only, after one second, gone when done. */

import type { Progress } from '../scan/world.ts';

const PATIENCE_MS = 1000;
const EVERY_MS = 100;

export interface ProgressLine {
  show(progress: Progress): void;
  clear(): void;
}

export function createProgressLine(stream: NodeJS.WriteStream = process.stderr): ProgressLine {
  if (!stream.isTTY) return { show: () => {}, clear: () => {} };
  const started = performance.now();
  let last = 0;
  let shown = false;
  return {
    show({ done, total, unit }) {
      const now = performance.now();
      if (now - started < PATIENCE_MS || now - last < EVERY_MS) return;
      last = now;
      shown = true;
      const rate = (done / (now - started)) * 1000;
      const left = total === null || rate === 0 ? '' : `, ${Math.ceil((total - done) / rate)} s left`;
      stream.write(`\r\x1b[Ktidegate: ${done}${total === null ? '' : ` of ${total}`} ${unit}, ${Math.round(rate)}/s${left}`);
    },
    clear() {
      if (shown) stream.write('\r\x1b[K');
      shown = false;
    },
  };
}
