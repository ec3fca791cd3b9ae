/**
 * A year of a repository on the built program: rebases, squashes, renames, reformatting, cherry-picks, two branches
 * that edit the baseline at once. No suppression dies, none hides a new secret, git reports no conflict. Run: npx tsx
 * test/e2e/scripted-year.ts. DIST names another build.
 */

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { drawSample } from '../helpers/samples.ts';

const DIST = resolve(process.env['DIST'] ?? join(import.meta.dirname, '../../dist'));
const FOLDER = mkdtempSync(join(tmpdir(), 'tidegate-year-'));
const REPOSITORY = join(FOLDER, 'shop');
const BASELINE = '.github/tidegate-baseline.json';
const RULE = 'github-personal-access-token';
const wrong: string[] = [];
let clock = Date.UTC(2026, 0, 5, 9);

const token = (seed: number): string => drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, seed);

/** Each command is an hour after the one before it. */
function run(program: string, args: readonly string[]): { readonly code: number; readonly out: string } {
  clock += 3_600_000;
  const date = new Date(clock).toISOString();
  const done = spawnSync(program, args, {
    cwd: REPOSITORY,
    encoding: 'utf8',
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_EDITOR: 'true',
      GIT_SEQUENCE_EDITOR: "sed -i '2,$s/^pick/squash/'",
      GIT_AUTHOR_NAME: 'Ada',
      GIT_AUTHOR_EMAIL: 'ada@example.org',
      GIT_COMMITTER_NAME: 'Ada',
      GIT_COMMITTER_EMAIL: 'ada@example.org',
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_DATE: date,
      NO_COLOR: '1',
      TIDEGATE_FINGERPRINT_KEY: 'quick',
    },
  });
  return { code: done.status ?? -1, out: `${done.stdout}${done.stderr}` };
}

function git(...args: string[]): string {
  const { code, out } = run('git', args);
  if (code !== 0) {
    check(`git ${args.join(' ')}`, false, out);
    throw new Error(`git ${args[0] ?? ''} failed`);
  }
  return out.trim();
}

const tidegate = (...args: string[]) => run(process.execPath, [join(DIST, 'cli.js'), ...args]);

function check(what: string, isRight: boolean, seen = ''): void {
  process.stdout.write(`${isRight ? 'ok   ' : 'WRONG'} ${what}\n${isRight || seen === '' ? '' : `${seen.trim()}\n`}`);
  if (!isRight) wrong.push(what);
}

function put(path: string, text: string): void {
  mkdirSync(dirname(join(REPOSITORY, path)), { recursive: true });
  writeFileSync(join(REPOSITORY, path), text);
}

const read = (path: string): string => readFileSync(join(REPOSITORY, path), 'utf8');

function commit(message: string): void {
  git('add', '-A');
  git('commit', '-q', '-m', message);
}

function move(from: string, to: string): void {
  mkdirSync(dirname(join(REPOSITORY, to)), { recursive: true });
  renameSync(join(REPOSITORY, from), join(REPOSITORY, to));
}

/** Checks the verdicts on the change since `base`, and on the whole history. */
function passes(what: string, base: string): void {
  const change = tidegate('diff', `${base}..HEAD`);
  check(`${what}: the change passes`, change.code === 0, change.out);
  const whole = tidegate('history', '--all');
  check(`${what}: the history passes`, whole.code === 0, whole.out);
}

/** A secret that nothing accepts blocks, beside those that are accepted; then it is dropped again. */
function blocks(what: string, path: string, edit: (text: string) => string): void {
  const [before, text] = [git('rev-parse', 'HEAD'), read(path)];
  put(path, edit(text));
  commit('a new secret');
  const { code, out } = tidegate('diff', `${before}..HEAD`);
  check(`${what}: a new secret beside it blocks`, code === 1 && out.includes(path), out);
  git('reset', '-q', '--hard', before);
}

let next = 100;
const fresh = (name: string): string => `${name}=${token(next++)}\n`;

