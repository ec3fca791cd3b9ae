/**
 * A repository from single objects, by id: history, differences, names and the index are ours. Who reads the objects is
 * another's matter.
 */

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Commit, Tag, TreeChange } from '../model/delta.ts';
import { RepositoryError } from '../model/errors.ts';
import { isOid, type Oid } from '../model/oid.ts';
import { askAhead } from './ahead.ts';
import { readLinks, type CommitLinks } from './commit-links.ts';
import { parseCommit } from './commit-text.ts';
import { History } from './commit-walk.ts';
import { parseIndex } from './index-file.ts';
import { unsupported, type Layout } from './layout.ts';
import {
  cutHistory,
  tooLarge,
  type CommitChanges,
  type CommitQuery,
  type DatedCommit,
  type ObjectSource,
  type SoughtFile,
  type TreeEntry,
} from './object-source.ts';
import type { BlobRead, ObjectKind } from './object-types.ts';
import { blobOf, expectObject, tagOf, type ObjectRead } from './object-read.ts';
import type { PackStore } from './packs/pack-store.ts';
import { Refs } from './refs.ts';
import { pairSides } from './changes/renames.ts';
import { parseRevision } from './revision-text.ts';
import { combineSides, type SideChange } from './changes/side-changes.ts';
import { ABSENT, Trees } from './changes/tree-changes.ts';

export interface ObjectReader {
  read(oid: Oid): Promise<ObjectRead>;
  /** Names of objects that begin so. */
  withPrefix(prefix: string): Promise<readonly Oid[]>;
  close(): void;
}

/** Count of commits that are read ahead of the one asked for. */
const READ_AHEAD = 8;

/** Peeling a tag of a tag of a tag ends somewhere. */
const MOST_TAGS = 100;

export class WalkedSource implements ObjectSource {
  readonly refs: Refs;
  readonly trees = new Trees((oid) => this.#expect('tree', oid));
  readonly history = new History(async (oid) => await this.#links(oid));
  #edge: Promise<ReadonlySet<Oid>> | null = null;

  constructor(
    readonly backend: ObjectSource['backend'],
    readonly layout: Layout,
    readonly reader: ObjectReader,
  ) {
    this.refs = new Refs(layout);
  }

  async resolveCommit(revision: string): Promise<Oid | null> {
    const parsed = parseRevision(revision);
    let oid = parsed ? await this.#named(parsed.name) : null;
    for (const step of parsed?.steps ?? []) {
      if (oid === null) return null;
      oid = await this.#peel(oid);
      const times: number =
        step.kind === 'ancestor' ? step.generations : step.kind === 'parent' ? Math.min(step.number, 1) : 0;
      for (let i = 0; i < times && oid !== null; i++) {
        const { parents }: CommitLinks = await this.#links(oid);
        oid = parents[step.kind === 'parent' ? step.number - 1 : 0] ?? null;
      }
    }
    return oid === null ? null : await this.#peel(oid);
  }

  async #named(name: string): Promise<Oid | null> {
    if (isOid(name)) return name;
    const oid = await this.refs.find(name);
    if (oid !== null || !/^[0-9a-f]{4,39}$/i.test(name)) return oid;
    const commits = new Set<Oid>();
    for (const candidate of await this.reader.withPrefix(name.toLowerCase()))
      if (await this.#peel(candidate)) commits.add(candidate);
    return commits.size === 1 ? [...commits][0]! : null;
  }

  /** Follows tags to the commit; returns null if they lead to no commit. */
  async #peel(oid: Oid): Promise<Oid | null> {
    const { at, kind } = await this.#follow(oid);
    return kind === 'commit' ? at : null;
  }

  /** Follows a chain of tags to its end. Returns the object there and its kind. */
  async #follow(oid: Oid): Promise<{ readonly at: Oid; readonly kind: ObjectKind | 'missing' }> {
    let at = oid;
    for (let i = 0; i < MOST_TAGS; i++) {
      const read = await this.reader.read(at);
      if (read.kind === 'missing') return { at, kind: 'missing' };
      if (read.kind === 'too-large' && read.type !== 'blob' && read.type !== 'tree') throw tooLarge(at);
      if (read.kind === 'corrupt')
        throw new RepositoryError('object-corrupt', `Cannot read ${at}: ${read.message}.`, {
          next: 'Run git fsck in the repository.',
        });
      const target =
        read.kind === 'object' && read.type === 'tag'
          ? /^object ([0-9a-f]{40})\n/.exec(read.bytes.toString('latin1', 0, 48))
          : null;
      if (!target) return { at, kind: read.type };
      at = target[1]!;
    }
    return { at, kind: 'tag' };
  }

