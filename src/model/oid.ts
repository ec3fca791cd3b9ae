/** Names of git objects. Knows their form and nothing of how they are read. */

/** A full object name: 40 (SHA-1) or 64 (SHA-256) lower-case hexadecimal digits. */
export type Oid = string;

const OID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

export function isOid(text: string): boolean {
  return OID.test(text);
}

/** The all-zero name that git uses for "no object". https://git-scm.com/docs/githooks#pre-receive */
export function isZeroOid(oid: Oid): boolean {
  return /^0+$/.test(oid);
}

/** Returns the all-zero name of the same length. */
export function zeroOid(like: Oid): Oid {
  return '0'.repeat(like.length);
}

/** Returns the first 8 digits: what people read. */
export function shortOid(oid: Oid): string {
  return oid.slice(0, 8);
}
