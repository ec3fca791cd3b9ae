/** Reach of a secret in a history: the refs that contain it, in their files or only in their history. */
import type { Oid } from './oid.js';
/** The first few, and how many there are. */
export interface Some {
    readonly names: readonly string[];
    readonly count: number;
}
export interface Reach {
    /** All paths of files that ever contained it, the first one first. */
    readonly paths: Some;
    /** Full names of the refs whose history contains it: fetching one of them fetches the secret. */
    readonly refs: Some;
    /** The refs whose current files contain it; null if it was never in a file. */
    readonly live: Some | null;
    /** Commit that removed it from the files of the first of `refs`; absent if they contain it, or if not computed. */
    readonly removal?: Removal;
}
/** The first commit of a branch without the secret in its files. */
export interface Removal {
    readonly commit: Oid;
    /** ISO 8601. */
    readonly date: string;
}
/** Complete reach of one secret, as far as one scan or shard has read. */
export interface FullReach {
    /** Each path, with the turn (see `Turn`) at which it first occurred. */
    readonly paths: readonly {
        readonly path: string;
        readonly turn: number;
    }[];
    /** Indexes into the names of the map. */
    readonly refs: Bits;
    readonly live: Bits | null;
}
/** The reach of all secrets, by `secretKey`. */
export interface ReachMap {
    /** Full names of refs, the one that people know best first. `HEAD` where it is on no branch. */
    readonly names: readonly string[];
    readonly of: ReadonlyMap<string, FullReach>;
}
/** Numbers below a bound, one bit each. */
export declare class Bits {
    readonly bytes: Uint8Array;
    constructor(bytes: Uint8Array);
    /** Returns an empty set for the numbers 0 to `bound` - 1. */
    static upTo(bound: number): Bits;
    add(number: number): void;
    has(number: number): boolean;
}
/**
 * Shortens each list for a report: at most 20 names, and how many there are in all. `names`: the ref of each number.
 */
export declare function abridged({ paths, refs, live }: FullReach, names: readonly string[]): Reach;
/**
 * Merges the results of several shards, which may number the same refs differently. A ref that not all of them had
 * comes last.
 */
export declare function mergeReach(maps: readonly ReachMap[]): ReachMap;