/** Files whose secrets are accepted, each in another way. */
const FILES: Readonly<Record<string, string>> = {
  'config/known.env': `KNOWN_ONE=${token(1)}\nKNOWN_TWO=${token(2)}\n`,
  'config/by-print.env': `PRINT=${token(3)}\n`,
  'src/line.py': `import os\nKEY = "${token(4)}"  # tidegate:allow ${RULE} -- revoked\nprint(1)\n`,
  'src/above.py': `import os\n# tidegate:allow-next-line ${RULE} owner=ada -- revoked\nKEY = "${token(5)}"\nprint(1)\n`,
  'src/block.py':
    `import os\n# tidegate:allow-start ${RULE} until=2099-01-01 -- revoked\nA = "${token(6)}"\nB = "${token(7)}"\n` +
    '# tidegate:allow-end\nprint(1)\n',
  'docs/sample.txt': 'nothing\n',
};

try {
  mkdirSync(REPOSITORY);
  git('init', '-q', '-b', 'main');

  // January: the start. What is there is the baseline; one secret is accepted by its fingerprint.
  for (const [path, text] of Object.entries(FILES)) put(path, text);
  commit('start');
  const report = JSON.parse(tidegate('files', 'config/by-print.env', '--format', 'json').out) as {
    readonly findings: readonly { readonly fingerprint: string; readonly rule: string }[];
  };
  put(
    '.github/tidegate.yml',
    'accept:\n' +
      `  - { fingerprint: ${report.findings[0]!.fingerprint}, reason: a sandbox, owner: ada, until: 2099-01-01 }\n`,
  );
  check('January: the rule is the one that the comments name', report.findings[0]!.rule === RULE);
  check('January: a baseline is written', tidegate('baseline', '--write').code === 0);
  check('January: git is told to merge it', tidegate('merge-baseline', '--register').code === 0);
  commit('Add tidegate');
  passes('January', 'HEAD');
  for (const path of ['config/known.env', 'config/by-print.env']) blocks(path, path, (text) => text + fresh('NEW'));
  for (const path of ['src/line.py', 'src/above.py', 'src/block.py'])
    blocks(path, path, (text) => `${text}NEW = "${token(next++)}"\n`);

  // February: lines shift.
  let base = git('rev-parse', 'HEAD');
  for (const path of Object.keys(FILES)) put(path, `# a heading\n\n${read(path)}`);
  commit('Add headings');
  passes('February, lines shift', base);

  // March: files are renamed, some with an edit.
  base = git('rev-parse', 'HEAD');
  move('config/known.env', 'deploy/known.env');
  move('config/by-print.env', 'deploy/by-print.env');
  for (const name of ['line', 'above', 'block']) move(`src/${name}.py`, `lib/app/${name}.py`);
  put('lib/app/line.py', `${read('lib/app/line.py')}print(2)\n`);
  commit('Move everything');
  passes('March, renames', base);
  check('March, renames: the baseline is brought up to date', tidegate('baseline', '--write').code === 0);
  git('add', '-A');
  if (run('git', ['diff', '--cached', '--quiet']).code !== 0) commit('Bring the baseline up to date');

  // April: reformatting.
  base = git('rev-parse', 'HEAD');
  for (const name of ['line', 'above', 'block'])
    put(
      `lib/app/${name}.py`,
      read(`lib/app/${name}.py`)
        .replace(/^([A-Z]+) = "(.*?)"/gm, "    $1   =   '$2'")
        .replace(/^# /gm, '    # '),
    );
  put('deploy/known.env', read('deploy/known.env').replaceAll('\n', '\r\n'));
  commit('Reformat');
  passes('April, reformatted', base);
  blocks('April, block', 'lib/app/block.py', (text) => `${text}NEW = '${token(next++)}'\n`);

  // May: a branch of three commits is squashed by a rebase, and merged.
  base = git('rev-parse', 'HEAD');
  git('checkout', '-q', '-b', 'may');
  for (let turn = 1; turn <= 3; turn++) {
    put('deploy/by-print.env', `# ${turn}\n${read('deploy/by-print.env')}`);
    commit(`May ${turn}`);
  }
  git('checkout', '-q', 'main');
  put('docs/sample.txt', 'main went on\n');
  commit('Meanwhile');
  git('checkout', '-q', 'may');
  git('rebase', '-q', '-i', 'main');
  check('May, squashed: one commit', git('rev-list', '--count', 'main..HEAD') === '1');
  git('checkout', '-q', 'main');
  git('merge', '-q', '--squash', 'may');
  commit('May, squashed');
  git('branch', '-q', '-D', 'may');
  passes('May, squashed', base);

  // June: two branches accept different secrets at once; both merge without a conflict.
  base = git('rev-parse', 'HEAD');
  const branches = ['june-a', 'june-b', 'june-c', 'june-d'];
  for (const name of branches) {
    git('checkout', '-q', '-b', name, base);
    put(`deploy/${name}.env`, fresh('OLD'));
    commit(`${name}: a secret that is revoked`);
    check(`June, ${name}: the baseline takes it`, tidegate('baseline', '--write').code === 0);
    commit(`${name}: accept it`);
  }
  git('checkout', '-q', 'main');
  for (const name of branches) {
    const merged = run('git', ['merge', '-q', '--no-edit', name]);
    check(`June, ${name}: merged without a conflict`, merged.code === 0, merged.out);
  }
  for (const name of branches) {
    check(`June, ${name}: its entry is there`, read(BASELINE).includes(`deploy/${name}.env`));
    git('branch', '-q', '-D', name);
  }
  check('June: the history passes', tidegate('history', '--all').code === 0);

  // July: a branch drops an entry, another adds one, and is rebased over it.
  git('checkout', '-q', '-b', 'july-add');
  put('deploy/july.env', fresh('OLD'));
  commit('july: a secret that is revoked');
  check('July: the baseline takes it', tidegate('baseline', '--write').code === 0);
  commit('july: accept it');
  git('checkout', '-q', 'main');
  const dropped = read(BASELINE)
    .split('\n')
    .filter((line) => !line.includes('june-a.env'));
  put(BASELINE, dropped.join('\n').replace(/,(\n {2}\])/, '$1'));
  commit('Drop an entry');
  git('checkout', '-q', 'july-add');
  const rebased = run('git', ['rebase', '-q', 'main']);
  check('July: rebased without a conflict', rebased.code === 0, rebased.out);
  check('July: the new entry is there', read(BASELINE).includes('deploy/july.env'));
  check('July: the dropped entry is not', !read(BASELINE).includes('june-a.env'));
  check('July: what was dropped counts again', tidegate('history', '--all').code === 1);
  git('checkout', '-q', 'main');
  git('merge', '-q', 'july-add');
  check('July: accepted again', tidegate('baseline', '--write').code === 0);
  commit('Accept it again');

  // August: a cherry-pick to a release branch, and a revert of a revert.
  base = git('rev-parse', 'HEAD');
  git('checkout', '-q', '-b', 'release', 'HEAD~1');
  git('checkout', '-q', 'main');
  put('lib/app/line.py', `${read('lib/app/line.py')}print(3)\n`);
  commit('A fix');
  git('checkout', '-q', 'release');
  git('cherry-pick', 'main');
  git('checkout', '-q', 'main');
  git('revert', '--no-edit', 'HEAD');
  git('revert', '--no-edit', 'HEAD');
  passes('August, picked and reverted', base);

  // September: a file with an accepted secret is deleted, and comes back.
  base = git('rev-parse', 'HEAD');
  const kept = read('deploy/known.env');
  rmSync(join(REPOSITORY, 'deploy/known.env'));
  commit('Delete it');
  put('deploy/known.env', kept);
  commit('Bring it back');
  passes('September, deleted and back', base);

  // October: an accepted secret is copied to a new file. The copy was not accepted by the baseline.
  const copied = git('rev-parse', 'HEAD');
  put('deploy/copy.env', kept);
  commit('Copy it');
  check('October: a copy of what the baseline knows blocks', tidegate('diff', `${copied}..HEAD`).code === 1);
  git('reset', '-q', '--hard', copied);

  // November: everything in one commit, by an orphan branch, as a migration of the host would.
  git('checkout', '-q', '--orphan', 'moved');
  commit('All in one');
  git('branch', '-q', '-D', 'main', 'release', 'july-add');
  git('branch', '-q', '-m', 'main');
  check('November, one commit: the history passes', tidegate('history', '--all').code === 0);

  // December: what is fixed leaves the baseline, and what is left still counts.
  const update = tidegate('baseline', '--update');
  check('December: the baseline is cleaned', update.code === 0, update.out);
  check('December: the history passes', tidegate('history', '--all').code === 0);
  for (const path of ['deploy/known.env', 'deploy/by-print.env'])
    blocks(`December, ${path}`, path, (text) => text + fresh('NEW'));
} catch (error) {
  check(String(error), false);
}

rmSync(FOLDER, { recursive: true, force: true });
process.stdout.write(wrong.length === 0 ? 'all as it should be\n' : `${wrong.length} wrong\n`);
process.exitCode = wrong.length === 0 ? 0 : 1;
