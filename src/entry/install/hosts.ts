/** Git servers and clones: where each wants a hook, how each is known, and what its keeper does next. */

import { existsSync, lstatSync, readlinkSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { UsageError } from '../../model/errors.ts';
import { findHooksFolder } from '../../repository/hooks-folder.ts';
import type { HookFile } from './hook-file.ts';
import type { Hook } from './hook-script.ts';

export const HOSTS = ['bare', 'gitolite', 'gitea', 'forgejo', 'gitlab', 'bitbucket', 'ghes'] as const;
export type Host = (typeof HOSTS)[number];

export interface HookPlace {
  readonly host: Host | 'clone';
  readonly file: HookFile;
  /** The program's place where that is another machine's. */
  readonly program: readonly string[] | null;
  /** One sentence each. */
  readonly next: readonly string[];
}

/** Paths in the environment that `make-ghes-environment` builds. */
const IN_GHES_ENVIRONMENT = ['/usr/bin/node', '/opt/tidegate/pre-receive.js'];

/** Returns the file of the hook. `directory`: a repository, or where a host keeps the hooks of all its repositories. */
export function placeOf(hook: Hook, directory: string, wanted: Host | undefined): HookPlace {
  if (hook !== 'pre-receive') {
    if (wanted !== undefined)
      throw new UsageError('bad-arguments', `--host ${wanted} has no ${hook} hook: that one runs in a clone.`, {
        next: `Use: tidegate install ${hook} <clone>`,
      });
    return cloneHook(hook, directory);
  }
  const host = wanted ?? hostOf(directory);
  switch (host) {
    case 'gitolite':
      return gitoliteHook(directory);
    case 'gitea':
    case 'forgejo':
      return {
        host,
        file: dropIn(join(directory, 'hooks')),
        program: null,
        next: [
          `${host === 'gitea' ? 'Gitea' : 'Forgejo'} runs every file of that folder, and keeps yours ` +
            'when it writes its own again. Install in each repository.',
        ],
      };
    case 'gitlab':
      return gitlabHook(directory);
    case 'bitbucket':
      return {
        host,
        file: { path: join(directory, 'tidegate-pre-receive.sh'), previous: null },
        program: null,
        next: [
          'Register this file as a hook script of type PRE: docs/servers.md. tidegate and Node ' +
            'belong on every node of the cluster, in the same place.',
        ],
      };
    case 'ghes':
      return {
        host,
        file: { path: join(directory, 'tidegate-pre-receive.sh'), previous: null },
        program: IN_GHES_ENVIRONMENT,
        next: [
          'Commit this file to a repository on the instance, build the environment with ' +
            'src/dev/ghes-environment.sh, and join the two under Site admin > Hooks: docs/servers.md.',
        ],
      };
    case 'bare':
      return bareHook(directory);
  }
}

/** Recognises the git server by the folders that it makes. */
function hostOf(directory: string): Host {
  const hasPath = (...path: string[]): boolean => existsSync(join(directory, ...path));
  if (hasPath('.gitolite', 'hooks', 'common') || (hasPath('hooks', 'common') && hasPath('conf'))) return 'gitolite';
  if (hasPath('hooks', 'pre-receive.d', 'gitea')) return 'gitea';
  if (hasPath('hooks', 'pre-receive.d', 'forgejo')) return 'forgejo';
  if (basename(resolve(directory)) === 'custom_hooks' || hasPath('custom_hooks')) return 'gitlab';
  return 'bare';
}

/** Returns the place in a bare repository, or in a clone that others push to. */
function bareHook(directory: string): HookPlace {
  const { folder, bare, isOwn, acceptsPushOptions } = findHooksFolder(directory);
  refuseGitolitesLink(join(folder, 'pre-receive'), directory);
  return {
    host: 'bare',
    file: chained(folder, 'pre-receive'),
    program: null,
    next: [
      ...(bare
        ? []
        : [
            'This is a clone that people work in. A pre-receive hook runs where others push to; for ' +
              'your own commits: tidegate install pre-commit.',
          ]),
      ...(isOwn ? [] : [sharedFolder(folder)]),
      ...(acceptsPushOptions ? [] : [pushOptions(`-C ${directory} config`)]),
    ],
  };
}

/**
 * Returns the place for all of gitolite's repositories: `hooks/common` is linked into each.
 * https://gitolite.com/gitolite/non-core.html
 */
function gitoliteHook(directory: string): HookPlace {
  const common = [join(directory, '.gitolite/hooks/common'), join(directory, 'hooks/common')].find((path) =>
    existsSync(path),
  );
  if (common === undefined) {
    throw new UsageError('no-repository', `There is no .gitolite/hooks/common in ${directory}.`, {
      next: "Name the home folder of gitolite's user, for example: tidegate install pre-receive --host gitolite ~git",
    });
  }
  return {
    host: 'gitolite',
    file: chained(common, 'pre-receive'),
    program: null,
    next: ["As gitolite's user, run: gitolite setup --hooks-only", pushOptions('config --global')],
  };
}

/** Throws if the hook of this repository is gitolite's link, which is made again at each setup. */
function refuseGitolitesLink(path: string, directory: string): void {
  if (
    !lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ||
    !/\.gitolite\/hooks\/common\//.test(readlinkSync(path))
  )
    return;
  throw new UsageError('bad-arguments', `gitolite links the hook of ${directory} again at each setup.`, {
    next:
      'Install it for all its repositories: tidegate install pre-receive --host gitolite <home folder ' +
      "of gitolite's user>",
  });
}

/**
 * Returns the place in GitLab's global folder; hooks of one repository are set by `gitaly hooks set`.
 * https://docs.gitlab.com/administration/server_hooks/
 */
function gitlabHook(directory: string): HookPlace {
  const folder = existsSync(join(directory, 'objects')) ? join(directory, 'custom_hooks') : directory;
  return {
    host: 'gitlab',
    file: dropIn(folder),
    program: null,
    next: [
      "For all repositories, this folder is Gitaly's hooks.custom_hooks_dir. For one, hand it over: " +
        'tar -cf hooks.tar custom_hooks, then gitaly hooks set.',
      'tidegate and Node belong on every Gitaly node, in the same place.',
    ],
  };
}

/** Returns the place in a clone. Throws where husky writes the hooks. */
function cloneHook(hook: Hook, directory: string): HookPlace {
  const { folder, isOwn } = findHooksFolder(directory);
  if (basename(folder) === '_' && basename(resolve(folder, '..')) === '.husky') {
    const command = hook === 'pre-commit' ? 'tidegate staged' : 'tidegate pre-push "$@"';
    throw new UsageError('bad-arguments', 'husky writes the hooks of this clone again at each npm install.', {
      next: `Add a line to .husky/${hook}: ${command}`,
    });
  }
  return { host: 'clone', file: chained(folder, hook), program: null, next: isOwn ? [] : [sharedFolder(folder)] };
}

function chained(folder: string, hook: Hook): HookFile {
  return { path: join(folder, hook), previous: `${hook}.before-tidegate` };
}

/** Returns the place in a folder in which the host runs all executable files, in the order of their names. */
function dropIn(folder: string): HookFile {
  return { path: join(folder, 'pre-receive.d', 'tidegate'), previous: null };
}

function sharedFolder(folder: string): string {
  return `core.hooksPath is set for more than this repository: the hook in ${folder} runs in all that use it.`;
}

/** Returns the advice on how to permit `git push -o`. */
function pushOptions(where: string): string {
  return (
    `To let people bypass a finding with a reason (the policy's bypass names them): git ${where} ` +
    'receive.advertisePushOptions true'
  );
}
