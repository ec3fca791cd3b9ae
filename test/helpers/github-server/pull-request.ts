/** A pull request on the tests' GitHub server: pushes to it, and runs of the built action about it. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { WorkflowEvent } from '../../../src/sources/payload.ts';
import type { RealRepo } from '../../sources/real-repo.ts';
import { runAction, type Ran } from '../action.ts';
import { aGitHub, type GitHubServer } from './server.ts';

interface Example {
  readonly name: string;
  readonly examples: readonly Payload[];
}
type Payload = Record<string, unknown> & { action?: string };

let examples: readonly Example[] | undefined;

/** Returns a payload that GitHub once sent for an event. */
export function capturedPayload(event: string, action?: string): Payload {
  examples ??= JSON.parse(
    readFileSync(
      createRequire(import.meta.url).resolve('@octokit/webhooks-examples/api.github.com/index.json'),
      'utf8',
    ),
  ) as Example[];
  const found = examples
    .find(({ name }) => name === event)
    ?.examples.find((payload) => action === undefined || payload.action === action);
  if (!found) throw new Error(`no captured payload of ${event} ${action ?? ''}`);
  return structuredClone(found);
}

export class PullRequest {
  constructor(
    readonly repo: RealRepo,
    readonly github: GitHubServer,
  ) {}

  /** Moves the branch, by force or not, and starts the run for it. */
  async push(head: string, env: Readonly<Record<string, string>> = {}): Promise<Ran> {
    this.github.head = head;
    return await this.run(env);
  }

  /** Runs the action again for the same commit. */
  async run(env: Readonly<Record<string, string>> = {}, event = this.event()): Promise<Ran> {
    return await runAction(this.repo, event, {
      GITHUB_API_URL: this.github.url,
      GITHUB_GRAPHQL_URL: `${this.github.url}/graphql`,
      GITHUB_REPOSITORY: 'octo/tide',
      INPUT_TOKEN: 'none',
      ...env,
    });
  }

  /** Returns the event of the latest push. */
  event(): WorkflowEvent {
    const { base, head, number } = this.github;
    const payload = capturedPayload('pull_request', 'synchronize') as Payload & {
      pull_request: Record<string, Record<string, unknown>>;
    };
    const { pull_request: pull } = payload;
    Object.assign(payload, {
      number,
      repository: { ...(payload['repository'] as object), full_name: 'octo/tide', default_branch: 'main' },
    });
    Object.assign(pull, { number, commits: Number(this.repo.git('rev-list', '--count', `${base}..${head}`)) });
    Object.assign(pull['head']!, { ref: 'feature', sha: head });
    Object.assign(pull['base']!, { ref: 'main', sha: base });
    return {
      name: 'pull_request',
      payload,
      sha: this.repo.testMerge(base, head),
      ref: `refs/pull/${number}/merge`,
      inputs: {},
    };
  }
}

/** Opens a pull request for a branch `feature`, checked out and still empty. */
export async function aPullRequest(repo: RealRepo): Promise<PullRequest> {
  const github = await aGitHub(repo);
  github.base = repo.git('rev-parse', 'HEAD');
  repo.branch('feature');
  return new PullRequest(repo, github);
}
