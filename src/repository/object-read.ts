/** Result of reading an object by id, whichever back end read it. */

import { RepositoryError } from '../model/errors.ts';
import type { Tag } from '../model/delta.ts';
import type { Oid } from '../model/oid.ts';
import { parseTag } from './commit-text.ts';
import type { BlobRead, ObjectKind } from './object-types.ts';

export type ObjectRead =
  | { readonly kind: 'object'; readonly type: ObjectKind; readonly oid: Oid; readonly bytes: Buffer }
  | { readonly kind: 'too-large'; readonly type: ObjectKind; readonly size: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'corrupt'; readonly message: string };

/**
 * 64 MiB: a text of this size takes a third of a second to scan. Larger texts are reported as a gap and not read into
 * memory.
 */
export const LARGEST_BLOB = 64 * 1024 * 1024;

/**
 * Returns the bytes of an object that must exist. Throws `RepositoryError` if it is missing, damaged, too large, or of
 * another type.
 */
export function expectObject(read: ObjectRead, type: ObjectKind, oid: Oid): Buffer {
  if (read.kind === 'object' && read.type === type) return read.bytes;
  if (read.kind === 'corrupt')
    throw new RepositoryError('object-corrupt', `Cannot read ${type} ${oid}: ${read.message}.`, {
      next: 'Run git fsck in the repository.',
    });
  if (read.kind === 'missing')
    throw new RepositoryError('object-missing', `The repository has no ${type} ${oid}.`, {
      next: 'Fetch the whole history (git fetch --unshallow, or fetch-depth: 0).',
    });
  throw new RepositoryError('object-corrupt', `Object ${oid} is not a readable ${type}.`, {
    next: 'Run git fsck in the repository.',
  });
}

/** Returns the blob; an object of another type under its name counts as damaged. */
export function blobOf(read: ObjectRead, oid: Oid): BlobRead {
  if (read.kind !== 'object') return read;
  return read.type === 'blob'
    ? { kind: 'bytes', bytes: read.bytes }
    : { kind: 'corrupt', message: `${oid} is a ${read.type}, not a blob` };
}

/** Returns the annotated tag; null if the object is not one. */
export function tagOf(read: ObjectRead, oid: Oid): Tag | null {
  if (read.kind === 'object' && read.type !== 'tag') return null;
  return parseTag(oid, expectObject(read, 'tag', oid));
}
