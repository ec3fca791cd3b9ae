/** Reads the conversation of a pull request: its comments and review threads, with their authors. Judges nothing. */

import type { GitHubApi } from './api.ts';

export interface Remark {
  readonly id: string;
  /** The number that REST knows a comment on a line by; null for one below the pull request. */
  readonly number: string | null;
  readonly body: string;
  /** Did the token that asks write it? */
  readonly isOurs: boolean;
  /** Login of a person; null for an app, or for somebody who is gone. An app may be called like a person. */
  readonly person: string | null;
  /** ISO date and time. */
  readonly createdAt: string;
  /** Anyone who may write to a repository may edit what others said in it. */
  readonly isEdited: boolean;
}

export interface Discussion {
  readonly id: string;
  readonly isResolved: boolean;
  readonly resolvedBy: string | null;
  /** The first one first. */
  readonly remarks: readonly Remark[];
}

export interface Feedback {
  readonly comments: readonly Remark[];
  readonly discussions: readonly Discussion[];
  /** Login of the token that asks. */
  readonly viewer: string;
  /** False if there was more than anybody reads. */
  readonly isWhole: boolean;
}

const PAGES_AT_MOST = 10;

const REMARK = 'id body viewerDidAuthor createdAt lastEditedAt author { __typename login }';
const COMMENTS = `query Comments($owner: String!, $repo: String!, $number: Int!, $after: String) {
  viewer { login }
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) { page: comments(first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { ${REMARK} }
  } } }
}`;
const THREADS = `query Threads($owner: String!, $repo: String!, $number: Int!, $after: String) {
  viewer { login }
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) {
    page: reviewThreads(first: 50, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { id isResolved resolvedBy { login } comments(first: 50) { nodes { ${REMARK} fullDatabaseId } } }
  } } }
}`;

/** Returns comments and review threads of a pull request. Throws `ApiError`. */
export async function readFeedback(api: GitHubApi, number: number): Promise<Feedback> {
  const comments = await readPages<RawRemark>(api, COMMENTS, number);
  const threads = await readPages<RawThread>(api, THREADS, number);
  return {
    comments: comments.nodes.map(remarkOf),
    discussions: threads.nodes.map(({ id, isResolved, resolvedBy, comments: { nodes } }) => ({
      id,
      isResolved,
      resolvedBy: resolvedBy?.login ?? null,
      remarks: nodes.map(remarkOf),
    })),
    viewer: comments.viewer,
    isWhole: comments.isWhole && threads.isWhole,
  };
}

interface RawRemark {
  readonly id: string;
  readonly fullDatabaseId?: string | null;
  readonly body: string;
  readonly viewerDidAuthor: boolean;
  readonly createdAt: string;
  readonly lastEditedAt: string | null;
  readonly author: { readonly __typename: string; readonly login: string } | null;
}

interface RawThread {
  readonly id: string;
  readonly isResolved: boolean;
  readonly resolvedBy: { readonly login: string } | null;
  readonly comments: { readonly nodes: readonly RawRemark[] };
}

interface Answer<Node> {
  readonly viewer: { readonly login: string };
  readonly repository: {
    readonly pullRequest: {
      readonly page: {
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
        readonly nodes: readonly Node[];
      };
    };
  };
}

/** Reads all pages of a list; `isWhole` is false if there were too many. */
async function readPages<Node>(
  api: GitHubApi,
  query: string,
  number: number,
): Promise<{ nodes: readonly Node[]; viewer: string; isWhole: boolean }> {
  const nodes: Node[] = [];
  let after: string | null = null;
  for (let count = 1; ; count++) {
    const { viewer, repository } = (await api.graphql(query, { number, after })) as Answer<Node>;
    const { page } = repository.pullRequest;
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage || count === PAGES_AT_MOST)
      return { nodes, viewer: viewer.login, isWhole: !page.pageInfo.hasNextPage };
    after = page.pageInfo.endCursor;
  }
}

/** Returns a comment with its author; `person` is null for an app. */
function remarkOf({ id, fullDatabaseId, body, viewerDidAuthor, createdAt, lastEditedAt, author }: RawRemark): Remark {
  return {
    id,
    number: fullDatabaseId ?? null,
    body,
    isOurs: viewerDidAuthor,
    person: author?.__typename === 'User' ? author.login : null,
    createdAt,
    isEdited: lastEditedAt !== null,
  };
}
