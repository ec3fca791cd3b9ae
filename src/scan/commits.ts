/**
 * Scans the commits of a range, each against all its parents: a secret that one commit adds and the next removes has
 * leaked.
 */

import { readDelta, type DeltaRead } from '../deltas/file-deltas.ts';
import type { TreeChange } from '../model/delta.ts';
import type { Oid } from '../model/oid.ts';
import type { CommitChanges } from '../repository/object-source.ts';
import { ChangeScanner } from './secrets/changes.ts';
import { acceptsUnread, type CostlyLast } from './secrets/costly-last.ts';
import type { ScanContext } from './context.ts';
import { withoutExcuse } from './secrets/excuses.ts';
import { LinearRange } from './settings/linear-range.ts';
import { scanMessage } from './secrets/published.ts';
import { riskiestFirst } from './reading-order.ts';
import type { ScanResults } from './results/index.ts';
import { scanName } from './secrets/texts.ts';
import { WorkQueue } from './work-queue.ts';
import { repositoryOf } from './world.ts';

/** Returns how the commits follow one another. `last`: takes the work on large texts. */
export async function scanCommits(
  context: ScanContext,
  results: ScanResults,
  commits: Promise<readonly Oid[]>,
  last: CostlyLast,
): Promise<LinearRange> {
  const range = new LinearRange();
  const queue = new WorkQueue(context.deadline);
  const scanner = new ChangeScanner(context, results);
  for await (const step of repositoryOf(context.world).readChanges(commits, { renames: true })) {
    await addCommit(queue, scanner, step, last);
    range.add(step.commit, step.changes);
    await queue.advance();
    if (context.deadline.isOver) break;
  }
  await queue.finish();
  return range;
}

/** Reads the changes of a commit and queues their scan; the commit is finished when all its parts are. */
async function addCommit(
  queue: WorkQueue,
  scanner: ChangeScanner,
  { commit, changes }: CommitChanges,
  last: CostlyLast,
): Promise<void> {
  const { context, results } = scanner;
  const { findings, coverage } = results;
  /** Parts of the commit that are not done. */
  let left = 1;
  const finishPart = (): void => {
    if (--left === 0) finishCommit(context, results, commit.oid);
  };
  /** Leaves a part of the commit for the end of the scan. */
  const putOff = (bytes: number, run: () => Promise<void> | void): void => {
    left++;
    last.add(bytes, async () => {
      await run();
      finishPart();
    });
  };
  for (const listed of inReadingOrder(context, changes)) {
    if (context.deadline.isOver) break;
    const change = withoutExcuse(listed, context.excuses);
    if (change.oid === null) continue;
    const { path, oldPath } = change;
    if (context.isIgnored(path)) {
      queue.add(() => coverage.skip('ignored-path', context.shown(path)));
      continue;
    }
    if (change.status !== 'modified')
      queue.add(() => scanName(context, findings, path, { path, oldPath, origin: commit }));
    const read = async (): Promise<DeltaRead> => await readDelta(repositoryOf(context.world), change, false);
    const scan = async (delta: DeltaRead): Promise<void> =>
      await scanner.scan(delta, { change, siblings: changes, origin: commit });
    const ahead = read();
    ahead.catch(() => {}); // an error counts when the change is judged
    queue.add(async () => {
      const delta = await ahead;
      if (delta?.kind !== 'delta' || !last.isCostly(delta.bytes)) return await scan(delta);
      putOff(delta.bytes, async () => await scan(await read())); // not kept until then: there may be many
    });
    await queue.advance();
  }
  const scanHeaders = (): void => scanMessage(context, findings, commit, commit);
  if (last.isCostly(commit.message.length)) putOff(commit.message.length, scanHeaders);
  else queue.add(scanHeaders);
  queue.add(finishPart);
}

/** Counts a commit as read, unless the deadline has passed: then part of it may be unread. */
export function finishCommit(
  { deadline, world }: ScanContext,
  { coverage }: ScanResults,
  oid: Oid,
  onDone: () => void = () => {},
): void {
  if (deadline.isOver) return;
  coverage.commitRead(oid);
  world.onProgress?.({ done: coverage.commits, total: coverage.expected, unit: 'commits' });
  onDone();
}

/** Number of changes in a commit that a hook has time for, whatever their order. */
const FEW = 50;

/** Returns the changes with the riskiest first, if there may not be time for all of them. */
export function inReadingOrder(context: ScanContext, changes: readonly TreeChange[]): readonly TreeChange[] {
  const few = acceptsUnread(context) ? 1 : FEW;
  return context.deadline.isBounded && changes.length > few ? riskiestFirst(changes) : changes;
}
