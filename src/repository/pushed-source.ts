/**
 * A repository as a pre-receive hook sees it, for a push whose objects lie loose in the quarantine: they are the news,
 * whatever five thousand refs say. Answers like native git without starting it; what it cannot answer for less it asks
 * git.
 */

import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isOid, type Oid } from '../model/oid.ts';
import type { Allowance } from './allowance.ts';
import { readLinks } from './commit-links.ts';
import { openDirectly, type DirectReader } from './direct-reader.ts';
import { GitOnDemand } from './git-on-demand.ts';
import { findLayout, isPlain, type Layout } from './layout.ts';
import { expectObject } from './object-read.ts';
import type { CommitChanges, CommitQuery, ObjectSource } from './object-source.ts';
import { FEW } from './small-source.ts';
import { WalkedSource } from './walked-source.ts';

export interface Pushed {
  readonly source: ObjectSource;
  /** Size of the files of the objects that were pushed. */
  readonly freshBytes: number;
}

/** Opens the repository of a pre-receive hook; null if this is no such push, or if it cannot be read directly. */
export function openPushed(
  directory: string,
  largestBlob: number,
  allowance?: Allowance,
  environment: NodeJS.ProcessEnv = process.env,
): Pushed | null {
  const quarantine = environment['GIT_QUARANTINE_PATH'];
  if (!quarantine || environment['GIT_OBJECT_DIRECTORY'] !== quarantine || environment['GIT_NAMESPACE']) return null;
  try {
    const layout = findLayout(directory, environment);
    if (!isPlain(layout)) return null;
    const git = new GitOnDemand(directory, largestBlob);
    const folder = resolve(directory, quarantine);
    const reader = openDirectly(
      folder,
      layout.objectDirs.map((path) => resolve(directory, path)),
      layout.oidBytes,
      largestBlob,
      async (oid) => await (await git.get()).reader.read(oid),
      allowance,
    );
    return reader === null ? null : { source: new PushedSource(layout, reader, git), freshBytes: reader.freshBytes() };
  } catch {
    return null; // git reports what is wrong
  }
}

class PushedSource extends WalkedSource {
  #packedRefs: string | undefined;

  constructor(
    layout: Layout,
    readonly direct: DirectReader,
    readonly git: GitOnDemand,
  ) {
    super('git', layout, direct);
  }

  override async resolveCommit(revision: string): Promise<Oid | null> {
    const oid = isOid(revision) ? revision : this.#tipOf(revision);
    if (oid !== null) {
      const read = await this.direct.read(oid);
      if (read.kind === 'object' && read.type === 'commit') return oid;
    }
    return await (await this.git.get()).resolveCommit(revision);
  }

  override async isShallow(): Promise<boolean> {
    return false;
  }

  override async listRefs(): Promise<ReadonlyMap<string, Oid>> {
    return await (await this.git.get()).listRefs();
  }

  override async mergeBase(a: Oid, b: Oid): Promise<Oid | null> {
    if (a === b) return a;
    const edge = await this.#edgeOf([b], new Set());
    return edge?.size === 1 && edge.has(a) ? a : await (await this.git.get()).mergeBase(a, b);
  }

  override async isAncestor(ancestor: Oid, descendant: Oid): Promise<boolean> {
    return ancestor === descendant || (await (await this.git.get()).isAncestor(ancestor, descendant));
  }

  override async listCommits(query: CommitQuery): Promise<readonly Oid[]> {
    const fresh = query.excludeAllRefs && !query.includeAllRefs ? await this.#freshCommits(query) : null;
    return fresh ?? (await (await this.git.get()).listCommits(query));
  }

  override async *readChanges(
    wanted: Promise<readonly Oid[]>,
    options: { readonly renames: boolean },
  ): AsyncIterable<CommitChanges> {
    if (options.renames && (await wanted).length <= FEW) return yield* super.readChanges(wanted, options);
    for await (const step of (await this.git.get()).readChanges(wanted, options)) {
      await this.direct.allowance?.spend(sizeOf(step));
      yield step;
    }
  }

