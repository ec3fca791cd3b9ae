/** Turns the event that started a workflow into the change that its feedback belongs to. */

import type { Change } from '../model/change.ts';
import type { ScanTarget } from '../model/range.ts';
import { countAt, oidAt, textAt, type WorkflowEvent } from './payload.ts';

/** https://docs.github.com/rest/code-scanning/code-scanning#upload-an-analysis-as-sarif-data */
const ANALYSED_REF = /^refs\/(?:heads|tags|pull)\/./;

/** `event` is one that `rangeOfEvent` made `target` of. */
export function changeOfEvent(event: WorkflowEvent, target: ScanTarget): Change {
  const analysed = ANALYSED_REF.test(event.ref) ? { commit: event.sha, ref: event.ref } : null;
  switch (event.name) {
    case 'pull_request':
    case 'pull_request_target': {
      const head = oidAt(event, 'pull_request.head.sha');
      const number = countAt(event.payload, 'pull_request.number') ?? countAt(event.payload, 'number');
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
      // A privileged run has the default branch's ref and commit; what it looked at is the head.
      const isTestMerge = event.name === 'pull_request' && event.ref === `refs/pull/${number}/merge`;
      return {
        head,
        pull,
        askedIn: number,
        analysed: isTestMerge || number === null ? analysed : { commit: head, ref: `refs/pull/${number}/head` },
      };
    }
    case 'merge_group':
      return { head: oidAt(event, 'merge_group.head_sha'), pull: null, askedIn: queuedIn(event), analysed };
    default:
      return { head: event.sha, pull: null, askedIn: null, analysed };
  }
}

/** `refs/heads/gh-readonly-queue/main/pr-7-<commit>`: GitHub itself writes it. */
function queuedIn(event: WorkflowEvent): number | null {
  const number = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d{1,9})-[0-9a-f]+$/.exec(
    textAt(event.payload, 'merge_group.head_ref') ?? '',
  )?.[1];
  return number === undefined ? null : Number(number);
}
