/** Measures a program with all processes that it starts. */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The build to measure: dist/, or the folder that the variable DIST names. */
export const DIST = process.env['DIST'] ?? join(import.meta.dirname, '../../dist');

export interface Contender {
  readonly name: string;
  readonly command: readonly string[];
  readonly cwd: string;
  /** Runs before each measurement, and is not measured. */
  readonly prepare?: () => void;
}

export interface Cost {
  /** Seconds. */
  readonly cpu: number;
  readonly wall: number;
  /** Megabytes of the largest process; null if the system does not report it. */
  readonly memory: number | null;
}

const TIME = '/usr/bin/time';

/** Runs a program once; CPU seconds come from the children's accounting of the shell's `times`. */
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

/** The figures of one contender over all rounds. */
export interface Figures extends Cost {
  /** Lowest and highest CPU seconds. */
  readonly spread: readonly [number, number];
}

/** Runs all in turn, A B A B, so that a busy machine is equally busy for each. The first round only warms up. */
export function compare(contenders: readonly Contender[], rounds: number): ReadonlyMap<string, Figures> {
  const costs = new Map<string, Cost[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const contender of contenders) {
      contender.prepare?.();
      const cost = run(contender);
      if (round > 0) costs.get(contender.name)!.push(cost);
    }
  }
  return new Map([...costs].map(([name, all]) => [name, figuresOf(all)]));
}

/** Returns the median costs, with the spread of CPU seconds. */
function figuresOf(costs: readonly Cost[]): Figures {
  const cpu = costs.map((cost) => cost.cpu);
  const memory = costs.flatMap((cost) => cost.memory ?? []);
  return {
    cpu: median(cpu),
    wall: median(costs.map((cost) => cost.wall)),
    memory: memory.length === 0 ? null : Math.max(...memory),
    spread: [Math.min(...cpu), Math.max(...cpu)],
  };
}

/** Writes a table whose last column is the ratio to `base`. */
export function show(title: string, figures: ReadonlyMap<string, Figures>, base: string, note = ''): void {
  console.log(`\n${title}`);
  for (const [name, { cpu, wall, memory, spread }] of figures) {
    const ratio = cpu / figures.get(base)!.cpu;
    console.log(
      `  ${name.padEnd(30)} ${ratio.toFixed(2).padStart(6)} x ${base}   ${cpu.toFixed(3)} CPU s ` +
        `(${spread.map((seconds) => seconds.toFixed(3)).join(' to ')})  ${wall.toFixed(3)} s` +
        `${memory === null ? '' : `  ${memory.toFixed(0)} MB`}`,
    );
  }
  if (note !== '') console.log(`  ${note}`);
}

/** Returns the CPU milliseconds of a fixed piece of work: the speed of this machine at the moment. */
export function machineSpeed(): string {
  const before = process.cpuUsage();
  let sum = 0;
  for (let i = 0; i < 200_000_000; i++) sum = (sum + i * 31) | 0;
  const { user, system } = process.cpuUsage(before);
  const milliseconds = ((user + system) / 1000).toFixed(0);
  return `This machine: a fixed loop took ${milliseconds} CPU ms (${sum}). Node ${process.version}.`;
}

/** Returns the middle value; the upper one of two. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

export function onPath(program: string): boolean {
  return spawnSync('which', [program]).status === 0;
}