  async isShallow(): Promise<boolean> {
    return existsSync(join(this.layout.commonDir, 'shallow'));
  }

  async listRefs(): Promise<ReadonlyMap<string, Oid>> {
    return await this.refs.list();
  }

  async mergeBase(a: Oid, b: Oid): Promise<Oid | null> {
    return await this.history.mergeBase(a, b);
  }

  async isAncestor(ancestor: Oid, descendant: Oid): Promise<boolean> {
    return await this.history.isAncestor(ancestor, descendant);
  }

  async listCommits(query: CommitQuery): Promise<readonly Oid[]> {
    if (query.include.length === 0 && !query.includeAllRefs) return [];
    const all = query.includeAllRefs || query.excludeAllRefs ? await this.#everyRef() : [];
    const include = await this.#commitsOf([...(query.includeAllRefs ? all : []), ...query.include]);
    const exclude = await this.#commitsOf([...query.exclude, ...(query.excludeAllRefs ? all : [])]);
    const commits = await this.history.list(include, exclude);
    const edge = await this.#shallowEdge();
    const cut = commits.filter((oid) => edge.has(oid)).length;
    if (cut > 0) throw cutHistory(cut, commits.length);
    return commits;
  }

  async listDated(query: CommitQuery): Promise<readonly DatedCommit[]> {
    const dated: DatedCommit[] = [];
    for (const oid of await this.listCommits(query)) dated.push({ oid, time: (await this.history.linksOf(oid)).time });
    return dated;
  }

