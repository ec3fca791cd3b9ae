/**
 * Asks git for the folder of a repository's hooks, and whether clients may send push options, with the configuration of
 * its user. For the `install` command only.
 */

import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { requireGit, safeEnvironment, treeAround } from './git/program.ts';
import { noRepository } from './layout.ts';

export interface HooksFolder {
  /**
   * `core.hooksPath` respected, the machine's and the person's configuration too.
   * https://git-scm.com/docs/git-config#Documentation/git-config.txt-corehooksPath
   */
  readonly folder: string;
  readonly bare: boolean;
  /** Does this repository alone use the folder? */
  readonly isOwn: boolean;
  readonly acceptsPushOptions: boolean;
}

/**
 * Returns the folder of the hooks, and whether push options are accepted. Throws `UsageError('no-repository')`, or
 * `RepositoryError` if git is not installed.
 */
export function findHooksFolder(directory: string): HooksFolder {
  // A relative core.hooksPath counts from where git runs hooks, and not from a folder below.
  const top =
    askGitConfig(directory, ['rev-parse', '--show-toplevel']) ??
    askGitConfig(directory, ['rev-parse', '--absolute-git-dir']);
  if (top === null) throw noRepository(directory);
  const [hooks, common, bare] =
    askGitConfig(top, ['rev-parse', '--git-path', 'hooks', '--git-common-dir', '--is-bare-repository'])?.split('\n') ??
    [];
  if (hooks === undefined || common === undefined) throw noRepository(directory);
  const folder = resolve(top, hooks);
  return {
    folder,
    bare: bare === 'true',
    isOwn:
      folder === resolve(top, common, 'hooks') ||
      askGitConfig(top, ['config', '--local', '--get', 'core.hooksPath']) !== null,
    acceptsPushOptions:
      askGitConfig(top, ['config', '--type=bool', '--get', 'receive.advertisePushOptions']) === 'true',
  };
}

/**
 * Returns null if git has no answer. Neither command runs anything or writes, so the repository may be another user's:
 * an administrator installs hooks.
 */
function askGitConfig(directory: string, args: readonly string[]): string | null {
  const { GIT_DIR: _dir, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, ...environment } = process.env;
  const done = spawnSync(requireGit(directory), ['-c', 'safe.directory=*', ...args], {
    cwd: directory,
    env: safeEnvironment({ ...environment, LC_ALL: 'C' }, treeAround(directory)),
    encoding: 'utf8',
  });
  return done.status === 0 ? done.stdout.trimEnd() : null;
}
