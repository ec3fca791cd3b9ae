import { describe, expect, test } from 'vitest';
import { rangeOfEvent } from '../../src/sources/events.ts';
import { ZERO, aRepo, commitsOf, pushEvent } from './real-repo.ts';

describe('push to a branch', () => {
  test('scans from the old tip to the new one, by the policy of the old tip', async () => {
    const repo = aRepo();
    const before = repo.git('rev-parse', 'main');
    const [one, two] = [repo.commit({ a: '1\n' }), repo.commit({ a: '2\n' })];
    const source = await repo.open();

    const target = await rangeOfEvent(pushEvent({ before, after: two }), source);

    expect(target).toEqual({
      kind: 'range',
      range: {
        include: [two],
        exclude: [before],
        excludeAllRefs: false,
        nets: [{ base: before, head: two }],
        policyAt: before,
        label: 'push to refs/heads/main',
      },
    });
    expect(await commitsOf(target, source)).toEqual([one, two]);
  });

  test('a deleted branch leaves nothing to scan', async () => {
    const repo = aRepo();
    const event = pushEvent({ ref: 'refs/heads/old', before: repo.git('rev-parse', 'main'), after: ZERO });
    expect(await rangeOfEvent({ ...event, sha: repo.git('rev-parse', 'main') }, await repo.open())).toEqual({
      kind: 'nothing',
      label: 'deletion of refs/heads/old',
    });
  });

  test('in a clone of depth 1 the commit before is missing', async () => {
    const repo = aRepo();
    const before = repo.git('rev-parse', 'main');
    const after = repo.commit({ a: '1\n' });
    await expect(
      rangeOfEvent(pushEvent({ before, after }), await repo.checkoutOf(after, 1).open()),
    ).rejects.toMatchObject({
      code: 'shallow',
      message:
        `Commit ${before.slice(0, 8)} (where refs/heads/main was before) cannot be read: this is a ` + 'shallow clone.',
    });
  });
});

describe('a new branch', () => {
  test('leaves out what other branches reach, and takes the policy of the default branch', async () => {
    const repo = aRepo();
    const main = repo.git('rev-parse', 'main');
    repo.branch('develop');
    const known = repo.commit({ a: '1\n' });
    repo.branch('feature');
    const after = repo.commit({ b: '1\n' });
    const source = await repo.open();

    const target = await rangeOfEvent(
      pushEvent({ ref: 'refs/heads/feature', before: ZERO, after, distinct: [after] }),
      source,
    );

    expect(target).toMatchObject({
      range: { nets: [{ base: main, head: after }], policyAt: main, label: 'new refs/heads/feature' },
    });
    expect(await commitsOf(target, source)).toEqual([after]);
    expect(known).not.toBe(after);
  });

  test('its own remote-tracking ref does not hide it', async () => {
    const repo = aRepo();
    repo.branch('feature');
    const after = repo.commit({ b: '1\n' });
    repo.git('update-ref', 'refs/remotes/origin/feature', after);
    repo.git('update-ref', 'refs/remotes/origin/main', 'main');
    repo.git('update-ref', 'refs/remotes/pull/7/merge', after);
    const source = await repo.open();

    expect(
      await commitsOf(
        await rangeOfEvent(pushEvent({ ref: 'refs/heads/feature', before: ZERO, after }), source),
        source,
      ),
    ).toEqual([after]);
  });

  test('two branches pushed at once do not leave their shared new commit to each other', async () => {
    const repo = aRepo();
    repo.branch('left');
    const shared = repo.commit({ leak: '1\n' });
    const left = repo.commit({ l: '1\n' });
    repo.branch('right', shared);
    const right = repo.commit({ r: '1\n' });
    const source = await repo.open();
    const seen = new Set<string>();

    // GitHub takes the pushed refs one after the other: only the first finds the shared commit distinct.
    for (const event of [
      pushEvent({ ref: 'refs/heads/left', before: ZERO, after: left, distinct: [shared, left] }),
      pushEvent({ ref: 'refs/heads/right', before: ZERO, after: right, distinct: [right] }),
    ]) {
      for (const oid of await commitsOf(await rangeOfEvent(event, source), source)) seen.add(oid);
    }

    expect(seen).toEqual(new Set([shared, left, right]));
  });

  test('the same commit under two new names is scanned', async () => {
    const repo = aRepo();
    repo.branch('one');
    const after = repo.commit({ leak: '1\n' });
    repo.git('branch', 'two');
    const source = await repo.open();

    expect(
      await commitsOf(await rangeOfEvent(pushEvent({ ref: 'refs/heads/one', before: ZERO, after }), source), source),
    ).toEqual([after]);
  });

  test('the first push of a repository: everything is new, nothing can be weaker, no policy', async () => {
    const repo = aRepo();
    const after = repo.git('rev-parse', 'main');
    const source = await repo.open();

    const target = await rangeOfEvent(pushEvent({ before: ZERO, after, distinct: [after] }), source);

    expect(target).toMatchObject({ range: { exclude: [], nets: [{ base: null, head: after }], policyAt: null } });
    expect(await commitsOf(target, source)).toHaveLength(2);
  });
});

