/** The action, as it ships, in a workspace that holds nothing: it fetches what the event is about as objects. */

import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runAction, type Ran } from '../helpers/action.ts';
import { serveHttp } from '../helpers/http-backend.ts';
import type { GitServerOptions } from '../helpers/http-backend.ts';
import { aFolder } from '../helpers/repository.ts';
import { commandsIn } from '../reporters/runner-oracle.ts';
import { aRepo, pullRequestEvent, pushEvent, repository, ZERO, type RealRepo } from '../sources/real-repo.ts';
import type { WorkflowEvent } from '../../src/sources/payload.ts';

const TOKEN = 'not-a-real-token';
const AUTHORIZATION = `basic ${Buffer.from(`x-access-token:${TOKEN}`).toString('base64')}`;
const REPORTS = ['event.json', 'output', 'summary.md', 'tidegate.json', 'tidegate.sarif'];

const aLeak = (): Readonly<Record<string, string>> => ({
  'ci.env': `TOKEN=dop_v1_${randomBytes(32).toString('hex')}\n`,
});

/** Runs the action in an empty workspace against a server that has the repository at /octo/tide and wants the token. */
async function runWithout(
  repo: RealRepo,
  event: Partial<WorkflowEvent>,
  env: Readonly<Record<string, string>> = {},
  options: GitServerOptions = {},
) {
  const server = await serveHttp(
    { folder: `${repo.dir}/.git` },
    { path: '/octo/tide', authorization: AUTHORIZATION, ...options },
  );
  onTestFinished(() => server.close());
  const workspace = aFolder();
  const world = {
    GITHUB_SERVER_URL: server.origin,
    GITHUB_REPOSITORY: 'octo/tide',
    INPUT_TOKEN: TOKEN,
    INPUT_FEEDBACK: 'none',
    ...env,
  };
  const ran = await runAction({ dir: workspace }, event, world);
  return { ...ran, workspace: readdirSync(workspace), requests: server.authorizations, commits: commitsOf(ran) };
}

function commitsOf(ran: Ran): number | null {
  const file = ran.outputs['json-file'] ?? '';
  return file === ''
    ? null
    : (JSON.parse(readFileSync(file, 'utf8')) as { coverage: { commitsScanned: number } }).coverage.commitsScanned;
}

/**
 * A pull request of a fork: its commits are under refs/pull/7/head and on no branch. `main` goes on meanwhile, and the
 * author merges it.
 */
function aFork(files: Readonly<Record<string, string>>) {
  const repo = aRepo();
  const stale = repo.git('rev-parse', 'main');
  repo.branch('topic');
  repo.commit(files);
  repo.checkout('main');
  for (let n = 0; n < 12; n++) repo.commit({ n: `${n}\n` });
  const base = repo.git('rev-parse', 'main');
  repo.checkout('topic');
  repo.git('merge', '--quiet', '--no-edit', 'main');
  const head = repo.commit({ 'last.txt': 'x\n' });
  const merge = repo.testMerge(base, head);
  repo.checkout('main');
  repo.git('branch', '--quiet', '-D', 'topic');
  return { repo, stale, base, head, merge };
}

describe('a pull request of a fork', () => {
  for (const name of ['pull_request', 'pull_request_target']) {
    test(`under ${name}: a leak is blocked, with nothing of the fork in any file and nothing left behind`, async () => {
      const { repo, base, head, merge } = aFork({ ...aLeak(), '.github/tidegate.yml': 'ignore-paths: ["**"]\n' });
      const ran = await runWithout(repo, pullRequestEvent(base, head, name === 'pull_request' ? merge : base, 3, name));

      expect(ran).toMatchObject({
        code: 1,
        outputs: { verdict: 'block', blocking: '1' },
        workspace: [],
        left: REPORTS,
      });
      expect(ran.requests.length).toBeGreaterThan(0);
      for (const sent of ran.requests) expect(sent).toEqual([AUTHORIZATION]);
      expect(ran.stdout).not.toContain(TOKEN);
    });
  }

  test(
    'that is clean passes, and what the base branch got meanwhile is not its business, whichever base ' +
      'the event knows',
    async () => {
      const { repo, base, stale, head } = aFork({ a: '1\n' });
      expect(await runWithout(repo, pullRequestEvent(base, head, base, 3, 'pull_request_target'))).toMatchObject({
        code: 0,
        outputs: { verdict: 'pass' },
        commits: 3,
      });
      expect(await runWithout(repo, pullRequestEvent(stale, head, base, 15, 'pull_request_target'))).toMatchObject({
        code: 0,
        outputs: { verdict: 'pass' },
        commits: 3,
      });
    },
  );

  test('is reached by its ref where the server gives no commit by its id', async () => {
    const { repo, base, head } = aFork(aLeak());
    repo.commit({ later: 'x\n' });
    expect(
      await runWithout(repo, pullRequestEvent(base, head, base, 3, 'pull_request_target'), {}, { old: true }),
    ).toMatchObject({ code: 1, left: REPORTS });
  });
});

