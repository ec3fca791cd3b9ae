/**
 * A repository that lies plainly before us, for a range of a few commits: its files are read directly, which costs a
 * fifth of starting git. Answers as native git does; what it cannot answer for less it asks git.
 */

import { isOid, type Oid } from '../model/oid.ts';
import type { Commit, Tag, TreeChange } from '../model/delta.ts';
import { openStore, type DirectReader } from './direct-reader.ts';
import { GitOnDemand } from './git-on-demand.ts';
import { findLayout, isPlain } from './layout.ts';
import type { ObjectRead } from './object-read.ts';
import type { CommitChanges, CommitQuery, DatedCommit, ObjectSource, SoughtFile, TreeEntry } from './object-source.ts';
import type { BlobRead } from './object-types.ts';
import type { PackStore } from './packs/pack-store.ts';
import { WalkedSource, type ObjectReader } from './walked-source.ts';

/** More commits than this are compared by git itself. */
export const FEW = 30;

/** Objects and bytes that are read directly: git keeps what many objects are made from, and we do not. */
const MOST_OBJECTS = 1000;
const MOST_BYTES = 8 * 1024 * 1024;

/** Returns null if the repository cannot be read directly. */
export function openSmall(directory: string, largestBlob: number): ObjectSource | null {
  try {
    const layout = findLayout(directory);
    if (!isPlain(layout)) return null;
    const git = new GitOnDemand(directory, largestBlob);
    const direct = openStore(layout.objectDirs, layout.oidBytes, largestBlob, async (oid) =>
      (await git.get()).reader.read(oid),
    );
    if (direct === null) return null;
    const reader = new BoundedReader(direct, git);
    return new SmallSource(new WalkedSource('git', layout, reader), reader, git);
  } catch {
    return null; // git reports what is wrong
  }
}

/** Reads directly, and through git once that has become much. */
class BoundedReader implements ObjectReader {
  #objects = 0;
  #bytes = 0;

  constructor(
    readonly direct: DirectReader,
    readonly git: GitOnDemand,
  ) {}

  async read(oid: Oid): Promise<ObjectRead> {
    if (this.#objects++ >= MOST_OBJECTS || this.#bytes >= MOST_BYTES)
      return await (await this.git.get()).reader.read(oid);
    const read = await this.direct.read(oid);
    if (read.kind === 'object') this.#bytes += read.bytes.length;
    return read;
  }

  /** Stops reading directly: all further objects come from git. */
  stop(): void {
    this.#objects = MOST_OBJECTS;
  }

  async withPrefix(): Promise<readonly Oid[]> {
    return [];
  }

  close(): void {
    this.direct.close();
  }
}

class SmallSource implements ObjectSource {
  readonly backend = 'git';
  /** False once more was asked for than a few commits in a line. */
  #isSmall = true;

  constructor(
    readonly walked: WalkedSource,
    readonly reader: BoundedReader,
    readonly git: GitOnDemand,
  ) {}

  async resolveCommit(revision: string): Promise<Oid | null> {
    const oid = await this.walked.resolveCommit(revision).catch(() => null);
    return oid ?? (await (await this.git.get()).resolveCommit(revision));
  }

  async isShallow(): Promise<boolean> {
    return false;
  }

  async listRefs(): Promise<ReadonlyMap<string, Oid>> {
    return await (await this.git.get()).listRefs();
  }

  async mergeBase(a: Oid, b: Oid): Promise<Oid | null> {
    if ((await this.#straightLine(a, b)) !== null) return a;
    if ((await this.#straightLine(b, a)) !== null) return b;
    return await (await this.git.get()).mergeBase(a, b);
  }

  async isAncestor(ancestor: Oid, descendant: Oid): Promise<boolean> {
    return (
      (await this.#straightLine(ancestor, descendant)) !== null ||
      (await (await this.git.get()).isAncestor(ancestor, descendant))
    );
  }

  async listCommits(query: CommitQuery): Promise<readonly Oid[]> {
    const { include, exclude, excludeAllRefs, includeAllRefs = false } = query;
    const [[head], [base]] = [include, exclude];
    const isOne = include.length === 1 && exclude.length === 1 && !excludeAllRefs && !includeAllRefs;
    return (isOne ? await this.#straightLine(base!, head!) : null) ?? (await (await this.#git()).listCommits(query));
  }

  async listDated(query: CommitQuery): Promise<readonly DatedCommit[]> {
    return await (await this.#git()).listDated(query);
  }

  async *readChanges(
    wanted: Promise<readonly Oid[]>,
    options: { readonly renames: boolean },
  ): AsyncIterable<CommitChanges> {
    const isFew = (await wanted).length <= FEW;
    yield* (isFew ? await this.#smallSource() : await this.#git()).readChanges(wanted, options);
  }

  async *readPlaces(
    commits: readonly Oid[],
  ): AsyncIterable<{ readonly oid: Oid; readonly changes: readonly TreeChange[] }> {
    yield* (await this.#git()).readPlaces(commits);
  }

  async parentsOf(commits: readonly Oid[]): Promise<readonly (readonly Oid[])[]> {
    return await (commits.length <= FEW ? await this.#smallSource() : await this.#git()).parentsOf(commits);
  }

  async whichHold(commits: readonly Oid[], files: readonly SoughtFile[]): Promise<readonly (readonly number[])[]> {
    return await (commits.length <= FEW ? await this.#smallSource() : await this.#git()).whichHold(commits, files);
  }

  async openPacks(): Promise<PackStore | null> {
    return await (await this.#git()).openPacks();
  }

  async diffTrees(base: Oid | null, head: Oid): Promise<readonly TreeChange[]> {
    return await (await this.#smallSource()).diffTrees(base, head);
  }

  async readCommit(oid: Oid): Promise<Commit> {
    return await (await this.#smallSource()).readCommit(oid);
  }

  async readTag(oid: Oid): Promise<Tag | null> {
    return await (await this.#smallSource()).readTag(oid);
  }

  async readBlob(oid: Oid): Promise<BlobRead> {
    return await (await this.#smallSource()).readBlob(oid);
  }

  async findEntry(commit: Oid, path: string): Promise<TreeEntry | null> {
    return await (await this.#smallSource()).findEntry(commit, path);
  }

  async listTree(commit: Oid): Promise<readonly TreeEntry[]> {
    return await (await this.git.get()).listTree(commit);
  }

  async stagedChanges(): Promise<readonly TreeChange[]> {
    return await (await this.git.get()).stagedChanges();
  }

  async close(): Promise<void> {
    await this.walked.close();
    await this.git.close();
  }

  /** Returns the source that reads objects directly; git once the work exceeded its limit. */
  async #smallSource(): Promise<ObjectSource> {
    return this.#isSmall ? this.walked : await this.git.get();
  }

  /** Gives up reading directly, for good; returns git. */
  async #git(): Promise<ObjectSource> {
    this.#isSmall = false;
    this.reader.stop();
    return await this.git.get();
  }

  /**
   * Returns the commits after `base` up to `head`, oldest first, if they are few and each has one parent. Null if not:
   * then git has to say which commits are in the range.
   */
  async #straightLine(base: Oid, head: Oid): Promise<readonly Oid[] | null> {
    if (!this.#isSmall || !isOid(base)) return null;
    const line: Oid[] = [];
    try {
      for (let at = head; at !== base; ) {
        if (line.push(at) > FEW) return null;
        const { parents } = await this.walked.history.linksOf(at);
        if (parents.length !== 1) return null;
        at = parents[0]!;
      }
      return line.reverse();
    } catch {
      return null; // git says what is wrong with it
    }
  }
}