describe('a forced push', () => {
  test('compares with the commit it replaced, and takes the policy of the default branch', async () => {
    const repo = aRepo();
    const main = repo.git('rev-parse', 'main');
    repo.branch('feature', 'main~1');
    const before = repo.commit({ a: '1\n' });
    repo.git('branch', 'keep');
    repo.git('reset', '--quiet', '--hard', 'main');
    const after = repo.commit({ a: '2\n' });
    const source = await repo.open();

    const target = await rangeOfEvent(pushEvent({ ref: 'refs/heads/feature', before, after, forced: true }), source);

    expect(target).toMatchObject({
      range: { exclude: [before, main], nets: [{ base: before, head: after }], policyAt: main },
    });
    expect(await commitsOf(target, source)).toEqual([after]);
  });

  test('if the replaced commit is missing, other branches determine what is new', async () => {
    const repo = aRepo();
    const main = repo.git('rev-parse', 'main');
    repo.branch('feature');
    const after = repo.commit({ a: '2\n' });
    const source = await repo.open();

    const target = await rangeOfEvent(
      pushEvent({ ref: 'refs/heads/feature', before: 'd'.repeat(40), after, forced: true }),
      source,
    );

    expect(target).toMatchObject({
      range: {
        exclude: [main],
        nets: [{ base: main, head: after }],
        policyAt: main,
        label: 'forced push to refs/heads/feature',
      },
    });
  });

  test('of the default branch without the replaced commit has no policy to trust', async () => {
    const repo = aRepo();
    const after = repo.git('rev-parse', 'main');
    expect(
      await rangeOfEvent(pushEvent({ before: 'd'.repeat(40), after, forced: true }), await repo.open()),
    ).toMatchObject({
      range: { exclude: [], nets: [{ base: null, head: after }], policyAt: null },
    });
  });
});

describe('a tag', () => {
  test('on the tip of the default branch adds nothing', async () => {
    const repo = aRepo();
    repo.git('tag', '--annotate', '--message', 'one', 'v1');
    const source = await repo.open();
    const event = pushEvent({ ref: 'refs/tags/v1', before: ZERO, after: repo.git('rev-parse', 'refs/tags/v1') });

    expect(await commitsOf(await rangeOfEvent(event, source), source)).toEqual([]);
  });

  test('on a commit that no branch has adds that commit, even if another tag has it', async () => {
    const repo = aRepo();
    const main = repo.git('rev-parse', 'main');
    repo.git('checkout', '--quiet', '--detach');
    const after = repo.commit({ leak: '1\n' });
    repo.git('tag', 'v1');
    repo.git('tag', 'v1.0');
    repo.checkout('main');
    const source = await repo.open();

    const target = await rangeOfEvent(pushEvent({ ref: 'refs/tags/v1', before: ZERO, after }), source);

    expect(target).toMatchObject({ range: { include: [after], nets: [{ base: main, head: after }], policyAt: main } });
    expect(await commitsOf(target, source)).toEqual([after]);
  });

  test('that moved along the default branch does not report its old commits again', async () => {
    const repo = aRepo();
    const before = repo.git('rev-parse', 'main~1');
    const after = repo.git('rev-parse', 'main');
    const source = await repo.open();

    expect(
      await commitsOf(
        await rangeOfEvent(pushEvent({ ref: 'refs/tags/v1', before, after, forced: true }), source),
        source,
      ),
    ).toEqual([]);
  });
});
