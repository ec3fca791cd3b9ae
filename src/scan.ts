/**
 * THE FLOW: target → commits → deltas → matches → findings → verdict. Each step lives in its own room; here they are
 * joined.
 */

import { matchingRules } from './detectors/secrets/catalogue.ts';
import { createScanner } from './detectors/secrets/index.ts';
import { RepositoryError, UsageError } from './model/errors.ts';
import type { Finding } from './model/finding.ts';
import { DEFAULT_POLICY, type Policy } from './model/policy.ts';
import type { Reach, ReachMap } from './model/reach.ts';
import type { Shard, Sighted } from './model/shard.ts';
import type { ScanTarget } from './model/range.ts';
import type { Report } from './model/report.ts';
import { raise } from './policy/floor.ts';
import type { CommitQuery } from './repository/object-source.ts';
import { decideVerdict } from './policy/verdict.ts';
import { worstFirst } from './scan/arrange.ts';
import { Clock } from './scan/deadline.ts';
import { lookAtLooseEnds } from './scan/commits.ts';
import { lookAtBytes, lookAtFiles, lookAtStaged } from './scan/files.ts';
import { tellLateness } from './scan/deadline-gap.ts';
import { Ledger, type Judged } from './scan/ledger.ts';
import { lookAtHistory } from './history/scan-history.ts';
import type { HistoryCache } from './history/incremental/cache.ts';
import { unlessStopped } from './history/interruption.ts';
import { readOwnPolicy } from './scan/policy.ts';
import { tellInlineAllows } from './scan/gate.ts';
import { redactReport } from './scan/redaction.ts';
import { lookAtRange } from './scan/range.ts';
import type { Slice } from './history/shards/split.ts';
import { repositoryOf, type World } from './scan/world.ts';
import { policyAtCommit, policyInFolder, type PolicyReader } from './sources/policy-files.ts';

/** For git's list of commits once the time is over, in milliseconds. */
const LAST_WORD = 150;

/**
 * Throws `UsageError` and `RepositoryError`; everything else that goes wrong with a part of the target is a gap of the
 * report.
 */
export async function scan(target: ScanTarget, world: World): Promise<Report> {
  const started = performance.now();
  // git answers about commits while the rules load.
  const slice = target.kind === 'history' && target.shard ? listSlice(target, target.shard, world) : null;
  const list = once(async () => (slice ? (await slice).commits : await listCommits(target, world)));
  // What is remembered of a history may make that needless.
  if (!isRemembered(target, world)) list().catch(() => {}); // awaited below; a failing policy may come first
  const policy = await inTime(readPolicy(target, world), world);
  const ledger = new Ledger(policy, await createScanner(policy, world.engine), world);
  if (!isRemembered(target, world))
    void list().then(
      (all) => ledger.listCommits(all),
      () => {},
    );
  await ledger.clock.within(look(target, ledger, list, slice));
  // What was left unread is named, if git can say it now.
  if (ledger.clock.isLate) await new Clock(performance.now(), LAST_WORD).within(list());
  tellLateness(ledger, target);
  const report = await reportOf(target, ledger, list, await slice, (performance.now() - started) / 1000);
  ledger.memory?.keep(report.findings);
  return await redactReport(report);
}

type Listing = () => Promise<readonly string[]>;

function once(list: Listing): Listing {
  let listed: ReturnType<Listing> | undefined;
  return () => (listed ??= list());
}

/** Is what each commit gave kept for the next scan? */
function isRemembered(target: ScanTarget, world: World): boolean {
  return target.kind === 'history' && !target.shard && world.cache !== undefined;
}

/** Until the policy is known, a server's own deadline counts. Throws `RepositoryError('deadline')`. */
export async function inTime<T>(work: Promise<T>, { since, server }: Pick<World, 'since' | 'server'>): Promise<T> {
  if (since === undefined) return await work;
  const limit = server?.floor?.deadline ?? server?.defaults.deadline ?? DEFAULT_POLICY.deadline;
  const end = await new Clock(since, limit).within(work);
  if (end !== Clock.late) return end;
  throw new RepositoryError('deadline', `Time ran out after ${limit / 1000} s, before anything was read.`, {
    next: 'The server is very busy, or its disk hangs: try again, and tell the administrator.',
  });
}

