/** Names of git objects. Knows their form and nothing of how they are read. */

/** A full object name: 40 (SHA-1) or 64 (SHA-256) lower-case hexadecimal digits. */
export type Oid = string;

const OID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** Reports whether the text has the form of an object id: 40 or 64 hex digits in lower case. */
export function isOid(text: string): boolean {
  return OID.test(text);
}

/** Name of the empty tree, by the format of object names. */
export const EMPTY_TREE = {
  sha1: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  sha256: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
};

/**
 * Reports whether this is the all-zero name that git uses for "no object".
 * https://git-scm.com/docs/githooks#pre-receive
 */
export function isZeroOid(oid: Oid): boolean {
  return /^0+$/.test(oid);
}

/** Returns the all-zero name with as many digits as `like`. */
export function zeroOid(like: Oid): Oid {
  return '0'.repeat(like.length);
}

/** Returns the first 8 digits, for messages. */
export function shortOid(oid: Oid): string {
  return oid.slice(0, 8);
}
