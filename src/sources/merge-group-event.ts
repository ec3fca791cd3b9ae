/**
 * The event of a merge queue: a group of pull requests, merged for trial.
 * https://docs.github.com/webhooks/webhook-events-and-payloads#merge_group
 */

import { shortOid } from '../model/oid.ts';
import type { ScanTarget } from '../model/range.ts';
import type { ObjectSource } from '../repository/object-source.ts';
import { analysedIn } from './change.ts';
import type { EventReader } from './event-row.ts';
import { changeOf, requireCommit, startOfChange } from './history.ts';
import { needs, refsOf } from './needs.ts';
import { fieldAt, requirePayload, oidAt, textAt, type WorkflowEvent } from './payload.ts';

export const mergeGroup: EventReader = {
  needs: ({ payload }) => ({
    ...needs([textAt(payload, 'merge_group.head_sha'), textAt(payload, 'merge_group.base_sha')], null),
    refs: refsOf([textAt(payload, 'merge_group.base_ref'), textAt(payload, 'merge_group.head_ref')]),
  }),
  range: rangeOf,
  change: (event) => ({
    head: oidAt(event, 'merge_group.head_sha'),
    pull: null,
    askedIn: queuedIn(event),
    analysed: analysedIn(event),
  }),
};

/** Returns the commits that the merge queue would add; `nothing` for a group that was dissolved. */
async function rangeOf(event: WorkflowEvent, source: ObjectSource): Promise<ScanTarget> {
  if (fieldAt(requirePayload(event).payload, 'action') === 'destroyed')
    return { kind: 'nothing', label: 'deleted merge group' };
  const head = await requireCommit(source, oidAt(event, 'merge_group.head_sha'), 'head of the merge group');
  const base = await requireCommit(source, oidAt(event, 'merge_group.base_sha'), 'base of the merge group');
  return {
    kind: 'range',
    range: changeOf(
      base,
      head,
      await startOfChange(source, base, head),
      `merge group ${shortOid(base)}..${shortOid(head)}`,
    ),
  };
}

/**
 * Returns the pull request of a group by the branch that GitHub makes:
 * `refs/heads/gh-readonly-queue/main/pr-7-<commit>` → 7.
 */
function queuedIn(event: WorkflowEvent): number | null {
  const number = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d{1,9})-[0-9a-f]+$/.exec(
    textAt(event.payload, 'merge_group.head_ref') ?? '',
  )?.[1];
  return number === undefined ? null : Number(number);
}
