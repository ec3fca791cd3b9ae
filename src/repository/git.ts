/** A repository through native git's plumbing: the fast back end. Reads by object id; writes nothing, fetches nothing. */

import { RepositoryError, UsageError } from '../model/errors.ts';
import type { Commit, TreeChange } from '../model/delta.ts';
import { isOid, type Oid } from '../model/oid.ts';
import { BatchReader, expectObject } from './batch-reader.ts';
import { parseCommit } from './commit-text.ts';
import { askGit, ended, gitFailure, runGit, startGit } from './git-process.ts';
import type { BlobRead, CommitChanges, CommitQuery, ObjectSource, TreeEntry } from './object-source.ts';
import { RawChangesReader } from './raw-changes.ts';

const EMPTY_TREE = { sha1: '4b825dc642cb6eb9a060e54bf8d69288fbee4904', sha256: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321' };

/** More ids than this go through standard input: a command line has its limit. */
const MOST_ARGUMENTS = 2000;

/** How many commits may wait, read and not yet asked for, before git is told to pause. */
const READ_AHEAD = 256;

export interface GitOptions {
  /** Blobs over this many bytes are not read whole. */
  readonly largestBlob: number;
}

export async function openGit(directory: string, options: GitOptions): Promise<ObjectSource> {
  const reader = new BatchReader(directory, options.largestBlob);
  reader.start(); // gets ready while rev-parse answers
  const { code, out, err } = await askGit(directory, ['rev-parse', '--show-object-format', '--is-shallow-repository', '--git-path', 'shallow']);
  if (code !== 0) {
    reader.close();
    if (/not a git repository|cannot change to|No such file/i.test(err)) {
      throw new UsageError('no-repository', `${directory} is not in a git repository.`, { next: 'Run this inside a clone, or name one with --repo <dir>.' });
    }
    throw gitFailure(['rev-parse'], err);
  }
  const [format, shallow] = out.toString('utf8').split('\n');
  return new GitSource(directory, reader, format === 'sha256' ? 'sha256' : 'sha1', shallow === 'true');
}

class GitSource implements ObjectSource {
  readonly backend = 'git';

  constructor(
    readonly directory: string,
    readonly reader: BatchReader,
    readonly format: 'sha1' | 'sha256',
    readonly shallow: boolean,
  ) {}

  async resolveCommit(revision: string): Promise<Oid | null> {
    const { code, out } = await askGit(this.directory, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
    const oid = out.toString('utf8').trim();
    return code === 0 && isOid(oid) ? oid : null;
  }

  async isShallow(): Promise<boolean> {
    return this.shallow;
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
    const base = ['rev-list', '--topo-order', '--reverse'];
    let out: Buffer;
    if (query.include.length + query.exclude.length <= MOST_ARGUMENTS) {
      out = await runGit(this.directory, [...base, ...query.include, '--not', ...query.exclude, ...(query.excludeAllRefs ? ['--all'] : [])]);
    } else {
      const excluded = query.excludeAllRefs ? [...query.exclude, ...(await this.listRefs()).values()] : query.exclude;
      out = await runGit(this.directory, [...base, '--stdin'], [...query.include, ...excluded.map((oid) => `^${oid}`)].join('\n') + '\n');
    }
    const commits = out.toString('latin1').split('\n').filter(isOid);
    if (this.shallow) await this.#refuseCutHistory(commits);
    return commits;
  }

  /** A commit at a shallow clone's edge looks like a root: its parents, and so what it added, cannot be known. */
  async #refuseCutHistory(commits: readonly Oid[]): Promise<void> {
    const { readFile } = await import('node:fs/promises');
    const { resolve } = await import('node:path');
    const path = (await runGit(this.directory, ['rev-parse', '--git-path', 'shallow'])).toString('utf8').trim();
    const edge = new Set((await readFile(resolve(this.directory, path), 'utf8')).split('\n'));
    const cut = commits.filter((oid) => edge.has(oid));
    if (cut.length === 0) return;
    throw new RepositoryError('shallow', `History is cut short: this is a shallow clone, and ${cut.length} of ${commits.length} commits stand at its edge, their parents missing.`, {
      next: 'In a workflow, set fetch-depth: 0 on actions/checkout; elsewhere run git fetch --unshallow.',
    });
  }

  async *readChanges(commits: readonly Oid[], options: { readonly renames: boolean }): AsyncIterable<CommitChanges> {
    if (commits.length === 0) return;
    const args = ['diff-tree', '--stdin', '-r', '-z', '-c', '--root', '--raw', '--no-abbrev', '--always', '--no-ext-diff', '--no-textconv', options.renames ? '-M' : '--no-renames'];
    const child = startGit(this.directory, args);
    const ready: { commit: Promise<Commit>; changes: readonly TreeChange[] }[] = [];
    let wake: (() => void) | null = null;
    let failure: Error | null = null;
    let done = false;
    let stderr = '';
    const notify = (): void => {
      wake?.();
      wake = null;
    };
    const raw = new RawChangesReader((oid, changes) => {
      const commit = this.readCommit(oid);
      commit.catch(() => {}); // it is awaited when its turn comes
      ready.push({ commit, changes });
      if (ready.length >= READ_AHEAD) child.stdout.pause();
      notify();
    });
    child.stdout.on('data', (chunk: Buffer) => raw.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
    void ended(child)
      .then((code) => {
        if (code === 0) raw.end();
        else failure = gitFailure(args, stderr);
      })
      .catch((error: Error) => (failure = error))
      .finally(() => {
        done = true;
        notify();
      });
    child.stdin.end(commits.join('\n') + '\n');
    try {
      for (;;) {
        const next = ready.shift();
        if (next) {
          if (ready.length < READ_AHEAD / 2) child.stdout.resume();
          yield { commit: await next.commit, changes: next.changes };
        } else if (failure) throw failure;
        else if (done) return;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      child.kill();
    }
  }

  async diffTrees(base: Oid | null, head: Oid): Promise<readonly TreeChange[]> {
    const out = await runGit(this.directory, ['diff-tree', '-r', '-z', '-M', '--raw', '--no-abbrev', '--no-ext-diff', '--no-textconv', base ?? EMPTY_TREE[this.format], head]);
    return parseAll(out);
  }

  async stagedChanges(): Promise<readonly TreeChange[]> {
    const head = (await this.resolveCommit('HEAD')) ?? EMPTY_TREE[this.format];
    return parseAll(await runGit(this.directory, ['diff-index', '--cached', '-r', '-z', '-M', '--raw', '--no-abbrev', '--no-ext-diff', '--no-textconv', head]));
  }

  async readCommit(oid: Oid): Promise<Commit> {
    return parseCommit(oid, expectObject(await this.reader.read(oid), 'commit', oid));
  }

  async readBlob(oid: Oid): Promise<BlobRead> {
    const read = await this.reader.read(oid);
    if (read.kind !== 'object') return read;
    return read.type === 'blob' ? { kind: 'bytes', bytes: read.bytes } : { kind: 'corrupt', message: `${oid} is a ${read.type}, not a blob` };
  }

  async findPath(commit: Oid, path: string): Promise<TreeEntry | null> {
    const out = await runGit(this.directory, ['--literal-pathspecs', 'ls-tree', '-z', '--full-tree', commit, '--', path]);
    return parseTree(out).find((entry) => entry.path === path && entry.mode !== '040000') ?? null;
  }

  async listTree(commit: Oid): Promise<readonly TreeEntry[]> {
    return parseTree(await runGit(this.directory, ['ls-tree', '-r', '-z', '--full-tree', commit]));
  }

  async close(): Promise<void> {
    this.reader.close();
  }
}

function parseAll(out: Buffer): readonly TreeChange[] {
  let all: readonly TreeChange[] = [];
  const reader = new RawChangesReader((_commit, changes) => (all = changes));
  reader.push(out);
  reader.end();
  return all;
}

function parseTree(out: Buffer): TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (const line of out.toString('utf8').split('\0')) {
    const match = /^(\d{6}) \w+ ([0-9a-f]+)\t([^]*)$/.exec(line);
    if (match) entries.push({ mode: match[1]!, oid: match[2]!, path: match[3]! });
  }
  return entries;
}
