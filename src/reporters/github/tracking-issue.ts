/**
 * Finds the issue that follows a repository's history, and brings it to where `trackIssue` wants it.
 * https://docs.github.com/rest/issues/issues
 */

import { isTracking, type Issue, type IssueChange } from '../tracking-issue.ts';
import type { GitHubApi } from './api.ts';

/** Only those who may write to a repository can label its issues, so no stranger's issue is taken for ours. */
const LABEL = 'tidegate-history';

/** Returns the open issue, otherwise the one that changed last; null for none. Throws `ApiError`. */
export async function findIssue(api: GitHubApi): Promise<Issue | null> {
  const wanted = { labels: LABEL, state: 'all', sort: 'updated', direction: 'desc', per_page: 100 };
  const found = (await api.request('GET /repos/{owner}/{repo}/issues', wanted)) as readonly ListedIssue[];
  const ours = found.filter((issue) => issue.pull_request === undefined && isTracking(issue.body ?? ''));
  const issue = ours.find(({ state }) => state === 'open') ?? ours[0];
  return issue === undefined ? null : { number: issue.number, isOpen: issue.state === 'open', body: issue.body ?? '' };
}

/** Returns the number of the issue; null if there is nothing to do. Throws `ApiError`. */
export async function changeIssue(change: IssueChange, api: GitHubApi): Promise<number | null> {
  switch (change.kind) {
    case 'none':
      return null;
    case 'open': {
      const { title, body } = change;
      return ((await api.request('POST /repos/{owner}/{repo}/issues', { title, body, labels: [LABEL] })) as ListedIssue)
        .number;
    }
    case 'update':
      await api.request(UPDATE, {
        issue_number: change.number,
        body: change.body,
        ...(change.reopen ? { state: 'open' } : {}),
      });
      if (change.comment !== null) await api.request(COMMENT, { issue_number: change.number, body: change.comment });
      return change.number;
    case 'close':
      await api.request(COMMENT, { issue_number: change.number, body: change.comment });
      await api.request(UPDATE, {
        issue_number: change.number,
        body: change.body,
        state: 'closed',
        state_reason: 'completed',
      });
      return change.number;
  }
}

const UPDATE = 'PATCH /repos/{owner}/{repo}/issues/{issue_number}';
const COMMENT = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';

interface ListedIssue {
  readonly number: number;
  readonly state: string;
  readonly body: string | null;
  readonly pull_request?: unknown;
}
