/** `tidegate install <hook> [<folder>]` and `tidegate uninstall`: says what it did and what to do next. */

import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../../model/errors.ts';
import type { Arguments } from '../arguments.ts';
import { write } from '../deliver.ts';
import { HOOKS, renderHookScript, type Hook } from '../install/hook-script.ts';
import { putHook, takeHook, type Put } from '../install/hook-file.ts';
import { HOSTS, placeOf, type Host, type HookPlace } from '../install/hosts.ts';
import { VERSION } from '../version.ts';

const USE = 'Use: tidegate install pre-receive <repository> | pre-commit [<clone>] | pre-push [<clone>]';

export async function install(wanted: Arguments): Promise<number> {
  const { hook, place } = whatAndWhere(wanted);
  const program = programOf(hook);
  const [files, words] = place.program === null ? [program.files, program.words] : [place.program, []];
  const put = guarded(place, () =>
    putHook(
      place.file,
      (previous) => renderHookScript({ hook, files, words, previous, version: VERSION }),
      program.own,
    ),
  );
  await tell([wordsOfPut(put, place), ...place.next.map((sentence) => `Next: ${sentence}`)]);
  return 0;
}

export async function uninstall(wanted: Arguments): Promise<number> {
  const { hook, place } = whatAndWhere(wanted);
  const taken = guarded(place, () => takeHook(place.file, programOf(hook).own));
  const { path } = place.file;
  switch (taken) {
    case 'removed':
      await tell([`took ${path} away.`]);
      break;
    case 'restored':
      await tell([`took ${path} away, and the hook that was there before is back.`]);
      break;
    case 'nothing':
      await tell([`${path} is not there: nothing to take away.`]);
      break;
    case 'not-ours':
      await tell([`${path} is not ours, and was left alone.`]);
      return 2;
  }
  if (place.host === 'gitolite') await tell(["Next: As gitolite's user, run: gitolite setup --hooks-only"]);
  return 0;
}

function whatAndWhere(wanted: Arguments): { hook: Hook; place: HookPlace } {
  const [name, folder = wanted.repo, ...more] = wanted.words;
  const hook = HOOKS.find((known) => known === name);
  if (hook === undefined || more.length > 0)
    throw new UsageError(
      'bad-arguments',
      name === undefined
        ? 'Which hook? None was named.'
        : `tidegate ${wanted.command} ${wanted.words.join(' ')} is not understood.`,
      { next: USE },
    );
  const host = HOSTS.find((known) => known === wanted.host);
  if (wanted.host !== undefined && host === undefined)
    throw new UsageError('bad-arguments', `--host ${wanted.host} is not known.`, {
      next: `It is one of: ${HOSTS.join(', ')}.`,
    });
  const directory = resolve(folder);
  if (!existsSync(directory)) throw new UsageError('no-repository', `There is no folder ${directory}.`, { next: USE });
  return { hook, place: placeOf(hook, directory, host as Host | undefined) };
}

interface Program {
  readonly files: readonly string[];
  readonly words: readonly string[];
  /** What a hook may be linked to, and is ours. */
  readonly own: readonly string[];
}

const WORDS: Readonly<Record<Hook, readonly string[]>> = {
  'pre-receive': ['pre-receive'],
  'pre-commit': ['staged'],
  'pre-push': ['pre-push'],
};

/** This very program, as it was started: Node with a script, or one file that is both. */
function programOf(hook: Hook): Program {
  const node = process.execPath;
  const script = realpathSync(process.argv[1] ?? node);
  if (script === realpathSync(node)) return { files: [node], words: WORDS[hook], own: [script] };
  const direct = join(dirname(script), 'pre-receive.js');
  if (hook === 'pre-receive' && existsSync(direct)) return { files: [node, direct], words: [], own: [direct] };
  return { files: [node, script], words: WORDS[hook], own: [script, direct] };
}

function guarded<T>(place: HookPlace, act: () => T): T {
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

function wordsOfPut(put: Put, { file, host }: HookPlace): string {
  const where = host === 'clone' ? file.path : `${file.path} (${host})`;
  switch (put.kind) {
    case 'installed':
      return put.chained
        ? `wrote ${where}. The hook that was there runs first, with the same input; it is ${file.previous} beside it now.`
        : `wrote ${where}`;
    case 'upgraded':
      return `${where} is of version ${VERSION} now; it was ${put.from}.`;
    case 'unchanged':
      return `${where} is up to date.`;
  }
}

async function tell(lines: readonly string[]): Promise<void> {
  await write(lines.map((line) => (line.startsWith('Next: ') ? `  ${line}\n` : `tidegate: ${line}\n`)).join(''));
}
