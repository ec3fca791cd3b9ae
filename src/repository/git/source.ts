/**
 * A repository through native git's plumbing: the fast back end. Reads by object id; writes nothing, fetches nothing.
 */

import { existsSync } from 'node:fs';
import { RepositoryError } from '../../model/errors.ts';
import type { Commit, Tag, TreeChange } from '../../model/delta.ts';
import { EMPTY_TREE, isOid, type Oid } from '../../model/oid.ts';
import { BatchReader } from '../batch-reader.ts';
import { readLinks } from '../commit-links.ts';
import { parseCommit } from '../commit-text.ts';
import { askGit, gitFailure, runGit } from './process.ts';
import { DIFF_TREE, RAW, walkChanges } from './walk.ts';
import {
  cutHistory,
  tooLarge,
  type CommitChanges,
  type CommitQuery,
  type DatedCommit,
  type ObjectSource,
  type SoughtFile,
  type TreeEntry,
} from '../object-source.ts';
import { noRepository } from '../layout.ts';
import type { BlobRead } from '../object-types.ts';
import { blobOf, expectObject, tagOf, type ObjectRead } from '../object-read.ts';
import type { PackStore } from '../packs/pack-store.ts';
import type { RawChange } from '../changes/raw-changes.ts';
import { pairSides } from '../changes/renames.ts';
import { combineSides, type SideChange } from '../changes/side-changes.ts';
import { Trees } from '../changes/tree-changes.ts';
import { parseRawChanges, parseTree, toTreeChanges } from './answers.ts';
import { type Facts, isPlainlyWhole, readFacts } from './facts.ts';

/** More ids than this go through standard input: a command line has its limit. */
const MOST_ARGUMENTS = 2000;

/** Commits from which their objects are read from the packs: a pipe to git costs more for each than the object. */
const MANY = 64;

export interface GitOptions {
  /** Blobs over this many bytes are not read whole. */
  readonly largestBlob: number;
  /** Number of commits from which their objects are read from the packs directly; `Infinity` for never. */
  readonly packedFrom?: number | undefined;
}

/**
 * Returns at once: git's processes start while the caller goes on. If the folder is not a repository, the first request
 * throws.
 */
export function openGit(directory: string, options: GitOptions): ObjectSource & { readonly reader: BatchReader } {
  if (!existsSync(directory)) throw noRepository(directory); // starting git there would fail as if git were missing
  const reader = new BatchReader(directory, options.largestBlob);
  reader.start();
  return new GitSource(directory, reader, options);
}

class GitSource implements ObjectSource {
  readonly backend = 'git';

  constructor(
    readonly directory: string,
    readonly reader: BatchReader,
    readonly options: GitOptions,
  ) {}

  readonly #readTree = async (oid: Oid): Promise<Buffer> => expectObject(await this.#read(oid), 'tree', oid);
  readonly #trees = new Trees(this.#readTree);
  #known: Promise<Facts> | undefined;
  #packs: PackStore | null = null;
  /** Parents of the commits that were listed last. */
  #parents = new Map<Oid, readonly Oid[]>();