async function look(target: ScanTarget, ledger: Ledger, list: Listing, slice: Promise<Slice> | null): Promise<void> {
  const { world } = ledger;
  switch (target.kind) {
    case 'range':
      return await lookAtRange(ledger, target.range, list());
    case 'history': {
      const cache = await openCache(ledger);
      if (cache && isRemembered(target, world))
        return await unlessStopped(
          (await import('./history/incremental/scan-changed.ts')).lookAtNews(ledger, list, target.all, cache),
          world,
          cache,
        );
      if (slice) ledger.tally.shard = new Map();
      const all = async (): Promise<void> =>
        await lookAtHistory(ledger, await list(), {
          ...(slice ? { places: (await slice).places } : {}),
          ...(cache ? { cache } : {}),
        });
      await unlessStopped(all(), world, cache);
      if (target.all && (target.shard?.index ?? 1) === 1)
        await lookAtLooseEnds(ledger, await repositoryOf(world).listRefs(), (await slice)?.all ?? (await list()));
      return;
    }
    case 'staged':
      return await lookAtStaged(ledger);
    case 'files':
      return await lookAtFiles(ledger, target.paths);
    case 'stdin':
      return await lookAtBytes(ledger, ledger.world.input ?? Buffer.alloc(0), target.path);
    case 'nothing':
      return;
  }
}

async function reportOf(
  target: ScanTarget,
  ledger: Ledger,
  list: Listing,
  slice: Slice | null,
  seconds: number,
): Promise<Report> {
  const { tally, policy, scanner, world } = ledger;
  if (tally.commits < ledger.expected && tally.gaps.length === 0) {
    tally.gap(
      'commit-count',
      `${ledger.expected} commits were to be scanned, and ${tally.commits} were.`,
      'Run git fsck in the repository.',
    );
  }
  const sighted = await ledger.judgeSecrets();
  const allowed =
    target.kind === 'range'
      ? await tellInlineAllows(ledger, [...sighted.map(({ finding }) => finding), ...ledger.posture])
      : [];
  const known = await knownReach(ledger, sighted);
  const reach =
    target.kind === 'history' && !ledger.clock.isLate && !known
      ? await reachOf(ledger, sighted, slice?.all ?? ledger.listed ?? (await list()))
      : null;
  const findings = await arrange(sighted, [...ledger.posture, ...allowed], reach, known);
  const verdict = decideVerdict(findings, tally.gaps, policy);
  const shard = target.kind === 'history' && slice ? target.shard : undefined;
  return {
    verdict,
    findings,
    ...(shard
      ? {
          shard: {
            ...shard,
            ...tally.parts,
            history: await nameOfHistory(slice!, policy),
            blobs: [...tally.shard!.values()],
            sighted: await withoutDigests(sighted),
            ...(reach ? { reach } : {}),
            stops: verdict.kind === 'incomplete' && verdict.stops,
          },
        }
      : {}),
    coverage: {
      commitsExpected: ledger.expected,
      commitsScanned: tally.commits,
      files: tally.files,
      blobs: tally.blobCount,
      bytes: tally.bytes,
      packed: tally.packed,
      rules: scanner.rules,
      skipped: tally.skipped,
      gaps: tally.gaps,
      engine: scanner.engine,
      backend: world.source?.backend ?? 'none',
      policySource: policy.source,
      label: ledger.shown(labelOf(target)),
      seconds,
    },
    policy,
  };
}

/** The policy that counts for a target, with its baseline. */
async function readPolicy(target: ScanTarget, world: World): Promise<Policy> {
  const policy = await readOwnPolicy(policyReader(target, world), world.server?.defaults ?? DEFAULT_POLICY);
  return world.server?.floor ? raise(policy, world.server.floor) : policy;
}

function policyReader(target: ScanTarget, world: World): PolicyReader | null {
  switch (target.kind) {
    case 'range':
      return target.range.policyAt !== null && world.source
        ? policyAtCommit(world.source, target.range.policyAt)
        : null;
    case 'history':
      return target.policyAt !== null && world.source ? policyAtCommit(world.source, target.policyAt) : null;
    case 'staged':
    case 'files':
    case 'stdin':
      return world.folder === undefined ? null : policyInFolder(world.folder);
    case 'nothing':
      return null;
  }
}

async function listCommits(target: ScanTarget, world: World): Promise<readonly string[]> {
  if (target.kind === 'range') return target.range.commits ?? (await repositoryOf(world).listCommits(target.range));
  if (target.kind !== 'history') return [];
  const query = await historyQuery(target, world);
  return refuseHeadless(target, query, await repositoryOf(world).listCommits(query));
}

