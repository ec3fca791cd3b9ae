/** A shard of the scan of a history, and everything in its report that a merge needs. */
import type { SecretFinding } from './finding.js';
import type { Gap, Skip } from './gap.js';
import type { Oid } from './oid.js';
import type { ReachMap } from './reach.js';
/** The `index`th of `of` parts, counted from 1. */
export interface Shard {
    readonly index: number;
    readonly of: number;
}
/**
 * Position in a history: the number of the commit in the whole history, and of the change or message in the commit. It
 * is the same whichever shard scans the commit. Null for events outside the history.
 */
export type Turn = number | null;
/** Number of turns that belong to each commit. */
export declare const TURNS_OF_COMMIT: number;
/** First turn of refs that name no commit, as a tag of a file does: after all commits. */
export declare const FIRST_LOOSE_TURN: number;
/** A blob of a shard, which cannot know whether another shard has it earlier in the history. */
export interface ShardBlob {
    readonly oid: Oid;
    readonly turn: number;
    /** Size in bytes; null if the blob was not read, or is not a file. */
    readonly bytes: number | null;
    /** Read in bulk from a pack. */
    readonly packed: boolean;
}
/** One occurrence of a secret, before the occurrences of each secret are grouped. */
export interface SecretOccurrence {
    readonly finding: SecretFinding;
    readonly turn: Turn;
    /** Identifies the file in a container that contains it: the same file in another container is reported once. */
    readonly inside: string | null;
}
export interface ShardSkip {
    readonly reason: Skip['reason'];
    readonly count: number;
    /** All examples where the blob is the reason: another shard may have it first. Otherwise the first few. */
    readonly examples: readonly {
        readonly path: string;
        readonly turn: Turn;
    }[];
}
export interface ShardParts extends Shard {
    /** Identifies the history, its division into shards, and the policy. */
    readonly history: string;
    /** Each blob where it occurs first in this shard. */
    readonly blobs: readonly ShardBlob[];
    readonly occurrences: readonly SecretOccurrence[];
    /** The refs that contain the secrets; absent where the repository could not answer. */
    readonly reach?: ReachMap;
    readonly skips: readonly ShardSkip[];
    readonly gaps: readonly {
        readonly gap: Gap;
        readonly turn: Turn;
    }[];
    /** The policy stops a change for gaps like these. */
    readonly stops: boolean;
}
