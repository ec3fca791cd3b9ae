/** Real repositories made by real git in a temporary folder, and what GitHub would say of them. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ScanTarget, CommitRange } from '../../src/model/range.ts';
import type { ObjectSource } from '../../src/repository/object-source.ts';
import { openRepository } from '../../src/repository/open.ts';
import type { WorkflowEvent } from '../../src/sources/payload.ts';

export const ZERO = '0'.repeat(40);

const ENV = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: join(import.meta.dirname, '../helpers/gitconfig'),
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.org',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.org',
};

export class RealRepo {
  constructor(readonly dir: string) {}

  git(...args: readonly string[]): string {
    return execFileSync('git', args, {
      cwd: this.dir,
      env: ENV,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  }

  /** Commits on the branch that is checked out. */
  commit(files: Readonly<Record<string, string>>, message = `change ${Object.keys(files).join(' ')}`): string {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.dir, path)), { recursive: true });
      writeFileSync(join(this.dir, path), text);
    }
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', message);
    return this.git('rev-parse', 'HEAD');
  }

  /** A branch from a revision, checked out. */
  branch(name: string, from = 'HEAD'): void {
    this.git('checkout', '--quiet', '-b', name, from);
  }

  checkout(name: string): void {
    this.git('checkout', '--quiet', name);
  }

  /** GitHub's `refs/pull/N/merge`: base first, head second, on no branch. */
  testMerge(base: string, head: string): string {
    const back = this.git('rev-parse', '--abbrev-ref', 'HEAD');
    this.git('checkout', '--quiet', '--detach', base);
    this.git('merge', '--quiet', '--no-ff', '--message', `Merge ${head} into ${base}`, head);
    const merge = this.git('rev-parse', 'HEAD');
    this.git('update-ref', 'refs/pull/7/merge', merge);
    this.git('update-ref', 'refs/pull/7/head', head);
    this.checkout(back);
    return merge;
  }

  /** Makes a clone like that of actions/checkout: one ref at some depth, HEAD detached. */
  checkoutOf(oid: string, depth?: number): RealRepo {
    const clone = emptyRepo();
    clone.git('remote', 'add', 'origin', `file://${this.dir}`);
    clone.git('fetch', '--quiet', '--no-tags', ...(depth === undefined ? [] : [`--depth=${depth}`]), 'origin', oid);
    clone.git('checkout', '--quiet', '--detach', oid);
    return clone;
  }

  async open(): Promise<ObjectSource> {
    const source = await openRepository(this.dir);
    onTestFinished(() => source.close());
    return source;
  }
}

export function emptyRepo(): RealRepo {
  const dir = mkdtempSync(join(tmpdir(), 'tidegate-sources-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const repo = new RealRepo(dir);
  repo.git('init', '--quiet', '--initial-branch=main');
  return repo;
}

/** `main` with two commits. */
export function aRepo(): RealRepo {
  const repo = emptyRepo();
  repo.commit({ 'README.md': 'one\n' });
  repo.commit({ 'README.md': 'two\n' });
  return repo;
}

export const repository = { full_name: 'octo/tide', default_branch: 'main', master_branch: 'main' };

/**
 * The fields that https://docs.github.com/webhooks/webhook-events-and-payloads#pull_request shows, as far as anyone
 * reads them.
 */
export function pullRequestEvent(
  base: string,
  head: string,
  sha: string,
  commits: number,
  name = 'pull_request',
): WorkflowEvent {
  const pull = {
    number: 7,
    state: 'open',
    commits,
    head: { ref: 'feature', sha: head, label: 'octo:feature' },
    base: { ref: 'main', sha: base, label: 'octo:main' },
  };
  return {
    name,
    payload: { action: 'synchronize', number: 7, pull_request: pull, repository, sender: { login: 'ada' } },
    sha,
    ref: 'refs/pull/7/merge',
    inputs: {},
  };
}

export interface PushFields {
  readonly ref?: string;
  readonly before: string;
  readonly after: string;
  readonly forced?: boolean;
  /** Ids of the commits that GitHub calls distinct. */
  readonly distinct?: readonly string[];
}

/** https://docs.github.com/webhooks/webhook-events-and-payloads#push, as @octokit/webhooks-examples captured it. */
export function pushEvent({
  ref = 'refs/heads/main',
  before,
  after,
  forced = false,
  distinct = [],
}: PushFields): WorkflowEvent {
  const payload = {
    ref,
    before,
    after,
    created: before === ZERO,
    deleted: after === ZERO,
    forced,
    base_ref: null,
    commits: distinct.map((id) => ({ id, distinct: true, message: 'change' })),
    head_commit: after === ZERO ? null : { id: after },
    repository,
    pusher: { name: 'ada' },
  };
  return { name: 'push', payload, sha: after, ref, inputs: {} };
}

export function rangeIn(target: ScanTarget): CommitRange {
  if (target.kind !== 'range') throw new Error(`a range was expected, not ${target.kind}`);
  return target.range;
}

/** The commits that the range leads to, as the repository lists them. */
export async function commitsOf(target: ScanTarget, source: ObjectSource): Promise<readonly string[]> {
  const { include, exclude, excludeAllRefs } = rangeIn(target);
  return await source.listCommits({ include, exclude, excludeAllRefs });
}
