/**
 * Reports the progress of a long scan on standard error: on a terminal a bar after one second, gone when done;
 * elsewhere a plain line now and then.
 */

import type { Progress } from '../../scan/world.ts';
import { streamOf } from './standard.ts';

const PATIENCE_MS = 1000;
const EVERY_MS = 100;
/** Milliseconds between lines where progress is not a terminal and stays in a log. */
const EVERY_WRITTEN_MS = 10_000;
const BAR = 12;

export interface ProgressLine {
  show(progress: Progress): void;
  clear(): void;
}

/** Returns what shows the progress and removes it. `clock`: milliseconds. */
export function createProgressLine(
  given?: Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>,
  clock: () => number = () => performance.now(),
): ProgressLine {
  const begun = clock();
  let last = begun;
  let shown = false;
  /** Each kind of work has a rate of its own. */
  let unit: Progress['unit'] | undefined;
  let started = begun;
  return {
    show(progress) {
      const now = clock();
      if (progress.unit !== unit) [unit, started] = [progress.unit, now];
      if (now - begun < PATIENCE_MS) return; // a short scan needs no stream
      const stream = given ?? streamOf('error');
      const isDue = stream.isTTY ? now - last >= EVERY_MS : now - last >= EVERY_WRITTEN_MS;
      if (!isDue) return;
      last = now;
      const line = describeProgress(progress, (now - started) / 1000);
      if (!stream.isTTY) return void stream.write(`tidegate: ${line}\n`);
      shown = true;
      stream.write(`\r\x1b[K${`tidegate: ${barOf(progress)}${line}`.slice(0, (stream.columns ?? 80) - 1)}`);
    },
    clear() {
      if (shown) (given ?? streamOf('error')).write('\r\x1b[K');
      shown = false;
    },
  };
}

/** Returns a number from 0 to 1; null if it is not known. */
function shareOf({ done, total, share }: Progress): number | null {
  if (total === null) return null;
  return Math.min(1, share ?? (total === 0 ? 1 : done / total));
}

/** Returns `[####......]  40% `; empty if the share is not known. */
function barOf(progress: Progress): string {
  const share = shareOf(progress);
  if (share === null) return '';
  const full = Math.floor(share * BAR);
  return `[${'#'.repeat(full)}${'.'.repeat(BAR - full)}] ${String(Math.floor(share * 100)).padStart(3)}% `;
}

/** Returns `120 of 600 commits, 40/s, 12 s left`. */
function describeProgress(progress: Progress, seconds: number): string {
  const { done, total, unit } = progress;
  const share = shareOf(progress);
  const rate = seconds > 0 ? `, ${Math.round(done / seconds)}/s` : '';
  const left =
    share === null || share === 0 || seconds === 0 ? '' : `, ${secondsLeft((seconds / share) * (1 - share))} left`;
  return `${done}${total === null ? '' : ` of ${total}`} ${unit}${rate}${left}`;
}

function secondsLeft(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 120 ? `${whole} s` : `${Math.round(whole / 60)} min`;
}
