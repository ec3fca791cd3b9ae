/** Targets of a scan, as sources derive them from events, hooks and commands. */

import type { Oid } from './oid.ts';
import type { Shard } from './shard.ts';

/** One line of a pre-receive hook's standard input. https://git-scm.com/docs/githooks#pre-receive */
export interface RefUpdate {
  readonly oldOid: Oid;
  readonly newOid: Oid;
  readonly ref: string;
}

/**
 * Two trees whose net difference is what would be merged: posture is judged on it. No `base`: everything is new,
 * nothing can be weaker.
 */
export interface NetChange {
  readonly base: Oid | null;
  readonly head: Oid;
}

export interface CommitRange {
  /** Commits whose history is read. */
  readonly include: readonly Oid[];
  /** Commits whose history is not, because it was there before. */
  readonly exclude: readonly Oid[];
  /** Exclude what any ref of the repository reaches, too: a pre-receive hook's "not there before". */
  readonly excludeAllRefs: boolean;
  readonly nets: readonly NetChange[];
  /** Objects of refs that come with the change and may be annotated tags: any but branches'. */
  readonly tags?: readonly Oid[];
  /** Names of refs that the change creates: they are published with it. */
  readonly newRefs?: readonly string[];
  /** The commit whose policy applies: if possible not one of the change, which could relax its own policy. */
  readonly policyAt: Oid | null;
  /** For people: `main..feature`, `push to refs/heads/main`. */
  readonly label: string;
  /** Exactly these commits, parents before children, where they were listed before. */
  readonly commits?: readonly Oid[];
  /** Number of commits that the event payload names; absent if it names none. */
  readonly expectedCommits?: number;
}

export type ScanTarget =
  | { readonly kind: 'range'; readonly range: CommitRange }
  /** Every object that refs reach (`all`) or that HEAD reaches. */
  | {
      readonly kind: 'history';
      readonly all: boolean;
      readonly policyAt: Oid | null;
      readonly label: string;
      readonly shard?: Shard;
    }
  | { readonly kind: 'staged' }
  | { readonly kind: 'files'; readonly paths: readonly string[] }
  | { readonly kind: 'stdin'; readonly path: string }
  /** There is nothing to read, and that is right: a deleted branch. */
  | { readonly kind: 'nothing'; readonly label: string };
