/** Runs the command line in a process of its own and watches how much memory it and its children take. Linux only. */

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtDist } from '../helpers/built.ts';
import { GIT_ENVIRONMENT } from '../helpers/repository.ts';
import { HANGS } from '../helpers/hangs.ts';

export interface Measured {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** The most that any process took, in MiB: Node's, and that of the git processes below it. */
  readonly own: number;
  readonly git: number;
}

const CLI = join(builtDist(), 'cli.js');

export async function runMeasured(folder: string, args: readonly string[]): Promise<Measured> {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: folder,
    env: GIT_ENVIRONMENT,
    timeout: HANGS,
  });
  let [out, err, own, git] = ['', '', 0, 0];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')));
  const watch = setInterval(() => {
    own = Math.max(own, peakOf(child.pid!));
    for (const pid of childrenOf(child.pid!)) git = Math.max(git, peakOf(pid));
  }, 25);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(watch);
  return { code, out, err, own, git };
}

/** The high-water mark of a process's resident memory, in MiB. */
function peakOf(pid: number): number {
  return Number(/VmHWM:\s+(\d+) kB/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;
}

function childrenOf(pid: number): readonly number[] {
  return read(`/proc/${pid}/task/${pid}/children`)
    .split(' ')
    .filter((word) => word !== '')
    .map(Number);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return ''; // it ended
  }
}