async function listSlice(target: HistoryTarget, shard: Shard, world: World): Promise<Slice> {
  const { sliceOf } = await import('./history/shards/split.ts');
  const query = await historyQuery(target, world);
  const slice = await sliceOf(repositoryOf(world), query, shard);
  refuseHeadless(target, query, slice.all);
  return slice;
}

type HistoryTarget = Extract<ScanTarget, { kind: 'history' }>;

async function historyQuery({ all }: HistoryTarget, world: World): Promise<CommitQuery> {
  const head = await repositoryOf(world).resolveCommit('HEAD');
  return {
    include: head === null ? [] : [head],
    exclude: [],
    excludeAllRefs: false,
    includeAllRefs: all || head === null,
  };
}

function refuseHeadless(
  { all }: HistoryTarget,
  { include }: CommitQuery,
  commits: readonly string[],
): readonly string[] {
  if (include.length > 0 || all || commits.length === 0) return commits;
  throw new UsageError('no-such-revision', 'HEAD names no commit, so it has no history.', {
    next: 'To look at all branches: tidegate history --all.',
  });
}

async function openCache({ policy, scanner, world }: Ledger): Promise<HistoryCache | undefined> {
  if (!world.cache) return undefined;
  const { cacheKey, HistoryCache } = await import('./history/incremental/cache.ts');
  const program = [world.cache.program, scanner.engine, world.source?.backend];
  return new HistoryCache(world.cache.folder, cacheKey(policy, await matchingRules(), program));
}

/** The same for the same commits under the same policy, shared out in the same way. */
async function nameOfHistory({ all, lengths }: Slice, policy: Policy): Promise<string> {
  const { createHash } = await import('node:crypto');
  return createHash('sha256')
    .update(all.join())
    .update(
      JSON.stringify([lengths, policy], (_key, value: unknown) =>
        value instanceof Map || value instanceof Set ? [...value] : value,
      ),
    )
    .digest('hex')
    .slice(0, 32);
}

/** A file's plain digest would give away what it holds, where that is little. */
async function withoutDigests(sighted: readonly Sighted[]): Promise<readonly Sighted[]> {
  if (sighted.every(({ inside }) => inside === null)) return sighted;
  const { fingerprintFile } = await import('./policy/fingerprint.ts');
  const names = new Map<string, string>();
  for (const { inside } of sighted)
    if (inside !== null && !names.has(inside)) names.set(inside, fingerprintFile(inside));
  return sighted.map((one) => (one.inside === null ? one : { ...one, inside: names.get(one.inside)! }));
}

/**
 * Null where nothing was found, or where the repository does not tell: then the report says less, and no less is found.
 */
async function reachOf(
  ledger: Ledger,
  judged: readonly Judged[],
  commits: readonly string[],
): Promise<ReachMap | null> {
  if (judged.length === 0) return null;
  const { workOutReach } = await import('./history/refs/reach.ts');
  return await workOutReach(ledger, judged, commits).catch(() => null);
}

/** As the last scan worked it out, where nothing is new since. */
async function knownReach(ledger: Ledger, judged: readonly Judged[]): Promise<ReadonlyMap<string, Reach> | null> {
  if (judged.length === 0 || !ledger.memory) return null;
  const { secretKey } = await import('./policy/judge.ts');
  return ledger.memory.reachOf(judged.map(({ finding }) => secretKey(finding)));
}

/** The places of a secret put together, and the worst first. */
async function arrange(
  sighted: readonly Sighted[],
  posture: readonly Finding[],
  reach: ReachMap | null,
  known: ReadonlyMap<string, Reach> | null,
): Promise<readonly Finding[]> {
  if (sighted.length === 0) return [...posture].sort(worstFirst);
  const { groupSecrets, secretKey } = await import('./policy/judge.ts');
  const secrets = groupSecrets(
    sighted.map(({ finding }) => finding),
    reach ?? undefined,
  );
  return [
    ...(known ? secrets.map((secret) => ({ ...secret, reach: known.get(secretKey(secret))! })) : secrets),
    ...posture,
  ].sort(worstFirst);
}

function labelOf(target: ScanTarget): string {
  switch (target.kind) {
    case 'range':
      return target.range.label;
    case 'history':
    case 'nothing':
      return target.label;
    case 'staged':
      return 'staged changes';
    case 'files':
      return target.paths.join(' ');
    case 'stdin':
      return 'standard input';
  }
}
