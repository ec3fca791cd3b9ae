/** Every kind of clone: the right verdict, or exit 3 with the reason. */

import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { exitCodeOf } from '../../src/model/report.ts';
import { rangeOfWords } from '../../src/sources/revision.ts';
import { aFolder, aRepository, GIT_ENVIRONMENT, TestRepository } from '../helpers/repository.ts';
import { drawSample } from '../helpers/samples.ts';
import { gist } from '../helpers/scanning.ts';
import { BACKENDS } from '../repository/both-backends.ts';
import { ALL, answerOf } from '../fuzz/survive.ts';

const RULE = 'github-personal-access-token';
const line = (seed: number): string =>
  `GITHUB_TOKEN=${drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, 8800 + seed)}\n`;
/** True if git can clone with reftable; git before 2.45 cannot. */
const HAS_REFTABLE =
  spawnSync('git', ['init', '--quiet', '--bare', '--ref-format=reftable', join(aFolder(), 'probe')], {
    env: GIT_ENVIRONMENT,
  }).status === 0;

let origin: TestRepository;

/** Sixty commits; secrets in the tenth (gone in the eleventh), the fifty-fifth and the last. */
function written(format: 'sha1' | 'sha256' = 'sha1'): TestRepository {
  const repository = aRepository({ format });
  for (let i = 1; i <= 60; i++) {
    const files =
      i === 10
        ? { 'old.env': line(1) }
        : i === 11
          ? { 'old.env': null }
          : i === 55
            ? { 'late.env': line(2) }
            : i === 60
              ? { 'last.env': line(3) }
              : {};
    repository.commit({ 'n.txt': `${i}\n`, ...files }, `commit ${i}`);
  }
  return repository;
}

beforeAll(() => {
  origin = written();
  origin.git('config', 'uploadpack.allowFilter', 'true');
  origin.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
});

function cloned(...options: string[]): TestRepository {
  const folder = join(aFolder(), 'clone');
  execFileSync('git', ['clone', '--quiet', ...options, `file://${origin.folder}`, folder], { env: GIT_ENVIRONMENT });
  return new TestRepository(folder);
}

/** The exit code, what was found, and why not all was read. */
async function said(repository: TestRepository, backend: 'git' | 'isomorphic', words: string | null): Promise<string> {
  const answer = await answerOf(
    repository.folder,
    backend,
    words === null ? ALL : (source) => rangeOfWords([words], source),
  );
  if (answer.kind === 'error') return `3: ${answer.code}`;
  const { verdict, findings, coverage } = answer.report;
  return [
    `${exitCodeOf(verdict)}:`,
    ...findings.map((finding) => gist(finding).replace(`${RULE} `, '').replace(':1 (blocks)', '')),
    ...new Set(coverage.gaps.map(({ code }) => code)),
  ].join(' ');
}

async function bothSay(repository: TestRepository, words: string | null): Promise<string> {
  const [git, isomorphic] = [await said(repository, 'git', words), await said(repository, 'isomorphic', words)];
  return git === isomorphic ? git : `git ${git}; isomorphic ${isomorphic}`;
}

const EVERYTHING = '1: last.env late.env old.env';

test('a complete clone, packed', async () => {
  const clone = cloned();
  expect(await bothSay(clone, null)).toBe(EVERYTHING);
  expect(await bothSay(clone, 'HEAD~10..HEAD')).toBe('1: last.env late.env');
});

test('SHA-256', async () => {
  const repository = written('sha256');
  expect(await bothSay(repository, null)).toBe(`git ${EVERYTHING}; isomorphic 3: unsupported-repository`);
  expect(await said(repository, 'git', 'HEAD~10..HEAD')).toBe('1: last.env late.env');
});

test('alternates: shared, by reference, of a reference, and one that is gone', async () => {
  const shared = join(aFolder(), 'shared');
  execFileSync('git', ['clone', '--quiet', '--shared', origin.folder, shared], { env: GIT_ENVIRONMENT });
  const second = join(aFolder(), 'second');
  execFileSync('git', ['clone', '--quiet', '--bare', '--reference', shared, `file://${origin.folder}`, second], {
    env: GIT_ENVIRONMENT,
  });
  for (const folder of [shared, second]) expect(await bothSay(new TestRepository(folder), null)).toBe(EVERYTHING);
  rmSync(join(shared, '.git/objects/info/alternates'));
  expect(await said(new TestRepository(shared), 'git', null)).toMatch(/^3: /);
  expect(await said(new TestRepository(shared), 'isomorphic', null)).toMatch(/^3: /);
});

