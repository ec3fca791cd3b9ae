/**
 * Turns the event that started a workflow into what to look at. Reads no environment and fetches nothing.
 * What each event carries:
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */

import { UsageError } from '../model/errors.ts';
import { shortOid, type Oid } from '../model/oid.ts';
import type { ScanTarget } from '../model/range.ts';
import type { ObjectSource } from '../repository/object-source.ts';
import { branchTip, changeOf, requireCommit, shallowError, startOfChange } from './history.ts';
import { countAt, fieldAt, isEmptyPayload, oidAt, textAt, type WorkflowEvent } from './payload.ts';
import { rangeOfPushEvent } from './push-event.ts';
import { rangeOfWords } from './revision.ts';

export type { WorkflowEvent } from './payload.ts';

export async function rangeOfEvent(event: WorkflowEvent, source: ObjectSource): Promise<ScanTarget> {
  switch (event.name) {
    case 'pull_request':
    case 'pull_request_target':
      return await rangeOfPullRequest(filled(event), source);
    case 'push':
      return await rangeOfPushEvent(filled(event), source);
    case 'merge_group':
      return await rangeOfMergeGroup(filled(event), source);
    // These two tell us nothing that we need: a schedule's payload holds little more than its cron line.
    case 'workflow_dispatch':
      return await rangeOfDispatch(event, source);
    case 'schedule':
      return await everything(event, source, 'scheduled scan of all history', true);
    default:
      throw new UsageError('bad-event', `The event "${event.name}" does not say what to compare.`, {
        next: 'Run it on pull_request, pull_request_target, push, merge_group, workflow_dispatch or schedule.',
      });
  }
}

function filled(event: WorkflowEvent): WorkflowEvent {
  if (!isEmptyPayload(event.payload)) return event;
  throw new UsageError(
    'bad-event',
    `The payload of this ${event.name} event is empty, so there is nothing to compare.`,
    {
      next: 'Start the workflow by the event itself; to look at any two commits use: tidegate diff <base>..<head>.',
    },
  );
}

async function rangeOfPullRequest(event: WorkflowEvent, source: ObjectSource): Promise<ScanTarget> {
  if (fieldAt(event.payload, 'pull_request') === undefined) {
    throw new UsageError('bad-event', `The payload of this ${event.name} event holds no pull request.`, {
      next: 'Start the workflow by a pull request that is open.',
    });
  }
  const head = await requireCommit(source, oidAt(event, 'pull_request.head.sha'), 'head of the pull request');
  const base = await baseOfPullRequest(event, head, source);
  const start = await startOfChange(source, base, head);
  const number = countAt(event.payload, 'pull_request.number') ?? countAt(event.payload, 'number');
  const expected = await expectedCommits(event, head, start, source);
  return {
    kind: 'range',
    range: {
      ...changeOf(base, head, start, number === null ? 'pull request' : `pull request #${number}`),
      ...(expected === null ? {} : { expectedCommits: expected }),
    },
  };
}

/**
 * What the pull request would be merged into. The payload's own `base.sha` is where the base branch was at some earlier
 * time: everything merged since would look like the author's work. The first parent of GitHub's test merge is the
 * truth.
 */
async function baseOfPullRequest(event: WorkflowEvent, head: Oid, source: ObjectSource): Promise<Oid> {
  const stated = oidAt(event, 'pull_request.base.sha');
  const merge = event.name === 'pull_request' ? await source.resolveCommit(event.sha) : null;
  if (merge !== null) {
    const [first, second, ...more] = (await source.readCommit(merge)).parents;
    if (first !== undefined && second === head && more.length === 0) {
      return await requireCommit(source, first, 'base of the pull request');
    }
  }
  const branch = textAt(event.payload, 'pull_request.base.ref');
  const tip = branch === null ? null : branchTip(await source.listRefs(), branch);
  const commit = await source.resolveCommit(stated);
  if (
    tip !== null &&
    commit !== null &&
    (await source.isAncestor(commit, tip)) &&
    !(await source.isAncestor(head, tip))
  )
    return tip;
  return await requireCommit(source, stated, 'base of the pull request');
}

/**
 * GitHub counts from its own base. Where ours starts the change elsewhere (half of it is merged by now), its count says
 * nothing about us.
 */
async function expectedCommits(
  event: WorkflowEvent,
  head: Oid,
  start: Oid,
  source: ObjectSource,
): Promise<number | null> {
  const stated = await source.resolveCommit(oidAt(event, 'pull_request.base.sha'));
  if (stated === null || (await source.mergeBase(stated, head)) !== start) return null;
  return countAt(event.payload, 'pull_request.commits');
}

async function rangeOfMergeGroup(event: WorkflowEvent, source: ObjectSource): Promise<ScanTarget> {
  if (fieldAt(event.payload, 'action') === 'destroyed') return { kind: 'nothing', label: 'merge group that is gone' };
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

/** A manual run looks at `base..head` where a person typed a base, else at all that its branch reaches. */
async function rangeOfDispatch(event: WorkflowEvent, source: ObjectSource): Promise<ScanTarget> {
  const base = event.inputs['base'] ?? '';
  if (base === '') return await everything(event, source, `all history of ${event.ref}`, false);
  const head = event.inputs['head'] ?? '';
  const refs = await source.listRefs();
  // A name typed is a branch of the server first: a checkout of one branch has no other as its own.
  return await rangeOfWords(
    [base, head === '' ? event.sha : head].map((word) => branchTip(refs, word) ?? word),
    source,
  );
}

async function everything(
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
