/** The one interface through which the house reads a repository: always by object id, never by the text of a diff. */

import type { Commit, Tag, TreeChange } from '../model/delta.ts';
import { RepositoryError } from '../model/errors.ts';
import type { Oid } from '../model/oid.ts';
import type { BlobRead } from './object-types.ts';
import type { PackStore } from './packs/pack-store.ts';

export interface CommitQuery {
  readonly include: readonly Oid[];
  readonly exclude: readonly Oid[];
  /** Also exclude whatever any ref reaches. */
  readonly excludeAllRefs: boolean;
  /** Also include whatever any ref, or HEAD, reaches. */
  readonly includeAllRefs?: boolean;
}

export interface CommitChanges {
  readonly commit: Commit;
  /** Paths that differ from every parent. */
  readonly changes: readonly TreeChange[];
}

export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly oid: Oid;
}

export interface DatedCommit {
  readonly oid: Oid;
  /** By the committer's clock, in seconds since 1970. */
  readonly time: number;
}

/** A file at a path, whatever it holds where there is no `oid`. */
export interface SoughtFile {
  readonly path: string;
  readonly oid: Oid | null;
}

export interface ObjectSource {
  readonly backend: 'git' | 'isomorphic';
  /** The commit a revision names (tags peeled), or null. Any text is safe here, `--output=x` included. */
  resolveCommit(revision: string): Promise<Oid | null>;
  isShallow(): Promise<boolean>;
  /** Full ref name → object (tags not peeled). */
  listRefs(): Promise<ReadonlyMap<string, Oid>>;
  /** A best common ancestor, or null. */
  mergeBase(a: Oid, b: Oid): Promise<Oid | null>;
  isAncestor(ancestor: Oid, descendant: Oid): Promise<boolean>;
  /**
   * Commits of the query, parents before children. Throws `RepositoryError('shallow')` if history is cut short
   * inside it.
   */
  listCommits(query: CommitQuery): Promise<readonly Oid[]>;
  /** Lists as `listCommits`, with dates. */
  listDated(query: CommitQuery): Promise<readonly DatedCommit[]>;
  /** Each commit against all its parents, in the given order. Every blob that a commit brings is among its changes. */
  readChanges(commits: Promise<readonly Oid[]>, options: { readonly renames: boolean }): AsyncIterable<CommitChanges>;
  /**
   * Returns the same changes without their commits, for those who only ask where blobs are: renames are not searched.
   */
  readPlaces(commits: readonly Oid[]): AsyncIterable<{ readonly oid: Oid; readonly changes: readonly TreeChange[] }>;
  /** Returns the parents of each commit, in the given order. */
  parentsOf(commits: readonly Oid[]): Promise<readonly (readonly Oid[])[]>;
  /** Returns, for each commit, the numbers of the files that its tree has. Reads folders that trees share once. */
  whichHold(commits: readonly Oid[], files: readonly SoughtFile[]): Promise<readonly (readonly number[])[]>;
  /**
   * Returns the packs of the repository, to read blobs from in bulk; null if it has none that can be read so. Anyone
   * who opens them closes them.
   */
  openPacks(): Promise<PackStore | null>;
  /** The net difference of two commits' trees, renames found; `base` null is the empty tree. */
  diffTrees(base: Oid | null, head: Oid): Promise<readonly TreeChange[]>;
  readCommit(oid: Oid): Promise<Commit>;
  /** Returns the annotated tag of this name, or null if the object is not a tag. */
  readTag(oid: Oid): Promise<Tag | null>;
  readBlob(oid: Oid): Promise<BlobRead>;
  /** Returns what is at a path of a commit, a folder or a submodule too; null if nothing is. */
  findEntry(commit: Oid, path: string): Promise<TreeEntry | null>;
  /** Returns all blobs of a commit's tree. */
  listTree(commit: Oid): Promise<readonly TreeEntry[]>;
  /** Changes of the index against HEAD. */
  stagedChanges(): Promise<readonly TreeChange[]>;
  close(): Promise<void>;
}

/**
 * Returns the file or link at a path of a commit; null for nothing, a folder or a submodule. Whether the blob is there
 * to be read is another question.
 */
export async function findBlob(source: ObjectSource, commit: Oid, path: string): Promise<Oid | null> {
  const entry = await source.findEntry(commit, path);
  return entry !== null && /^1[02]0/.test(entry.mode) ? entry.oid : null;
}

/** Returns the error for a commit or tag over the limit, which no sound one is. */
export function tooLarge(name: string): RepositoryError {
  return new RepositoryError('object-corrupt', `${name} points to an object that is too large to be a commit.`, {
    next: 'Run git fsck in the repository.',
  });
}

/** Next step where a clone lacks history. */
export const FETCH_ALL = 'In a workflow, set fetch-depth: 0 on actions/checkout; elsewhere run git fetch --unshallow.';

/** Returns the error for a shallow clone that lacks parents of `cut` of the `all` commits in the range. */
export function cutHistory(cut: number, all: number): RepositoryError {
  return new RepositoryError(
    'shallow',
    `History is cut short: this is a shallow clone, and the parents of ${cut} of ${all} commits are ` + 'missing.',
    {
      next: FETCH_ALL,
    },
  );
}
