/** A part of a history's scan, and what of it a merged report is made from. */

import type { SecretFinding } from './finding.ts';
import type { Oid } from './oid.ts';
import type { ReachMap } from './reach.ts';
import type { Gap, Skip } from './report.ts';

/** The `index`th of `of` parts, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/**
 * When something came up: commits are counted through the whole history, and changes and messages within each,
 * whichever shard looks at them. Null for what belongs to no place of the history.
 */
export type Turn = number | null;

/** So many turns are each commit's own. */
export const TURNS_OF_COMMIT = 2 ** 24;

/** What stands in no commit, as a tag of a file, comes after all that does. */
export const FIRST_LOOSE_TURN = 2 ** 47;

/** A blob that came up in a shard, which cannot know whether it came up in another one before. */
export interface ShardBlob {
  readonly oid: Oid;
  readonly turn: number;
  /** Null where it was not read, or is no file. */
  readonly bytes: number | null;
  /** Was it read in bulk? */
  readonly packed: boolean;
}

/** One secret at one place, not yet put together with its other places. */
export interface Sighted {
  readonly finding: SecretFinding;
  readonly turn: Turn;
  /** Of a file within a container, what tells it from other files: the same file in another container is told once. */
  readonly inside: string | null;
}

export interface ShardSkip {
  readonly reason: Skip['reason'];
  readonly count: number;
  /** All that a blob is the reason for: it may have come up in another shard before. Of others the first few. */
  readonly examples: readonly { readonly path: string; readonly turn: Turn }[];
}

export interface ShardParts extends Shard {
  /** What tells the history that was looked at, and the policy, from others. */
  readonly history: string;
  /** Each where it came up first in this shard. */
  readonly blobs: readonly ShardBlob[];
  readonly sighted: readonly Sighted[];
  /** Absent where it could not be worked out. */
  readonly reach?: ReachMap;
  readonly skips: readonly ShardSkip[];
  readonly gaps: readonly { readonly gap: Gap; readonly turn: Turn }[];
  /** Would its gaps stop the change? */
  readonly stops: boolean;
}
