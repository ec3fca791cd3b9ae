/** Finds the issue that follows a repository's history, and brings it to where `trackIssue` wants it. One request each; a failure is told, not retried. */

import type { Issue, IssueChange } from '../tracking-issue.ts';
import { isTracking } from '../tracking-issue.ts';

/** Only those who may write to a repository can label its issues, so no stranger's issue is taken for ours. */
const LABEL = 'tidegate-history';

export interface IssuePlace {
  /** GITHUB_API_URL */
  readonly apiUrl: string;
  /** owner/name */
  readonly repository: string;
  readonly token: string;
}

export class IssueError extends Error {
  /** The HTTP status, or null where nothing answered. */
  constructor(readonly status: number | null, what: string, cause?: unknown) {
    super(`GitHub would not ${what}: ${status === null ? 'no answer' : `HTTP ${status}`}.`, { cause });
    this.name = 'IssueError';
  }
}

/** The open one, else the one that was closed last. Throws `IssueError`. */
export async function findIssue(place: IssuePlace): Promise<Issue | null> {
  const found = (await ask(place, 'list issues', 'GET', `/issues?labels=${LABEL}&state=all&sort=updated&direction=desc&per_page=100`)) as readonly ListedIssue[];
  const ours = found.filter((issue) => issue.pull_request === undefined && isTracking(issue.body ?? ''));
  const issue = ours.find(({ state }) => state === 'open') ?? ours[0];
  return issue === undefined ? null : { number: issue.number, isOpen: issue.state === 'open', body: issue.body ?? '' };
}

/** The number of the issue; null where there is nothing to do. Throws `IssueError`. */
export async function changeIssue(change: IssueChange, place: IssuePlace): Promise<number | null> {
  switch (change.kind) {
    case 'none':
      return null;
    case 'open': {
      const made = (await ask(place, 'open an issue', 'POST', '/issues', { title: change.title, body: change.body, labels: [LABEL] })) as ListedIssue;
      return made.number;
    }
    case 'update':
      await ask(place, 'update the issue', 'PATCH', `/issues/${change.number}`, { body: change.body, ...(change.reopen ? { state: 'open' } : {}) });
      if (change.comment !== null) await comment(change.number, change.comment, place);
      return change.number;
    case 'close':
      await comment(change.number, change.comment, place);
      await ask(place, 'close the issue', 'PATCH', `/issues/${change.number}`, { body: change.body, state: 'closed', state_reason: 'completed' });
      return change.number;
  }
}

interface ListedIssue {
  readonly number: number;
  readonly state: string;
  readonly body: string | null;
  readonly pull_request?: unknown;
}

async function comment(number: number, body: string, place: IssuePlace): Promise<void> {
  await ask(place, 'comment on the issue', 'POST', `/issues/${number}/comments`, { body });
}

async function ask(place: IssuePlace, what: string, method: string, path: string, body?: unknown): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(`${place.apiUrl.replace(/\/+$/, '')}/repos/${place.repository}${path}`, {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(60_000),
      headers: { accept: 'application/vnd.github+json', authorization: `Bearer ${place.token}`, 'user-agent': 'tidegate', 'x-github-api-version': '2022-11-28' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch (cause) {
    throw new IssueError(null, what, cause);
  }
  if (!response.ok) throw new IssueError(response.status, what);
  return await response.json();
}
