import { describe, expect, test } from 'vitest';
import { needsOfEvent, rangeOfEvent } from '../../src/sources/events.ts';
import { aRepo, commitsOf, pullRequestEvent, repository } from './real-repo.ts';

/** `main` went on after `feature` left it; GitHub's payload still names the old base. */
function aPullRequest() {
  const repo = aRepo();
  const left = repo.git('rev-parse', 'main');
  repo.branch('feature');
  const first = repo.commit({ a: '1\n' });
  const head = repo.commit({ a: '2\n' });
  repo.checkout('main');
  const base = repo.commit({ b: '1\n' });
  return { repo, left, first, head, base, merge: repo.testMerge(base, head) };
}

describe('pull_request', () => {
  test('compares with the first parent of the test merge, not with the stale base of the payload', async () => {
    const { repo, left, first, head, base, merge } = aPullRequest();
    const source = await repo.open();

    const target = await rangeOfEvent(pullRequestEvent(left, head, merge, 2), source);

    expect(target).toEqual({
      kind: 'range',
      range: {
        include: [head],
        exclude: [base],
        excludeAllRefs: false,
        nets: [{ base: left, head }],
        policyAt: base,
        label: 'pull request #7',
        expectedCommits: 2,
      },
    });
    expect(await commitsOf(target, source)).toEqual([first, head]);
  });

  test('a head that is itself a merge commit does not pass for the test merge', async () => {
    const repo = aRepo();
    const base = repo.git('rev-parse', 'main');
    repo.branch('other', 'main~1');
    repo.commit({ x: '1\n' });
    repo.branch('feature', 'main');
    repo.git('merge', '--quiet', '--no-ff', '-m', 'mine', 'other');
    const head = repo.git('rev-parse', 'HEAD');

    const target = await rangeOfEvent(pullRequestEvent(base, head, head, 2), await repo.open());

    expect(target).toMatchObject({ range: { exclude: [base], policyAt: base } });
  });

  test('expects no number of commits once part of the pull request is merged', async () => {
    const { repo, left, first, head } = aPullRequest();
    repo.git('merge', '--quiet', '--no-ff', '-m', 'half', first);
    const base = repo.git('rev-parse', 'HEAD');
    const merge = repo.testMerge(base, head);
    const source = await repo.open();

    const target = await rangeOfEvent(pullRequestEvent(left, head, merge, 2), source);

    expect(target).toMatchObject({ range: { exclude: [base], nets: [{ base: first, head }] } });
    expect(target).not.toHaveProperty('range.expectedCommits');
    expect(await commitsOf(target, source)).toEqual([head]);
  });

  test('histories that share nothing are compared with the base itself', async () => {
    const repo = aRepo();
    const base = repo.git('rev-parse', 'main');
    repo.git('checkout', '--quiet', '--orphan', 'feature');
    const head = repo.commit({ z: '1\n' });

    const target = await rangeOfEvent(pullRequestEvent(base, head, head, 1), await repo.open());

    expect(target).toMatchObject({ range: { nets: [{ base, head }] } });
  });

  test('a clone of depth 1 is reported as such, with the next step', async () => {
    const { repo, left, head, merge } = aPullRequest();
    const source = await repo.checkoutOf(merge, 1).open();

    await expect(rangeOfEvent(pullRequestEvent(left, head, merge, 2), source)).rejects.toMatchObject({
      code: 'shallow',
      exitCode: 3,
      message: `Commit ${head.slice(0, 8)} (head of the pull request) cannot be read: this is a shallow clone.`,
      next:
        'In a workflow, set fetch-depth: 0 on actions/checkout, or let tidegate fetch: with: { fetch: true }; ' +
        'elsewhere run git fetch --unshallow.',
    });
  });

  test('a clone whose tips are there but not what joins them is shallow, not unrelated', async () => {
    const { repo, left, head, merge } = aPullRequest();
    const source = await repo.checkoutOf(merge, 2).open();

    await expect(rangeOfEvent(pullRequestEvent(left, head, merge, 2), source)).rejects.toMatchObject({
      code: 'shallow',
    });
  });
});

describe('pull_request_target', () => {
  test('compares with the base branch of today, and its run is about the default branch', async () => {
    const { repo, left, head, base } = aPullRequest();

    const target = await rangeOfEvent(pullRequestEvent(left, head, base, 2, 'pull_request_target'), await repo.open());

    expect(target).toMatchObject({
      range: { include: [head], exclude: [base], nets: [{ base: left, head }], policyAt: base, expectedCommits: 2 },
    });
  });

  test('a head that was never fetched is missing, which is not a pass', async () => {
    const { repo, left, head, base } = aPullRequest();
    const source = await repo.checkoutOf(base).open();

    await expect(
      rangeOfEvent(pullRequestEvent(left, head, base, 2, 'pull_request_target'), source),
    ).rejects.toMatchObject({
      code: 'object-missing',
      message: `Commit ${head.slice(0, 8)} (head of the pull request) cannot be read: it is not in this clone.`,
    });
  });
});