  /** Asked of git only when something depends on it: each process costs a small push three milliseconds. */
  get facts(): Promise<Facts> {
    return (this.#known ??= readFacts(this.directory));
  }

  /**
   * Resolves through `cat-file`, which takes any revision from its standard input: one process less for each question.
   */
  async resolveCommit(revision: string): Promise<Oid | null> {
    const read = await this.reader.read(`${revision}^{commit}`);
    if (read.kind === 'object' && read.type === 'commit') return read.oid;
    if (read.kind === 'too-large') throw tooLarge(revision);
    if (read.kind === 'corrupt') {
      await this.facts; // no repository at all has a better sentence
      throw new RepositoryError('object-corrupt', `Cannot read ${revision}: ${read.message}.`, {
        next: 'Run git fsck in the repository.',
      });
    }
    return null;
  }

  async isShallow(): Promise<boolean> {
    return !(await isPlainlyWhole(this.directory)) && (await this.facts).shallow;
  }

  async listRefs(): Promise<ReadonlyMap<string, Oid>> {
    const out = await runGit(this.directory, ['for-each-ref', '--format=%(objectname) %(refname)']);
    const refs = new Map<string, Oid>();
    for (const line of out.toString('utf8').split('\n')) {
      const space = line.indexOf(' ');
      if (space > 0) refs.set(line.slice(space + 1), line.slice(0, space));
    }
    return refs;
  }

  async mergeBase(a: Oid, b: Oid): Promise<Oid | null> {
    const { code, out, err } = await askGit(this.directory, ['merge-base', a, b]);
    if (code > 1) throw gitFailure(['merge-base'], err);
    const oid = out.toString('utf8').trim().split('\n')[0] ?? '';
    return isOid(oid) ? oid : null;
  }

  async isAncestor(ancestor: Oid, descendant: Oid): Promise<boolean> {
    const { code, err } = await askGit(this.directory, ['merge-base', '--is-ancestor', ancestor, descendant]);
    if (code > 1) throw gitFailure(['merge-base'], err);
    return code === 0;
  }

  async listCommits(query: CommitQuery): Promise<readonly Oid[]> {
    return (await this.listDated(query)).map(({ oid }) => oid);
  }

  async listDated(query: CommitQuery): Promise<readonly DatedCommit[]> {
    const dated: DatedCommit[] = [];
    this.#parents = new Map();
    for (const line of await this.#list(query)) {
      const [time, oid, ...parents] = line.split(' ');
      if (oid === undefined) continue;
      dated.push({ oid, time: Number(time) });
      this.#parents.set(oid, parents);
    }
    if (await this.isShallow()) await this.#refuseCutHistory(dated.map(({ oid }) => oid));
    return dated;
  }

  /** Returns a line for each commit: its time, its id and its parents. */
  async #list(query: CommitQuery): Promise<readonly string[]> {
    const base = [
      'rev-list',
      '--topo-order',
      '--reverse',
      '--timestamp',
      '--parents',
      ...(query.includeAllRefs ? ['--all'] : []),
    ];
    if (query.include.length === 0 && !query.includeAllRefs) return [];
    let out: Buffer;
    if (query.include.length + query.exclude.length <= MOST_ARGUMENTS) {
      out = await runGit(this.directory, [
        ...base,
        ...query.include,
        '--not',
        ...query.exclude,
        ...(query.excludeAllRefs ? ['--all'] : []),
      ]);
    } else {
      const excluded = query.excludeAllRefs ? [...query.exclude, ...(await this.listRefs()).values()] : query.exclude;
      out = await runGit(
        this.directory,
        [...base, '--stdin'],
        [...query.include, ...excluded.map((oid) => `^${oid}`)].join('\n') + '\n',
      );
    }
    return out.toString('latin1').split('\n');
  }

