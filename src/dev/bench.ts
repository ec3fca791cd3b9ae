/**
 * `npm run bench -- [<repository>]`: what judging settings costs, and tidegate beside every other scanner on PATH, as
 * the table of docs/performance.md. Every figure is a ratio within one run, in turn, medians of CPU seconds: wall time
 * wobbles on shared machines. Left out, the repository is this one.
 */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { aCommit, smallCommit } from './bench-commit.ts';
import { DIST, compare, machineSpeed, show, type Figures } from './measure.ts';
import { RIVALS, rivalsOnPath, titleOf, type Rival } from './rivals.ts';

const CLI = join(DIST, 'cli.js');
const ROUNDS = Number(process.env['ROUNDS'] ?? 11);
/** Rounds of what takes seconds. */
const FEW = Math.min(ROUNDS, 3);
/** Commits of the long range, at most. */
const LONG = 500;

/** Returns settings of Django of the usual size, 150 lines. */
function djangoSettings(seconds: number): string {
  return (
    `${Array.from({ length: 150 }, (_, at) => `SETTING_${at} = {"a": [${at}, "b"], "c": True}`).join('\n')}` +
    `\nSECURE_HSTS_SECONDS ` +
    `= ${seconds}\n`
  );
}

/** Prints what judging settings adds to the scan of one changed line. */
function measureSettings(): void {
  const settings = {
    'a settings file': aCommit('settings.py', djangoSettings(31_536_000), djangoSettings(60)),
    'a server file': aCommit(
      'nginx.conf',
      'server { server_name a; add_header X-Frame-Options DENY; }\n',
      'server { server_name a; }\n',
    ),
    'no such file': aCommit('notes.txt', djangoSettings(31_536_000), djangoSettings(60)),
  };
  const diff = ['node', CLI, 'diff', 'HEAD~1..HEAD'];
  const contenders = Object.entries(settings).map(([name, cwd]) => ({ name, command: diff, cwd }));
  show('Verdict on one changed line: what judging settings costs', compare(contenders, ROUNDS), 'no such file');
  for (const folder of Object.values(settings)) rmSync(folder, { recursive: true });
}

/** Returns the bytes of all files in a folder. */
function treeBytes(folder: string): number {
  let sum = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) sum += statSync(join(entry.parentPath, entry.name)).size;
  return sum;
}

interface Task {
  readonly title: string;
  readonly cwd: string;
  readonly own: readonly string[];
  readonly rounds: number;
  /** The words for another scanner; undefined where it has no such command. */
  readonly ask: (rival: Rival) => readonly string[] | undefined;
}

/** Returns what each program is asked to do, on a clone of the repository. */
function makeTasks(work: string): readonly Task[] {
  const [small, clone] = [smallCommit(), join(work, 'clone')];
  const repository = resolve(process.argv[2] ?? join(import.meta.dirname, '../..'));
  const runGit = (...words: readonly string[]): string =>
    execFileSync('git', words, { cwd: clone, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  execFileSync('git', ['clone', '--quiet', '--no-local', repository, clone]);
  const commits = runGit('rev-list', '--first-parent', `--max-count=${LONG + 1}`, 'HEAD').split('\n');
  const [head, base] = [commits[0]!, commits.at(-1)!];
  const [long, all] = [`${base}..${head}`, '--all'].map((range) => runGit('rev-list', '--count', range));
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
  const history = megabytes(treeBytes(join(clone, '.git/objects')));
  const files = megabytes(treeBytes(clone) - treeBytes(join(clone, '.git')));
  const json = ['--format', 'json'];
  return [
    {
      title: 'a commit of 20 lines',
      cwd: small,
      own: ['diff', 'HEAD~1..HEAD', ...json],
      rounds: ROUNDS,
      ask: ({ range }) => range?.(small, 'HEAD~1', 'HEAD'),
    },
    {
      title: `${long} commits`,
      cwd: clone,
      own: ['diff', `${base}..${head}`, ...json],
      rounds: FEW,
      ask: ({ range }) => range?.(clone, base, head),
    },
    {
      title: `all history: ${all} commits, ${history}`,
      cwd: clone,
      own: ['history', '--all', ...json],
      rounds: FEW,
      ask: (rival) => rival.history?.(clone, work),
    },
    {
      title: `all files: ${files}`,
      cwd: clone,
      own: ['files', '.', ...json],
      rounds: FEW,
      ask: (rival) => rival.tree,
    },
  ];
}

/** Measures one task; returns the row of the table, with ratios to our own time. */
function rowOf({ title, cwd, own, rounds, ask }: Task, rivals: readonly Rival[]): readonly string[] {
  const asked = rivals.flatMap((rival) => {
    const words = ask(rival);
    return words === undefined ? [] : [{ name: rival.name, command: [rival.name, ...words], cwd }];
  });
  const figures = compare([{ name: 'tidegate', command: ['node', CLI, ...own], cwd }, ...asked], rounds);
  const { cpu } = figures.get('tidegate')!;
  const ratio = (found: Figures | undefined): string => {
    if (found === undefined) return '–';
    const times = found.cpu / cpu;
    return `${times.toFixed(times < 10 ? 1 : 0)}×`;
  };
  return [title, `${cpu.toFixed(cpu < 1 ? 2 : 1)} s`, ...rivals.map(({ name }) => ratio(figures.get(name)))];
}

measureSettings();
const work = mkdtempSync(join(tmpdir(), 'tidegate-bench-'));
try {
  const rivals = rivalsOnPath();
  for (const { name, install } of RIVALS)
    if (!rivals.some((one) => one.name === name)) console.log(`${name} is not on PATH and is left out: ${install}`);
  const printRow = (cells: readonly string[]): void => console.log(`| ${cells.join(' | ')} |`);
  console.log('\nCPU time, as a multiple of that of tidegate:\n');
  printRow(['', 'tidegate', ...rivals.map(titleOf)]);
  printRow(['---', '---', ...rivals.map(() => '---')]);
  for (const task of makeTasks(work)) printRow(rowOf(task, rivals));
  console.log(`\n${machineSpeed()}`);
} finally {
  rmSync(work, { recursive: true });
}
