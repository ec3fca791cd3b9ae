/**
 * The part of GitHub's GraphQL that is asked for, over the server's state: values and functions that graphql's own
 * resolver walks.
 */

import { BOT, Refused, type Comment, type Thread } from './state.ts';

interface Page {
  readonly first: number;
  readonly after?: string | null;
}

/** Returns one page of a list, as GraphQL has it. */
function connection<T>(nodes: readonly T[], { first, after }: Page) {
  const start = after === undefined || after === null ? 0 : Number(after);
  const end = Math.min(nodes.length, start + first);
  return { nodes: nodes.slice(start, end), pageInfo: { hasNextPage: end < nodes.length, endCursor: String(end) } };
}

function commentOf(comment: Comment) {
  return { ...comment, viewerDidAuthor: comment.author === BOT };
}

/** Returns a review thread as GraphQL has it. */
function threadOf(thread: Thread) {
  return {
    id: thread.id,
    isResolved: thread.isResolved,
    resolvedBy: thread.resolvedBy,
    comments: (page: Page) => connection(thread.comments.map(commentOf), page),
  };
}

/** State that the resolvers read and change. */
interface GraphState {
  readonly number: number;
  readonly threads: readonly Thread[];
  readonly comments: Comment[];
  /** Throw `Refused` where the token may not. */
  mayWrite(): void;
  mayResolve(): void;
}

/** Returns the functions that answer queries and mutations. */
export function rootOf(github: GraphState) {
  const thread = (id: string): Thread => {
    const found = github.threads.find((one) => one.id === id);
    if (!found) throw new Refused(404, `Could not resolve to a node with the global id of '${id}'`);
    return found;
  };
  return {
    viewer: { login: BOT.login },
    repository: () => ({
      pullRequest: ({ number }: { number: number }) => {
        if (number !== github.number)
          throw new Refused(404, `Could not resolve to a PullRequest with the number of ${number}.`);
        return {
          comments: (page: Page) => connection(github.comments.map(commentOf), page),
          reviewThreads: (page: Page) => connection(github.threads.map(threadOf), page),
        };
      },
    }),
    updateIssueComment: ({ input }: { input: { id: string; body: string } }) => {
      github.mayWrite();
      const comment = github.comments.find(({ id }) => id === input.id);
      if (!comment) throw new Refused(404, 'gone');
      comment.body = input.body;
      comment.lastEditedAt = new Date().toISOString();
      return {};
    },
    deleteIssueComment: ({ input }: { input: { id: string } }) => {
      github.mayWrite();
      const index = github.comments.findIndex(({ id }) => id === input.id);
      if (index < 0) throw new Refused(404, 'gone');
      github.comments.splice(index, 1);
      return {};
    },
    resolveReviewThread: ({ input }: { input: { threadId: string } }) => {
      github.mayResolve();
      Object.assign(thread(input.threadId), { isResolved: true, resolvedBy: { __typename: 'User', login: BOT.login } });
      return {};
    },
    unresolveReviewThread: ({ input }: { input: { threadId: string } }) => {
      github.mayResolve();
      Object.assign(thread(input.threadId), { isResolved: false, resolvedBy: null });
      return {};
    },
  };
}
