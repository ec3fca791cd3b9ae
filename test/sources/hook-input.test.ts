import { describe, expect, test } from 'vitest';
import { parsePushedRefs, rangeOfPush } from '../../src/sources/hook-input.ts';
import { ZERO, aRepo, emptyRepo } from './real-repo.ts';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);

describe('parsePushedRefs', () => {
  test('reads every line, in SHA-1 and in SHA-256 repositories', () => {
    expect(parsePushedRefs(`${A} ${B} refs/heads/main\n${ZERO} ${A} refs/heads/--output=/tmp/ü x\n`)).toEqual([
      { oldOid: A, newOid: B, ref: 'refs/heads/main' },
      { oldOid: ZERO, newOid: A, ref: 'refs/heads/--output=/tmp/ü x' },
    ]);
    expect(parsePushedRefs(`${'0'.repeat(64)} ${'c'.repeat(64)} refs/heads/main\n`)).toHaveLength(1);
  });

  test.each([
    ['nothing at all', '', 'The hook was given no pushed refs on its standard input.'],
    ['a cut-off line', `${A} ${B} refs/heads/ma`, 'The last line of the hook input has no end: it may be cut off.'],
    ['an empty line', `${A} ${B} refs/heads/main\n\n`, 'Line 2 of the hook input is not "<old id> <new id> <ref>".'],
    [
      'a line of Windows',
      `${A} ${B} refs/heads/main\r\n`,
      'Line 1 of the hook input is not "<old id> <new id> <ref>".',
    ],
    ['a short id', `${A} bbbb refs/heads/main\n`, 'Line 1 of the hook input is not "<old id> <new id> <ref>".'],
    [
      'ids of two kinds',
      `${A} ${'b'.repeat(64)} refs/heads/main\n`,
      'Line 1 of the hook input is not "<old id> <new id> <ref>".',
    ],
    ['no ref', `${A} ${B} \n`, 'Line 1 of the hook input is not "<old id> <new id> <ref>".'],
  ])('refuses %s', (_name, text, message) => {
    expect(() => parsePushedRefs(text)).toThrow(
      expect.objectContaining({ code: 'bad-hook-input', exitCode: 2, message, next: expect.any(String) }),
    );
  });
});

describe('rangeOfPush', () => {
  test(
    'takes every line: an update, a new branch, an annotated tag, the same commit twice; not the ' + 'deletion',
    async () => {
      const repo = aRepo();
      const main = repo.git('rev-parse', 'main');
      repo.branch('feature');
      const head = repo.commit({ a: '1\n' });
      repo.git('tag', '--annotate', '--message', 'one', 'v1');
      const tag = repo.git('rev-parse', 'refs/tags/v1');
      repo.git('tag', '--delete', 'v1');
      repo.checkout('main');

      const target = await rangeOfPush(
        [
          { oldOid: main, newOid: head, ref: 'refs/heads/main' },
          { oldOid: ZERO, newOid: head, ref: 'refs/heads/new' },
          { oldOid: ZERO, newOid: tag, ref: 'refs/tags/v1' },
          { oldOid: head, newOid: ZERO, ref: 'refs/heads/old' },
        ],
        await repo.open(),
      );

      expect(target).toEqual({
        kind: 'range',
        range: {
          include: [head],
          exclude: [main],
          excludeAllRefs: true,
          nets: [{ base: main, head }],
          tags: [tag],
          newRefs: ['refs/heads/new', 'refs/tags/v1'],
          policyAt: main,
          label: 'push to 3 refs',
        },
      });
    },
  );

  test('a server whose HEAD names a branch that nobody pushed compares with main, and applies no policy', async () => {
    const repo = aRepo();
    const main = repo.git('rev-parse', 'main');
    repo.branch('feature');
    const head = repo.commit({ a: '1\n' });
    repo.git('symbolic-ref', 'HEAD', 'refs/heads/trunk');
    const target = await rangeOfPush([{ oldOid: ZERO, newOid: head, ref: 'refs/heads/new' }], await repo.open());
    expect(target).toMatchObject({ range: { nets: [{ base: main, head }], policyAt: null } });
  });

  test('a moved annotated tag and a rewritten branch are compared with what they pointed to', async () => {
    const repo = aRepo();
    repo.git('tag', '--annotate', '--message', 'one', 'v1', 'main~1');
    const [main, old, tag] = ['main', 'main~1', 'refs/tags/v1'].map((name) => repo.git('rev-parse', name)) as [
      string,
      string,
      string,
    ];
    repo.branch('side', 'main~1');
    const rewritten = repo.commit({ s: '1\n' });
    repo.checkout('main');

    const target = await rangeOfPush(
      [
        { oldOid: tag, newOid: main, ref: 'refs/tags/v1' },
        { oldOid: main, newOid: rewritten, ref: 'refs/heads/main' },
      ],
      await repo.open(),
    );

    expect(target).toMatchObject({
      range: {
        nets: [
          { base: old, head: main },
          { base: main, head: rewritten },
        ],
        policyAt: main,
      },
    });
  });

  test('the first push to an empty repository has nothing to compare with', async () => {
    const repo = aRepo();
    const head = repo.git('rev-parse', 'main');
    repo.git('update-ref', '-d', 'refs/heads/main');

    expect(
      await rangeOfPush([{ oldOid: ZERO, newOid: head, ref: 'refs/heads/main' }], await repo.open()),
    ).toMatchObject({
      range: { nets: [{ base: null, head }], policyAt: null, label: 'push to refs/heads/main' },
    });
  });

  test('only deletions leave nothing to scan', async () => {
    const repo = emptyRepo();
    expect(await rangeOfPush([{ oldOid: A, newOid: ZERO, ref: 'refs/heads/old' }], await repo.open())).toEqual({
      kind: 'nothing',
      label: 'deletion of refs/heads/old',
    });
  });

  test('a tag of a file is refused: nothing would scan it', async () => {
    const repo = aRepo();
    const blob = repo.git('rev-parse', 'HEAD:README.md');
    await expect(
      rangeOfPush([{ oldOid: ZERO, newOid: blob, ref: 'refs/tags/key' }], await repo.open()),
    ).rejects.toMatchObject({
      code: 'unsupported-repository',
      exitCode: 3,
      message: `refs/tags/key would point to ${blob}, which is not a commit.`,
    });
  });
});
