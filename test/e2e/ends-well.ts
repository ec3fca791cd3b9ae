/**
 * Every command of the built program where it cannot write, read or keep anything: a full disk, readers that leave,
 * closed streams, no home, no folder for temporary files, few file descriptors, little memory, a full or read-only
 * place for what it is to write. The exit code is right, at most one sentence and its next step are said, nothing is
 * left half-written, and no stack is shown. Run: npx tsx test/e2e/ends-well.ts [command…]
 */

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMANDS } from '../../src/entry/commands/index.ts';
import { drawSample } from '../helpers/samples.ts';

const CLI = join(process.env['DIST'] ?? join(import.meta.dirname, '../../dist'), 'cli.js');
const ROOT = mkdtempSync(join(tmpdir(), 'tidegate-ends-'));
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
const TOKEN = drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, 1);
const repository = join(ROOT, 'repository');
const git = (...args: readonly string[]): string =>
  execFileSync('git', args, { cwd: repository, env: ENVIRONMENT, encoding: 'utf8' }).trim();

mkdirSync(repository);
git('init', '-q', '-b', 'main');
for (const text of ['A=1\n', `T=${TOKEN}\n`]) {
  writeFileSync(join(repository, 'a.env'), text);
  git('add', '-A');
  git('commit', '-q', '-m', 'change');
}
const SHARD = join(ROOT, 'shard.json');
const TOML = join(ROOT, 'gitleaks.toml');
writeFileSync(TOML, 'title = "x"\n[allowlist]\npaths = ["vendor"]\n');

interface Call {
  readonly args: readonly string[];
  readonly input?: string;
}

const ALL = join(ROOT, 'all.json');
const push = `${git('rev-parse', 'HEAD~1')} ${git('rev-parse', 'HEAD')} refs/heads/main\n`;
const written = JSON.stringify({ tool_name: 'Write', tool_input: { content: TOKEN } });
/** Calls that get as far as writing something, where the command's first example does not. */
const CALLS: Readonly<Record<string, readonly Call[]>> = {
  'agent-hook': [{ args: ['agent-hook', 'claude-code'], input: written }],
  audit: [{ args: ['audit', 'verify', SHARD] }],
  baseline: [{ args: ['baseline'] }, { args: ['baseline', '--write'] }],
  diff: [{ args: ['diff', 'HEAD~1..HEAD'] }],
  history: [{ args: ['history', '--all'] }, { args: ['history', '--cache', 'cache'] }],
  import: [{ args: ['import', TOML] }, { args: ['import', TOML, '--write'] }],
  init: [{ args: ['init'] }, { args: ['init', '--yes'] }],
  install: [{ args: ['install', 'pre-commit'] }],
  issue: [{ args: ['issue', ALL] }],
  merge: [{ args: ['merge', SHARD] }],
  policy: [{ args: ['policy', 'explain', 'a.env'] }],
  'pre-push': [{ args: ['pre-push', 'origin', 'x'], input: '' }],
  'pre-receive': [{ args: ['pre-receive'], input: push }],
  stdin: [{ args: ['stdin'], input: `T=${TOKEN}\n` }],
  uninstall: [{ args: ['uninstall', 'pre-commit'] }],
  verify: [{ args: ['verify', ALL, '--dry-run'] }],
};

/** Returns the calls of a command: those above, or its first example, without what a shell does; and its help. */
async function callsOf(name: keyof typeof COMMANDS): Promise<readonly Call[]> {
  const { command } = await COMMANDS[name]!.load();
  const example = command.examples.map(({ line }) => line.split(' ')).find(([word]) => word === name) ?? [name];
  const redirection = example.findIndex((word) => /^[<>]/.test(word));
  const args = redirection === -1 ? example : example.slice(0, redirection);
  return [...(CALLS[name] ?? [{ args }]), { args: [name, '--help'] }];
}

interface Trouble {
  /** A line of bash; `"$@"` is the call. */
  readonly shell: string;
  readonly node?: readonly string[];
  /** Exit code, from that of the same call without trouble. */
  readonly expected: (code: number, writes: boolean) => readonly number[];
}

