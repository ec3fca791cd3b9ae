/** Measures a program with all processes that it starts. */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Contender {
  readonly name: string;
  readonly command: readonly string[];
  readonly cwd: string;
}

export interface Cost {
  /** Seconds. */
  readonly cpu: number;
  readonly wall: number;
  /** Megabytes of the largest process; null if the system does not report it. */
  readonly memory: number | null;
}

const TIME = '/usr/bin/time';

/** CPU seconds from the children's accounting that the shell's `times` gives. */
export function run({ command, cwd }: Contender): Cost {
  const note = join(tmpdir(), `tidegate-peak-${process.pid}`);
  const script = existsSync(TIME)
    ? `${TIME} -f 'peak %M' -o ${note} "$@" >/dev/null 2>&1; times`
    : '"$@" >/dev/null 2>&1; times';
  const started = performance.now();
  const done = spawnSync('bash', ['-c', script, 'bash', ...command], { cwd, encoding: 'utf8' });
  const wall = (performance.now() - started) / 1000;
  const children = done.stdout.trim().split('\n').at(-1) ?? '';
  const cpu = [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
  const peak = existsSync(note) ? /peak (\d+)/.exec(readFileSync(note, 'utf8'))?.[1] : undefined;
  rmSync(note, { force: true });
  return { cpu, wall, memory: peak === undefined ? null : Number(peak) / 1024 };
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

export function onPath(program: string): boolean {
  return spawnSync('which', [program]).status === 0;
}
