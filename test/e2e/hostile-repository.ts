/**
 * A repository that tries at once to run a program, to write outside itself, to be excused by where its secrets came
 * from, and to switch off the gate. Everything is reported, nothing is run, and no file outside changes.
 * Run: npx tsx test/e2e/hostile-repository.ts
 */

import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { drawSample } from '../helpers/samples.ts';

const CLI = resolve(process.env['DIST'] ?? join(import.meta.dirname, '../../dist'), 'cli.js');
const ROOT = mkdtempSync(join(tmpdir(), 'tidegate-hostile-'));
const [folder, outside, marks] = ['repository', 'outside', 'marks'].map((name) => join(ROOT, name)) as [
  string,
  string,
  string,
];
const ENVIRONMENT: NodeJS.ProcessEnv = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.org',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.org',
  TIDEGATE_FINGERPRINT_KEY: 'quick',
};
let seed = 0;
const token = (): string => drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, ++seed);
const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'core.hooksPath=/dev/null', '-c', 'core.fsmonitor=false', ...args], {
    cwd: folder,
    env: ENVIRONMENT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function commit(message: string): void {
  git('add', '-A', '-f');
  git('commit', '-q', '--allow-empty', '-m', message);
}

/** A program that leaves a mark where it is run. */
function trap(path: string, name: string): void {
  write(path, `#!/bin/sh\ntouch '${join(marks, name)}'\nexit 0\n`);
  chmodSync(join(folder, path), 0o755);
}

const GATE = [
  'on: { pull_request: , push: { branches: [main] } }',
  'jobs:',
  '  gate:',
  '    runs-on: ubuntu-latest',
  '    steps:',
  '      - uses: tidegate/tidegate@v0',
  '',
].join('\n');
const POLICY = [
  'ignore-paths: [vendor/**]',
  'accept:',
  '  - { rule: github-personal-access-token, path: legacy/**, reason: revoked, owner: ada }',
  '',
].join('\n');

for (const made of [folder, outside, marks]) mkdirSync(made);
git('init', '-q', '-b', 'main');
write('.github/workflows/gate.yml', GATE);
write('.github/tidegate.yml', POLICY);
write('app.env', 'A=1\n');
commit('start');
const base = git('rev-parse', 'HEAD');

// Excused where they are added, and then moved to where nothing excuses them.
const [ignored, accepted, sample] = [
  token(),
  token(),
  `DB_PASSWORD=${drawSample({ prefix: '', alphabet: 'base62', chars: 18 }, 9)}\n`,
];
write('vendor/a.env', `T=${ignored}\n`);
write('legacy/b.env', `T=${accepted}\n`);
write('docs/example/c.env', sample);
commit('add samples');
git('mv', 'vendor/a.env', 'a.env');
git('mv', 'legacy/b.env', 'b.env');
git('mv', 'docs/example/c.env', 'c.env');
commit('tidy up');
// The gate, in several ways at once; a second policy, and one of a wrong name.
write('.github/workflows/gate.yml', GATE.replace('    runs-on', '    if: ${{ false }}\n    runs-on'));
write('.tidegate.yml', 'block: { severity: critical }\n');
write('.github/tidegate.yaml', 'rules: { disable: ["*"] }\n');
commit('configure');
// Programs that git, a shell or a loader would run, and links that lead outside.
for (const name of ['git', 'git.exe', 'git.cmd', 'node', 'sh', 'xz', 'zstd']) trap(name, name);
trap('node_modules/.bin/git', 'bin-git');
write('.gitattributes', '* diff=evil filter=evil merge=evil textconv=evil\n');
for (const name of ['report.json', 'report.sarif', 'tidegate-baseline.json', 'cache']) {
  writeFileSync(join(outside, name), 'intact');
  symlinkSync(join(outside, name), join(folder, name));
}
symlinkSync(outside, join(folder, 'link'));
commit('add tools');
const both = spawnSync(process.execPath, [CLI, 'files', 'app.env'], {
  cwd: folder,
  env: ENVIRONMENT,
  encoding: 'utf8',
});
for (const path of ['.tidegate.yml', '.github/tidegate.yaml']) rmSync(join(folder, path));
const plain = token();
write('app.env', `A=1\nT=${plain}\n`);
commit('use it');
const head = git('rev-parse', 'HEAD');
const touch = (name: string): string => `touch ${join(marks, name)}`;
writeFileSync(
  join(folder, '.git/config'),
  readFileSync(join(folder, '.git/config'), 'utf8') +
    (`[core]\n\tfsmonitor = ${touch('fsmonitor')}\n\thooksPath = hooks\n\tpager = ${touch('pager')}` +
      `\n\tsshCommand = ${touch('ssh')}\n`) +
    (`[diff "evil"]\n\tcommand = ${touch('diff')}\n\ttextconv = ${touch('textconv')}\n[filter ` +
      `"evil"]\n\tclean = ${touch('clean')}\n`) +
    (`\tsmudge = ${touch('smudge')}\n\tprocess = ${touch('process')}\n[diff]\n\texternal = ` +
      `${touch('external')}\n[gpg]\n\tprogram = ${touch('gpg')}\n`) +
    (`[uploadpack]\n\tpackObjectsHook = ${touch('pack')}\n[alias]\n\trev-list = !${touch('alias')}` +
      `\n\tcat-file = !${touch('alias')}\n`),
);
trap('hooks/post-checkout', 'hook');

interface Finding {
  readonly rule: string;
  readonly path: string;
  readonly blocks: boolean;
  readonly alsoAt: readonly { readonly path: string }[];
}

let failed = false;
function check(what: string, isRight: boolean): void {
  failed ||= !isRight;
  console.log(`${isRight ? 'ok   ' : 'WRONG'} ${what}`);
}

function run(args: readonly string[], path = process.env['PATH']) {
  return spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder,
    env: { ...ENVIRONMENT, PATH: path },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
}

function blockedIn(out: string): ReadonlySet<string> {
  const { findings } = JSON.parse(out) as { findings: readonly Finding[] };
  return new Set(
    findings.flatMap(({ blocks, path, alsoAt }) => (blocks ? [path, ...alsoAt.map((place) => place.path)] : [])),
  );
}

try {
  check(`two policies are refused: exit ${both.status}`, both.status === 2 && both.stderr.includes('two policies'));
  const paths = ['.', '', 'node_modules/.bin', folder].map((first) => `${first}:${process.env['PATH']}`);
  for (const backend of ['git', 'isomorphic']) {
    for (const path of [process.env['PATH']!, ...paths]) {
      const done = run(['diff', `${base}..${head}`, '--backend', backend, '--format', 'json'], path);
      const found = done.status === 1 ? blockedIn(done.stdout) : new Set<string>();
      const all = ['a.env', 'b.env', 'c.env', 'app.env', '.github/workflows/gate.yml'];
      const missed = all.filter((one) => !found.has(one));
      check(
        `diff, ${backend}, PATH of ${path.split(':')[0]}: exit ${done.status}, missed ${missed.join(' ')}`,
        missed.length === 0,
      );
    }
    const { stdout, status } = run(['history', '--all', '--backend', backend, '--format', 'json']);
    const found = status === 1 ? blockedIn(stdout) : new Set<string>();
    const missed = ['a.env', 'b.env', 'c.env', 'app.env'].filter((one) => !found.has(one));
    check(`history, ${backend}: exit ${status}, missed ${missed.join(' ')}`, missed.length === 0);
  }
  for (const args of [
    ['diff', `${base}..${head}`, '--format', 'json=report.json', '--format', 'sarif=report.sarif'],
    ['diff', `${base}..${head}`, '--format', 'html=link/report.html'],
    ['baseline', '--write'],
    ['history', '--cache', 'link/cache'],
    ['history', '--cache', 'cache'],
    ['init'],
    ['staged'],
    ['files', '.'],
    ['posture', 'HEAD'],
  ]) {
    const done = run(args);
    check(
      `${args[0]} ${args.at(-1)}: exit ${done.status}, without a stack`,
      !/^\s+at /m.test(done.stdout + done.stderr),
    );
  }
  const changed = readdirSync(outside).filter((name) => readFileSync(join(outside, name), 'utf8') !== 'intact');
  check(
    `files outside are as they were: ${changed.join(' ')}`,
    changed.length === 0 && readdirSync(outside).length === 4,
  );
  const ran = existsSync(marks) ? readdirSync(marks) : [];
  check(`nothing of the repository was run: ${ran.join(' ')}`, ran.length === 0);
} finally {
  rmSync(ROOT, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;
