/**
 * `npm run bench:wild -- [--cases <folder>] [--before <json>] [--save <json>] [--last <commits>] [<git folder>…]`:
 * the built program (`dist/cli.js`) on the cases, the labelled lines, our own history and public repositories: one
 * table with the figures of the build before beside those of this one. Each run is kept with the hash of its build, so
 * `--before` is needed only to compare with another run.
 */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const ROOT = resolve(import.meta.dirname, '../..');
const CLI = join(ROOT, 'dist/cli.js');
const KEPT = join(ROOT, 'node_modules/.cache/tidegate/wild.json');
const MOST_RUNS = 20;

type Rows = Record<string, number>;

/** A run of one build; the newest is last. */
interface Run {
  readonly build: string;
  readonly rows: Rows;
}

const runProgram = (program: string, words: readonly string[]): string =>
  spawnSync(program, words, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 30, env: { ...process.env, TIDEGATE: CLI } })
    .stdout;

/** Runs the cases; returns how many passed and failed. */
function casesOf(folder: string): Rows {
  const script = join(folder, 'run-secrets.mjs');
  if (!existsSync(script)) return {};
  const counts = /(\d+) passed, (\d+) failed/.exec(runProgram('node', [script]));
  return counts ? { 'cases passed': Number(counts[1]), 'cases failed': Number(counts[2]) } : {};
}

/** Runs the labelled lines; returns F1, precision and recall by scope. */
function labelledOf(): Rows {
  const rows: Rows = {};
  for (const line of runProgram('npx', ['tsx', join(ROOT, 'src/dev/labelled.ts')]).split('\n')) {
    const [scope, bound, f1, precision, recall] = line.trim().split(/\s+/);
    if (!/^(?:core|token|real)$/.test(scope ?? '') || !/^(?:high|medium)\+$/.test(bound ?? '')) continue;
    rows[`labelled ${scope} ${bound} F1`] = Number(f1);
    rows[`labelled ${scope} ${bound} precision`] = Number(precision);
    rows[`labelled ${scope} ${bound} recall`] = Number(recall);
  }
  return rows;
}

/**
 * Returns the number of findings that block in the last commits, or in all if `last` is not given. Prints where each
 * is, never its value.
 */
function blocksOf(folder: string, last: string | undefined): number {
  const words = last === undefined ? ['history', '--all'] : ['diff', `${firstOf(folder, Number(last))}..HEAD`];
  const out = runProgram('node', [CLI, ...words, '--repo', folder, '--format', 'jsonl']);
  let blocks = 0;
  for (const line of out.split('\n').filter((text) => text !== '')) {
    const { blocks: isBlock, rule, path, line: at, commit } = JSON.parse(line) as Record<string, unknown>;
    if (isBlock !== true) continue;
    blocks++;
    process.stdout.write(
      `  ${nameOf(folder)}: ${String(rule)} ${String(path)}:${String(at)} ${String(commit).slice(0, 9)}\n`,
    );
  }
  return blocks;
}

/** Returns the commit that is `last` commits before HEAD. */
function firstOf(folder: string, last: number): string {
  return runProgram('git', ['-C', folder, 'rev-list', '--first-parent', `--max-count=${last + 1}`, 'HEAD'])
    .trim()
    .split('\n')
    .at(-1)!;
}

const nameOf = (folder: string): string =>
  basename(folder) === 'repo' ? basename(dirname(resolve(folder))) : basename(resolve(folder));

/** Hashes the scripts of the built program. */
function buildOf(): string {
  const hash = createHash('sha256');
  const folder = join(ROOT, 'dist');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
    if (name.endsWith('.js')) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 16);
}

const keptRuns = (): readonly Run[] => (existsSync(KEPT) ? (JSON.parse(readFileSync(KEPT, 'utf8')) as Run[]) : []);

/** A name that counts faults: less of it is better. */
const IS_FAULT = /^blocks in |failed$/;

/** Prints each figure before and now, and says for each that moved whether it is better. */
function tableOf(rows: Rows, before: Rows | undefined): string {
  const lines = [`${'measured'.padEnd(48)}${'before'.padStart(9)}${'now'.padStart(9)}${'moved'.padStart(9)}`];
  for (const [name, value] of Object.entries(rows)) {
    const old = before?.[name];
    const moved = old === undefined ? 0 : Number((value - old).toFixed(3));
    const words = moved === 0 ? '' : moved > 0 === IS_FAULT.test(name) ? '  worse' : '  better';
    const change = moved === 0 ? '' : `${moved > 0 ? '+' : ''}${moved}`;
    const cells = [old ?? '-', value, change].map((cell) => String(cell).padStart(9));
    lines.push(`${name.padEnd(48)}${cells.join('')}${words}`);
  }
  return `${lines.join('\n')}\n`;
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      cases: { type: 'string' },
      before: { type: 'string' },
      save: { type: 'string' },
      last: { type: 'string' },
    },
  });
  const rows: Rows = {
    ...casesOf(values.cases ?? process.env['TIDEGATE_WILD'] ?? join(ROOT, '../shared/wild')),
    ...labelledOf(),
    'blocks in our own history': blocksOf(ROOT, undefined),
    ...Object.fromEntries(positionals.map((folder) => [`blocks in ${nameOf(folder)}`, blocksOf(folder, values.last)])),
  };
  const build = buildOf();
  const runs = keptRuns().filter((one) => one.build !== build);
  const before =
    values.before === undefined ? runs.at(-1)?.rows : (JSON.parse(readFileSync(values.before, 'utf8')) as Rows);
  process.stdout.write(tableOf(rows, before));
  mkdirSync(dirname(KEPT), { recursive: true });
  writeFileSync(KEPT, JSON.stringify([...runs, { build, rows }].slice(-MOST_RUNS), null, 2));
  if (values.save !== undefined) writeFileSync(values.save, `${JSON.stringify(rows, null, 2)}\n`);
}

main();
