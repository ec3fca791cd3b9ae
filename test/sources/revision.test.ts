import { expect, test } from 'vitest';
import { editDistance } from '../../src/model/nearest.ts';
import { rangeOfWords } from '../../src/sources/revision.ts';
import { aRepo, commitsOf } from './real-repo.ts';

/** `main` and `feature` both went on from `fork`. */
function twoBranches() {
  const repo = aRepo();
  const fork = repo.git('rev-parse', 'main');
  repo.branch('feature');
  const feature = repo.commit({ a: '1\n' });
  repo.checkout('main');
  const main = repo.commit({ b: '1\n' });
  return { repo, fork, feature, main };
}

test('two dots compare the two ends', async () => {
  const { repo, feature, main } = twoBranches();
  const source = await repo.open();
  const expected = {
    kind: 'range',
    range: {
      include: [feature],
      exclude: [main],
      excludeAllRefs: false,
      nets: [{ base: main, head: feature }],
      policyAt: main,
      label: 'main..feature',
    },
  };
  expect(await rangeOfWords(['main..feature'], source)).toEqual(expected);
  expect(await rangeOfWords(['main', 'feature'], source)).toEqual(expected);
});

test('three dots compare from the merge base, by the policy of the base', async () => {
  const { repo, fork, feature, main } = twoBranches();
  expect(await rangeOfWords(['main...feature'], await repo.open())).toMatchObject({
    range: {
      include: [feature],
      exclude: [main],
      nets: [{ base: fork, head: feature }],
      policyAt: main,
      label: 'main...feature',
    },
  });
});

test('an empty side is HEAD, and one revision goes up to HEAD', async () => {
  const { repo, fork, main } = twoBranches();
  const source = await repo.open();
  for (const word of ['main~1..', 'main~1', `${fork}..HEAD`]) {
    expect(await rangeOfWords([word], source)).toMatchObject({ range: { include: [main], exclude: [fork] } });
  }
  expect(await rangeOfWords(['main~1'], source)).toMatchObject({ range: { label: 'main~1..HEAD' } });
});

test('A^! is the one commit, a root commit too', async () => {
  const { repo, fork, main } = twoBranches();
  const source = await repo.open();
  const root = repo.git('rev-list', '--max-parents=0', 'main');

  expect(await rangeOfWords(['main^!'], source)).toMatchObject({
    range: { include: [main], exclude: [fork], nets: [{ base: fork, head: main }], policyAt: fork },
  });
  const target = await rangeOfWords([`${root}^!`], source);
  expect(target).toMatchObject({ range: { nets: [{ base: null, head: root }], policyAt: null } });
  expect(await commitsOf(target, source)).toEqual([root]);
});

test.each([
  [['main..feture'], 'no commit "feture" in this repository.', 'Did you mean main..feature?'],
  [['mian...HEAD'], 'no commit "mian" in this repository.', 'Did you mean main...HEAD?'],
  [['feture'], 'no commit "feture" in this repository.', 'Did you mean feature?'],
  [['feture^!'], 'no commit "feture^!" in this repository.', 'Did you mean feature^!?'],
  [['HEAD~9..HEAD'], 'no commit "HEAD~9" in this repository.', 'List what there is with: git branch --all; git tag.'],
  [
    ['--output=/tmp/x'],
    'no commit "--output=/tmp/x" in this repository.',
    'List what there is with: git branch --all; git tag.',
  ],
])('%j is unknown', async (words, message, next) => {
  const { repo } = twoBranches();
  await expect(rangeOfWords(words, await repo.open())).rejects.toMatchObject({
    code: 'no-such-revision',
    exitCode: 2,
    message,
    next,
  });
});

test('a revision before the edge of a shallow clone is not reported as a typing mistake', async () => {
  const { repo, main } = twoBranches();
  await expect(rangeOfWords(['HEAD~2..HEAD'], await repo.checkoutOf(main, 1).open())).rejects.toMatchObject({
    code: 'shallow',
    exitCode: 3,
  });
  await expect(rangeOfWords(['HEAD^!'], await repo.checkoutOf(main, 1).open())).rejects.toMatchObject({
    code: 'shallow',
    exitCode: 3,
  });
});

test.each([[[]], [['a', 'b', 'c']]])('%j is no range', async (words) => {
  await expect(rangeOfWords(words, await aRepo().open())).rejects.toMatchObject({
    code: 'bad-arguments',
    next: expect.stringContaining('tidegate diff'),
  });
});

test('edit distance counts letters added, dropped, changed and swapped', () => {
  expect([
    editDistance('', 'abc'),
    editDistance('main', 'mian'),
    editDistance('feture', 'feature'),
    editDistance('same', 'same'),
  ]).toEqual([3, 1, 1, 0]);
});
