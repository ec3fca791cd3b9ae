/** The flow of a history: its commits, or those of a shard → findings, with the refs that contain them → report. */

import { matchingRules } from '../detectors/secrets/catalogue.ts';
import type { Oid } from '../model/oid.ts';
import type { ReachMap } from '../model/reach.ts';
import type { Report } from '../model/report.ts';
import type { ScanContext } from '../scan/context.ts';
import { untilDeadline } from '../scan/deadline-gap.ts';
import { Deadline } from '../scan/deadline.ts';
import { judgeSecrets, type JudgedSecret } from '../scan/results/judge-secrets.ts';
import { arrangeFindings, createReport, reportMissingCommits } from '../scan/results/report.ts';
import { repositoryOf, type World } from '../scan/world.ts';
import { cacheKey } from './incremental/cache-key.ts';
import { HistoryCache } from './incremental/cache.ts';
import type { NextRecord } from './incremental/next-record.ts';
import { Recorder } from './incremental/recorder.ts';
import { unlessStopped } from './interruption.ts';
import { listCommits, listShard, type HistoryTarget } from './list-commits.ts';
import { RefScanner } from './refs/loose-refs.ts';
import { createHistoryResults, type HistoryResults } from './results.ts';
import { scanAll } from './scan-all.ts';
import { scanChanged } from './scan-changed.ts';
import type { ShardRange } from './shards/shard-range.ts';

/** Target of the scan, and how its commits are listed and recorded. */
interface HistoryJob {
  readonly target: HistoryTarget;
  /** Commits of the shard; null for a scan of all. */
  readonly shard: Promise<ShardRange> | null;
  /** Lists the commits to scan, once. */
  readonly list: () => Promise<readonly Oid[]>;
  /** Keeps the results of each commit, where the next scan can use them. */
  readonly recorder: Recorder | null;
}

/** Begins to list the commits, and returns the function that scans them. */
export function startHistory(
  target: HistoryTarget,
  world: World,
): (context: ScanContext, started: number) => Promise<Report> {
  const shard = target.shard ? listShard(target, target.shard, world) : null;
  const recorder = shard === null && world.cache !== undefined ? new Recorder() : null;
  const list = callOnce(async () => (shard ? (await shard).commits : await listCommits(target, world)));
  // A record of an earlier scan may make the list unnecessary. Errors of the policy come before those of the list.
  if (!recorder) list().catch(() => {});
  return async (context, started) => await scanHistory(context, { target, shard, list, recorder }, started);
}

function callOnce<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => (result ??= work());
}

/** Scans the history until the deadline, judges the secrets, and makes the report. */
async function scanHistory(context: ScanContext, job: HistoryJob, started: number): Promise<Report> {
  const { target, list, recorder } = job;
  const results = createHistoryResults(context, { recorder, ofShard: job.shard !== null });
  const { findings, coverage } = results;
  coverage.expectRules(context.scanner.rules);
  if (!recorder)
    list().then(
      (commits) => coverage.expectCommits(commits),
      () => {},
    );
  const end = await untilDeadline(context, results, target, scanCommits(context, results, job), list);
  const record = end === Deadline.over ? null : end;
  const shard = await job.shard;
  const seconds = (performance.now() - started) / 1000;
  reportMissingCommits(coverage);
  const judged = await judgeSecrets(context, results, [...findings.secrets]);
  const known = record?.knownReach(judged) ?? null;
  const reach =
    context.deadline.isOver || known
      ? null
      : await findReach(context, results, judged, record, shard?.all ?? coverage.listed ?? (await list()));
  const found = await arrangeFindings(judged, findings.posture, reach ?? undefined);
  const arranged = known ? known.addTo(found) : found;
  const report = createReport(context, results, arranged, target.label, seconds);
  record?.save(judged, arranged);
  if (!shard) return report;
  const { withShardParts } = await import('./shards/shard-report.ts');
  return withShardParts(report, target.shard!, shard, results, judged, reach);
}

/**
 * Scans all commits, or those that changed since the last scan. Returns the record for the next scan if one is kept.
 */
async function scanCommits(
  context: ScanContext,
  results: HistoryResults,
  { target, shard, list, recorder }: HistoryJob,
): Promise<NextRecord | null> {
  const cache = await openCache(context);
  if (cache && recorder) {
    return await unlessStopped(scanChanged(context, results, recorder, list, target.all, cache), context.world, cache);
  }
  const scanEverything = async (): Promise<void> =>
    await scanAll(context, results, await list(), (await shard)?.places ?? null, cache);
  await unlessStopped(scanEverything(), context.world, cache);
  // Refs are scanned by the first shard.
  if (target.all && (target.shard?.index ?? 1) === 1)
    await scanRefs(context, results, (await shard)?.all ?? (await list()));
  return null;
}

async function scanRefs(context: ScanContext, results: HistoryResults, commits: readonly Oid[]): Promise<void> {
  const scanner = new RefScanner(context, results, commits);
  for (const [ref, named] of await repositoryOf(context.world).listRefs()) await scanner.scan(ref, named);
}

/** Opens the cache of this program and these rules; null if none is wanted. */
async function openCache({ policy, scanner, world }: ScanContext): Promise<HistoryCache | null> {
  if (!world.cache) return null;
  const program = [world.cache.program, scanner.engine, world.source?.backend];
  return new HistoryCache(world.cache.folder, cacheKey(policy, await matchingRules(), program));
}

/**
 * Returns the refs that contain each secret. Null without secrets, or if the repository cannot answer: the report then
 * says less.
 */
async function findReach(
  context: ScanContext,
  { occurrences }: HistoryResults,
  judged: readonly JudgedSecret[],
  record: NextRecord | null,
  commits: readonly Oid[],
): Promise<ReachMap | null> {
  if (judged.length === 0) return null;
  const { findContainingRefs } = await import('./refs/containing-refs.ts');
  const graph = record?.graph ?? repositoryOf(context.world);
  return await findContainingRefs(context, occurrences, judged, commits, graph).catch(() => null);
}