  override async close(): Promise<void> {
    this.direct.close();
    await this.git.close();
  }

  /**
   * Lists the commits that the push brought, from its heads down to known commits. Null if they cannot be determined
   * without git.
   */
  async #freshCommits({ include, exclude }: CommitQuery): Promise<readonly Oid[] | null> {
    const edge = await this.#edgeOf(include, new Set(exclude));
    if (edge === null) return null;
    const doubtful = [...edge].filter((oid) => !this.#isTip(oid));
    // Objects may lie in the store that no ref reaches: they are as new as those in the quarantine.
    if (
      doubtful.length > 0 &&
      (exclude.length === 0 ||
        (await (await this.git.get()).listCommits({ include: doubtful, exclude, excludeAllRefs: false })).length > 0)
    )
      return null;
    return await this.history.list(include, [...exclude, ...edge]);
  }

  /**
   * Returns the commits that the fresh ones are based on, down to the known. Null if one of the fresh is in the store,
   * too: git unpacks nothing that it has.
   */
  async #edgeOf(include: readonly Oid[], known: ReadonlySet<Oid>): Promise<ReadonlySet<Oid> | null> {
    const edge = new Set<Oid>();
    const seen = new Set<Oid>();
    for (const stack = [...include]; stack.length > 0; ) {
      const oid = stack.pop()!;
      if (seen.has(oid) || known.has(oid)) continue;
      seen.add(oid);
      if (!this.direct.fresh.has(oid)) edge.add(oid);
      else if (this.direct.isOld(oid)) return null;
      else stack.push(...readLinks(expectObject(await this.direct.read(oid), 'commit', oid)).parents);
    }
    return edge;
  }

  /**
   * Reports whether a packed ref points directly at the commit. A packed line counts only if no loose file of its name
   * overrides it: git leaves old lines behind. Loose refs may be missed; then git is asked.
   */
  #isTip(oid: Oid): boolean {
    const text = this.#packed();
    for (let at = text.indexOf(`${oid} `); at !== -1; at = text.indexOf(`${oid} `, at + 1)) {
      const end = text.indexOf('\n', at);
      const isLine = (at === 0 || text[at - 1] === '\n') && end !== -1;
      if (isLine && this.#holds(text.slice(at + oid.length + 1, end), oid)) return true;
    }
    return false;
  }

  /** Reports whether a packed ref is in force: no loose file overrides it. */
  #holds(ref: string, oid: Oid): boolean {
    if (!ref.startsWith('refs/') || ref.split('/').includes('..')) return false;
    const loose = readOr(join(this.layout.commonDir, Buffer.from(ref, 'latin1').toString('utf8')), '').trimEnd();
    return loose === '' || loose === oid;
  }

  /** Resolves HEAD or a branch with its full name; null for everything else. */
  #tipOf(name: string): Oid | null {
    const text = name === 'HEAD' ? readOr(join(this.layout.gitDir, 'HEAD'), '').trimEnd() : `ref: ${name}`;
    if (isOid(text)) return text;
    const [, ref] = /^ref: (refs\/heads\/[^\u0000-\u0020\u007f~^:?*[\\]+)$/.exec(text) ?? [];
    if (ref === undefined || ref.split('/').includes('..')) return null;
    const loose = readOr(join(this.layout.commonDir, ref), '').trimEnd();
    if (isOid(loose)) return loose;
    const packed = this.#packed();
    const end = packed.indexOf(` ${ref}\n`);
    const oid = packed.slice(Math.max(0, end - 40), Math.max(0, end));
    return isOid(oid) ? oid : null;
  }

  #packed(): string {
    return (this.#packedRefs ??= readOr(join(this.layout.commonDir, 'packed-refs'), ''));
  }
}

/** Returns the number of characters in a commit's message and in the paths that it changes. */
function sizeOf({ commit, changes }: CommitChanges): number {
  return changes.reduce((sum, { path }) => sum + path.length, commit.message.length);
}

function readOr(path: string, otherwise: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path, 'latin1') : otherwise;
}
