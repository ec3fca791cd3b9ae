/** Names of git objects. Knows their form and nothing of how they are read. */
/** A full object name: 40 (SHA-1) or 64 (SHA-256) lower-case hexadecimal digits. */
export type Oid = string;
export declare function isOid(text: string): boolean;
/** Name of the empty tree, by the format of object names. */
export declare const EMPTY_TREE: {
    sha1: string;
    sha256: string;
};
/** The all-zero name that git uses for "no object". https://git-scm.com/docs/githooks#pre-receive */
export declare function isZeroOid(oid: Oid): boolean;
/** Returns the all-zero name of the same length. */
export declare function zeroOid(like: Oid): Oid;
/** Returns the first 8 digits: what people read. */
export declare function shortOid(oid: Oid): string;
