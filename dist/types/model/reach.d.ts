/** How far a secret of a history reaches today: which refs lead to it, and in whose files it still is. */
/** The first few, and how many there are. */
export interface Some {
    readonly names: readonly string[];
    readonly count: number;
}
export interface Reach {
    /** All paths at which the files that contain it ever stood, the first one first. */
    readonly paths: Some;
    /** Full names of the refs whose history contains it: whoever fetches one of them has it. */
    readonly refs: Some;
    /** Those of them whose own files contain it now; null if it never stood in a file. */
    readonly live: Some | null;
}
/** As it is worked out, with nothing left out: of one secret, as far as one scan or shard saw it. */
export interface FullReach {
    /** When each path came up, see `Turn`. */
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
    static upTo(bound: number): Bits;
    add(number: number): void;
    has(number: number): boolean;
}
/** Shortens the lists for a report. */
export declare function abridged({ paths, refs, live }: FullReach, names: readonly string[]): Reach;
/** Merges the results of several shards. A ref that not all of them had comes last. */
export declare function mergeReach(maps: readonly ReachMap[]): ReachMap;
