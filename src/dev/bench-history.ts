/**
 * `npm run bench:history -- [--check] [--markdown] <repository>…`: what a scan of all history costs against the floor
 * of only inflating the packs' blobs, and against other scanners found on PATH, all in one run, in turn, five times
 * (ROUNDS). Medians of CPU seconds count, as ratios: wall time wobbles on shared machines. `--check` also reads every
 * blob alone and whole, and compares all that is found in each.
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { openRepository } from '../repository/open.ts';
import { Families } from '../repository/packs/families.ts';
import { checkHistory } from './check-history.ts';
import { compare, DIST, machineSpeed, type Contender, type Cost, type Figures } from './measure.ts';
import { rivalsOnPath } from './rivals.ts';

const CLI = join(DIST, 'cli.js');
const ROUNDS = Number(process.env['ROUNDS'] ?? 5);

const scratch = mkdtempSync(join(tmpdir(), 'tidegate-bench-'));

/** Returns the cost of only inflating every blob that commits reach, a base before its deltas. */
async function floorOf(repository: string): Promise<{ cost: Cost; packed: number; inflated: number; blobs: number }> {
  const source = await openRepository(repository);
  try {
    const head = await source.resolveCommit('HEAD');
    const commits = await source.listCommits({
      include: head === null ? [] : [head],
      exclude: [],
      excludeAllRefs: false,
      includeAllRefs: true,
    });
    const wanted = new Set<string>();
    for await (const { changes } of source.readPlaces(commits))
      for (const { oid } of changes) if (oid !== null) wanted.add(oid);
    const [started, before] = [performance.now(), process.cpuUsage()];
    const packs = await source.openPacks();
    let inflated = 0;
    const shared = packs?.relate([...wanted]).packs ?? [];
    const families = new Families(shared);
    for (const [pack, { kinship }] of shared.entries()) {
      for (const root of kinship.roots)
        for (const _pause of families.visit<null>({ pack, root }, ({ bytes }) => {
          inflated += bytes.length;
          return null;
        }));
    }
    const { user, system } = process.cpuUsage(before);
    const packed = packs?.packs.reduce((sum, { file }) => sum + file.length, 0) ?? 0;
    packs?.close();
    return {
      cost: { cpu: (user + system) / 1e6, wall: (performance.now() - started) / 1000, memory: null },
      packed,
      inflated,
      blobs: wanted.size,
    };
  } finally {
    await source.close();
  }
}

/** Returns the programs to measure on a repository. */
function contenders(repository: string): readonly Contender[] {
  const cache = join(scratch, basename(dirname(repository)));
  const history = ['node', CLI, 'history', '--all', '--repo', repository, '--format', 'json'];
  return [
    { name: 'tidegate', command: history, cwd: scratch },
    {
      name: 'tidegate, cache written',
      command: [...history, '--cache', cache],
      cwd: scratch,
      prepare: () => rmSync(cache, { recursive: true, force: true }),
    },
    { name: 'tidegate, no news', command: [...history, '--cache', cache], cwd: scratch },
    ...rivalsOnPath().flatMap(({ name, history: words }) =>
      words === undefined ? [] : [{ name, command: [name, ...words(repository, scratch)], cwd: scratch }],
    ),
    { name: 'git log -p', command: ['git', '-C', repository, 'log', '-p', '-U0', '--all'], cwd: scratch },
    {
      name: 'git cat-file',
      command: ['git', '-C', repository, 'cat-file', '--batch-all-objects', '--unordered', '--batch', '--buffer'],
      cwd: scratch,
    },
  ];
}

const options = new Set(process.argv.slice(2).filter((word) => word.startsWith('--')));
const repositories = process.argv
  .slice(2)
  .filter((word) => !word.startsWith('--'))
  .map((path) => resolve(path));
if (repositories.length === 0) {
  console.error('Which repositories? npm run bench:history -- <repository>…');
  process.exitCode = 2;
}
const row = options.has('--markdown')
  ? (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  : (cells: readonly string[]): string =>
      cells.map((cell, i) => (i === 0 ? cell.padEnd(26) : cell.padStart(11))).join('');
for (const repository of repositories) {
  const floor = await floorOf(repository);
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
  const remote = spawnSync('git', ['-C', repository, 'rev-list', '--all', '--count'], {
    encoding: 'utf8',
  }).stdout.trim();
  console.log(
    `\n${repository}: ${remote} commits, ${floor.blobs} blobs, ${megabytes(floor.inflated)} in packs ` +
      `of ${megabytes(floor.packed)}`,
  );
  const figures = compare(contenders(repository), ROUNDS);
  const own = figures.get('tidegate')!;
  const perOne = (count: number): string => `${((own.cpu / count) * 1e6).toFixed(0)} µs`;
  console.log(`tidegate: ${perOne(Number(remote))} a commit, ${perOne(floor.blobs)} a blob. ${machineSpeed()}`);
  console.log(row(['', 'CPU s', 'spread', 'wall s', 'peak MB', '× inflating', '× cat-file', '× tidegate']));
  if (options.has('--markdown')) console.log('|---|---|---|---|---|---|---|---|');
  const all = new Map<string, Cost & Partial<Figures>>([['inflating alone', floor.cost], ...figures]);
  for (const [name, { cpu, wall, memory, spread = [cpu, cpu] }] of all)
    console.log(
      row([
        name,
        cpu.toFixed(2),
        spread.map((seconds) => seconds.toFixed(1)).join('–'),
        wall.toFixed(2),
        memory?.toFixed(0) ?? '',
        ...[floor.cost, figures.get('git cat-file')!, own].map((base) => (cpu / base.cpu).toFixed(1)),
      ]),
    );
  if (options.has('--check')) console.log(await checkHistory(repository));
}
rmSync(scratch, { recursive: true });
