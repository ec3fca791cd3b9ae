/**
 * Locates the parts of a repository: git folder, common folder, object folders, index. Reads git's own small files;
 * starts no process.
 */

import { existsSync, realpathSync, statSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { RepositoryError, UsageError } from '../model/errors.ts';
import { readRegularText } from './regular-file.ts';

export interface Layout {
  /** HEAD, index and other things of this worktree. */
  readonly gitDir: string;
  /** Refs, configuration and objects, shared by all worktrees. */
  readonly commonDir: string;
  /** Object folders in search order. */
  readonly objectDirs: readonly string[];
  readonly indexFile: string;
  /** Configuration of the repository, in lower case: `section.key` → value. */
  readonly settings: ReadonlyMap<string, string>;
  readonly oidBytes: 20 | 32;
  /** Objects may be missing because a remote promised them. */
  readonly partial: boolean;
}

/**
 * git stops here too.
 * https://git-scm.com/docs/gitrepository-layout#Documentation/gitrepository-layout.txt-objectsinfoalternates
 */
const DEEPEST_ALTERNATE = 5;

const MOST_OBJECT_DIRS = 256;

/** Returns the error for a repository that only native git can read. */
export function unsupported(sentence: string): RepositoryError {
  return new RepositoryError('unsupported-repository', sentence, {
    next: 'Use the native back end: install git, or --backend git.',
  });
}

/** Finds the repository around a folder. Throws `UsageError('no-repository')` outside one. */
export function findLayout(directory: string, environment: NodeJS.ProcessEnv = process.env): Layout {
  const gitDir = environment['GIT_DIR']
    ? resolve(directory, environment['GIT_DIR'])
    : findGitDir(resolve(directory), environment);
  if (!gitDir || !existsSync(join(gitDir, 'HEAD'))) throw noRepository(directory);
  const named = environment['GIT_COMMON_DIR'] ?? firstLine(join(gitDir, 'commondir'));
  const commonDir = named === undefined ? gitDir : resolve(environment['GIT_COMMON_DIR'] ? directory : gitDir, named);
  // git requires the same of a repository.
  if (
    !isFolder(join(commonDir, 'refs')) ||
    !(environment['GIT_OBJECT_DIRECTORY'] || isFolder(join(commonDir, 'objects')))
  )
    throw noRepository(directory);
  const settings = readConfig(join(commonDir, 'config'));
  return {
    gitDir,
    commonDir,
    objectDirs: findObjectDirs(directory, commonDir, environment),
    indexFile: environment['GIT_INDEX_FILE']
      ? resolve(directory, environment['GIT_INDEX_FILE'])
      : join(gitDir, 'index'),
    settings,
    oidBytes: settings.get('extensions.objectformat') === 'sha256' ? 32 : 20,
    partial:
      settings.has('extensions.partialclone') ||
      [...settings].some(([key, value]) => /^remote\..*\.promisor$/.test(key) && value !== 'false'),
  };
}

/** Returns the git folder of the nearest repository, as git finds it: `.git`, its link file, or a bare repository. */
function findGitDir(start: string, environment: NodeJS.ProcessEnv): string | null {
  const ceilings = new Set(
    (environment['GIT_CEILING_DIRECTORIES'] ?? '').split(delimiter).filter((path) => path !== ''),
  );
  for (let folder = start; ; folder = dirname(folder)) {
    const dot = join(folder, '.git');
    if (isFolder(dot) && existsSync(join(dot, 'HEAD'))) return dot;
    const link = isFolder(dot) ? undefined : firstLine(dot);
    if (link?.startsWith('gitdir: ')) return resolve(folder, link.slice('gitdir: '.length));
    if (existsSync(join(folder, 'HEAD')) && isFolder(join(folder, 'objects')) && isFolder(join(folder, 'refs')))
      return folder;
    if (existsSync(join(folder, 'HEAD')) && existsSync(join(folder, 'commondir'))) return folder;
    if (dirname(folder) === folder || (folder !== start && ceilings.has(folder)) || ceilings.has(dirname(folder)))
      return null;
  }
}

/**
 * Returns all folders with objects. In a pre-receive hook new objects are only in quarantine: there first, then the
 * store, then their alternates. https://git-scm.com/docs/git-receive-pack#_quarantine_environment
 */
function findObjectDirs(directory: string, commonDir: string, environment: NodeJS.ProcessEnv): readonly string[] {
  const found = new Map<string, string>();
  /** Adds an object folder, and those that its `info/alternates` names. */
  const add = (path: string, depth: number): void => {
    if (depth > DEEPEST_ALTERNATE || found.size >= MOST_OBJECT_DIRS || !isFolder(path)) return;
    const real = realpathSync(path);
    if (found.has(real)) return;
    found.set(real, path);
    for (const line of linesOf(join(path, 'info', 'alternates'))) {
      if (line !== '' && !line.startsWith('#')) add(resolve(path, unquote(line)), depth + 1);
    }
  };
  const own = environment['GIT_OBJECT_DIRECTORY'];
  if (own) add(resolve(directory, own), 0);
  add(join(commonDir, 'objects'), 0);
  for (const path of splitPaths(environment['GIT_ALTERNATE_OBJECT_DIRECTORIES'] ?? ''))
    add(resolve(directory, path), 0);
  return [...found.values()];
}

/** Splits a list of paths. A path in quotation marks is written as in C, and may contain the separator. */
function splitPaths(text: string): readonly string[] {
  const parts = text.match(delimiter === ';' ? /"(?:[^"\\]|\\.)*"|[^;]+/g : /"(?:[^"\\]|\\.)*"|[^:]+/g) ?? [];
  return parts.map(unquote);
}

/** Decodes a path written as in C: `"a\303\244"` → `aä`; any other is unchanged. */
function unquote(path: string): string {
  if (!/^".*"$/.test(path)) return path;
  const bytes = path
    .slice(1, -1)
    .replace(/\\([0-7]{3}|.)/g, (_all, code: string) =>
      code.length === 3 ? String.fromCharCode(Number.parseInt(code, 8)) : ({ n: '\n', t: '\t' }[code] ?? code),
    );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** Reports whether the repository has branches as files, SHA-1 and all of history. Otherwise git reads it. */
export function isPlain({ commonDir, gitDir, settings, oidBytes, partial }: Layout): boolean {
  const version = settings.get('core.repositoryformatversion') ?? '0';
  return (
    oidBytes === 20 && !partial && gitDir === commonDir && version === '0' && !existsSync(join(commonDir, 'shallow'))
  );
}

const HARMLESS_EXTENSIONS = new Set(['noop', 'preciousobjects', 'partialclone', 'worktreeconfig', 'relativeworktrees']);

/** Throws if isomorphic-git cannot read the repository. */
export function refuseUnsupported({ settings }: Layout): void {
  const format = settings.get('extensions.objectformat');
  if (format !== undefined && format !== 'sha1')
    throw unsupported(
      `This repository names its objects by ${format.toUpperCase()}, which isomorphic-git cannot read.`,
    );
  const refs = settings.get('extensions.refstorage');
  if (refs !== undefined && refs !== 'files')
    throw unsupported(`This repository keeps its refs as ${refs}, which the isomorphic back end cannot read.`);
  if (Number(settings.get('core.repositoryformatversion') ?? 0) < 1) return;
  for (const key of settings.keys()) {
    const [section, name = ''] = key.split('.');
    if (
      section === 'extensions' &&
      !HARMLESS_EXTENSIONS.has(name) &&
      name !== 'objectformat' &&
      name !== 'refstorage'
    ) {
      throw unsupported(`This repository has the extension ${name}, which the isomorphic back end does not know.`);
    }
  }
}

/**
 * Reads git's configuration file into `section.key` → value. Included files do not count, as for git's own checks of a
 * repository.
 */
function readConfig(path: string): ReadonlyMap<string, string> {
  const settings = new Map<string, string>();
  let section = '';
  for (const line of linesOf(path)) {
    const heading = /^\s*\[\s*([\w.-]+)(?:\s+"((?:[^"\\]|\\.)*)")?\s*\](.*)$/.exec(line);
    if (heading) section = heading[1]!.toLowerCase() + (heading[2] === undefined ? '' : `.${heading[2]}`);
    const setting = /^\s*([A-Za-z][\w-]*)\s*(?:=\s*(.*?))?\s*$/.exec(heading ? heading[3]! : line);
    if (setting)
      settings.set(
        `${section}.${setting[1]!.toLowerCase()}`,
        (setting[2] ?? 'true')
          .replace(/\s*[#;].*$/, '')
          .replace(/^"(.*)"$/, '$1')
          .toLowerCase(),
      );
  }
  return settings;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false; // not there, below a file, or a link that leads round
  }
}

/** Returns the lines of a file; none if it cannot be read. */
function linesOf(path: string): readonly string[] {
  try {
    return readRegularText(path).split(/\r?\n/);
  } catch {
    return [];
  }
}

function firstLine(path: string): string | undefined {
  return linesOf(path)[0]?.trimEnd();
}

/** Returns the error for a folder outside every repository. */
export function noRepository(directory: string): UsageError {
  return new UsageError('no-repository', `${directory} is not in a git repository.`, {
    next: 'Run this inside a clone, or name one with --repo <dir>.',
  });
}
