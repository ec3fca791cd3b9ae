/**
 * Puts a hook where git finds it, beside one that is there, and takes it away again. Nobody else's file is ever written
 * over.
 */

import {
  chmodSync,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../../model/errors.ts';
import { readRegularText } from '../../repository/regular-file.ts';
import { versionOfScript } from './hook-script.ts';

export interface HookFile {
  readonly path: string;
  /** The name that a hook which is there gets, to be run first; null if the host runs all files of the folder. */
  readonly previous: string | null;
}

export type Put =
  | { readonly kind: 'installed'; readonly chained: boolean }
  | { readonly kind: 'upgraded'; readonly from: string }
  | { readonly kind: 'unchanged' };

export type Taken = 'removed' | 'restored' | 'nothing' | 'not-ours';

type Standing =
  | { readonly kind: 'absent' }
  | { readonly kind: 'ours'; readonly version: string; readonly text: string }
  | { readonly kind: 'foreign'; readonly callsUs: boolean };

/**
 * Writes the hook. `render` gets the name of the hook to run first. `own`: the programs themselves, a link to which is
 * a hook of ours.
 */
export function putHook(file: HookFile, render: (previous: string | null) => string, own: readonly string[]): Put {
  const standing = inspectHook(file.path, own);
  const waiting = file.previous !== null && isThere(join(dirname(file.path), file.previous));
  if (standing.kind === 'foreign') {
    refuseToChain(file, standing.callsUs, waiting);
    keepOldHook(file.path, join(dirname(file.path), file.previous!));
    replaceFile(file.path, render(file.previous));
    return { kind: 'installed', chained: true };
  }
  const text = render(waiting ? file.previous : null);
  if (standing.kind === 'ours' && standing.text === text) return { kind: 'unchanged' };
  mkdirSync(dirname(file.path), { recursive: true });
  replaceFile(file.path, text);
  return standing.kind === 'ours'
    ? { kind: 'upgraded', from: standing.version }
    : { kind: 'installed', chained: waiting };
}

/** Removes the hook, and restores the one that was there before. */
export function removeHook(file: HookFile, own: readonly string[]): Taken {
  const standing = inspectHook(file.path, own);
  if (standing.kind === 'foreign') return 'not-ours';
  const previous = file.previous === null ? null : join(dirname(file.path), file.previous);
  if (previous !== null && isThere(previous)) {
    renameSync(previous, file.path);
    return 'restored';
  }
  if (standing.kind === 'absent') return 'nothing';
  unlinkSync(file.path);
  return 'removed';
}

/** Throws if the existing hook cannot run before ours. */
function refuseToChain({ path, previous }: HookFile, callsUs: boolean, waiting: boolean): void {
  const refuse = (sentence: string, next: string): never => {
    throw new UsageError('bad-arguments', sentence, { next });
  };
  if (previous === null)
    refuse(`${path} is there and is not ours.`, 'Give it another name; the host runs every file of that folder.');
  if (callsUs)
    refuse(
      `${path} calls tidegate already.`,
      'Remove that call first, or keep it: otherwise everything would be scanned twice.',
    );
  if (waiting)
    refuse(
      `${path} is not ours, and neither is ${previous} beside it: there is no room to keep both.`,
      'Join the two by hand, then install again.',
    );
}

/** Gives the old hook a second name before the new one takes its place, so that there is a hook at any moment. */
function keepOldHook(path: string, kept: string): void {
  try {
    linkSync(path, kept); // a link that is a hook is kept as the link that it is
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
    copyFileSync(path, kept);
  }
}

/** Writes an executable file beside the old one, then renames it. */
function replaceFile(path: string, text: string): void {
  const fresh = `${path}.tidegate-${process.pid}`;
  writeFileSync(fresh, text, { flag: 'wx', mode: 0o755 });
  try {
    chmodSync(fresh, 0o755); // whatever the umask says: git runs hooks as other users than the one who installs
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

/** Returns whose hook is at the path: none, ours with its version, or somebody else's. */
function inspectHook(path: string, own: readonly string[]): Standing {
  if (!isThere(path)) return { kind: 'absent' };
  let text: string;
  try {
    if (own.includes(realpathSync(path))) return { kind: 'ours', version: 'a link', text: '' };
    text = readRegularText(path);
  } catch {
    return { kind: 'foreign', callsUs: false }; // a link to nowhere, or not for us to read
  }
  const version = versionOfScript(text);
  return version === null ? { kind: 'foreign', callsUs: /\btidegate\b/.test(text) } : { kind: 'ours', version, text };
}

function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}
