/**
 * `npm run bench`: verdict time of a 20-line commit and of such a push against Node's own start, and the rate of a tree
 * scan, with gitleaks beside them where it is on PATH. Every figure is a ratio within one run, in turn, medians of CPU
 * seconds: wall time wobbles on shared machines.
 */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preparePush } from './bench-push.ts';
import { median, onPath, run, type Contender, type Cost } from './measure.ts';

const CLI = join(import.meta.dirname, '../../dist/cli.js');
const HOOK = join(import.meta.dirname, '../../dist/pre-receive.js');
const ROUNDS = Number(process.env['ROUNDS'] ?? 11);

function compare(contenders: readonly Contender[], rounds: number): Map<string, Cost> {
  const costs = new Map<string, Cost[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const contender of contenders) {
      const cost = run(contender);
      if (round > 0) costs.get(contender.name)!.push(cost); // the first round warms up
    }
  }
  return new Map(
    [...costs].map(([name, all]) => [
      name,
      { cpu: median(all.map(({ cpu }) => cpu)), wall: median(all.map(({ wall }) => wall)), memory: null },
    ]),
  );
}

/** A repository of 200 files whose last commit changes one of them. */
function aCommit(path: string, before: string, after: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'tidegate-bench-'));
  const git = (...args: string[]): void => void execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
  git('init', '-q', '.');
  git('config', 'user.name', 'Bench');
  git('config', 'user.email', 'bench@example.org');
  for (let i = 0; i < 200; i++) writeFileSync(join(folder, `file${i}.txt`), `line\n`.repeat(i));
  writeFileSync(join(folder, path), before);
  git('add', '-A');
  git('commit', '-qm', 'start');
  writeFileSync(join(folder, path), after);
  git('commit', '-qam', 'change');
  return folder;
}

function smallCommit(): string {
  return aCommit(
    'file7.txt',
    'line\n'.repeat(7),
    Array.from({ length: 20 }, (_, i) => `const value${i} = compute(${i}, "text ${i}");`).join('\n'),
  );
}

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

function show(title: string, costs: Map<string, Cost>, base: string, note: (cost: Cost) => string): void {
  console.log(`\n${title}`);
  for (const [name, cost] of costs) {
    const ratio = cost.cpu / costs.get(base)!.cpu;
    console.log(
      `  ${name.padEnd(24)} ${cost.cpu.toFixed(3)} CPU s  ${cost.wall.toFixed(3)} s  ` +
        `${ratio.toFixed(2)} x ${base}${note(cost)}`,
    );
  }
}

const gitleaks = onPath('gitleaks');
if (!gitleaks)
  console.log('gitleaks is not on PATH and is left out: go install github.com/zricethezav/gitleaks/v8@latest');

const commit = smallCommit();
show(
  'Verdict on a commit of 20 lines',
  compare(
    [
      { name: 'node -e 0', command: ['node', '-e', '0'], cwd: commit },
      { name: 'tidegate diff', command: ['node', CLI, 'diff', 'HEAD~1..HEAD'], cwd: commit },
      ...(gitleaks
        ? [
            {
              name: 'gitleaks git',
              command: ['gitleaks', 'git', '--log-opts=-1 HEAD', '--no-banner', '.'],
              cwd: commit,
            },
          ]
        : []),
    ],
    ROUNDS,
  ),
  'node -e 0',
  () => '',
);
rmSync(commit, { recursive: true });

const push = preparePush();
const asHook = (...words: string[]): readonly string[] => [
  'env',
  ...Object.entries(push.environment).map(([name, value]) => `${name}=${value}`),
  ...words,
];
show(
  'Verdict on a push of 20 lines into a repository of 50 MB with 5,000 refs',
  compare(
    [
      { name: 'node -e 0', command: ['node', '-e', '0'], cwd: push.bare },
      {
        name: 'tidegate pre-receive',
        command: asHook('bash', '-c', `node '${HOOK}' <'${push.input}'`),
        cwd: push.bare,
      },
      ...(gitleaks
        ? [
            {
              name: 'gitleaks git',
              command: asHook('gitleaks', 'git', `--log-opts=${push.commit} --not --all`, '--no-banner', push.bare),
              cwd: push.bare,
            },
          ]
        : []),
    ],
    ROUNDS,
  ),
  'node -e 0',
  () => '',
);
rmSync(push.folder, { recursive: true });

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
  () => '',
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
  ({ cpu }) => `  ${(megabytes / cpu).toFixed(0)} MB per CPU s`,
);
