/**
 * Pushes that were accepted unread: one line for each ref, `<time> <base>..<head>`, in `tidegate/pending` of the
 * repository. The hook adds lines; `tidegate history --pending` scans them and removes those that it read to the end.
 * An empty base: all that head reaches.
 */

import {
  appendFileSync,
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { isOid, isZeroOid, type Oid } from '../model/oid.ts';
import type { RefUpdate } from '../model/range.ts';

export interface PendingPush {
  readonly line: string;
  /** Null if the ref is new: then what other refs reach is not known any more. */
  readonly base: Oid | null;
  readonly head: Oid;
}

/** Adds a line for each ref of a push. Throws if the file cannot be written to the end of the lines. */
export function notePending(gitDir: string, updates: readonly RefUpdate[], at: Date): void {
  const lines = updates
    .filter(({ newOid }) => !isZeroOid(newOid))
    .map(({ oldOid, newOid }) => `${at.toISOString()} ${isZeroOid(oldOid) ? '' : oldOid}..${newOid}\n`);
  if (!existsSync(dirname(fileOf(gitDir)))) mkdirSync(dirname(fileOf(gitDir)));
  const file = openSync(fileOf(gitDir), 'a+', 0o660);
  try {
    // A line that was cut short, by a full disk or a failure of power, would swallow the next one.
    const bytes = Buffer.from(`${endsInLine(file) ? '' : '\n'}${lines.join('')}`);
    if (writeSync(file, bytes) < bytes.length) throw new Error('The disk took only a part of the line.');
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Reports whether the file is empty, or ends in a line feed. */
function endsInLine(file: number): boolean {
  const last = Buffer.from('\n');
  const { size } = fstatSync(file);
  if (size > 0) readSync(file, last, 0, 1, size - 1);
  return last[0] === 10;
}

/** Returns the pending pushes; lines that are not valid are left out. */
export function readPending(gitDir: string): readonly PendingPush[] {
  return linesOf(gitDir).flatMap((line) => {
    const [, base, head] = /^\S+ ([0-9a-f]*)\.\.([0-9a-f]+)$/.exec(line) ?? [];
    return head !== undefined && isOid(head)
      ? [{ line, base: base !== undefined && isOid(base) ? base : null, head }]
      : [];
  });
}

/** Removes the lines of these pushes; those that a hook added meanwhile stay. */
export function settlePending(gitDir: string, settled: readonly PendingPush[]): void {
  const file = fileOf(gitDir);
  const aside = `${file}.settling`;
  renameSync(file, aside); // a hook that writes now begins a new file
  const done = new Set(settled.map(({ line }) => line));
  const left = readFileSync(aside, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !done.has(line));
  if (left.length > 0) appendFileSync(file, `${left.join('\n')}\n`);
  rmSync(aside);
}

function linesOf(gitDir: string): readonly string[] {
  try {
    return readFileSync(fileOf(gitDir), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function fileOf(gitDir: string): string {
  return join(gitDir, 'tidegate', 'pending');
}
