/**
 * Writes what a command was asked to write: aside first, then renamed, so that nothing is ever half-written. A link
 * that a repository holds is never followed: whoever wrote the repository would choose what is overwritten.
 */

import { randomBytes } from 'node:crypto';
import { lstatSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync, type Stats } from 'node:fs';
import { basename, dirname, isAbsolute, join, parse, relative, resolve, sep } from 'node:path';
import { UsageError, type RepositoryError } from '../model/errors.ts';
import { treeAround } from '../repository/git/program.ts';
import { whyUnread } from '../repository/regular-file.ts';
import { diskFailure } from './failure.ts';

/**
 * Writes `text` to `file`, and makes its folder. `repository`: the folder that the command works on. Throws
 * `UsageError('bad-arguments')` if the file cannot be written.
 */
export function writeOutput(file: string, text: string, repository: string): void {
  const path = resolve(file);
  const trees = treesOf(repository);
  try {
    makeFolder(dirname(path), trees);
    writeFile(path, text, trees);
  } catch (cause) {
    if (cause instanceof Link) throw linked(file, cause);
    throw unwritten(`Cannot write ${file}`, cause);
  }
}

/** Makes the folder. Throws `UsageError('bad-arguments')` if a link of the repository leads to it. */
export function makeOutputFolder(folder: string, repository: string): void {
  try {
    makeFolder(resolve(folder), treesOf(repository));
  } catch (cause) {
    if (cause instanceof Link) throw linked(folder, cause);
    throw unwritten(`Cannot make the folder ${folder}`, cause);
  }
}

/** Returns the error of a place that is wrong, or of a disk that takes nothing. `what`: start of a sentence. */
function unwritten(what: string, cause: unknown): UsageError | RepositoryError {
  return diskFailure(what, cause) ?? new UsageError('bad-arguments', `${what}: ${whyUnread(cause)}.`, { cause });
}

/** A link where none is followed. */
class Link extends Error {
  constructor(readonly path: string) {
    super(path);
  }
}

/** Returns the error for an output path that leads through a link of the repository. */
function linked(wanted: string, { path }: Link): UsageError {
  return new UsageError('bad-arguments', `Cannot write ${wanted}: ${path} is a symbolic link of the repository.`, {
    next: 'Name a place outside the repository, or remove the link.',
  });
}

function treesOf(repository: string): readonly string[] {
  return [...new Set([treeAround(repository), treeAround(process.cwd())])];
}

/**
 * Writes in the way that fits: renamed into place for a file, through a user's own link, directly to a pipe or device.
 */
function writeFile(path: string, text: string, trees: readonly string[]): void {
  const there = statusOf(path);
  const isOwn = isInside(realpathSync(dirname(path)), trees);
  // A link outside a repository is its user's own; a pipe or a device takes what is written as it comes.
  if (there?.isSymbolicLink() && !isOwn) return writeThrough(path, text);
  if (there && !there.isFile() && !there.isSymbolicLink()) return writeFileSync(path, text);
  replaceFile(path, text, there);
}

/** Writes to the target of a user's own link. */
function writeThrough(path: string, text: string): void {
  const target = targetOf(path);
  const there = target === null ? null : statusOf(target);
  if (target !== null && there?.isFile()) replaceFile(target, text, there);
  else writeFileSync(path, text);
}

/** Returns the target of a link; null if it has no path: a pipe, or a file that does not exist yet. */
function targetOf(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

/** Writes a file beside the old one, then renames it. */
function replaceFile(path: string, text: string, there: Stats | null): void {
  const fresh = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`);
  const mode = there?.isFile() ? { mode: there.mode & 0o777 } : {};
  try {
    writeFileSync(fresh, text, { flag: 'wx', ...mode });
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

/** Makes one folder after the other, each checked for links before the next. */
function makeFolder(folder: string, trees: readonly string[]): void {
  const { root } = parse(folder);
  let at = root;
  for (const name of relative(root, folder).split(sep)) {
    if (name === '') continue;
    const next = join(at, name);
    const there = statusOf(next);
    if (there === null) mkdirSync(next);
    else if (there.isSymbolicLink() && isInside(realpathSync(at), trees)) throw new Link(next);
    else if (!statSync(next).isDirectory()) throw Object.assign(new Error(next), { code: 'ENOTDIR' });
    at = next;
  }
}

/** Reports whether a folder is in one of the trees. */
function isInside(folder: string, trees: readonly string[]): boolean {
  return trees.some((tree) => {
    const way = relative(tree, folder);
    return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
  });
}

function statusOf(path: string): Stats | null {
  return lstatSync(path, { throwIfNoEntry: false }) ?? null;
}
