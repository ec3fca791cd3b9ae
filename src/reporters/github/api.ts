/**
 * The one door to GitHub's API: requests with bounded patience, and failures as one kind of error. Knows no findings.
 */

import { getOctokit } from '@actions/github';
import { ApiError } from './api-error.ts';
import { kindOf, waitBefore, type Refusal } from './pace.ts';

export interface ApiOptions {
  readonly token: string;
  /** `https://api.github.com`, or `https://host/api/v3` of an Enterprise Server. */
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  /** `owner/name` */
  readonly repository: string;
  /** Milliseconds that all requests together may take, their waits included. */
  readonly patience: number;
}

type Parameters = Readonly<Record<string, unknown>>;

export interface GitHubApi {
  /**
   * `POST /repos/{owner}/{repo}/check-runs`; owner and repo are filled in. `repeatable`: may be asked twice without
   * harm.
   */
  request(route: string, parameters?: Parameters, repeatable?: boolean): Promise<unknown>;
  graphql(query: string, variables: Parameters): Promise<unknown>;
}

/** One request: GitHub itself gives up after ten seconds. */
const ONE_REQUEST_MS = 15_000;

/**
 * Returns the API of one repository. Its requests throw `ApiError`, after they were repeated as long as `patience`
 * lasts.
 */
export function openGitHub(options: ApiOptions): GitHubApi {
  const silent = { debug() {}, info() {}, warn() {}, error() {} };
  const octokit = getOctokit(options.token, { baseUrl: options.apiUrl, log: silent });
  const [owner = '', repo = ''] = options.repository.split('/');
  const end = performance.now() + options.patience;

  /** Repeats a request as `pace.ts` says, until it succeeds or the time is over. */
  async function patiently(
    what: string,
    repeatable: boolean,
    ask: (signal: AbortSignal) => Promise<unknown>,
  ): Promise<unknown> {
    for (let attempt = 1; ; attempt++) {
      const left = end - performance.now();
      if (left <= 0) throw new ApiError('unavailable', 0, what);
      try {
        return await ask(AbortSignal.timeout(Math.min(ONE_REQUEST_MS, left)));
      } catch (error) {
        const refusal = refusalOf(error);
        const wait = waitBefore(refusal, attempt, repeatable || neverSent(error), Date.now());
        if (wait === null || performance.now() + wait >= end) throw new ApiError(kindOf(refusal), refusal.status, what);
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  }

  return {
    async request(route, parameters = {}, repeatable = !route.startsWith('POST ')) {
      return await patiently(
        route,
        repeatable,
        async (signal) =>
          (
            await octokit.request(route, {
              ...(route.includes('{owner}') && { owner, repo }),
              ...parameters,
              request: { signal, log: silent },
            })
          ).data,
      );
    },
    async graphql(query, variables) {
      const what = `GraphQL ${/\w+ (\w+)/.exec(query)?.[1] ?? ''}`;
      // A mutation of ours sets a state, so all of them may be repeated.
      return await patiently(what, true, async (signal) => {
        const { data } = (await octokit.request(`POST ${options.graphqlUrl}`, {
          query,
          variables: { owner, repo, ...variables },
          request: { signal, log: silent },
        })) as { data: GraphqlAnswer };
        if (data.errors !== undefined && data.errors.length > 0) throw new GraphqlRefusal(data.errors);
        return data.data;
      });
    },
  };
}

interface GraphqlAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly type?: string }[];
}

/**
 * GraphQL says 200 and means something else.
 * https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
class GraphqlRefusal extends Error {
  readonly status: number;

  constructor(errors: readonly { readonly type?: string }[]) {
    super('GraphQL errors');
    const types = new Set(errors.map(({ type }) => type));
    this.status = types.has('RATE_LIMITED')
      ? 429
      : types.has('FORBIDDEN') || types.has('INSUFFICIENT_SCOPES')
        ? 403
        : types.has('NOT_FOUND')
          ? 404
          : 422;
  }
}

/** Returns status, message and headers of a failed request; status 0 if no server answered. */
function refusalOf(error: unknown): Refusal {
  const { status, message, response } = error as {
    status?: unknown;
    message?: unknown;
    response?: { headers?: Record<string, string | undefined> };
  };
  // For octokit, a 500 without a response is a connection that broke.
  const answered = typeof status === 'number' && (response !== undefined || error instanceof GraphqlRefusal);
  return {
    status: answered ? status : 0,
    message: typeof message === 'string' ? message : '',
    headers: response?.headers ?? {},
  };
}

/** Returns true if no server was there to receive the request. */
function neverSent(error: unknown): boolean {
  for (
    let cause: unknown = error;
    typeof cause === 'object' && cause !== null;
    cause = (cause as { cause?: unknown }).cause
  ) {
    const { code } = cause as { code?: unknown };
    if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') return true;
  }
  return false;
}
