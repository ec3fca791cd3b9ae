/** Lists the commits of a history, parents before children. */

import { UsageError } from '../model/errors.ts';
import type { Oid } from '../model/oid.ts';
import type { ScanTarget } from '../model/range.ts';
import type { Shard } from '../model/shard.ts';
import type { CommitQuery } from '../repository/object-source.ts';
import { repositoryOf, type World } from '../scan/world.ts';
import type { ShardRange } from './shards/shard-range.ts';

export type HistoryTarget = Extract<ScanTarget, { kind: 'history' }>;

/**
 * Lists all commits. Throws `UsageError('no-such-revision')` if the history of HEAD is requested and HEAD names no
 * commit.
 */
export async function listCommits(target: HistoryTarget, world: World): Promise<readonly Oid[]> {
  const query = await queryOf(target, world);
  const commits = await repositoryOf(world).listCommits(query);
  refuseUnbornHead(target, query, commits);
  return commits;
}

/** Lists, as `listCommits`, the commits of one shard. */
export async function listShard(target: HistoryTarget, shard: Shard, world: World): Promise<ShardRange> {
  const { shardRange } = await import('./shards/shard-range.ts');
  const query = await queryOf(target, world);
  const range = await shardRange(repositoryOf(world), query, shard);
  refuseUnbornHead(target, query, range.all);
  return range;
}

/** Returns the commits of HEAD, or of all refs: also where HEAD names no commit. */
async function queryOf({ all }: HistoryTarget, world: World): Promise<CommitQuery> {
  const head = await repositoryOf(world).resolveCommit('HEAD');
  return {
    include: head === null ? [] : [head],
    exclude: [],
    excludeAllRefs: false,
    includeAllRefs: all || head === null,
  };
}

/** Throws if HEAD names no commit, but other refs do: its history was requested, and it has none. */
function refuseUnbornHead({ all }: HistoryTarget, { include }: CommitQuery, commits: readonly Oid[]): void {
  if (include.length > 0 || all || commits.length === 0) return;
  throw new UsageError('no-such-revision', 'HEAD names no commit, so it has no history.', {
    next: 'To scan all branches: tidegate history --all.',
  });
}
