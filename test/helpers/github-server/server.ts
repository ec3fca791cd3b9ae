/**
 * GitHub on loopback, for a pull request's feedback. Each request is checked against GitHub's own descriptions. Beyond
 * them, a check run's annotations add up, a comment outside the diff is refused together with its review, a token has
 * only its own permissions, content comes at a limited pace, and lists have pages and an end.
 */

import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { execute } from 'graphql';
import { onTestFinished } from 'vitest';
import type { RealRepo } from '../../sources/real-repo.ts';
import { checkQuery, checkRequest, githubSchema } from './contract.ts';
import { changedFiles, type ChangedFile } from './diff.ts';
import { rootOf } from './graph.ts';
import { answerRest } from './rest.ts';
import { BOT, Refused, type CheckRun, type Comment, type Fault, type Scope, type Thread } from './state.ts';

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
  #lastId = 0;
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
    where.push({ ...this.comment(body), author: { __typename: 'User' as const, login }, ...more });
  }

  addFault(fault: Fault): void {
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

  /** Answers a request: with a planned fault if one fits, otherwise as GitHub would. */
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

  /** Checks a request against GitHub's description, and carries it out. Throws `Refused`. */
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
    return answerRest(this, known, url, body as Record<string, unknown>);
  }

  /** Validates a GraphQL request against GitHub's schema, and executes it. */
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
    this.need('pull-requests');
  }

  /**
   * Throws `Refused` unless the token may resolve threads, for which it must write contents. No documentation says so:
   * https://github.com/github/gh-aw/issues/35726
   */
  mayResolve(): void {
    this.need('contents');
  }

  /** Throws `Refused` where the token lacks the scope. */
  need(scope: Scope): void {
    if (!this.scopes.has(scope)) throw new Refused(403, NOT_ACCESSIBLE);
  }

  /** Counts a comment or review; throws `Refused` beyond the pace that GitHub allows. */
  makeContent(): void {
    if (++this.#made > this.contentAMinute)
      throw new Refused(403, 'You have exceeded a secondary rate limit', { 'retry-after': '60' });
  }

  nextId(): number {
    return ++this.#lastId;
  }

  /** Adds a comment of the bot. */
  comment(body: string): Comment {
    const id = this.nextId();
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
}

/** Starts a server for a repository, until the test ends; a request that GitHub would not accept fails the test. */
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