test('a linked worktree', async () => {
  const clone = cloned();
  const folder = join(aFolder(), 'tree');
  clone.git('worktree', 'add', '--quiet', '-b', 'apart', folder);
  const worktree = new TestRepository(folder).commit({ 'apart.env': line(4) });
  expect(await bothSay(worktree, 'HEAD~1..HEAD')).toBe('1: apart.env');
  expect(await bothSay(worktree, 'main..apart')).toBe('1: apart.env');
  expect(await bothSay(worktree, null)).toBe('1: apart.env last.env late.env old.env');
  worktree.stage({ 'staged.env': line(5) });
  for (const backend of BACKENDS) {
    const answer = await answerOf(folder, backend, { kind: 'staged' });
    expect(answer.kind === 'report' && answer.report.findings.map(gist)).toEqual([`${RULE} staged.env:1 (blocks)`]);
  }
});

describe('a partial clone', () => {
  test('without blobs: what is there is read, what is not is a gap, and nothing is fetched', async () => {
    const bare = cloned('--bare', '--filter=blob:none');
    const before = bare.git('count-objects', '-v');
    expect(await bothSay(bare, null)).toBe('3: object-missing limit'); // more than twenty: the rest is counted
    expect(await bothSay(bare, 'HEAD~10..HEAD')).toBe('3: object-missing');
    expect(bare.git('count-objects', '-v')).toBe(before);
    const checkedOut = cloned('--filter=blob:none');
    expect(await bothSay(checkedOut, 'HEAD~1..HEAD')).toBe('1: last.env');
    expect(await bothSay(checkedOut, 'HEAD~10..HEAD')).toBe('1: last.env late.env object-missing');
    expect(await bothSay(checkedOut, null)).toBe('1: last.env late.env object-missing limit');
  });

  test('without trees: an error, not a clean scan', async () => {
    const clone = cloned('--bare', '--filter=tree:0');
    expect(await said(clone, 'git', null)).toMatch(/^3: (?:object-missing|git-failed)$/);
    expect(await said(clone, 'isomorphic', null)).toBe('3: unsupported-repository');
  });

  test('a partial clone that was completed', async () => {
    const clone = cloned('--filter=blob:none');
    clone.git('-c', 'fetch.negotiationAlgorithm=noop', 'fetch', '--quiet', '--refetch', '--no-filter');
    expect(await bothSay(clone, null)).toBe(EVERYTHING);
  });
});

describe('a shallow clone', () => {
  test.each([
    [1, 'HEAD~1..HEAD', '3: shallow'],
    [1, 'HEAD^!', '3: shallow'],
    [2, 'HEAD~1..HEAD', '1: last.env'],
    [2, 'HEAD^!', '1: last.env'],
    [2, 'HEAD~2..HEAD', '3: shallow'],
    [50, 'HEAD~10..HEAD', '1: last.env late.env'],
    [50, 'HEAD~49..HEAD', '1: last.env late.env'],
    [50, 'HEAD~55..HEAD', '3: shallow'],
  ])('of depth %i: %s', async (depth, words, expected) => {
    expect(await bothSay(cloned(`--depth=${depth}`), words)).toBe(expected);
  });

  test.each([1, 2, 50])('of depth %i has no whole history', async (depth) => {
    expect(await bothSay(cloned(`--depth=${depth}`), null)).toBe('3: shallow');
  });

  test('a clone deepened to the first commit is complete', async () => {
    const clone = cloned('--depth=2');
    clone.git('fetch', '--quiet', '--unshallow');
    expect(await bothSay(clone, null)).toBe(EVERYTHING);
  });

  test('as deep as the history is', async () => {
    expect(await bothSay(cloned('--depth=100'), null)).toBe(EVERYTHING);
  });

  test('of several branches, one cut off', async () => {
    const clone = cloned('--depth=3', '--no-single-branch');
    const base = clone.head;
    clone.commit({ 'mine.env': line(6) });
    expect(await bothSay(clone, `${base}..HEAD`)).toBe('1: mine.env');
  });
});

test.runIf(HAS_REFTABLE)('refs in a reftable', async () => {
  const clone = cloned('--ref-format=reftable');
  expect(await bothSay(clone, null)).toBe(`git ${EVERYTHING}; isomorphic 3: unsupported-repository`);
});

test('refs all packed, a multi-pack index, a commit graph, bitmaps', async () => {
  const clone = cloned();
  clone.commit({ 'more.env': line(7) });
  clone.git('-c', 'gc.writeCommitGraph=true', 'gc', '--quiet');
  clone.git('pack-refs', '--all');
  clone.git('multi-pack-index', 'write');
  clone.git('commit-graph', 'write', '--reachable');
  expect(await bothSay(clone, null)).toBe('1: last.env late.env more.env old.env');
});

test('a folder inside the repository, and its git folder', async () => {
  const clone = cloned();
  for (const folder of [join(clone.folder, '.git'), join(clone.folder, '.git/objects')])
    expect(await said(new TestRepository(folder), 'git', null)).toBe(EVERYTHING);
  execFileSync('mkdir', ['-p', join(clone.folder, 'deep/er')]);
  expect(await bothSay(new TestRepository(join(clone.folder, 'deep/er')), null)).toBe(EVERYTHING);
});