describe('merge_group', () => {
  test('compares the group with its base', async () => {
    const { repo, base, merge, head, first } = aPullRequest();
    const payload = {
      action: 'checks_requested',
      merge_group: {
        head_sha: merge,
        head_ref: 'refs/heads/gh-readonly-queue/main/pr-7',
        base_sha: base,
        base_ref: 'refs/heads/main',
      },
      repository,
    };
    const source = await repo.open();

    const target = await rangeOfEvent(
      { name: 'merge_group', payload, sha: merge, ref: 'refs/heads/gh-readonly-queue/main/pr-7', inputs: {} },
      source,
    );

    expect(target).toEqual({
      kind: 'range',
      range: {
        include: [merge],
        exclude: [base],
        excludeAllRefs: false,
        nets: [{ base, head: merge }],
        policyAt: base,
        label: `merge group ${base.slice(0, 8)}..${merge.slice(0, 8)}`,
      },
    });
    expect(await commitsOf(target, source)).toEqual([first, head, merge]);
  });

  test('a deleted group leaves nothing to scan', async () => {
    const repo = aRepo();
    const event = {
      name: 'merge_group',
      payload: { action: 'destroyed', reason: 'merged' },
      sha: repo.git('rev-parse', 'main'),
      ref: 'refs/heads/main',
      inputs: {},
    };
    expect(await rangeOfEvent(event, await repo.open())).toMatchObject({ kind: 'nothing' });
  });
});

describe('runs that no change started', () => {
  test('a schedule scans all history, by the policy of the default branch', async () => {
    const repo = aRepo();
    const sha = repo.git('rev-parse', 'main');
    const event = { name: 'schedule', payload: { schedule: '0 3 * * *' }, sha, ref: 'refs/heads/main', inputs: {} };

    expect(await rangeOfEvent(event, await repo.open())).toEqual({
      kind: 'history',
      all: true,
      policyAt: sha,
      label: 'scheduled scan of all history',
    });
    await expect(rangeOfEvent(event, await repo.checkoutOf(sha, 1).open())).rejects.toMatchObject({ code: 'shallow' });
  });

  test('a manual run scans its branch, or the range that a person typed', async () => {
    const { repo, head, left, base } = aPullRequest();
    const source = await repo.open();
    const event = {
      name: 'workflow_dispatch',
      payload: { inputs: {}, ref: 'refs/heads/feature', repository },
      sha: head,
      ref: 'refs/heads/feature',
      inputs: {},
    };

    expect(await rangeOfEvent(event, source)).toEqual({
      kind: 'history',
      all: false,
      policyAt: base,
      label: 'all history of refs/heads/feature',
    });
    expect(await rangeOfEvent({ ...event, inputs: { base: 'feature~2' } }, source)).toMatchObject({
      kind: 'range',
      range: { include: [head], exclude: [left] },
    });
  });
});

describe('events without a change', () => {
  const bare = { sha: '1'.repeat(40), ref: 'refs/heads/main', inputs: {} };

  test.each([
    ['pull_request', {}, 'The payload of this pull_request event is empty, so there is nothing to compare.'],
    ['push', null, 'The payload of this push event is empty, so there is nothing to compare.'],
    ['merge_group', [], 'The payload of this merge_group event is empty, so there is nothing to compare.'],
    ['pull_request', { action: 'opened' }, 'The payload of this pull_request event contains no pull request.'],
    [
      'pull_request',
      { pull_request: { head: {} } },
      'The payload of this pull_request event names no commit at pull_request.head.sha.',
    ],
    [
      'push',
      { ref: 'refs/heads/main', after: '--output=/tmp/x' },
      'The payload of this push event names no commit at after.',
    ],
    ['workflow_run', { action: 'completed' }, 'The event "workflow_run" does not say what to compare.'],
  ])('%s %j', async (name, payload, message) => {
    const source = await aRepo().open();
    await expect(rangeOfEvent({ ...bare, name, payload }, source)).rejects.toMatchObject({
      code: 'bad-event',
      exitCode: 2,
      message,
      next: expect.any(String),
    });
  });
});

test('an event without a row is refused before anything is fetched', () => {
  const event = { name: 'pull_requests', payload: {}, sha: '1'.repeat(40), ref: 'refs/heads/main', inputs: {} };
  for (const name of ['pull_requests', 'constructor', ''])
    expect(() => needsOfEvent({ ...event, name })).toThrow(`The event "${name}" does not say what to compare.`);
  expect(() => needsOfEvent(event)).toThrow('Did you mean pull_request?');
});
