/**
 * `npm run bench:wild -- [--cases <folder>] [--before <json>] [--save <json>] [--last <commits>] [<git folder>…]`:
 * the built program (`dist/cli.js`) on the cases, the labelled lines, our own history and public repositories: one
 * table, and how each row moved since the numbers of an earlier build.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const ROOT = resolve(import.meta.dirname, '../..');
const CLI = join(ROOT, 'dist/cli.js');

type Rows = Record<string, number>;

const run = (program: string, words: readonly string[]): string =>
  spawnSync(program, words, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 30, env: { ...process.env, TIDEGATE: CLI } })
    .stdout;

function casesOf(folder: string): Rows {
  const script = join(folder, 'run-secrets.mjs');
  if (!existsSync(script)) return {};
  const counts = /(\d+) passed, (\d+) failed/.exec(run('node', [script]));
  return counts ? { 'cases passed': Number(counts[1]), 'cases failed': Number(counts[2]) } : {};
}

function labelledOf(): Rows {
  const rows: Rows = {};
  for (const line of run('npx', ['tsx', join(ROOT, 'src/dev/labelled.ts')]).split('\n')) {
    const [scope, bound, f1, precision, recall] = line.trim().split(/\s+/);
    if (!/^(?:core|token)$/.test(scope ?? '') || !/^(?:high|medium)\+$/.test(bound ?? '')) continue;
    rows[`labelled ${scope} ${bound} F1`] = Number(f1);
    rows[`labelled ${scope} ${bound} precision`] = Number(precision);
    rows[`labelled ${scope} ${bound} recall`] = Number(recall);
  }
  return rows;
}

/** Findings that block in the last commits, or in all where `last` is not given. Prints where each is, never what. */
function blocksOf(folder: string, last: string | undefined): number {
  const words = last === undefined ? ['history', '--all'] : ['diff', `${firstOf(folder, Number(last))}..HEAD`];
  const out = run('node', [CLI, ...words, '--repo', folder, '--format', 'jsonl']);
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

function firstOf(folder: string, last: number): string {
  return run('git', ['-C', folder, 'rev-list', '--first-parent', `--max-count=${last + 1}`, 'HEAD'])
    .trim()
    .split('\n')
    .at(-1)!;
}

const nameOf = (folder: string): string =>
  basename(folder) === 'repo' ? basename(dirname(resolve(folder))) : basename(resolve(folder));

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
  const before = values.before === undefined ? {} : (JSON.parse(readFileSync(values.before, 'utf8')) as Rows);
  for (const [name, value] of Object.entries(rows)) {
    const moved = before[name] === undefined ? 0 : value - before[name];
    const change = moved === 0 ? '' : `  ${moved > 0 ? '+' : ''}${Number(moved.toFixed(3))}`;
    process.stdout.write(`${name.padEnd(44)} ${String(value).padStart(8)}${change}\n`);
  }
  if (values.save !== undefined) writeFileSync(values.save, `${JSON.stringify(rows, null, 2)}\n`);
}

main();
