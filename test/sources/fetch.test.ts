import { describe, expect, onTestFinished, test } from 'vitest';
import { openRepository } from '../../src/repository/open.ts';
import { needsOfEvent, rangeOfEvent } from '../../src/sources/events.ts';
import { fetchMissing } from '../../src/sources/fetch.ts';
import type { WorkflowEvent } from '../../src/sources/payload.ts';
import type { RemotePlace } from '../../src/sources/remote-git.ts';
import { expression } from '../../src/model/expressions/expression.ts';
import { serveHttp } from '../helpers/http-backend.ts';
import {
  type RealRepo,
  ZERO,
  aRepo,
  emptyRepo,
  pullRequestEvent,
  pushEvent,
  rangeIn,
  repository,
} from './real-repo.ts';

/** `feature` with 2 commits of its own, `main` with `behind` since they separated and 20 before. */
function aLongRepo(behind: number) {
  const repo = aRepo();
  for (let n = 0; n < 18; n++) repo.commit({ old: `${n}\n` });
  const left = repo.git('rev-parse', 'main');
  repo.branch('feature');
  const first = repo.commit({ a: '1\n' });
  const head = repo.commit({ a: '2\n' });
  repo.checkout('main');
  for (let n = 0; n < behind; n++) repo.commit({ n: `${n}\n` });
  const base = repo.git('rev-parse', 'main');
  return { repo, left, first, head, base, merge: repo.testMerge(base, head) };
}

function placeOf(clone: RealRepo, over: Partial<RemotePlace> = {}): RemotePlace {
  return { dir: clone.dir, remote: 'origin', serverUrl: 'https://github.com', token: null, ...over };
}

/** The commits that the event's range leads to, once all of them are here. */
async function fetchCommits(
  event: WorkflowEvent,
  clone: RealRepo,
  over: Partial<RemotePlace> = {},
): Promise<readonly string[]> {
  return await fetchMissing(needsOfEvent(event), placeOf(clone, over), async () => {
    const source = await openRepository(clone.dir);
    try {
      return await source.listCommits(rangeIn(await rangeOfEvent(event, source)));
    } finally {
      await source.close();
    }
  });
}

describe('a shallow clone', () => {
  test('of depth 1 gets what a pull request needs and no more', async () => {
    const { repo, left, first, head, merge } = aLongRepo(1);
    const clone = repo.checkoutOf(merge, 1);

    expect(await fetchCommits(pullRequestEvent(left, head, merge, 2), clone)).toEqual([first, head]);
    expect(clone.git('rev-parse', '--is-shallow-repository')).toBe('true');
    expect(clone.git('for-each-ref')).toBe('');
  });

  test('is deepened until the base branch meets the pull request', async () => {
    const { repo, left, first, head, merge } = aLongRepo(60);
    const clone = repo.checkoutOf(merge, 1);
    expect(await fetchCommits(pullRequestEvent(left, head, merge, 2), clone)).toEqual([first, head]);
  });

  test('gets the commit before a push', async () => {
    const { repo, left, first, head } = aLongRepo(0);
    const clone = repo.checkoutOf(head, 1);
    expect(
      await fetchCommits(
        pushEvent({ ref: 'refs/heads/feature', before: left, after: head, distinct: [first, head] }),
        clone,
      ),
    ).toEqual([first, head]);
  });

  test('gets the other branches for a new one', async () => {
    const { repo, first, head } = aLongRepo(3);
    const clone = repo.checkoutOf(head, 1);
    expect(
      await fetchCommits(
        pushEvent({ ref: 'refs/heads/feature', before: ZERO, after: head, distinct: [first, head] }),
        clone,
      ),
    ).toEqual([first, head]);
  });

  test('scans without the commits that a forced push discarded, if the remote lost them, too', async () => {
    const { repo, first, head } = aLongRepo(3);
    const clone = repo.checkoutOf(head, 1);
    const event = pushEvent({
      ref: 'refs/heads/feature',
      before: 'd'.repeat(40),
      after: head,
      forced: true,
      distinct: [first, head],
    });
    expect(await fetchCommits(event, clone)).toEqual([first, head]);
  });

  test('gets all history for a schedule', async () => {
    const { repo, base } = aLongRepo(30);
    const clone = repo.checkoutOf(base, 1);
    const event: WorkflowEvent = {
      name: 'schedule',
      payload: { schedule: '0 3 * * *', repository },
      sha: base,
      ref: 'refs/heads/main',
      inputs: {},
    };
    const target = await fetchMissing(needsOfEvent(event), placeOf(clone), async () => {
      const source = await openRepository(clone.dir);
      onTestFinished(() => source.close());
      return await rangeOfEvent(event, source);
    });
    expect(target).toMatchObject({ kind: 'history', policyAt: base });
    expect(clone.git('rev-parse', '--is-shallow-repository')).toBe('false');
    expect(clone.git('for-each-ref', '--format=%(refname)')).toContain('refs/remotes/origin/feature');
  });

  test('whose remote cannot be reached stays a failure, with both reasons and the next step', async () => {
    const { repo, left, head, merge } = aLongRepo(1);
    const clone = repo.checkoutOf(merge, 1);
    clone.git('remote', 'set-url', 'origin', 'file:///nonexistent/tide.git');
    await expect(fetchCommits(pullRequestEvent(left, head, merge, 2), clone)).rejects.toMatchObject({
      code: 'shallow',
      exitCode: 3,
      message: expect.stringMatching(
        expression('')`
          ^Commit \w{8} \(head of the pull request\) cannot be read: this is a shallow clone\. Fetching the rest failed:
          \x20'\/nonexistent\/tide\.git' does not appear
        `,
      ),
      next: 'In a workflow, set fetch-depth: 0 on actions/checkout; elsewhere run git fetch --unshallow.',
    });
  });
});

