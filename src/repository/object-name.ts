/**
 * An object's name is a digest of what it holds: whether bytes are those that a name stands for.
 * https://git-scm.com/docs/gitformat-pack#_object_name
 */

import { createHash } from 'node:crypto';
import type { Oid } from '../model/oid.ts';
import type { ObjectKind } from './object-types.ts';

/** SHA-1 and SHA-256 names differ in length. */
const SHA1_DIGITS = 40;

/** Reports whether these bytes are the object with this id. */
export function hasName(oid: Oid, type: ObjectKind, bytes: Buffer): boolean {
  return nameOf(type, bytes, oid.length) === oid;
}

/** Returns the object id of some bytes, in as many digits as the ids of the repository have. */
export function nameOf(type: ObjectKind, bytes: Buffer, digits: number = SHA1_DIGITS): Oid {
  const hash = createHash(digits === SHA1_DIGITS ? 'sha1' : 'sha256');
  return hash.update(`${type} ${bytes.length}\0`).update(bytes).digest('hex');
}
