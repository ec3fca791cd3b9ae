/** A part of a history's scan, and what of it a merged report is made from. */

import type { SecretFinding } from './finding.ts';
import type { ReachMap } from './reach.ts';
import type { Gap, Skip } from './report.ts';

/** The `index`th of `of` parts, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/**
 * When something came up: changes and messages are counted through the whole history, whichever shard looks at them. Null for
 * what belongs to no place of the history, and is told by every shard.
 */
export type Turn = number | null;

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
  readonly examples: readonly { readonly path: string; readonly turn: Turn }[];
}

export interface ShardParts extends Shard {
  /** What tells the history that was looked at, and the policy, from others. */
  readonly history: string;
  readonly sighted: readonly Sighted[];
  /** Absent where it could not be worked out. */
  readonly reach?: ReachMap;
  readonly skips: readonly ShardSkip[];
  readonly gaps: readonly { readonly gap: Gap; readonly turn: Turn }[];
  /** Gaps beyond those. */
  readonly moreGaps: number;
  /** Would its gaps stop the change? */
  readonly stops: boolean;
}
