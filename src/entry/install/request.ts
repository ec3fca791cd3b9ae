/** The shared work of `tidegate install` and `tidegate uninstall`: which hook, in which file, run by which program. */

import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../../model/errors.ts';
import { didYouMean } from '../../model/nearest.ts';
import type { Argument } from '../command.ts';
import { write } from '../streams/standard.ts';
import { AGENTS } from '../agents/index.ts';
import { choice, flag, FOLDERS, REPO } from '../options.ts';
import { HOOKS, type Hook } from './hook-script.ts';
import { HOSTS, placeOf, type Host, type HookPlace } from './hosts.ts';

const USE = 'Use: tidegate install pre-receive <repository> | pre-commit [<clone>] | pre-push [<clone>] | <agent>';

const NAMES: readonly string[] = [...HOOKS, ...AGENTS.map(({ name }) => name)];

export const INSTALL_ARGUMENTS: readonly Argument[] = [
  { shown: '<hook>', summary: NAMES.join(', '), least: 1, most: 1, completes: { words: NAMES } },
  {
    shown: '[<repository>]',
    summary: 'A repository, a clone, a project, or where a host keeps the hooks of all',
    least: 0,
    most: 1,
    completes: FOLDERS,
  },
];

export const INSTALL_OPTIONS = [
  choice('host', HOSTS, 'The git server, where it is not recognised.'),
  flag('user', "Into the user's own settings of a coding agent, for all projects."),
  REPO,
] as const;

export interface InstallOptions {
  readonly repo: string;
  readonly host: Host | undefined;
}

/** Returns the hook and its file. Throws `UsageError` if there is no such hook or folder. */
export function hookAndPlace(
  words: readonly string[],
  { repo, host }: InstallOptions,
): { hook: Hook; place: HookPlace } {
  const [name = '', folder = repo] = words;
  const hook = HOOKS.find((known) => known === name);
  if (hook === undefined)
    throw new UsageError('bad-arguments', `There is no hook "${name}".${didYouMean(name, NAMES)}`, { next: USE });
  const directory = resolve(folder);
  if (!existsSync(directory)) throw new UsageError('no-repository', `There is no folder ${directory}.`, { next: USE });
  return { hook, place: placeOf(hook, directory, host) };
}

export interface Program {
  readonly files: readonly string[];
  readonly words: readonly string[];
  /** Own files that a hook may be linked to. */
  readonly own: readonly string[];
}

const WORDS: Readonly<Record<Hook, readonly string[]>> = {
  'pre-receive': ['pre-receive'],
  'pre-commit': ['staged'],
  'pre-push': ['pre-push'],
};

/** Returns how this program was started: Node with a script, or one file that is both. */
export function startedAs(): { readonly files: readonly string[]; readonly script: string } {
  const node = process.execPath;
  const script = realpathSync(process.argv[1] ?? node);
  return { files: script === realpathSync(node) ? [node] : [node, script], script };
}

/** Returns the program that the hook runs. */
export function programOf(hook: Hook): Program {
  const { files, script } = startedAs();
  const [node, scriptFile] = files as [string, string?];
  if (scriptFile === undefined) return { files, words: WORDS[hook], own: [script] };
  const direct = join(dirname(script), 'pre-receive.js');
  if (hook === 'pre-receive' && existsSync(direct)) return { files: [node, direct], words: [], own: [direct] };
  return { files, words: WORDS[hook], own: [script, direct] };
}

/** Runs `act`; a file that cannot be written becomes a `UsageError`. */
export function guarded<T>(place: HookPlace, act: () => T): T {
  try {
    return act();
  } catch (cause) {
    const { code, path } = cause as NodeJS.ErrnoException;
    if (path === undefined) throw cause;
    throw new UsageError('bad-arguments', `Cannot write ${place.file.path}: ${code ?? 'unknown reason'}.`, {
      next: 'Run this as the user who owns the repository, or as an administrator.',
      cause,
    });
  }
}

/** Writes one line for each sentence; a next step is indented. */
export async function report(lines: readonly string[]): Promise<void> {
  await write(lines.map((line) => (line.startsWith('Next: ') ? `  ${line}\n` : `tidegate: ${line}\n`)).join(''));
}
