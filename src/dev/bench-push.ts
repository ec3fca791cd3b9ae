/**
 * A push of twenty lines into a repository of 50 MB with 5,000 refs, as its hook meets it: new objects loose in a
 * quarantine, the rest in a pack.
 */

import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const COMMITS = 3000;
const REFS = 5000;

export interface Push {
  readonly folder: string;
  readonly bare: string;
  /** Input of the hook. */
  readonly input: string;
  readonly commit: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Builds the repository, which takes some 20 s; returns the hook's input and environment. */
export function preparePush(): Push {
  const folder = mkdtempSync(join(tmpdir(), 'tidegate-bench-push-'));
  const [bare, clone, quarantine] = [join(folder, 'big.git'), join(folder, 'clone'), join(folder, 'quarantine')];
  const runGit = (cwd: string, ...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.org', ...args], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  mkdirSync(bare);
  runGit(bare, 'init', '-q', '--bare', '-b', 'main', '.');
  spawnSync('git', ['fast-import', '--quiet'], { cwd: bare, input: importStream() });
  runGit(bare, 'pack-refs', '--all');
  runGit(folder, 'clone', '-q', '--shared', bare, clone);
  const path = join(clone, 'src/d1/notes.txt');
  mkdirSync(join(clone, 'src/d1'), { recursive: true });
  writeFileSync(path, Array.from({ length: 20 }, (_, i) => `const value${i} = compute(${i}, "text ${i}");\n`).join(''));
  runGit(clone, 'add', '-A');
  runGit(clone, 'commit', '-qm', 'twenty lines');
  mkdirSync(quarantine);
  for (const fan of readdirSync(join(clone, '.git/objects')))
    if (/^[0-9a-f]{2}$/.test(fan)) cpSync(join(clone, '.git/objects', fan), join(quarantine, fan), { recursive: true });
  const commit = runGit(clone, 'rev-parse', 'HEAD');
  const input = join(folder, 'input');
  writeFileSync(input, `${runGit(clone, 'rev-parse', 'HEAD~1')} ${commit} refs/heads/main\n`);
  return {
    folder,
    bare,
    input,
    commit,
    environment: {
      GIT_DIR: bare,
      GIT_QUARANTINE_PATH: quarantine,
      GIT_OBJECT_DIRECTORY: quarantine,
      GIT_ALTERNATE_OBJECT_DIRECTORIES: join(bare, 'objects'),
    },
  };
}

/** Returns the history for `git fast-import`. https://git-scm.com/docs/git-fast-import */
function importStream(): Buffer {
  const parts: (string | Buffer)[] = [];
  const pushData = (content: Buffer): void => void parts.push(`data ${content.length}\n`, content, '\n');
  for (let i = 1; i <= COMMITS; i++) {
    parts.push(
      `commit refs/heads/main\nmark :${i}\ncommitter Bench <bench@example.org> ${1_700_000_000 + i * 60} +0000\n`,
    );
    pushData(Buffer.from(`commit ${i}`));
    if (i > 1) parts.push(`from :${i - 1}\n`);
    for (const file of [i % 30, (i * 7) % 60]) {
      parts.push(`M 100644 inline src/d${file % 8}/f${file}.txt\n`);
      pushData(Buffer.from(randomBytes(8400).toString('base64').replace(/.{90}/g, '$&\n')));
    }
  }
  for (let i = 0; i < REFS; i++) parts.push(`reset refs/heads/topic/${i}\nfrom :${(i % COMMITS) + 1}\n\n`);
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
}
