/**
 * Finds git so that no repository can put another program in its place: by an absolute path, outside the tree that is
 * scanned. Shells and Windows search the current folder, or what a PATH with relative entries makes of it.
 */

import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { RepositoryError } from '../../model/errors.ts';

/** The machine, as far as a search for programs needs it. */
export interface Machine {
  readonly isWindows: boolean;
  /** The variable PATH. */
  readonly path: string;
  /** The real path of a program file; null if it is missing, or may not be run. */
  readonly realProgram: (file: string) => string | null;
}

/** Returns the absolute path of `name`; null if no folder of PATH outside `tree` has it. */
export function findProgram(name: string, tree: string, machine: Machine): string | null {
  // `.com` and `.cmd` come first where Windows searches by itself: only what git installs counts.
  const file = machine.isWindows ? `${name}.exe` : name;
  for (const folder of safeFolders(tree, machine)) {
    const candidate = namesOf(machine).join(folder, file);
    const real = machine.realProgram(candidate);
    if (real !== null && !isWithin(real, tree, machine)) return candidate;
  }
  return null;
}

/** Returns the folders of PATH that are absolute and outside `tree`, in their order. */
export function safeFolders(tree: string, machine: Machine): readonly string[] {
  const { delimiter, isAbsolute } = namesOf(machine);
  return machine.path
    .split(delimiter)
    .map((folder) => (machine.isWindows ? folder.replace(/^"(.*)"$/, '$1') : folder))
    .filter((folder) => isAbsolute(folder) && hasDrive(folder, machine) && !isWithin(folder, tree, machine));
}

/** Reports whether a Windows path names its drive: `\tools` is on whichever drive is current. */
function hasDrive(folder: string, { isWindows }: Machine): boolean {
  return !isWindows || /^(?:[a-z]:[\\/]|[\\/]{2})/i.test(folder);
}

function namesOf({ isWindows }: Machine): path.PlatformPath {
  return isWindows ? path.win32 : path.posix;
}

/**
 * Reports whether a place is in the working tree; false for a tree that is the whole file system, which holds
 * everything.
 */
function isWithin(place: string, tree: string, machine: Machine): boolean {
  const { relative, isAbsolute, parse, sep } = namesOf(machine);
  if (parse(tree).root === tree) return false;
  const way = relative(tree, place);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** Returns the variables for a program whose own search for programs must stay outside the tree, too. */
export function safeEnvironment(environment: NodeJS.ProcessEnv, tree: string): NodeJS.ProcessEnv {
  const safe: NodeJS.ProcessEnv = {};
  for (const [name, value] of Object.entries(environment)) if (name.toUpperCase() !== 'PATH') safe[name] = value;
  const machine = thisMachine(environment);
  safe['PATH'] = safeFolders(tree, machine).join(namesOf(machine).delimiter);
  safe['NoDefaultCurrentDirectoryInExePath'] = '1';
  return safe;
}

const found = new Map<string, string | null>();

/** Finds git for a repository in or around this folder; null if it is not installed. Searches once. */
export function gitProgram(directory: string, environment: NodeJS.ProcessEnv = process.env): string | null {
  const machine = thisMachine(environment);
  const tree = treeAround(directory);
  const key = `${tree}\0${machine.path}`;
  let program = found.get(key);
  if (program === undefined) found.set(key, (program = findProgram('git', tree, machine)));
  return program;
}

/** Finds git as `gitProgram` does. Throws `RepositoryError('git-missing')`. */
export function requireGit(directory: string): string {
  const program = gitProgram(directory);
  if (program !== null) return program;
  throw new RepositoryError('git-missing', 'git is not on PATH.', {
    next: 'Install git 2.30 or newer and put its folder, with its whole path, on PATH.',
  });
}

/** Returns the working tree that the folder is in, or the folder itself; its real path. */
export function treeAround(directory: string): string {
  const start = realFolder(path.resolve(directory));
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, '.git'))) return folder;
    if (folder === path.dirname(folder)) return start;
  }
}

function thisMachine(environment: NodeJS.ProcessEnv): Machine {
  const name = Object.keys(environment).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  return { isWindows: process.platform === 'win32', path: environment[name] ?? '', realProgram };
}

/** Returns the real path of a file that can be run; null for anything else. */
function realProgram(file: string): string | null {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile() ? realpathSync(file) : null;
  } catch {
    return null;
  }
}

/**
 * Returns the folder's path without links. Of a folder that does not exist yet, the nearest one above it is resolved.
 */
export function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    const above = path.dirname(folder);
    return above === folder ? folder : path.join(realFolder(above), path.basename(folder));
  }
}
