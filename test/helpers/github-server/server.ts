/**
 * GitHub on loopback, for a pull request's feedback. Each request is checked against GitHub's own descriptions. Beyond
 * them, a check run's annotations add up, a comment outside the diff is refused together with its review, a token has
 * only its own permissions, content comes at a limited pace, and lists have pages and an end.
 */

import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { execute } from 'graphql';
import { onTestFinished } from 'vitest';
import type { RealRepo } from '../../sources/real-repo.ts';
import { checkQuery, checkRequest, githubSchema, type Known } from './contract.ts';
import { changedFiles, isInDiff, type ChangedFile } from './diff.ts';
import { rootOf } from './graph.ts';
import { BOT, Refused, type CheckRun, type Comment, type Fault, type Scope, type Thread } from './state.ts';
import type { ReviewComment } from './review-comment.ts';

const NOT_ACCESSIBLE = 'Resource not accessible by integration';

export class GitHubServer {
  readonly checkRuns: CheckRun[] = [];
  readonly comments: Comment[] = [];
  readonly threads: Thread[] = [];
  readonly sarifs: { readonly ref: string; readonly commit_sha: string; readonly sarif: unknown }[] = [];
  readonly requests: { readonly what: string; readonly status: number }[] = [];
  readonly violations: string[] = [];
  readonly faults: Fault[] = [];
  readonly permissions = new Map<string, { permission: string; role_name: string }>();
  /** `org/team` → logins. */
  readonly teams = new Map<string, readonly string[]>();
  /** Scopes that the token may write. */
  scopes: ReadonlySet<Scope> = new Set(['checks', 'pull-requests', 'security-events']);
  /** https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits */
  contentAMinute = 80;
  #made = 0;
  #ids = 1;
  #files: { readonly of: string; readonly files: readonly ChangedFile[] } = { of: '', files: [] };
  base = '';
  head = '';
  url = '';

  constructor(
    readonly repo: RealRepo,
    readonly number = 7,
  ) {}

