/**
 * Reads the changes of a repository's history to files that may contain a setting: each commit against its parent,
 * texts read once.
 */

import { basename } from 'node:path';
import { isPostureFile } from '../../detectors/posture/index.ts';
import type { Commit, TreeChange } from '../../model/delta.ts';
import type { Oid } from '../../model/oid.ts';
import { decodeText, type Text } from '../../model/text.ts';
import { globMatcher } from '../../policy/glob.ts';
import { findBlob, type ObjectSource } from '../../repository/object-source.ts';
import { openRepository } from '../../repository/open.ts';

export interface Step {
  readonly commit: Commit;
  readonly parent: Oid;
  readonly changes: readonly TreeChange[];
}

/** Larger blobs, in bytes, count as no text. */
const LARGEST = 4_000_000;

export class PostureHistory {
  readonly #texts = new Map<Oid, Promise<Text | null>>();

  private constructor(
    readonly name: string,
    readonly source: ObjectSource,
    readonly isAsked: (path: string) => boolean,
  ) {}

  /** Opens a repository. `globs`: files to read, written as in a policy; all if empty. */
  static async open(folder: string, globs: readonly string[]): Promise<PostureHistory> {
    const source = await openRepository(folder, { backend: 'git' });
    return new PostureHistory(
      basename(folder.replace(/(?:\/(?:repo|\.git))+\/?$/, '')),
      source,
      globs.length === 0 ? () => true : globMatcher(globs),
    );
  }

  close(): Promise<void> {
    return this.source.close();
  }

  /** Yields each commit with one parent, and its changes. */
  async *steps(): AsyncIterable<Step> {
    const head = await this.source.resolveCommit('HEAD');
    if (head === null) return;
    const all = this.source.listCommits({ include: [head], exclude: [], excludeAllRefs: false });
    const isMeant = (path: string | null): boolean => path !== null && this.isAsked(path) && isPostureFile(path);
    for await (const { commit, changes } of this.source.readChanges(all, { renames: true })) {
      const [parent, ...others] = commit.parents;
      const meant = changes.filter((change) => isMeant(change.path) || isMeant(change.oldPath));
      if (parent !== undefined && others.length === 0 && meant.length > 0) yield { commit, parent, changes: meant };
    }
  }

  /** Returns a blob as text; null if it is missing or too large. */
  text(oid: Oid | null): Promise<Text | null> {
    if (oid === null) return Promise.resolve(null);
    const known = this.#texts.get(oid) ?? this.#read(oid);
    this.#texts.set(oid, known);
    return known;
  }

  /** Returns the text of a file at a commit. */
  async at(commit: Oid, path: string): Promise<Text | null> {
    return await this.text(await findBlob(this.source, commit, path));
  }

  async #read(oid: Oid): Promise<Text | null> {
    const blob = await this.source.readBlob(oid);
    return blob.kind === 'bytes' && blob.bytes.length <= LARGEST ? decodeText(blob.bytes) : null;
  }
}
