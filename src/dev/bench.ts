/**
 * `npm run bench`: what judging settings costs, and the rate of a tree scan, with gitleaks beside it where it is on
 * PATH. Every figure is a ratio within one run, in turn, medians of CPU seconds: wall time wobbles on shared machines.
 */

import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { aCommit } from './bench-commit.ts';
import { DIST, compare, machineSpeed, onPath, show } from './measure.ts';

const CLI = join(DIST, 'cli.js');
const ROUNDS = Number(process.env['ROUNDS'] ?? 11);

/** Settings of Django of the usual size: 150 lines. */
function djangoSettings(seconds: number): string {
  return (
    `${Array.from({ length: 150 }, (_, at) => `SETTING_${at} = {"a": [${at}, "b"], "c": True}`).join('\n')}` +
    `\nSECURE_HSTS_SECONDS ` +
    `= ${seconds}\n`
  );
}

function treeBytes(folder: string): number {
  let sum = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) sum += statSync(join(entry.parentPath, entry.name)).size;
  }
  return sum;
}

const gitleaks = onPath('gitleaks');
if (!gitleaks)
  console.log('gitleaks is not on PATH and is left out: go install github.com/zricethezav/gitleaks/v8@latest');

const settings = {
  'a settings file': aCommit('settings.py', djangoSettings(31_536_000), djangoSettings(60)),
  'a server file': aCommit(
    'nginx.conf',
    'server { server_name a; add_header X-Frame-Options DENY; }\n',
    'server { server_name a; }\n',
  ),
  'no such file': aCommit('notes.txt', djangoSettings(31_536_000), djangoSettings(60)),
};
show(
  'Verdict on one changed line: what judging settings costs',
  compare(
    Object.entries(settings).map(([name, cwd]) => ({ name, command: ['node', CLI, 'diff', 'HEAD~1..HEAD'], cwd })),
    ROUNDS,
  ),
  'no such file',
);
for (const folder of Object.values(settings)) rmSync(folder, { recursive: true });

const tree = process.argv[2] ?? join(import.meta.dirname, '../../node_modules/typescript');
const megabytes = treeBytes(tree) / 1e6;
const rules =
  /(\d+) rules/.exec(readFileSync(join(import.meta.dirname, '../../patterns/README.md'), 'utf8'))?.[1] ?? '?';
show(
  `Scan of a tree: ${tree}, ${megabytes.toFixed(1)} MB (tidegate has ${rules} rules and its readers)`,
  compare(
    [
      { name: 'tidegate files', command: ['node', CLI, 'files', '.'], cwd: tree },
      ...(gitleaks ? [{ name: 'gitleaks dir', command: ['gitleaks', 'dir', '--no-banner', '.'], cwd: tree }] : []),
    ],
    3,
  ),
  'tidegate files',
  machineSpeed(),
);
