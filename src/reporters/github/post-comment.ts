/** Puts the summary on its pull request: one comment, made once and then edited. */

import type { GitHubApi } from './api.ts';
import { isApiError } from './api-error.ts';
import type { Remark } from './feedback.ts';

/**
 * Posts the summary, or edits the one of an earlier run; deletes doubles. `body`: null posts and edits nothing.
 * `existing`: our summaries on the pull request. Throws `ApiError`.
 */
export async function postComment(
  api: GitHubApi,
  number: number,
  body: string | null,
  existing: readonly Remark[],
): Promise<void> {
  const [first, ...doubles] = existing;
  if (body !== null && first === undefined)
    await api.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', { issue_number: number, body });
  if (body !== null && first !== undefined && first.body !== body) await api.graphql(EDIT, { id: first.id, body });
  // Two runs that began at once may both have found none.
  for (const { id } of doubles) await deleteComment(api, id);
}

const EDIT =
  'mutation Edit($id: ID!, $body: String!) { updateIssueComment(input: { id: $id, body: $body }) { ' +
  'clientMutationId } }';
const FORGET = 'mutation Forget($id: ID!) { deleteIssueComment(input: { id: $id }) { clientMutationId } }';

/** Deletes a comment, unless another run did so before. */
async function deleteComment(api: GitHubApi, id: string): Promise<void> {
  try {
    await api.graphql(FORGET, { id });
  } catch (error) {
    // The other run was here first.
    if (!isApiError(error) || error.kind !== 'missing') throw error;
  }
}
