/** Names of git objects. Knows their form and nothing of how they are read. */
/** A full object name: 40 (SHA-1) or 64 (SHA-256) lower-case hexadecimal digits. */
export type Oid = string;
/** Reports whether the text has the form of an object id: 40 or 64 hex digits in lower case. */
export declare function isOid(text: string): boolean;
/** Name of the empty tree, by the format of object names. */
export declare const EMPTY_TREE: {
    sha1: string;
    sha256: string;
};
/**
 * Reports whether this is the all-zero name that git uses for "no object".
 * https://git-scm.com/docs/githooks#pre-receive
 */
export declare function isZeroOid(oid: Oid): boolean;
/** Returns the all-zero name with as many digits as `like`. */
export declare function zeroOid(like: Oid): Oid;
/** Returns the first 8 digits, for messages. */
export declare function shortOid(oid: Oid): string;
