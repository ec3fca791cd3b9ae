/** Brings the comments on a pull request's lines up to date, and reads what is needed to plan them. */

import type { Finding } from '../../model/finding.ts';
import { plural } from '../../model/strings.ts';
import type { GitHubApi } from './api.ts';
import { isApiError } from './api-error.ts';
import type { Feedback } from './feedback.ts';
import { parsePatch, type Patch } from './patch.ts';
import { fingerprintIn, fixed, pathOf, unfixed, type ReviewComment, type ReviewPlan, type Thread } from './review.ts';

/**
 * GitHub lists 3,000 files of a pull request at most. https://docs.github.com/rest/pulls/pulls#list-pull-requests-files
 */
const IN_A_PAGE = 100;
const PAGES_AT_MOST = 30;

/** Returns the threads that a comment of ours began. */
export function threadsIn({ discussions, viewer }: Feedback): readonly Thread[] {
  const threads: Thread[] = [];
  for (const { id, isResolved, resolvedBy, remarks } of discussions) {
    const [first] = remarks;
    const fingerprint = first?.isOurs ? fingerprintIn(first.body) : null;
    if (first === undefined || fingerprint === null) continue;
    threads.push({
      id,
      fingerprint,
      isResolved,
      resolvedByUs: resolvedBy !== null && withoutBotSuffix(resolvedBy) === withoutBotSuffix(viewer),
      comment: { number: first.number, body: first.body },
    });
  }
  return threads;
}

/** Returns an app's name without its ending, which GitHub writes in some places only. */
function withoutBotSuffix(login: string): string {
  return login.replace(/\[bot\]$/, '');
}

/** Returns the patches of the findings' files; none for large files, where GitHub gives none. Throws `ApiError`. */
export async function readPatches(
  api: GitHubApi,
  number: number,
  findings: readonly Finding[],
): Promise<ReadonlyMap<string, Patch>> {
  const wanted = new Set(findings.map(pathOf));
  const patches = new Map<string, Patch>();
  for (let page = 1; wanted.size > 0 && page <= PAGES_AT_MOST; page++) {
    const files = (await api.request('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', {
      pull_number: number,
      per_page: IN_A_PAGE,
      page,
    })) as readonly { filename: string; patch?: string }[];
    for (const { filename, patch } of files) {
      if (wanted.delete(filename) && patch !== undefined) patches.set(filename, parsePatch(patch));
    }
    if (files.length < IN_A_PAGE) break;
  }
  return patches;
}

/** Resolves, reopens and creates comments as planned. Throws `ApiError`. */
export async function postReview(api: GitHubApi, number: number, head: string, plan: ReviewPlan): Promise<void> {
  await settleThreads(api, plan);
  if (plan.create.length > 0) await createComments(api, number, head, plan.create);
}

const RESOLVE = 'mutation Resolve($id: ID!) { resolveReviewThread(input: { threadId: $id }) { clientMutationId } }';
const REOPEN = 'mutation Reopen($id: ID!) { unresolveReviewThread(input: { threadId: $id }) { clientMutationId } }';

/**
 * Resolves and reopens threads. GitHub lets an app's token do so only if it may write contents, which no gate should
 * need; without that, the comment itself says that it is settled. https://github.com/github/gh-aw/issues/35726
 */
async function settleThreads(api: GitHubApi, { resolve, reopen }: ReviewPlan): Promise<void> {
  let mayResolve = true;
  for (const [mutation, threads] of [
    [RESOLVE, resolve],
    [REOPEN, reopen],
  ] as const) {
    for (const { id, isResolved, comment } of threads) {
      if (mayResolve && isResolved === (mutation === REOPEN))
        mayResolve = await isAllowed(api.graphql(mutation, { id }));
      const body = mutation === REOPEN ? unfixed(comment.body) : mayResolve ? comment.body : fixed(comment.body);
      if (body !== comment.body && comment.number !== null)
        await api.request('PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}', {
          comment_id: comment.number,
          body,
        });
    }
  }
}

/** Waits for the answer; false if GitHub forbids the request. Throws any other error. */
async function isAllowed(answer: Promise<unknown>): Promise<boolean> {
  try {
    await answer;
    return true;
  } catch (error) {
    if (!isApiError(error) || error.kind !== 'forbidden') throw error;
    return false;
  }
}

/**
 * Sends all comments as one review, so that people get one mail; each by itself if GitHub refuses one of them, and so
 * all.
 */
async function createComments(
  api: GitHubApi,
  number: number,
  head: string,
  comments: readonly ReviewComment[],
): Promise<void> {
  const where = { pull_number: number, commit_id: head };
  try {
    await api.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
      ...where,
      event: 'COMMENT',
      body: reviewOf(comments.length),
      comments,
    });
  } catch (error) {
    if (!isRefused(error)) throw error;
    for (const comment of comments) await createOne(api, where, comment);
  }
}

/** Returns the words that GitHub requires beside the comments. */
function reviewOf(comments: number): string {
  return `tidegate: ${plural(comments, 'finding')} on lines of this change.`;
}

/** Sends one comment; does nothing if GitHub refuses its line. */
async function createOne(
  api: GitHubApi,
  where: { pull_number: number; commit_id: string },
  comment: ReviewComment,
): Promise<void> {
  try {
    await api.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/comments', { ...where, ...comment });
  } catch (error) {
    // Its line is not in the diff, or the branch has moved on: the summary and the check run have the finding, and so
    // will the next run.
    if (!isRefused(error)) throw error;
  }
}

function isRefused(error: unknown): boolean {
  return isApiError(error) && error.kind === 'refused';
}
