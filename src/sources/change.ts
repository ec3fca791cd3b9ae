/** The change that the feedback of a run belongs to, where its event says no more than its commit and ref. */

import type { Change } from '../model/change.ts';
import type { WorkflowEvent } from './payload.ts';

/** https://docs.github.com/rest/code-scanning/code-scanning#upload-an-analysis-as-sarif-data */
const ANALYSED_REF = /^refs\/(?:heads|tags|pull)\/./;

/** Returns the commit and ref under which code scanning files this run; null if it accepts none. */
export function analysedIn(event: WorkflowEvent): Change['analysed'] {
  return ANALYSED_REF.test(event.ref) ? { commit: event.sha, ref: event.ref } : null;
}

/** Returns the change of a run that belongs to a commit and not to a pull request. */
export function changeAtCommit(event: WorkflowEvent): Change {
  return { head: event.sha, pull: null, askedIn: null, analysed: analysedIn(event) };
}
