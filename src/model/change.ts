/** The change on GitHub that a run is about: where its feedback belongs. */

import type { Oid } from './oid.ts';

export interface PullRequest {
  readonly number: number;
  /** Names of branches; the author of the change chooses them, so they are untrusted. */
  readonly branch: string;
  readonly base: string;
  /** Start of the change: the merge base; null if it is not known. */
  readonly start: Oid | null;
}

export interface Change {
  /** The commit that the verdict belongs to. */
  readonly head: Oid;
  /** The open pull request that feedback goes to; null for a push, a schedule and the like. */
  readonly pull: PullRequest | null;
  /** The pull request whose comments may hold accepted findings: a merge queue's run has one, too. */
  readonly askedIn: number | null;
  /** Commit and ref that code scanning files the results under; null if it has no name for them. */
  readonly analysed: { readonly commit: Oid; readonly ref: string } | null;
}

/** Ways of telling GitHub, in the order in which they are tried. */
export const CHANNELS = ['check', 'comment', 'review', 'code-scanning'] as const;
export type Channel = (typeof CHANNELS)[number];