  async #everyRef(): Promise<readonly Oid[]> {
    return [...(await this.refs.list()).values(), ...(await this.refs.heads())];
  }

  /** Returns the commits of some refs. A ref may name a tree or a blob, which has no history. */
  async #commitsOf(oids: readonly Oid[]): Promise<readonly Oid[]> {
    const commits = new Set<Oid>();
    for (const oid of new Set(oids)) {
      const { at, kind } = await this.#follow(oid);
      if (kind === 'commit') commits.add(at);
      if (kind === 'missing') expectObject({ kind }, 'commit', at);
    }
    return [...commits];
  }

  /** Returns the commits whose parents a shallow clone left out. */
  #shallowEdge(): Promise<ReadonlySet<Oid>> {
    return (this.#edge ??= readFile(join(this.layout.commonDir, 'shallow'), 'utf8').then(
      (text) => new Set(text.split('\n').filter(isOid)),
      () => new Set<Oid>(),
    ));
  }

  async #links(oid: Oid): Promise<CommitLinks> {
    const [bytes, edge] = await Promise.all([this.#expect('commit', oid), this.#shallowEdge()]);
    const links = readLinks(bytes);
    return edge.has(oid) ? { ...links, parents: [] } : links;
  }

  async *readChanges(
    wanted: Promise<readonly Oid[]>,
    options: { readonly renames: boolean },
  ): AsyncIterable<CommitChanges> {
    yield* askAhead(await wanted, (oid) => this.#changesOf(oid, options.renames), READ_AHEAD);
  }

  async *readPlaces(
    commits: readonly Oid[],
  ): AsyncIterable<{ readonly oid: Oid; readonly changes: readonly TreeChange[] }> {
    for await (const { commit, changes } of this.readChanges(Promise.resolve(commits), { renames: false }))
      yield { oid: commit.oid, changes };
  }

  async parentsOf(commits: readonly Oid[]): Promise<readonly (readonly Oid[])[]> {
    const parents: (readonly Oid[])[] = [];
    for (const oid of commits) parents.push((await this.history.linksOf(oid)).parents);
    return parents;
  }

  async whichHold(commits: readonly Oid[], files: readonly SoughtFile[]): Promise<readonly (readonly number[])[]> {
    const { TreeSearch } = await import('./changes/tree-search.ts');
    return await new TreeSearch((oid) => this.#expect('tree', oid), files).inEach(commits, async (commit) => ({
      oid: (await this.history.linksOf(commit)).tree,
    }));
  }

  async openPacks(): Promise<PackStore | null> {
    const { openPacks } = await import('./packs/pack-store.ts');
    return openPacks(this.layout);
  }

  async #changesOf(oid: Oid, renames: boolean): Promise<CommitChanges> {
    const bytes = await this.#expect('commit', oid);
    const { tree } = readLinks(bytes);
    const { parents } = await this.#links(oid);
    const sides: (readonly SideChange[])[] = [];
    for (const before of parents.length === 0 ? [null] : parents) {
      const side = await this.trees.diff(before === null ? null : (await this.#links(before)).tree, tree);
      sides.push(side);
      if (side.length === 0) break; // nothing differs from every parent
    }
    if (sides.at(-1)!.length === 0) return { commit: parseCommit(oid, bytes), changes: [] };
    return { commit: parseCommit(oid, bytes), changes: combineSides(renames ? await this.#paired(sides) : sides) };
  }

  async #paired(sides: readonly (readonly SideChange[])[]): Promise<readonly (readonly SideChange[])[]> {
    return await pairSides(sides, (oid) => this.readBlob(oid));
  }

  async diffTrees(base: Oid | null, head: Oid): Promise<readonly TreeChange[]> {
    const [before, after] = [base === null ? null : await this.#treeOf(base), await this.#treeOf(head)];
    return combineSides(await this.#paired([await this.trees.diff(before, after)]));
  }

  /** Returns the tree of a commit, of a tag of a commit, or of a tree itself. */
  async #treeOf(oid: Oid): Promise<Oid> {
    const commit = await this.#peel(oid);
    return commit === null ? oid : readLinks(await this.#expect('commit', commit)).tree;
  }

  async stagedChanges(): Promise<readonly TreeChange[]> {
    const head = await this.resolveCommit('HEAD');
    const before = head === null ? [] : await this.trees.diff(null, await this.#treeOf(head));
    const staged = await readFile(this.layout.indexFile).then(parseIndex, (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    return combineSides(await this.#paired([stagedAgainst(before, staged)]));
  }

  async readCommit(oid: Oid): Promise<Commit> {
    return parseCommit(oid, await this.#expect('commit', oid));
  }

  async readTag(oid: Oid): Promise<Tag | null> {
    return tagOf(await this.reader.read(oid), oid);
  }

  async readBlob(oid: Oid): Promise<BlobRead> {
    return blobOf(await this.reader.read(oid), oid);
  }

  async findEntry(commit: Oid, path: string): Promise<TreeEntry | null> {
    return await this.trees.findEntry(await this.#treeOf(commit), path);
  }

  async listTree(commit: Oid): Promise<readonly TreeEntry[]> {
    return await this.trees.list(await this.#treeOf(commit));
  }

  async close(): Promise<void> {
    this.reader.close();
  }

  async #expect(type: ObjectKind, oid: Oid): Promise<Buffer> {
    const read = await this.reader.read(oid);
    if (read.kind === 'missing' && this.layout.partial)
      throw unsupported(`This is a partial clone, and its ${type} ${oid} was not fetched.`);
    return expectObject(read, type, oid);
  }
}

/** Returns the paths of the index that differ from the tree of HEAD. */
function stagedAgainst(before: readonly SideChange[], staged: ReturnType<typeof parseIndex>): readonly SideChange[] {
  const head = new Map(before.map((entry) => [entry.path, entry]));
  const changes: SideChange[] = [];
  const seen = new Set<string>();
  for (const { key, mode, oid, unmerged } of staged) {
    const path = Buffer.from(key, 'latin1').toString('utf8');
    const old = head.get(path);
    seen.add(path);
    if (unmerged || (old?.oid === oid && old.mode === mode)) continue;
    changes.push({ path, oldPath: null, oldMode: old?.mode ?? ABSENT, mode, oldOid: old?.oid ?? null, oid });
  }
  for (const { path, mode, oid } of before) {
    if (!seen.has(path)) changes.push({ path, oldPath: null, oldMode: mode, mode: ABSENT, oldOid: oid, oid: null });
  }
  return changes.sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
}
