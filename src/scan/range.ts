/**
 * Scans what a range brings: its commits, the net change of its settings, its tags and the names of its refs. A range
 * that may take longer than its deadline is scanned in another order: what would be merged before what only passes
 * through, and the newest commits first.
 */

import { plural } from '../model/strings.ts';
import { FETCH_ALL } from '../repository/object-source.ts';
import type { Oid } from '../model/oid.ts';
import type { CommitRange, NetChange } from '../model/range.ts';
import { scanCommits } from './commits.ts';
import type { ScanContext } from './context.ts';
import { optimizeLate, tuneEngine } from './engine-flags.ts';
import { scanInlinedSecrets } from './settings/inlined-secrets.ts';
import { CostlyLast } from './secrets/costly-last.ts';
import { scanRefName, scanTag } from './secrets/published.ts';
import type { ScanResults } from './results/index.ts';

/** Loaded late: most pushes change no setting. */
async function scanNetChange(context: ScanContext, results: ScanResults, net: NetChange): Promise<void> {
  await (await import('./settings/settings.ts')).scanNetChange(context, results, net);
}

/** Number of commits that a hook has time for, whatever their order. */
const FEW = 20;

/** Number of commits that take seconds. */
const MANY = 300;

/** Scans the range in the usual order: commits, settings, tags. */
export async function scanRange(
  context: ScanContext,
  results: ScanResults,
  range: CommitRange,
  commits: Promise<readonly Oid[]>,
): Promise<void> {
  commits.then(
    ({ length }) => {
      if (length >= MANY) tuneEngine();
      else if (length > FEW) optimizeLate();
    },
    () => {}, // the code that reads the commits reports the reason
  );
  if (context.deadline.isBounded && (await commits).length > FEW)
    return await scanInHaste(context, results, range, await commits);
  const last = new CostlyLast(context);
  const line = await scanCommits(context, results, commits, last);
  compareCount(results, (await commits).length, range);
  for (const net of range.nets) {
    if (!line.leavesSettingsAlone(net) || context.policy.baselineFile !== null)
      await scanNetChange(context, results, net);
  }
  results.coverage.finish('settings');
  await scanTags(context, results, range);
  await last.finish();
  for (const net of range.nets) await scanInlinedSecrets(context, results, net);
  results.coverage.finish('inlined secrets');
}

/** Scans a range for which time may run out: settings and tags first, then the newest commits. */
async function scanInHaste(
  context: ScanContext,
  results: ScanResults,
  range: CommitRange,
  commits: readonly Oid[],
): Promise<void> {
  const { deadline } = context;
  const forEachNet = async (scan: (net: NetChange) => Promise<void>): Promise<void> => {
    for (const net of range.nets) if (!deadline.isOver) await scan(net);
  };
  await forEachNet((net) => scanNetChange(context, results, net));
  if (!deadline.isOver) results.coverage.finish('settings');
  await scanTags(context, results, range);
  const last = new CostlyLast(context);
  await scanCommits(context, results, Promise.resolve(commits.toReversed()), last);
  compareCount(results, commits.length, range);
  await last.finish();
  await forEachNet((net) => scanInlinedSecrets(context, results, net));
  if (!deadline.isOver) results.coverage.finish('inlined secrets');
}

/** Scans the names of new refs, and the pushed annotated tags. */
async function scanTags(context: ScanContext, results: ScanResults, { tags, newRefs }: CommitRange): Promise<void> {
  for (const ref of newRefs ?? []) scanRefName(context, results.findings, ref);
  for (const oid of new Set(tags)) await scanTag(context, results, oid);
  results.coverage.finish('tags');
}

/** Reports a gap where the event announces more commits than the repository has. */
function compareCount({ coverage }: ScanResults, count: number, { expectedCommits }: CommitRange): void {
  if (expectedCommits === undefined || expectedCommits <= count) return;
  coverage.expectCount(expectedCommits);
  coverage.gap(
    'commit-count',
    `The event has ${plural(expectedCommits, 'commit')}, and the clone has ${count} of them.`,
    FETCH_ALL,
  );
}
