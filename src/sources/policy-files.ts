/** Reads the policy's own files, from the commit whose policy counts or from a folder. Understands nothing of them. */

import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { isTidegateError, UsageError } from '../model/errors.ts';
import { shortOid, type Oid } from '../model/oid.ts';
import type { ObjectSource } from '../repository/object-source.ts';
import { openRepository } from '../repository/open.ts';
import { isAbsent, kindOfFile, notRegular, readRegularFile, whyUnread } from '../repository/regular-file.ts';

export interface NamedText {
  readonly text: string;
  /** For people: `.github/tidegate.yml at 9c1e0f3a`. */
  readonly source: string;
}

/** A file that is asked for by path; null if it does not exist. `at`: a commit in place of the reader's own. */
export type PolicyReader = (path: string, at?: Oid) => Promise<NamedText | null>;

/**
 * Returns a reader of files at a commit. It gives null for a file that is not there, and throws
 * `UsageError('bad-configuration')` for one that is damaged.
 */
export function policyAtCommit(source: ObjectSource, commit: Oid): PolicyReader {
  return async (path, at = commit) => {
    if (at !== commit && (await source.resolveCommit(at)) === null) return null;
    const entry = await source.findEntry(at, path);
    if (entry === null) return null;
    const name = `${path} at ${shortOid(at)}`;
    if (!entry.mode.startsWith('10')) throw unreadable(name, notRegular(KINDS[entry.mode] ?? 'a folder'));
    const blob = await source.readBlob(entry.oid);
    if (blob.kind !== 'bytes')
      throw new UsageError('bad-configuration', `${name} cannot be read.`, { next: 'Run git fsck in the repository.' });
    return { text: textOf(blob.bytes, name), source: name };
  };
}

/** Returns a reader of the files in a folder, which need not be committed. */
export function policyInFolder(folder: string): PolicyReader {
  return async (path, at) => {
    if (at !== undefined) return await readPinned(folder, path, at);
    const file = join(folder, path);
    try {
      // A commit holds only where a link leads: what a folder reads and a commit does not would be believed to count.
      const status = lstatSync(file);
      if (status.isSymbolicLink()) throw notRegular(kindOfFile(status));
      return { text: textOf(readRegularFile(file), path), source: path };
    } catch (cause) {
      if (isTidegateError(cause)) throw cause;
      if (isAbsent(cause)) return null;
      throw unreadable(path, cause);
    }
  };
}

/** Returns the text of UTF-8, without a byte order mark. Throws `UsageError` for another encoding. */
function textOf(bytes: Buffer, name: string): string {
  const isWide = bytes.includes(0) || /^(?:\xff\xfe|\xfe\xff)/.test(bytes.toString('latin1', 0, 2));
  if (isWide)
    throw new UsageError('bad-configuration', `${name} cannot be read: it is not UTF-8, but UTF-16 or binary.`, {
      next: 'Save it again as UTF-8.',
    });
  return bytes.toString('utf8').replace(/^\ufeff/, '');
}

/** Kinds of entries of a tree that are not files, by their mode. */
const KINDS: Readonly<Record<string, string>> = { '120000': 'a symbolic link', '160000': 'a submodule' };

function unreadable(name: string, cause: unknown): UsageError {
  return new UsageError('bad-configuration', `${name} cannot be read: ${whyUnread(cause)}.`, { cause });
}

/** Reads a file at a commit of the folder's repository; null if it has no such commit or file. */
async function readPinned(folder: string, path: string, at: Oid): Promise<NamedText | null> {
  const source = await openRepository(folder);
  try {
    return (await source.resolveCommit(at)) === null ? null : await policyAtCommit(source, at)(path);
  } finally {
    await source.close();
  }
}
