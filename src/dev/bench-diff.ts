/**
 * `npm run bench:diff -- [<repository>]`: CPU time of ranges and of a first push, against the other scanners on
 * PATH. Without a repository, a made-up one of 5,000 commits is measured.
 */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { smallCommit } from './bench-commit.ts';
import { DIST, compare, machineSpeed, show, type Contender } from './measure.ts';
import { rivalsOnPath } from './rivals.ts';
import { makeHistory } from './synthetic-history.ts';

const CLI = join(DIST, 'cli.js');
const ROUNDS = Number(process.env['ROUNDS'] ?? 5);
const FIRST_PUSH = 50 * 1024 * 1024;
/** Pack of some 5,000 commits. */
const RANGES = 15 * 1024 * 1024;

const runGit = (folder: string, ...words: readonly string[]): string =>
  execFileSync('git', ['-C', folder, ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

/** Returns the programs to measure, each with its command for the range. */
function contenders(folder: string, range: string): readonly Contender[] {
  const [base, head] = range.split('..') as [string, string];
  return [
    { name: 'node -e 0', command: ['node', '-e', '0'], cwd: folder },
    { name: 'tidegate diff', command: ['node', CLI, 'diff', range, '--format', 'json'], cwd: folder },
    ...rivalsOnPath().flatMap(({ name, range: words }) =>
      words === undefined ? [] : [{ name, command: [name, ...words(folder, base, head)], cwd: folder }],
    ),
    { name: 'git log -p', command: ['git', 'log', '-p', '-U0', range], cwd: folder },
  ];
}

/** Returns the range of the last `count` commits of the first-parent line; null if there are fewer. */
function lastCommits(folder: string, count: number): string | null {
  const line = runGit(folder, 'rev-list', '--first-parent', `--max-count=${count + 1}`, 'HEAD').split('\n');
  return line.length > count ? `${line[count]}..${line[0]}` : null;
}

/** Measures all ranges and the first push, and prints a table of each. */
async function measure(): Promise<void> {
  const given = process.argv[2];
  const work = mkdtempSync(join(tmpdir(), 'tidegate-bench-diff-'));
  const folder = given === undefined ? join(work, 'ranges') : resolve(given);
  const small = smallCommit();
  try {
    show('A range of 20 lines', compare(contenders(small, 'HEAD~1..HEAD'), ROUNDS), 'tidegate diff');
    if (given === undefined) await makeHistory(folder, RANGES);
    for (const count of [500, 5000]) {
      const range = lastCommits(folder, count);
      if (range === null) continue;
      const commits = runGit(folder, 'rev-list', '--count', range);
      show(`A range of ${commits} commits`, compare(contenders(folder, range), ROUNDS), 'tidegate diff');
    }
    const first = join(work, 'first');
    await makeHistory(first, FIRST_PUSH);
    const range = `${runGit(first, 'rev-list', '--max-parents=0', 'HEAD').split('\n')[0]}..HEAD`;
    const few = Math.min(ROUNDS, 3);
    show('A first push of 50 MB', compare(contenders(first, range), few), 'tidegate diff', machineSpeed());
  } finally {
    for (const path of [work, small]) rmSync(path, { recursive: true });
  }
}

await measure();