  /** A commit at a shallow clone's edge looks like a root: its parents, and so what it added, cannot be known. */
  async #refuseCutHistory(commits: readonly Oid[]): Promise<void> {
    const { readFile } = await import('node:fs/promises');
    const { resolve } = await import('node:path');
    const path = (await runGit(this.directory, ['rev-parse', '--git-path', 'shallow'])).toString('utf8').trim();
    const edge = new Set((await readFile(resolve(this.directory, path), 'utf8')).split('\n'));
    const cut = commits.filter((oid) => edge.has(oid));
    if (cut.length > 0) throw cutHistory(cut.length, commits.length);
  }

  /** Renames are paired by us, each parent's side for itself; without them git itself says what no parent has. */
  readChanges(wanted: Promise<readonly Oid[]>, options: { readonly renames: boolean }): AsyncIterable<CommitChanges> {
    return walkChanges(this.directory, this.#afterPacks(wanted), options.renames ? '-m' : '-c', (oid, sections) =>
      options.renames ? this.#renamedOf(oid, sections) : this.#plainOf(oid, sections.flat()),
    );
  }

  /** Opens the packs where many commits will be read. */
  async #afterPacks(wanted: Promise<readonly Oid[]>): Promise<readonly Oid[]> {
    const commits = await wanted;
    if (commits.length >= (this.options.packedFrom ?? MANY)) this.#packs ??= await this.openPacks().catch(() => null);
    return commits;
  }

  async #read(oid: Oid): Promise<ObjectRead> {
    const packed = this.#packs?.read(oid, this.options.largestBlob);
    return packed ? { kind: 'object', oid, ...packed } : await this.reader.read(oid);
  }

  readPlaces(commits: readonly Oid[]): AsyncIterable<{ readonly oid: Oid; readonly changes: readonly TreeChange[] }> {
    return walkChanges(this.directory, Promise.resolve(commits), '-c', async (oid, sections) => ({
      oid,
      changes: toTreeChanges(sections.flat()),
    }));
  }

  async parentsOf(commits: readonly Oid[]): Promise<readonly (readonly Oid[])[]> {
    if (commits.every((oid) => this.#parents.has(oid))) return commits.map((oid) => this.#parents.get(oid)!);
    const out = await runGit(
      this.directory,
      ['rev-list', '--no-walk=unsorted', '--parents', '--stdin'],
      commits.map((oid) => `${oid}\n`).join(''),
    );
    return out
      .toString('latin1')
      .split('\n')
      .slice(0, commits.length)
      .map((line) => line.split(' ').slice(1));
  }

  async whichHold(commits: readonly Oid[], files: readonly SoughtFile[]): Promise<readonly (readonly number[])[]> {
    const { TreeSearch } = await import('../changes/tree-search.ts');
    return await new TreeSearch(this.#readTree, files).inEach(commits, async (commit) => {
      // One question instead of one for the commit and one for its tree.
      const read = await this.reader.read(`${commit}^{tree}`);
      return read.kind === 'object' && read.type === 'tree'
        ? read
        : { oid: commit, bytes: expectObject(read, 'tree', commit) };
    });
  }

  async openPacks(): Promise<PackStore | null> {
    const [{ openPacks }, { findLayout }] = await Promise.all([
      import('../packs/pack-store.ts'),
      import('../layout.ts'),
    ]);
    return openPacks(findLayout(this.directory));
  }

  async #plainOf(oid: Oid, changes: readonly RawChange[]): Promise<CommitChanges> {
    return { commit: await this.readCommit(oid), changes: toTreeChanges(changes) };
  }

  async #renamedOf(oid: Oid, sections: readonly (readonly RawChange[])[]): Promise<CommitChanges> {
    const [read, sides] = await Promise.all([this.#read(oid), this.#paired(sections)]);
    const bytes = expectObject(read, 'commit', oid);
    // A parent from which nothing differs has no section: then nothing differs from every parent.
    const whole = sides.length >= readLinks(bytes).parents.length;
    return { commit: parseCommit(oid, bytes), changes: whole ? combineSides(sides) : [] };
  }

  #paired(sections: readonly (readonly RawChange[])[]): Promise<readonly (readonly SideChange[])[]> {
    return pairSides(
      sections.map((changes) => changes.map((change) => change[0]!)),
      (oid) => this.readBlob(oid),
    );
  }

  async diffTrees(base: Oid | null, head: Oid): Promise<readonly TreeChange[]> {
    const from = base ?? EMPTY_TREE[(await this.facts).format];
    const out = await runGit(this.directory, [...DIFF_TREE, from, head]);
    return combineSides(await this.#paired([parseRawChanges(out)]));
  }

  async stagedChanges(): Promise<readonly TreeChange[]> {
    const head = (await this.resolveCommit('HEAD')) ?? EMPTY_TREE[(await this.facts).format];
    const staged = parseRawChanges(await runGit(this.directory, ['diff-index', '--cached', ...RAW, head]));
    return combineSides(await this.#paired([staged]));
  }

  async readCommit(oid: Oid): Promise<Commit> {
    return parseCommit(oid, expectObject(await this.#read(oid), 'commit', oid));
  }

  async readTag(oid: Oid): Promise<Tag | null> {
    return tagOf(await this.#read(oid), oid);
  }

  async readBlob(oid: Oid): Promise<BlobRead> {
    return blobOf(await this.#read(oid), oid);
  }

  async findEntry(commit: Oid, path: string): Promise<TreeEntry | null> {
    const root = await this.reader.read(`${commit}^{tree}`);
    expectObject(root, 'tree', commit);
    return root.kind !== 'object' ? null : await this.#trees.findEntry(root.oid, path);
  }

  async listTree(commit: Oid): Promise<readonly TreeEntry[]> {
    return parseTree(await runGit(this.directory, ['ls-tree', '-r', '-z', '--full-tree', commit]));
  }

  async close(): Promise<void> {
    this.reader.close();
    this.#packs?.close();
  }
}
