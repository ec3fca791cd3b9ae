/** Ways to plant something in a repository that several situations share. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GIT_ENVIRONMENT, type Files, type TestRepository } from '../../helpers/repository.ts';
import { compressWith } from '../containers.ts';
import type { Command, Outcome, Situation } from './situation.ts';

export const line = (token: string): string => `GITHUB_TOKEN=${token}\n`;
export const filler = (lines: number): string =>
  Array.from({ length: lines }, (_, i) => `setting ${i} is ${i * 7919}\n`).join('');
export const NOTHING_NEW = { diff: 'known', push: 'known' } as const;
export const GONE = { files: '–' } as const;
export const BESIDE = { diff: '–', files: '–' } as const;

export function group(
  name: string,
  situations: readonly Omit<Situation, 'group'>[],
  awaits?: string,
): readonly Situation[] {
  return situations.map((situation) => ({ ...(awaits === undefined ? {} : { awaits }), ...situation, group: name }));
}

export function all(outcome: Outcome): Record<Command, Outcome> {
  return { diff: outcome, history: outcome, files: outcome, push: outcome };
}

export function packedBy(tool: 'bzip2' | 'xz' | 'zstd', path: string, content: string): Files | null {
  const packed = compressWith(tool, content);
  return packed === null ? null : { [path]: packed };
}

export function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

export function escaped(text: string, encode: (code: number) => string): string {
  return [...text].map((letter) => encode(letter.charCodeAt(0))).join('');
}

export function link(repository: TestRepository, path: string, target: string): void {
  const full = join(repository.folder, path);
  mkdirSync(dirname(full), { recursive: true });
  symlinkSync(target, full);
  repository.commit({}, `link ${path}`);
}

export function as(repository: TestRepository, environment: NodeJS.ProcessEnv, ...args: string[]): void {
  execFileSync('git', args, { cwd: repository.folder, env: { ...GIT_ENVIRONMENT, ...environment } });
}

export function author(repository: TestRepository, environment: NodeJS.ProcessEnv): void {
  as(repository, environment, 'commit', '--quiet', '--allow-empty', '-m', 'who');
}

export function people(): string {
  return 'author A <a@example.org> 1700000000 +0000\ncommitter C <c@example.org> 1700000000 +0000\n';
}

export function object(repository: TestRepository, type: string, content: string | Buffer): string {
  return execFileSync('git', ['hash-object', '-t', type, '--literally', '-w', '--stdin'], {
    cwd: repository.folder,
    env: GIT_ENVIRONMENT,
    input: content,
    encoding: 'utf8',
  }).trim();
}

/** On top of the branch, whatever git thinks of it. */
export function rawCommit(repository: TestRepository, rest: Buffer): void {
  const head = Buffer.from(`tree ${repository.git('rev-parse', 'HEAD^{tree}')}\nparent ${repository.head}\n`);
  repository.git('update-ref', 'refs/heads/work', object(repository, 'commit', Buffer.concat([head, rest])));
}

/** A commit that only this ref reaches. */
export function beside(repository: TestRepository, ref: string, files: Files): void {
  repository.git('checkout', '--quiet', '--detach', 'work');
  repository.commit(files, `beside: ${ref.replace('--', '')}`).git('update-ref', ref, 'HEAD');
  repository.checkout('work');
}

/** A root commit of one file, made beside the work tree. */
export function orphan(repository: TestRepository, name: string, path: string, content: string): void {
  const [folder, file] = path.split('/');
  const tree = (entry: string): string =>
    execFileSync('git', ['mktree'], {
      cwd: repository.folder,
      env: GIT_ENVIRONMENT,
      input: entry,
      encoding: 'utf8',
    }).trim();
  const root = tree(
    `040000 tree ${tree(`100644 blob ${object(repository, 'blob', content)}\t${file}\n`)}\t${folder}\n`,
  );
  repository.git('update-ref', `refs/heads/${name}`, repository.git('commit-tree', '-m', name, root));
}

export function merge(repository: TestRepository, names: readonly string[]): void {
  repository.checkout('work').git('merge', '--quiet', '--no-ff', '-m', 'merge', ...names);
  for (const name of names) repository.git('branch', '-D', name);
}
