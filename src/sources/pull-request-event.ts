/**
 * The events of pull requests. `pull_request` runs on GitHub's test merge; `pull_request_target` runs on the base
 * branch, with its rights. https://docs.github.com/webhooks/webhook-events-and-payloads#pull_request
 */

import type { Change } from '../model/change.ts';
import { UsageError } from '../model/errors.ts';
import type { Oid } from '../model/oid.ts';
import type { ScanTarget } from '../model/range.ts';
import type { ObjectSource } from '../repository/object-source.ts';
import { analysedIn } from './change.ts';
import type { EventReader } from './event-row.ts';
import { branchTip, changeOf, requireCommit, startOfChange } from './history.ts';
import { needs, refsOf, type HistoryNeeds } from './needs.ts';
import { countAt, fieldAt, requirePayload, oidAt, textAt, type WorkflowEvent } from './payload.ts';

/**
 * Returns the row of an event of pull requests. `isTestMerge`: the run's own commit is GitHub's merge of head and base.
 */
export function pullRequest(isTestMerge: boolean): EventReader {
  return {
    needs: (event) => needsOf(event, isTestMerge),
    range: (event, source) => rangeOf(event, isTestMerge, source),
    change: (event, target) => changeIn(event, isTestMerge, target),
  };
}

function numberOf({ payload }: WorkflowEvent): number | null {
  return countAt(payload, 'pull_request.number') ?? countAt(payload, 'number');
}

/** Returns the commits to fetch: both ends of the pull request, and the test merge. */
function needsOf(event: WorkflowEvent, isTestMerge: boolean): HistoryNeeds {
  const { payload, sha } = event;
  const number = numberOf(event);
  const base = textAt(payload, 'pull_request.base.ref');
  const ends = [textAt(payload, 'pull_request.head.sha'), textAt(payload, 'pull_request.base.sha')];
  return {
    ...needs(isTestMerge ? [sha, ...ends] : ends, countAt(payload, 'pull_request.commits')),
    refs: refsOf([base === null ? null : `refs/heads/${base}`, number === null ? null : `refs/pull/${number}/head`]),
  };
}

/** Returns the commits of the pull request. Throws `UsageError('bad-event')` if the payload contains none. */
async function rangeOf(event: WorkflowEvent, isTestMerge: boolean, source: ObjectSource): Promise<ScanTarget> {
  if (fieldAt(requirePayload(event).payload, 'pull_request') === undefined) {
    throw new UsageError('bad-event', `The payload of this ${event.name} event contains no pull request.`, {
      next: 'Start the workflow by a pull request that is open.',
    });
  }
  const head = await requireCommit(source, oidAt(event, 'pull_request.head.sha'), 'head of the pull request');
  const base = await baseOf(event, isTestMerge, head, source);
  const start = await startOfChange(source, base, head);
  const number = numberOf(event);
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
 * Returns the commit that the pull request would be merged into. The payload's own `base.sha` may be older: everything
 * merged since would look like the author's work. The first parent of GitHub's test merge is right.
 */
async function baseOf(event: WorkflowEvent, isTestMerge: boolean, head: Oid, source: ObjectSource): Promise<Oid> {
  const stated = oidAt(event, 'pull_request.base.sha');
  const merge = isTestMerge ? await source.resolveCommit(event.sha) : null;
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
 * Returns GitHub's own count of commits; null if our range starts elsewhere (half of it is merged by now), because the
 * counts then differ for a good reason.
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

/** Returns the head commit, the pull request, and the commit under which code scanning files the results. */
function changeIn(event: WorkflowEvent, isTestMerge: boolean, target: ScanTarget): Change {
  const head = oidAt(event, 'pull_request.head.sha');
  const number = numberOf(event);
  const start = target.kind === 'range' ? (target.range.nets[0]?.base ?? null) : null;
  const pull =
    number === null
      ? null
      : {
          number,
          branch: textAt(event.payload, 'pull_request.head.ref') ?? '',
          base: textAt(event.payload, 'pull_request.base.ref') ?? '',
          start,
        };
  // A privileged run has the default branch's ref and commit; what it read is the head.
  const isAnalysed = isTestMerge && event.ref === `refs/pull/${number}/merge`;
  return {
    head,
    pull,
    askedIn: number,
    analysed: isAnalysed || number === null ? analysedIn(event) : { commit: head, ref: `refs/pull/${number}/head` },
  };
}
