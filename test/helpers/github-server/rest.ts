/** The part of GitHub's REST interface that is asked for, over the server's state. */

import { gunzipSync } from 'node:zlib';
import type { Known } from './contract.ts';
import { isInDiff, type ChangedFile } from './diff.ts';
import type { ReviewComment } from './review-comment.ts';
import { Refused, type CheckRun, type Comment, type Scope, type Thread } from './state.ts';

/** State that the routes read and change. */
interface RestState {
  readonly head: string;
  readonly files: readonly ChangedFile[];
  readonly checkRuns: CheckRun[];
  readonly comments: Comment[];
  readonly threads: Thread[];
  readonly sarifs: { readonly ref: string; readonly commit_sha: string; readonly sarif: unknown }[];
  readonly scopes: ReadonlySet<Scope>;
  readonly permissions: ReadonlyMap<string, unknown>;
  readonly teams: ReadonlyMap<string, readonly string[]>;
  nextId(): number;
  comment(body: string): Comment;
  /** Throw `Refused` where the token may not. */
  need(scope: Scope): void;
  makeContent(): void;
}

/** Answers a request that fits the description. Throws `Refused` as GitHub would. */
export function answerRest(
  github: RestState,
  { route, parameters }: Known,
  url: URL,
  body: Record<string, unknown>,
): unknown {
  switch (route) {
    case 'POST /repos/{owner}/{repo}/check-runs': {
      github.need('checks');
      const { name, head_sha, conclusion, output } = body as {
        name: string;
        head_sha: string;
        conclusion: string;
        output: Omit<CheckRun, 'id'>;
      };
      const run = {
        id: github.nextId(),
        name,
        head_sha,
        conclusion,
        title: output.title,
        summary: output.summary,
        text: output.text,
        annotations: [...(output.annotations ?? [])],
      };
      github.checkRuns.push(run);
      return { id: run.id };
    }
    case 'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}': {
      github.need('checks');
      const run = github.checkRuns.find(({ id }) => id === Number(parameters['check_run_id']));
      if (!run) throw new Refused(404, 'Not Found');
      run.annotations.push(...((body['output'] as { annotations?: Record<string, unknown>[] }).annotations ?? []));
      return { id: run.id };
    }
    case 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': {
      github.need('pull-requests');
      github.makeContent();
      const comment = github.comment(String(body['body']));
      if (comment.body.length > 65_536) throw new Refused(422, 'body is too long (maximum is 65536 characters)');
      github.comments.push(comment);
      return { id: github.nextId() };
    }
    case 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files': {
      const size = Number(url.searchParams.get('per_page') ?? 30);
      const start = (Number(url.searchParams.get('page') ?? 1) - 1) * size;
      return github.files.slice(start, start + size);
    }
    case 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews': {
      github.need('pull-requests');
      const {
        comments = [],
        body: words,
        event,
        commit_id,
      } = body as { comments?: ReviewComment[]; body?: string; event?: string; commit_id?: string };
      if (event === 'COMMENT' && (words ?? '') === '') throw new Refused(422, 'Unprocessable Entity: body is missing');
      for (const comment of comments) mustBeInDiff(github, comment, commit_id);
      github.makeContent();
      for (const comment of comments) beginThread(github, comment);
      return { id: github.nextId() };
    }
    case 'POST /repos/{owner}/{repo}/pulls/{pull_number}/comments': {
      github.need('pull-requests');
      const comment = body as unknown as ReviewComment & { commit_id: string };
      mustBeInDiff(github, comment, comment.commit_id);
      github.makeContent();
      beginThread(github, comment);
      return { id: github.nextId() };
    }
    case 'PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}': {
      github.need('pull-requests');
      const comment = github.threads
        .flatMap(({ comments }) => comments)
        .find(({ fullDatabaseId }) => fullDatabaseId === parameters['comment_id']);
      if (!comment) throw new Refused(404, 'Not Found');
      Object.assign(comment, { body: String(body['body']), lastEditedAt: new Date().toISOString() });
      return {};
    }
    case 'POST /repos/{owner}/{repo}/code-scanning/sarifs': {
      github.need('security-events');
      const { ref, commit_sha, sarif } = body as { ref: string; commit_sha: string; sarif: string };
      github.sarifs.push({ ref, commit_sha, sarif: JSON.parse(gunzipSync(Buffer.from(sarif, 'base64')).toString()) });
      return { id: String(github.nextId()) };
    }
    case 'GET /repos/{owner}/{repo}/collaborators/{username}/permission':
      return github.permissions.get(parameters['username']!) ?? { permission: 'read', role_name: 'read' };
    case 'GET /orgs/{org}/teams/{team_slug}/memberships/{username}': {
      const isIn =
        github.scopes.has('members') &&
        github.teams.get(`${parameters['org']}/${parameters['team_slug']}`)?.includes(parameters['username']!);
      if (isIn !== true) throw new Refused(404, 'Not Found');
      return { state: 'active', role: 'member' };
    }
    default:
      throw new Refused(500, `the test's server does not know ${route}`);
  }
}

/** Throws `Refused` for a comment outside the diff. */
function mustBeInDiff(
  github: RestState,
  { path, line, side, start_line }: ReviewComment,
  commit: string | undefined,
): void {
  const isThere =
    commit === github.head &&
    isInDiff(github.files, path, side, line) &&
    (start_line === undefined || isInDiff(github.files, path, side, start_line));
  if (!isThere || (start_line !== undefined && start_line >= line))
    throw new Refused(422, 'Pull request review thread line must be part of the diff');
}

/** Adds a review thread with its first comment. */
function beginThread(github: RestState, { path, line, side, start_line, body }: ReviewComment): void {
  github.threads.push({
    id: `T_${github.nextId()}`,
    path,
    line,
    side,
    startLine: start_line ?? null,
    isResolved: false,
    resolvedBy: null,
    comments: [github.comment(body)],
  });
}
