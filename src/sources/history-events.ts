/** The events that scan history: a schedule all of it, a manual run its branch or the range that a person typed. */

import type { ScanTarget } from '../model/range.ts';
import type { ObjectSource } from '../repository/object-source.ts';
import { changeAtCommit } from './change.ts';
import type { EventReader } from './event-row.ts';
import { branchTip, requireCommit, shallowError } from './history.ts';
import { needs, refsOf, type HistoryNeeds } from './needs.ts';
import { textAt, type WorkflowEvent } from './payload.ts';
import { rangeOfWords } from './revision.ts';

/** Its payload contains little more than the cron line. */
export const schedule: EventReader = {
  needs: (event) => needsOfHistory(event, true),
  range: (event, source) => historyTarget(event, source, 'scheduled scan of all history', true),
  change: changeAtCommit,
};

export const manualRun: EventReader = {
  // The base that a person types may be any branch.
  needs: (event) => needsOfHistory(event, (event.inputs['base'] ?? '') !== ''),
  range: rangeOfDispatch,
  change: changeAtCommit,
};

/** Returns the needs of a scan to the beginning of history: of one ref, or of all. */
function needsOfHistory({ sha, ref }: WorkflowEvent, allRefs: boolean): HistoryNeeds {
  return { ...needs([sha], null), depth: 'all', allRefs, refs: refsOf([ref]) };
}

/** Returns `base..head` if a person typed a base, otherwise all that the branch reaches. */
async function rangeOfDispatch(event: WorkflowEvent, source: ObjectSource): Promise<ScanTarget> {
  const base = event.inputs['base'] ?? '';
  if (base === '') return await historyTarget(event, source, `all history of ${event.ref}`, false);
  const head = event.inputs['head'] ?? '';
  const refs = await source.listRefs();
  // A name typed is a branch of the server first: a checkout of one branch has no other as its own.
  return await rangeOfWords(
    [base, head === '' ? event.sha : head].map((word) => branchTip(refs, word) ?? word),
    source,
  );
}

/**
 * Returns the history of the run's commit, or of `all` refs. The policy is the default branch's. Throws in a shallow
 * clone.
 */
async function historyTarget(
  event: WorkflowEvent,
  source: ObjectSource,
  label: string,
  all: boolean,
): Promise<ScanTarget> {
  const commit = await requireCommit(source, event.sha, 'the commit this run is about');
  if (await source.isShallow()) throw shallowError('The history of this repository cannot be read to its end');
  const branch = textAt(event.payload, 'repository.default_branch');
  const tip = branch === null ? null : branchTip(await source.listRefs(), branch);
  return { kind: 'history', all, policyAt: tip ?? commit, label };
}
