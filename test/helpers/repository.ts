/** Real git repositories for tests, built commit by commit. */

import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** git of the tests' own: one configuration, whatever the machine has, and fixed names and dates. */
export const GIT_ENVIRONMENT: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: join(import.meta.dirname, 'gitconfig'),
  GIT_AUTHOR_NAME: 'Ada Author',
  GIT_AUTHOR_EMAIL: 'ada@example.org',
  GIT_COMMITTER_NAME: 'Carl Committer',
  GIT_COMMITTER_EMAIL: 'carl@example.org',
  GIT_AUTHOR_DATE: '2026-03-01T12:00:00+02:00',
  GIT_COMMITTER_DATE: '2026-03-01T12:00:00+02:00',
  // A hook has all the time it needs, however busy the machine is.
  TIDEGATE_SERVER: join(import.meta.dirname, 'server.yml'),
};

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Makes an empty folder, deleted after the test file. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tidegate-test-'));
  made.push(folder);
  return folder;
}

/** Makes an empty folder whose path the next run has again, for caches that go by paths. Deleted like others. */
export function aLastingFolder(name: string): string {
  for (let number = 1; ; number++) {
    const folder = join(tmpdir(), `tidegate-${name}-${number}`);
    try {
      mkdirSync(folder);
      made.push(folder);
      return folder;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

export type Files = Readonly<Record<string, string | Buffer | null>>;

export class TestRepository {
  /** `environment`: what git gets, and the hooks that it runs, in addition to `GIT_ENVIRONMENT`. */
  constructor(
    readonly folder: string,
    readonly environment: NodeJS.ProcessEnv = {},
  ) {}

  /** Runs git in the repository; returns its trimmed output, throws if it fails. */
  git(...args: string[]): string {
    return execFileSync('git', args, {
      cwd: this.folder,
      env: { ...GIT_ENVIRONMENT, ...this.environment },
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
    }).trim();
  }

  /** Runs a git command that may fail, such as a merge with conflicts or a refused push. */
  tryGit(...args: string[]): { code: number; out: string } {
    const env = { ...GIT_ENVIRONMENT, ...this.environment };
    const done = spawnSync('git', args, { cwd: this.folder, env, encoding: 'utf8' });
    return { code: done.status ?? -1, out: done.stdout + done.stderr };
  }

  /** Writes the files (null deletes one) and stages them. */
  stage(files: Files): this {
    for (const [path, content] of Object.entries(files)) {
      const full = join(this.folder, path);
      if (content === null) rmSync(full);
      else {
        mkdirSync(dirname(full), { recursive: true });
        writeFileSync(full, content);
      }
    }
    this.git('add', '-A');
    return this;
  }

  commit(files: Files, message = 'change'): this {
    this.stage(files);
    this.git('commit', '--quiet', '--allow-empty', '-m', message);
    return this;
  }

  branch(name: string, from = 'HEAD'): this {
    this.git('checkout', '--quiet', '-b', name, from);
    return this;
  }

  checkout(name: string): this {
    this.git('checkout', '--quiet', name);
    return this;
  }

  get head(): string {
    return this.git('rev-parse', 'HEAD');
  }
}

/** Makes an empty repository with the branch main. */
export function aRepository(options: { format?: 'sha1' | 'sha256' } = {}): TestRepository {
  const repository = new TestRepository(aFolder());
  repository.git('init', '--quiet', '--initial-branch=main', `--object-format=${options.format ?? 'sha1'}`, '.');
  return repository;
}

/** Puts a script of the test in place of a hook, to see what a hook sees. */
export function putHook(server: TestRepository, name: string, script: string): void {
  const path = join(server.folder, 'hooks', name);
  writeFileSync(path, script);
  chmodSync(path, 0o755);
}
