import { expect, test } from 'vitest';
import { needsOfEvent } from '../../src/sources/events.ts';
import { ZERO, pullRequestEvent, pushEvent } from './real-repo.ts';

const [A, B, C] = ['a', 'b', 'c'].map((digit) => digit.repeat(40)) as [string, string, string];

test(
  'a pull request needs its commits and the one it starts from; the test merge only where the run is ' + 'about it',
  () => {
    expect(needsOfEvent(pullRequestEvent(A, B, C, 3))).toEqual({
      oids: [C, B, A],
      depth: 4,
      allRefs: false,
      refs: ['refs/heads/main', 'refs/pull/7/head'],
    });
    expect(needsOfEvent(pullRequestEvent(A, B, C, 3, 'pull_request_target'))).toEqual({
      oids: [B, A],
      depth: 4,
      allRefs: false,
      refs: ['refs/heads/main', 'refs/pull/7/head'],
    });
  },
);

test('a push needs both ends; a new or rewritten branch also the other branches', () => {
  expect(needsOfEvent(pushEvent({ before: A, after: B, distinct: [C, B] }))).toEqual({
    oids: [B, A],
    depth: 3,
    allRefs: false,
    refs: ['refs/heads/main'],
  });
  expect(needsOfEvent(pushEvent({ before: ZERO, after: B }))).toEqual({
    oids: [B],
    depth: 1,
    allRefs: true,
    refs: ['refs/heads/main'],
  });
  expect(needsOfEvent(pushEvent({ before: A, after: B, forced: true }))).toMatchObject({ allRefs: true });
});

test('a schedule needs everything, a manual run its own branch, or all where a base is typed', () => {
  const bare = { payload: {}, sha: A, ref: 'refs/heads/main', inputs: {} };
  expect(needsOfEvent({ ...bare, name: 'schedule' })).toEqual({
    oids: [A],
    depth: 'all',
    allRefs: true,
    refs: ['refs/heads/main'],
  });
  expect(needsOfEvent({ ...bare, name: 'workflow_dispatch', inputs: { base: 'release' } })).toMatchObject({
    allRefs: true,
  });
  expect(needsOfEvent({ ...bare, name: 'workflow_dispatch' })).toEqual({
    oids: [A],
    depth: 'all',
    allRefs: false,
    refs: ['refs/heads/main'],
  });
});

test('what is no object id and no plain name of a ref never reaches the command line', () => {
  const event = pushEvent({ before: '--upload-pack=touch /tmp/x', after: 'refs/heads/main' });
  expect(needsOfEvent({ ...event, sha: '-x' })).toEqual({
    oids: [],
    depth: 1,
    allRefs: false,
    refs: ['refs/heads/main'],
  });
  expect(needsOfEvent({ name: 'pull_request', payload: {}, sha: '-x', ref: '', inputs: {} })).toEqual({
    oids: [],
    depth: 2,
    allRefs: false,
    refs: [],
  });
  for (const ref of [
    'refs/heads/a:refs/heads/b',
    'refs/heads/*',
    '--upload-pack=x',
    '^refs/heads/main',
    'refs/heads/a..b',
    'refs/heads/a b',
    'refs/replace/x',
    'HEAD',
    'refs/heads/',
  ]) {
    expect(needsOfEvent(pushEvent({ ref, before: A, after: B })).refs, ref).toEqual([]);
  }
});
