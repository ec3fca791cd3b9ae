/**
 * Has V8's compiled code of dist/ written beside it, by runs of the real thing on a small repository: a push, a range,
 * a text, edits by a coding agent. They load and call what most runs do.
 */

import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { requireGit } from '../../repository/git/program.ts';
import { compiledFolder } from './store.ts';

/** Changes of the sample: settings that are weakened, names that look like credentials, and plain text. */
const FILES: readonly { readonly path: string; readonly before: string; readonly after: string }[] = [
  { path: 'settings.py', before: 'SECURE_HSTS_SECONDS = 31536000\n', after: 'SECURE_HSTS_SECONDS = 0\n' },
  { path: 'app.env', before: 'A=1\n', after: 'A=1\nPASSWORD=changeme\n' },
  { path: 'main.js', before: 'const a = 1;\n', after: 'const a = 2;\nconst token = process.env.TOKEN;\n' },
  {
    path: 'app.ts',
    before: "res.cookie('id', id, { secure: true, httpOnly: true });\n",
    after: "res.cookie('id', id, { httpOnly: true });\n",
  },
];

/** Milliseconds; a sample takes a fraction of a second. */
const PATIENCE = 60_000;

/**
 * Writes the compiled code; false if there is nothing to write, for a program that runs from its source or from one
 * file. `script`: the program in dist/. Throws if the folder cannot be written.
 */
export function recordCompiled(script: string): boolean {
  const root = dirname(script);
  const folder = compiledFolder(root);
  const recorder = join(root, 'parts/compiled-recorder.js');
  if (folder === null || !existsSync(recorder)) return false;
  if (existsSync(folder)) return true;
  const fresh = `${folder}.${process.pid}`;
  makeFolder(dirname(folder));
  makeFolder(fresh);
  try {
    record(recorder, fresh);
    if (!existsSync(folder)) renameSync(fresh, folder);
    removeOlder(folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return true;
}

/** Deletes what other builds recorded; another Node may run another hook of this build. */
function removeOlder(folder: string): void {
  const build = basename(folder).split('-', 1)[0]!;
  for (const other of readdirSync(dirname(folder)))
    if (!other.startsWith(`${build}-`)) rmSync(join(dirname(folder), other), { recursive: true, force: true });
}

/** Makes a folder that nobody else may write to, whatever the umask is. */
function makeFolder(path: string): void {
  mkdirSync(path, { recursive: true });
  chmodSync(path, 0o755);
}

/** Runs the program on a sample push, range, text and edit, each writing its compiled code into `folder`. */
function record(recorder: string, folder: string): void {
  const work = realpathSync(mkdtempSync(join(tmpdir(), 'tidegate-install-')));
  const bare = join(work, 'sample.git');
  const quarantine = join(work, 'quarantine');
  const environment = { PATH: process.env['PATH'], HOME: work, GIT_CONFIG_NOSYSTEM: '1' };
  const inBare = { ...environment, GIT_DIR: bare };
  const alternates = { GIT_ALTERNATE_OBJECT_DIRECTORIES: join(bare, 'objects') };
  const writing = { ...inBare, ...alternates, GIT_OBJECT_DIRECTORY: quarantine };
  const pushed = { ...writing, GIT_QUARANTINE_PATH: quarantine };
  const git = (words: readonly string[], env: NodeJS.ProcessEnv, input = ''): string =>
    execFileSync(requireGit(work), words, { cwd: work, env, input, encoding: 'utf8', stdio: 'pipe' }).trim();
  const run = (part: string, words: readonly string[], env: NodeJS.ProcessEnv, input: string): void => {
    const options = { cwd: bare, env, input, stdio: 'pipe', timeout: PATIENCE } as const;
    // an exit code that is not 0 is a verdict, too
    spawnSync(process.execPath, [recorder, folder, part, ...words], options);
  };
  try {
    mkdirSync(quarantine);
    git(['init', '--quiet', '--bare', bare], environment);
    git(['fast-import', '--quiet'], inBare, commitOf('main', 'before'));
    const before = git(['rev-parse', 'refs/heads/main'], inBare);
    git(['fast-import', '--quiet'], writing, commitOf('next', 'after', before));
    const after = git(['rev-parse', 'refs/heads/next'], writing);
    git(['update-ref', '-d', 'refs/heads/next'], writing);
    run('entry-pre-receive', [], pushed, `${before} ${after} refs/heads/main\n`);
    run('entry-command-line', ['diff', `${before}..${after}`], pushed, '');
    run('entry-command-line', ['stdin'], environment, FILES.map((file) => file.after).join(''));
    const clone = join(work, 'clone');
    git(['clone', '--quiet', bare, clone], environment);
    for (const { path, before: old, after: fresh } of FILES) {
      const event = {
        cwd: clone,
        tool_name: 'Edit',
        tool_input: { file_path: path, old_string: old, new_string: fresh },
      };
      run('entry-command-line', ['agent-hook', 'claude-code'], environment, JSON.stringify(event));
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Returns a commit of the sample for `git fast-import`. https://git-scm.com/docs/git-fast-import */
function commitOf(branch: string, side: 'before' | 'after', parent?: string): string {
  const data = (text: string): string => `data ${text.length}\n${text}\n`;
  const files = FILES.map((file) => `M 100644 inline ${file.path}\n${data(file[side])}`);
  return [
    `commit refs/heads/${branch}\ncommitter a <a@example.org> 1700000000 +0000\n${data(side)}`,
    parent === undefined ? '' : `from ${parent}\n`,
    ...files,
  ].join('');
}
