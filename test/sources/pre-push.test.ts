import { describe, expect, test } from 'vitest';
import { openRepository } from '../../src/repository/open.ts';
import { parsePrePush, pushOfFramework, rangeOfPrePush } from '../../src/sources/pre-push.ts';
import { aRepository } from '../helpers/repository.ts';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);
const ZERO = '0'.repeat(40);

describe('the input of a pre-push hook', () => {
  test('is a line for each ref, whatever the local side is called', () => {
    expect(
      parsePrePush(
        `refs/heads/x ${A} refs/heads/y ${B}\n:/fix the bug ${B} refs/heads/z ${ZERO}\n(delete) ` +
          `${ZERO} refs/heads/w ${A}\n`,
      ),
    ).toEqual([
      { oldOid: B, newOid: A, ref: 'refs/heads/y' },
      { oldOid: ZERO, newOid: B, ref: 'refs/heads/z' },
      { oldOid: A, newOid: ZERO, ref: 'refs/heads/w' },
    ]);
  });

  test('may be empty: the remote has it all', async () => {
    expect(parsePrePush('')).toEqual([]);
    const source = await openRepository(aRepository().folder);
    expect(await rangeOfPrePush([], 'origin', source)).toMatchObject({ kind: 'nothing' });
    await source.close();
  });

  test.each([
    ['cut off', `x ${A} refs/heads/y ${B}`],
    ["a pre-receive hook's", `${A} ${B} refs/heads/x\n`],
    ['of two kinds of id', `x ${A} refs/heads/y ${'b'.repeat(64)}\n`],
  ])('%s is refused', (_name, text) => {
    expect(() => parsePrePush(text)).toThrow(/hook input/);
  });
});

test('what any branch of this remote reaches is left out, what another remote has is not', async () => {
  const repository = aRepository().commit({ a: '1\n' }).commit({ a: '2\n' });
  const [first, head] = [repository.git('rev-parse', 'HEAD~1'), repository.head];
  repository.git('update-ref', 'refs/remotes/origin/main', first);
  repository.git('update-ref', 'refs/remotes/origin-2/main', head);
  const source = await openRepository(repository.folder);
  const target = await rangeOfPrePush([{ oldOid: ZERO, newOid: head, ref: 'refs/heads/topic' }], 'origin', source);
  expect(target).toMatchObject({
    kind: 'range',
    range: { include: [head], exclude: [first], excludeAllRefs: false, nets: [{ base: first, head }], policyAt: first },
  });
  await source.close();
});

test("the pre-commit framework's variables give the same updates", async () => {
  const repository = aRepository().commit({ a: '1\n' }).commit({ a: '2\n' });
  const source = await openRepository(repository.folder);
  const [first, head] = [repository.git('rev-parse', 'HEAD~1'), repository.head];
  const variables = {
    PRE_COMMIT_REMOTE_NAME: 'origin',
    PRE_COMMIT_REMOTE_BRANCH: 'refs/heads/main',
    PRE_COMMIT_LOCAL_BRANCH: 'refs/heads/main',
  };
  expect(await pushOfFramework({ ...variables, PRE_COMMIT_FROM_REF: first, PRE_COMMIT_TO_REF: head }, source)).toEqual({
    remote: 'origin',
    updates: [{ oldOid: first, newOid: head, ref: 'refs/heads/main' }],
  });
  expect(await pushOfFramework(variables, source)).toEqual({
    remote: 'origin',
    updates: [{ oldOid: ZERO, newOid: head, ref: 'refs/heads/main' }],
  });
  expect(await pushOfFramework({}, source)).toBeNull();
  await source.close();
});