test('a push, a new branch, a merge group, a schedule and a manual run find the same leak', async () => {
  const repo = aRepo();
  const before = repo.git('rev-parse', 'main');
  repo.branch('topic');
  const after = repo.commit(aLeak());
  const bare = { sha: after, ref: 'refs/heads/topic', inputs: {} };
  const events: WorkflowEvent[] = [
    pushEvent({ ref: 'refs/heads/topic', before, after, distinct: [after] }),
    pushEvent({ ref: 'refs/heads/topic', before: ZERO, after, distinct: [after] }),
    {
      ...bare,
      name: 'merge_group',
      payload: {
        action: 'checks_requested',
        merge_group: { base_sha: before, head_sha: after, base_ref: 'refs/heads/main' },
        repository,
      },
    },
    { ...bare, name: 'schedule', payload: { schedule: '0 3 * * *' } },
    { ...bare, name: 'workflow_dispatch', payload: { inputs: { base: 'main' }, ref: 'refs/heads/topic', repository } },
  ];
  for (const event of events) {
    const ran = await runWithout(repo, event);
    expect({ name: event.name, code: ran.code, blocking: ran.outputs['blocking'], left: ran.left }).toEqual({
      name: event.name,
      code: 1,
      blocking: '1',
      left: REPORTS,
    });
  }
});

describe('a change that cannot be fetched is not a pass', () => {
  function pull(): { repo: RealRepo; event: WorkflowEvent } {
    const { repo, base, head } = aFork({ a: '1\n' });
    return { repo, event: pullRequestEvent(base, head, base, 3, 'pull_request_target') };
  }
  const messages = (ran: Ran): string =>
    commandsIn(ran.stdout)
      .map(({ data }) => data)
      .join('\n');

  test('a server that refuses: its reason, what to set, and nothing left behind', async () => {
    const { repo, event } = pull();
    const ran = await runWithout(repo, event, {}, { authorization: 'basic b3RoZXI=' });
    expect(ran).toMatchObject({ code: 3, outputs: { verdict: 'incomplete' }, left: ['event.json', 'output'] });
    expect(messages(ran)).toContain('There is no checkout here, and what this event is about could not be fetched.');
    expect(messages(ran)).toMatch(
      /fetched\. http:\/\/127\.0\.0\.1:\d+\/octo\/tide gave no commits: it wants to know who asks/,
    );
    expect(messages(ran)).toContain('permissions: contents: read');
    expect(ran.stdout).not.toContain(TOKEN);
  });

  test('commits that the server does not have', async () => {
    const { repo, event } = pull();
    const gone = (base: string): WorkflowEvent => {
      const [head, sha] = ['d'.repeat(40), 'c'.repeat(40)];
      return {
        ...event,
        payload: {
          number: 99,
          pull_request: { commits: 1, head: { sha: head }, base: { sha, ref: base } },
          repository,
        },
      };
    };
    const nothing = await runWithout(repo, gone('gone'));
    expect(nothing).toMatchObject({ code: 3, left: ['event.json', 'output'] });
    expect(messages(nothing)).toMatch(/gave no commits: couldn't find remote ref refs\/heads\/gone/);
    const part = await runWithout(repo, gone('main'));
    expect(part).toMatchObject({ code: 3, left: ['event.json', 'output'] });
    expect(messages(part)).toMatch(/could not be fetched\. Commit d{8} \(head of the pull request\) cannot be read/);
  });

  test('no git on the machine', async () => {
    const { repo, event } = pull();
    const bin = aFolder();
    symlinkSync(process.execPath, join(bin, 'node'));
    const ran = await runWithout(repo, event, { PATH: bin });
    expect(ran).toMatchObject({ code: 3, left: ['event.json', 'output'] });
    expect(messages(ran)).toMatch(/git is not on PATH\.\n\s+Install git/);
  });

  test('a run that may not fetch is advised to check out', async () => {
    const { repo, event } = pull();
    const ran = await runWithout(repo, event, { INPUT_FETCH: 'false' });
    expect(ran).toMatchObject({ code: 2, requests: [] });
    expect(messages(ran)).toContain('actions/checkout');
  });
});

test('a folder that holds files but no repository, such as a download without git, is no checkout', async () => {
  const { repo, base, head } = aFork(aLeak());
  const files = aFolder();
  mkdirSync(join(files, 'src'));
  expect(
    await runWithout(repo, pullRequestEvent(base, head, base, 3, 'pull_request_target'), { GITHUB_WORKSPACE: files }),
  ).toMatchObject({ code: 1 });
  expect(readdirSync(files)).toEqual(['src']);
});
