import { expect, test } from 'vitest';
import type { ScanTarget } from '../../src/model/range.ts';
import { changeOfEvent } from '../../src/sources/events.ts';
import { pullRequestEvent, pushEvent } from './real-repo.ts';

const [BASE, HEAD, MERGE, START] = ['b', 'e', 'd', 'a'].map((digit) => digit.repeat(40)) as [
  string,
  string,
  string,
  string,
];
const target: ScanTarget = {
  kind: 'range',
  range: {
    include: [HEAD],
    exclude: [BASE],
    excludeAllRefs: false,
    nets: [{ base: START, head: HEAD }],
    policyAt: BASE,
    label: '',
  },
};
const pull = { number: 7, branch: 'feature', base: 'main', start: START };

test('a pull request gets feedback at its head, and code scanning at the test merge that it knows', () => {
  expect(changeOfEvent(pullRequestEvent(BASE, HEAD, MERGE, 1), target)).toEqual({
    head: HEAD,
    pull,
    askedIn: 7,
    analysed: { commit: MERGE, ref: 'refs/pull/7/merge' },
  });
});

test('a privileged run has the ref of the default branch, and scans the head', () => {
  const event = { ...pullRequestEvent(BASE, HEAD, BASE, 1, 'pull_request_target'), ref: 'refs/heads/main' };
  expect(changeOfEvent(event, target)).toEqual({
    head: HEAD,
    pull,
    askedIn: 7,
    analysed: { commit: HEAD, ref: 'refs/pull/7/head' },
  });
});

test('a push has a head and no pull request', () => {
  expect(changeOfEvent(pushEvent({ before: BASE, after: HEAD }), target)).toEqual({
    head: HEAD,
    pull: null,
    askedIn: null,
    analysed: { commit: HEAD, ref: 'refs/heads/main' },
  });
});

test('a merge queue reads the comments of the pull request that its ref names, if any', () => {
  const event = (ref: string) => ({
    name: 'merge_group',
    payload: { merge_group: { head_sha: HEAD, base_sha: BASE, head_ref: ref } },
    sha: HEAD,
    ref,
    inputs: {},
  });
  expect(changeOfEvent(event(`refs/heads/gh-readonly-queue/release/1.0/pr-104-${BASE}`), target)).toMatchObject({
    head: HEAD,
    pull: null,
    askedIn: 104,
  });
  expect(changeOfEvent(event('refs/heads/pr-104-x'), target).askedIn).toBeNull();
});