const same = (code: number): readonly number[] => [code];
const TROUBLES: Readonly<Record<string, Trouble>> = {
  'a full disk': { shell: '"$@" >/dev/full', expected: (code, writes) => [writes ? 3 : code] },
  'a full disk for errors': { shell: '"$@" 2>/dev/full', expected: (code) => [code, 3] },
  'a reader that left': { shell: '"$@" | true; exit ${PIPESTATUS[0]}', expected: same },
  'a reader of one line': { shell: '"$@" | head -n 1 >/dev/null; exit ${PIPESTATUS[0]}', expected: same },
  'a closed output': { shell: '"$@" >&-', expected: same },
  'closed errors': { shell: '"$@" 2>&-', expected: same },
  'no output at all': { shell: '"$@" >&- 2>&-', expected: same },
  'a closed input': { shell: '"$@" <&-', expected: (code) => [code, 2, 0] },
  'no home': { shell: 'unset HOME; "$@"', expected: same },
  'no folder for temporary files': { shell: 'TMPDIR=/nonexistent "$@"', expected: same },
  '64 file descriptors': { shell: 'ulimit -n 64; "$@"', expected: same },
  '128 MB of heap': { shell: '"$@"', node: ['--max-old-space-size=128'], expected: same },
};

function run(call: Call, { shell, node = [] }: Pick<Trouble, 'shell' | 'node'>) {
  const folder = join(ROOT, 'copy');
  rmSync(folder, { recursive: true, force: true });
  cpSync(repository, folder, { recursive: true });
  const done = spawnSync('bash', ['-c', shell, 'bash', process.execPath, ...node, CLI, ...call.args], {
    cwd: folder,
    input: call.input ?? '',
    env: ENVIRONMENT,
    encoding: 'utf8',
    timeout: 120_000,
  });
  return { ...done, folder };
}

const strange = Object.keys(CALLS).filter((name) => !(name in COMMANDS));
if (strange.length > 0) throw new Error(`There is no command ${strange.join(', ')}`);

let failed = 0;
function check(what: string, isRight: boolean, shown = ''): void {
  if (isRight) return;
  failed++;
  console.log(`WRONG ${what}${shown === '' ? '' : `\n      | ${shown.trimEnd().replaceAll('\n', '\n      | ')}`}`);
}

const STACK = /^\s+at .*[:(]\d+|node:internal|Node\.js v/m;
const wanted = process.argv.slice(2);
let count = 0;
try {
  for (const args of [
    ['--shard', '1/1', '--format', `json=${SHARD}`],
    ['--all', '--format', `json=${ALL}`],
  ])
    spawnSync(process.execPath, [CLI, 'history', ...args], { cwd: repository, env: ENVIRONMENT });
  for (const name of Object.keys(COMMANDS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const call of await callsOf(name)) {
      const plain = run(call, { shell: '"$@"' });
      for (const [trouble, { expected, ...how }] of Object.entries(TROUBLES)) {
        count++;
        const done = run(call, how);
        const said = done.stdout + done.stderr;
        const what = `${call.args.join(' ')}, with ${trouble}`;
        const right = expected(plain.status!, plain.stdout !== '');
        check(`${what}: exit code ${done.status}, not ${right.join(' or ')}`, right.includes(done.status!), said);
        check(`${what}: a stack is shown`, !STACK.test(said), said);
        const half = readdirSync(done.folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
          /\.tmp|~$/.test(path),
        );
        check(`${what}: ${half.join(' ')} is left`, half.length === 0);
      }
    }
  }
  for (const place of ['/dev/full', '/proc/report.json', '/proc/none/report.json', '.']) {
    const done = run({ args: ['diff', 'HEAD~1..HEAD', '--format', `json=${place}`] }, { shell: '"$@"' });
    count++;
    check(`a report to ${place}: exit code ${done.status}`, done.status === 2 || done.status === 3, done.stderr);
    check(`a report to ${place}: a stack is shown`, !STACK.test(done.stderr), done.stderr);
  }
  for (const args of [
    ['history', '--cache', '/proc/cache'],
    ['history', '--cache', '/dev/full'],
  ]) {
    const done = run({ args }, { shell: '"$@"' });
    count++;
    check(`${args.join(' ')}: exit code ${done.status}`, done.status === 2 || done.status === 3, done.stderr);
    check(`${args.join(' ')}: a stack is shown`, !STACK.test(done.stderr), done.stderr);
  }
} finally {
  rmSync(ROOT, { recursive: true, force: true });
}
console.log(`${count} calls, ${failed} wrong`);
process.exitCode = failed === 0 ? 0 : 1;
