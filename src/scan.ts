/**
 * THE FLOW: target → commits → deltas → matches → findings → verdict. The steps are in `scan/`. The scan of a whole
 * history has steps of its own, in `history/`, which is loaded only for it.
 */

import { createScanner } from './detectors/secrets/index.ts';
import type { Oid } from './model/oid.ts';
import type { ScanTarget } from './model/range.ts';
import type { Report } from './model/report.ts';
import { createContext, type ScanContext } from './scan/context.ts';
import { untilDeadline } from './scan/deadline-gap.ts';
import { absentFrom, scanInput, scanFiles } from './scan/files.ts';
import { inCommitOrder, judgeSecrets } from './scan/results/judge-secrets.ts';
import { readPolicy } from './scan/policy.ts';
import { scanRange } from './scan/range.ts';
import { redactReport } from './scan/results/redaction.ts';
import { arrangeFindings, createReport, reportMissingCommits } from './scan/results/report.ts';
import { reportBlocking } from './scan/results/blocking.ts';
import { createResults, type ScanResults } from './scan/results/index.ts';
import { withinServerDeadline } from './scan/server-deadline.ts';
import { scanStaged } from './scan/staged.ts';
import { repositoryOf, type World } from './scan/world.ts';

/** A scan whose commits are already being listed. `started`: time of its start, as `performance.now()` gives it. */
type ScanJob = (context: ScanContext, started: number) => Promise<Report>;

/**
 * Scans the target and returns the report. Throws `UsageError` and `RepositoryError`; anything else that goes wrong in
 * a part of the target becomes a gap in the report.
 */
export async function scan(target: ScanTarget, world: World): Promise<Report> {
  const started = performance.now();
  const job = await prepareJob(target, world); // git lists commits while the rules load
  const policy = await withinServerDeadline(readPolicy(target, world), world);
  const isGone = target.kind === 'files' ? absentFrom(world.folder ?? '.') : undefined;
  const context = createContext(policy, await createScanner(policy, world.engine), world, isGone);
  world.onPolicy?.(policy, context.shown);
  return await redactReport(await withNotices(await job(context, started), target, context));
}

/**
 * Adds hints about the setup (an uncommitted policy, for one), unless a hook runs: it has no time, and who pushes did
 * not write the policy.
 */
async function withNotices(report: Report, target: ScanTarget, context: ScanContext): Promise<Report> {
  if (context.world.since !== undefined || target.kind === 'nothing') return report;
  const notices = await (await import('./scan/results/notices.ts')).findNotices(report, target, context.world);
  return notices.length === 0 ? report : { ...report, coverage: { ...report.coverage, notices } };
}

/** Starts what can be done before the policy is read, and returns the rest of the scan as a function. */
async function prepareJob(target: ScanTarget, world: World): Promise<ScanJob> {
  if (target.kind !== 'history') return prepareChange(target, world);
  const { startHistory } = await import('./history/scan-history.ts');
  return startHistory(target, world);
}

type ChangeTarget = Exclude<ScanTarget, { kind: 'history' }>;

/** Prepares the scan of anything but a whole history. Commits are listed while the policy is being read. */
function prepareChange(target: ChangeTarget, world: World): ScanJob {
  const commits = listCommits(target, world);
  commits.catch(() => {}); // an error of the policy comes first
  return async (context, started) => {
    const results = createResults(context, await reportBlocking(context));
    results.coverage.expectRules(context.scanner.rules);
    commits.then(
      (all) => {
        results.coverage.expectCommits(all);
        if (target.kind === 'range') context.world.onListed?.(all.length);
      },
      () => {},
    );
    const work = scanTarget(context, results, target, commits);
    await untilDeadline(context, results, target, work, () => commits);
    return await judgeResults(context, results, target, started);
  };
}

/** Returns the commits of a range; an empty list for any other target. */
async function listCommits(target: ChangeTarget, world: World): Promise<readonly Oid[]> {
  if (target.kind !== 'range') return [];
  return target.range.commits ?? (await repositoryOf(world).listCommits(target.range));
}

async function scanTarget(
  context: ScanContext,
  results: ScanResults,
  target: ChangeTarget,
  commits: Promise<readonly Oid[]>,
): Promise<void> {
  switch (target.kind) {
    case 'range':
      return await scanRange(context, results, target.range, commits);
    case 'staged':
      return await scanStaged(context, results);
    case 'files':
      return await scanFiles(context, results, target.paths);
    case 'stdin':
      return await scanInput(context, results, context.world.input ?? Buffer.alloc(0), target.path);
    case 'nothing':
      return;
  }
}

/** Makes the report of what was found: applies the policy, and orders the findings. */
async function judgeResults(
  context: ScanContext,
  results: ScanResults,
  target: ChangeTarget,
  started: number,
): Promise<Report> {
  const { findings, coverage } = results;
  const seconds = (performance.now() - started) / 1000;
  reportMissingCommits(coverage);
  const secrets = await judgeSecrets(context, results, inCommitOrder(findings.secrets, coverage.listed));
  const all = [...secrets.map(({ finding }) => finding), ...findings.posture];
  const isAccepted = target.kind === 'range' && all.some(({ suppression }) => suppression?.kind === 'inline');
  const allows = isAccepted ? await (await import('./scan/settings/gate.ts')).reportInlineAllows(context, all) : [];
  const arranged = await arrangeFindings(secrets, [...findings.posture, ...allows]);
  return createReport(context, results, arranged, labelOf(target), seconds);
}

/** Returns the words by which a report names the target: `main..HEAD`, `staged changes`. */
function labelOf(target: ChangeTarget): string {
  switch (target.kind) {
    case 'range':
      return target.range.label;
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
