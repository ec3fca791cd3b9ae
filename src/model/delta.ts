/** Kinds of changes that a commit makes to a path. */

import type { Oid } from './oid.ts';
import type { Span, Text } from './text.ts';

export type DeltaStatus = 'added' | 'modified' | 'deleted' | 'renamed' | 'copied';

export interface Commit {
  readonly oid: Oid;
  readonly tree: Oid;
  readonly parents: readonly Oid[];
  readonly author: string;
  readonly authorEmail: string;
  /** ISO 8601 with the author's own offset. */
  readonly date: string;
  /** Everything above the message but tree and parents: names, signatures, the tag that a merge carries with it. */
  readonly headers: string;
  readonly message: string;
}

/** An annotated tag: its message is published with it and is in no diff. */
export interface Tag {
  readonly oid: Oid;
  readonly name: string;
  readonly tagger: string;
  readonly date: string;
  /** Object that the tag points to, which may be a tag itself. */
  readonly target: Oid;
  readonly headers: string;
  readonly message: string;
}

/** A path that differs between a commit and every one of its parents, as the trees say it: nothing is read yet. */
export interface TreeChange {
  readonly status: DeltaStatus;
  readonly path: string;
  /** Earlier path of a rename or copy. */
  readonly oldPath: string | null;
  readonly mode: string;
  /** The new blob; null for a deletion. */
  readonly oid: Oid | null;
  /** The blob in each parent; null if a parent has none. Empty for a root commit. */
  readonly oldOids: readonly (Oid | null)[];
  /** Earlier paths in the parents of a merge that renames it from one of them; null where a parent has it here. */
  readonly oldPaths?: readonly (string | null)[];
}

/** A run of changed lines: `oldCount` lines from `oldStart` became `newCount` lines from `newStart`, all from 0. */
export interface Hunk {
  readonly oldStart: number;
  readonly oldCount: number;
  readonly newStart: number;
  readonly newCount: number;
}

/** Lines, and neighbourhoods of lines, that none of the earlier versions has. */
export interface NewLines {
  /** Stretches of whole lines; all of the text where there is not an earlier version. */
  readonly added: readonly Span[];
  /** Byte offsets between two lines that were not neighbours before: one was added, or a line between them deleted. */
  readonly joins: readonly number[];
}

/** One path changed by one commit against all its parents, with the text and what was added to it. */
export interface FileDelta {
  readonly change: TreeChange;
  readonly text: Text;
  /** Spans that contain all new lines, their ends included; null if only `newLines` can narrow it down. */
  readonly near: readonly Span[] | null;
  /** Compares the lines with those of the parents, the first time it is called. */
  readonly newLines: () => NewLines;
  /** The text in each parent that has one. */
  readonly olds: readonly Text[];
}