  /** Adds a comment of a person below the pull request, or in a thread on its lines. */
  say(login: string, body: string, more: Partial<Comment> = {}, where: Comment[] = this.comments): void {
    where.push({ ...this.#comment(body), author: { __typename: 'User' as const, login }, ...more });
  }

  fail(fault: Fault): void {
    this.faults.push(fault);
  }

  get files(): readonly ChangedFile[] {
    const of = `${this.base}...${this.head}`;
    if (this.#files.of !== of) this.#files = { of, files: changedFiles(this.repo, this.base, this.head) };
    return this.#files.files;
  }

  async listen(): Promise<Server> {
    const server = createServer((request, response) => {
      void this.#answer(request).then(({ status, body, headers, hangUp }) => {
        if (hangUp) return request.socket.destroy();
        response
          .writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
          .end(body === undefined ? '' : JSON.stringify(body));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return server;
  }

  async #answer(
    request: IncomingMessage,
  ): Promise<{ status: number; body?: unknown; headers?: Readonly<Record<string, string>>; hangUp?: boolean }> {
    let text = '';
    for await (const part of request) text += String(part);
    const url = new URL(request.url ?? '/', this.url);
    const what = `${request.method} ${url.pathname}`;
    const fault = this.faults.find(({ on, times }) => times !== 0 && on.test(what));
    if (fault) {
      if (fault.times !== undefined) fault.times--;
      this.requests.push({ what, status: fault.status });
      return {
        status: fault.status,
        body: { message: fault.message ?? 'fault' },
        headers: fault.headers ?? {},
        hangUp: fault.hangUp === true,
      };
    }
    try {
      const body = await this.#act(request, url, text === '' ? undefined : JSON.parse(text));
      this.requests.push({ what, status: 200 });
      return { status: request.method === 'POST' && url.pathname !== '/graphql' ? 201 : 200, body };
    } catch (error) {
      const refused = error instanceof Refused ? error : new Refused(500, String(error));
      this.requests.push({ what, status: refused.status });
      return { status: refused.status, body: { message: refused.message }, headers: refused.headers };
    }
  }

  async #act(request: IncomingMessage, url: URL, body: unknown): Promise<unknown> {
    if (!/^(?:token|bearer) ./i.test(request.headers.authorization ?? ''))
      throw new Refused(401, 'Requires authentication');
    if (url.pathname === '/graphql')
      return await this.#graphql(body as { query: string; variables: Record<string, unknown> });
    const known = checkRequest(request.method ?? '', url, body);
    if (known === null) {
      this.violations.push(`${request.method} ${url.pathname}: GitHub has no such thing`);
      throw new Refused(404, 'Not Found');
    }
    if (known.violations.length > 0) {
      this.violations.push(...known.violations.map((violation) => `${known.route}: ${violation}`));
      throw new Refused(422, 'Validation Failed');
    }
    return this.#rest(known, url, body as Record<string, unknown>);
  }

  #rest({ route, parameters }: Known, url: URL, body: Record<string, unknown>): unknown {
    switch (route) {
      case 'POST /repos/{owner}/{repo}/check-runs': {
        this.#need('checks');
        const { name, head_sha, conclusion, output } = body as {
          name: string;
          head_sha: string;
          conclusion: string;
          output: Omit<CheckRun, 'id'>;
        };
        const run = {
          id: this.#ids++,
          name,
          head_sha,
          conclusion,
          title: output.title,
          summary: output.summary,
          text: output.text,
          annotations: [...(output.annotations ?? [])],
        };
        this.checkRuns.push(run);
        return { id: run.id };
      }
      case 'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}': {
        this.#need('checks');
        const run = this.checkRuns.find(({ id }) => id === Number(parameters['check_run_id']));
        if (!run) throw new Refused(404, 'Not Found');
        run.annotations.push(...((body['output'] as { annotations?: Record<string, unknown>[] }).annotations ?? []));
        return { id: run.id };
      }
      case 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': {
        this.#need('pull-requests');
        this.makeContent();
        const comment = this.#comment(String(body['body']));
        if (comment.body.length > 65_536) throw new Refused(422, 'body is too long (maximum is 65536 characters)');
        this.comments.push(comment);
        return { id: this.#ids++ };
      }
      case 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files': {
        const size = Number(url.searchParams.get('per_page') ?? 30);
        const start = (Number(url.searchParams.get('page') ?? 1) - 1) * size;
        return this.files.slice(start, start + size);
      }
      case 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews': {
        this.#need('pull-requests');
        const {
          comments = [],
          body: words,
          event,
          commit_id,
        } = body as { comments?: ReviewComment[]; body?: string; event?: string; commit_id?: string };
        if (event === 'COMMENT' && (words ?? '') === '')
          throw new Refused(422, 'Unprocessable Entity: body is missing');
        for (const comment of comments) this.#mustBeInDiff(comment, commit_id);
        this.makeContent();
        for (const comment of comments) this.#begin(comment);
        return { id: this.#ids++ };
      }
      case 'POST /repos/{owner}/{repo}/pulls/{pull_number}/comments': {
        this.#need('pull-requests');
        const comment = body as unknown as ReviewComment & { commit_id: string };
        this.#mustBeInDiff(comment, comment.commit_id);
        this.makeContent();
        this.#begin(comment);
        return { id: this.#ids++ };
      }
      case 'PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}': {
        this.#need('pull-requests');
        const comment = this.threads
          .flatMap(({ comments }) => comments)
          .find(({ fullDatabaseId }) => fullDatabaseId === parameters['comment_id']);
        if (!comment) throw new Refused(404, 'Not Found');
        Object.assign(comment, { body: String(body['body']), lastEditedAt: new Date().toISOString() });
        return {};
      }
      case 'POST /repos/{owner}/{repo}/code-scanning/sarifs': {
        this.#need('security-events');
        const { ref, commit_sha, sarif } = body as { ref: string; commit_sha: string; sarif: string };
        this.sarifs.push({ ref, commit_sha, sarif: JSON.parse(gunzipSync(Buffer.from(sarif, 'base64')).toString()) });
        return { id: String(this.#ids++) };
      }
      case 'GET /repos/{owner}/{repo}/collaborators/{username}/permission':
        return this.permissions.get(parameters['username']!) ?? { permission: 'read', role_name: 'read' };
      case 'GET /orgs/{org}/teams/{team_slug}/memberships/{username}': {
        const isIn =
          this.scopes.has('members') &&
          this.teams.get(`${parameters['org']}/${parameters['team_slug']}`)?.includes(parameters['username']!);
        if (isIn !== true) throw new Refused(404, 'Not Found');
        return { state: 'active', role: 'member' };
      }
      default:
        throw new Refused(500, `the test's server does not know ${route}`);
    }
  }

  async #graphql({ query, variables }: { query: string; variables: Record<string, unknown> }): Promise<unknown> {
    const { document, violations } = checkQuery(query);
    this.violations.push(...violations);
    const { data, errors } = await execute({
      schema: githubSchema(),
      document,
      rootValue: rootOf(this),
      variableValues: variables,
    });
    if (errors === undefined) return { data };
    // GitHub names a kind of error; any other kind is our own mistake in the query.
    const answers = errors.map(({ message, originalError }) => ({
      message,
      type: originalError instanceof Refused ? (originalError.status === 403 ? 'FORBIDDEN' : 'NOT_FOUND') : undefined,
    }));
    for (const { type, message } of answers) if (type === undefined) this.violations.push(message);
    return { data, errors: answers };
  }

  mayWrite(): void {
    this.#need('pull-requests');
  }

  /** In no documentation: https://github.com/github/gh-aw/issues/35726 */
  mayResolve(): void {
    this.#need('contents');
  }

  #need(scope: Scope): void {
    if (!this.scopes.has(scope)) throw new Refused(403, NOT_ACCESSIBLE);
  }

  makeContent(): void {
    if (++this.#made > this.contentAMinute)
      throw new Refused(403, 'You have exceeded a secondary rate limit', { 'retry-after': '60' });
  }

  #comment(body: string): Comment {
    const id = this.#ids++;
    // Beyond 32 bits, as GitHub's are.
    return {
      id: `C_${id}`,
      fullDatabaseId: String(5_000_000_000 + id),
      body,
      author: BOT,
      createdAt: new Date().toISOString(),
      lastEditedAt: null,
    };
  }

  #mustBeInDiff({ path, line, side, start_line }: ReviewComment, commit: string | undefined): void {
    const isThere =
      commit === this.head &&
      isInDiff(this.files, path, side, line) &&
      (start_line === undefined || isInDiff(this.files, path, side, start_line));
    if (!isThere || (start_line !== undefined && start_line >= line))
      throw new Refused(422, 'Pull request review thread line must be part of the diff');
  }

  #begin({ path, line, side, start_line, body }: ReviewComment): void {
    this.threads.push({
      id: `T_${this.#ids++}`,
      path,
      line,
      side,
      startLine: start_line ?? null,
      isResolved: false,
      resolvedBy: null,
      comments: [this.#comment(body)],
    });
  }
}

/** A server for a repository, gone with the test; what GitHub would not have taken fails it. */
export async function aGitHub(repo: RealRepo): Promise<GitHubServer> {
  const github = new GitHubServer(repo);
  const server = await github.listen();
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
    if (github.violations.length > 0) throw new Error(`GitHub would not have taken:\n${github.violations.join('\n')}`);
  });
  return github;
}
