/** Scans until the deadline, and reports as a gap what it left unread. */

import { shortOid, type Oid } from '../model/oid.ts';
import type { ScanTarget } from '../model/range.ts';
import type { ScanContext } from './context.ts';
import type { Step } from './results/coverage.ts';
import { Deadline, type Over } from './deadline.ts';
import type { ScanResults } from './results/index.ts';

const NEXT = 'Push fewer commits at a time, or ask the administrator for a longer deadline.';

/** Milliseconds after the deadline in which git may still list the commits, so that the gap can name them. */
const TIME_TO_LIST = 150;

/** Waits for the work until the deadline. `list`: lists the commits to scan. */
export async function untilDeadline<T>(
  context: ScanContext,
  results: ScanResults,
  target: ScanTarget,
  work: Promise<T>,
  list: () => Promise<readonly Oid[]>,
): Promise<T | Over> {
  const end = await context.deadline.within(work);
  if (context.deadline.isOver) await new Deadline(performance.now(), TIME_TO_LIST).within(list());
  reportDeadline(context, results, target);
  return end;
}

/** Adds a gap that names the commits and steps that were not finished; nothing if all were. */
function reportDeadline({ deadline, policy }: ScanContext, results: ScanResults, target: ScanTarget): void {
  if (!deadline.isOver) return;
  const { coverage } = results;
  const head = `Time ran out after ${policy.deadline / 1000} s`;
  if (coverage.listed === null) {
    const where = target.kind === 'range' ? target.range.label : 'the repository';
    coverage.gap('deadline', `${head}, before git could list what is new in ${where}.`, NEXT);
    return;
  }
  const count = coverage.listed.length;
  const unread = coverage.listed.filter((oid) => !coverage.wasRead(oid));
  const steps = target.kind === 'range' ? unfinishedSteps(results, target.range.tags ?? []) : [];
  if (unread.length === 0 && steps.length === 0) return;
  const which = unread.length === 0 ? '' : ` Not read: ${namesOf(unread)}.`;
  const commits = `${head}: ${count - unread.length} of ${count} commits were read.${which}`;
  coverage.gap('deadline', [commits, ...steps].join(' '), NEXT);
}

/** Returns `3f2a91c0`, `3f2a91c0 and 8b1e7d22`, or `3f2a91c0 to 8b1e7d22` for more. */
function namesOf(commits: readonly string[]): string {
  return commits.length > 2
    ? `${shortOid(commits[0]!)} to ${shortOid(commits.at(-1)!)}`
    : commits.map(shortOid).join(' and ');
}

/** Returns a sentence for each step that was not finished. */
function unfinishedSteps({ findings, coverage }: ScanResults, tags: readonly string[]): readonly string[] {
  const isLeft = (step: Step): boolean => !coverage.isFinished(step);
  // Only a secret can have replaced a reference to one.
  const settings = isLeft('settings') || (isLeft('inlined secrets') && findings.secrets.length > 0);
  return [
    ...(settings ? ['The net change of settings was not scanned.'] : []),
    ...(isLeft('tags') && tags.length > 0 ? ['The tags were not scanned.'] : []),
  ];
}