describe('a whole clone', () => {
  test('gets the head of a fork without losing a commit of its own', async () => {
    const { repo, left, first, head, base } = aLongRepo(30);
    const clone = repo.checkoutOf(base);
    const count = clone.git('rev-list', '--count', 'HEAD');

    expect(await fetchCommits(pullRequestEvent(left, head, base, 2, 'pull_request_target'), clone)).toEqual([
      first,
      head,
    ]);
    expect(clone.git('rev-parse', '--is-shallow-repository')).toBe('false');
    expect(clone.git('rev-list', '--count', 'HEAD')).toBe(count);
  });

  test('does not fetch if nothing is missing', async () => {
    const { repo, left, first, head, merge } = aLongRepo(1);
    repo.git('remote', 'add', 'origin', 'file:///nonexistent/tide.git');
    expect(await fetchCommits(pullRequestEvent(left, head, merge, 2), repo)).toEqual([first, head]);
  });

  test('does not fetch for other errors', async () => {
    const clone = emptyRepo();
    const failure = new Error('something else');
    await expect(
      fetchMissing({ oids: [], depth: 2, allRefs: false, refs: [] }, placeOf(clone), () => Promise.reject(failure)),
    ).rejects.toBe(failure);
  });
});

test('nothing of the repository runs while fetching', async () => {
  const { repo, left, first, head, merge } = aLongRepo(1);
  const clone = repo.checkoutOf(merge, 1);
  const { mkdirSync, writeFileSync, existsSync } = await import('node:fs');
  mkdirSync(`${clone.dir}/hooks-of-mine`);
  writeFileSync(`${clone.dir}/hooks-of-mine/reference-transaction`, `#!/bin/sh\ntouch "${clone.dir}/ran"\n`, {
    mode: 0o755,
  });
  clone.git('config', 'core.hooksPath', `${clone.dir}/hooks-of-mine`);
  clone.git('config', 'core.fsmonitor', `${clone.dir}/hooks-of-mine/reference-transaction`);
  const event = pushEvent({ ref: 'refs/heads/feature', before: ZERO, after: head, distinct: [first, head] });

  expect(await fetchCommits(event, clone)).toEqual([first, head]);
  expect(await fetchCommits(pullRequestEvent(left, head, merge, 2), clone)).toEqual([first, head]);
  expect(existsSync(`${clone.dir}/ran`)).toBe(false);
});

test(
  'the token goes to the server once, in place of the one that the checkout left, and not by the ' + 'command line',
  async () => {
    const { repo, left, first, head, merge } = aLongRepo(1);
    const server = await serveHttp({ folder: `${repo.dir}/.git` });
    onTestFinished(() => server.close());
    const clone = repo.checkoutOf(merge, 1);
    clone.git('remote', 'set-url', 'origin', server.url);
    clone.git('config', `http.${server.origin}/.extraheader`, 'AUTHORIZATION: basic b2xk');

    expect(
      await fetchCommits(pullRequestEvent(left, head, merge, 2), clone, {
        serverUrl: server.origin,
        token: 'not-a-real-token',
      }),
    ).toEqual([first, head]);
    const expected = `basic ${Buffer.from('x-access-token:not-a-real-token').toString('base64')}`;
    expect(server.authorizations.length).toBeGreaterThan(0);
    for (const sent of server.authorizations) expect(sent).toEqual([expected]);

    server.authorizations.length = 0;
    const other = repo.checkoutOf(merge, 1);
    other.git('remote', 'set-url', 'origin', server.url);
    await fetchCommits(pullRequestEvent(left, head, merge, 2), other, {
      serverUrl: 'https://github.com',
      token: 'not-a-real-token',
    });
    for (const sent of server.authorizations) expect(sent).toEqual([]);
  },
);
