import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { builtScript } from '../helpers/built.ts';
import { aFolder, TestRepository, putHook } from '../helpers/repository.ts';

const ROOT = join(import.meta.dirname, '../..');

let server: TestRepository;
let clone: TestRepository;

beforeEach(() => {
  server = new TestRepository(aFolder());
  server.git('init', '--quiet', '--bare', '--initial-branch=main', '.');
  clone = new TestRepository(aFolder());
  clone.git('init', '--quiet', '--initial-branch=main', '.');
  clone.git('remote', 'add', 'origin', server.folder);
  clone.commit(
    { 'src/a.txt': 'one\ntwo\nthree\n', 'src/b.txt': 'b\n'.repeat(50), '.github/tidegate.yml': 'incomplete: block\n' },
    'start',
  );
  for (let i = 0; i < 6; i++) clone.commit({ 'src/a.txt': `one\ntwo\nthree\n${i}\n` }, `old ${i}`);
  clone.git('push', '--quiet', 'origin', 'main');
});

interface Answers {
  readonly git: { readonly commits: readonly string[]; readonly same: boolean } & Record<string, unknown>;
  readonly direct: unknown;
}

function probe(refs: readonly string[], git: 'denied' | 'allowed'): Answers {
  const out = join(server.folder, 'answers.json');
  rmSync(out, { force: true });
  putHook(
    server,
    'pre-receive',
    `#!/bin/sh\nexec '${process.execPath}' ` +
      `'${builtScript(join(ROOT, 'test/repository/pushed-probe.ts'))}' '${out}' ${git}\n`,
  );
  clone.tryGit('push', '--quiet', '--force', 'origin', ...refs);
  rmSync(join(server.folder, 'hooks/pre-receive'));
  return JSON.parse(readFileSync(out, 'utf8')) as Answers;
}

function expectSame({ git, direct }: Answers, commits: number): void {
  expect(git.commits).toHaveLength(commits);
  expect(git.same).toBe(true);
  expect(direct).toEqual(git);
}

describe('a push with loose objects is read without git, with the same result', () => {
  test('of a commit', () => expectSame(probe([commit('main')], 'denied'), 1));

  test('of a commit onto a packed store', () => {
    server.git('gc', '--quiet');
    expectSame(probe([commit('main')], 'denied'), 1);
  });

  test('of a new branch', () => {
    clone.branch('topic');
    commit('topic');
    expectSame(probe([commit('topic')], 'denied'), 2);
  });

  test('of a merge, a rename, a mode and a deletion', () => {
    clone
      .branch('side')
      .commit({ 'side.txt': 'x\n' }, 'side')
      .checkout('main')
      .commit({ 'src/b.txt': null, 'src/c.txt': 'b\n'.repeat(50) }, 'renamed');
    clone.git('merge', '--quiet', '--no-ff', '-m', 'merge', 'side');
    clone.git('update-index', '--chmod=+x', 'src/a.txt');
    clone.git('commit', '--quiet', '-m', 'mode');
    expectSame(probe(['main'], 'denied'), 4);
  });

  test('of many refs at the same commit', () => {
    commit('main');
    for (let i = 0; i < 20; i++) clone.git('branch', `b${i}`);
    expectSame(probe(['main', ...Array.from({ length: 20 }, (_, i) => `b${i}`)], 'denied'), 1);
  });
});

describe('git is asked if the quarantine is not enough', () => {
  test('a branch from an older commit that no ref names', () => {
    clone.branch('topic', 'main~3');
    expectSame(probe([commit('topic')], 'allowed'), 1);
  });

  test('an annotated tag, which git leads to its commit', () => {
    commit('main');
    clone.git('tag', '-a', '-m', 'release', 'v1');
    expectSame(probe(['main', 'v1'], 'allowed'), 1);
  });

  test('a branch rewritten', () => {
    clone.git('reset', '--quiet', '--hard', 'main~2');
    expectSame(probe([commit('main')], 'allowed'), 1);
  });

  test('commits in the store that no ref reaches', () => {
    clone.branch('gone').commit({ 'leak.txt': 'x\n' }, 'leak');
    clone.git('push', '--quiet', 'origin', 'gone');
    clone.git('push', '--quiet', 'origin', ':gone');
    expectSame(probe([commit('gone')], 'allowed'), 2);
  });

  test('a commit that packed-refs still names, and the loose ref of that name does not', () => {
    const base = server.git('rev-parse', 'main');
    clone.branch('leaky').commit({ 'leak.txt': 'x\n' }, 'leak');
    clone.git('push', '--quiet', 'origin', 'leaky');
    server.git('gc', '--quiet');
    server.git('update-ref', 'refs/heads/leaky', base);
    expectSame(probe([commit('leaky')], 'allowed'), 2);
  });

  test('a blob too large to be read whole', () => {
    clone.commit({ 'large.bin': randomBytes(300_000).toString('hex') });
    expectSame(probe(['main'], 'allowed'), 1);
  });

  test('an unrelated history', () => {
    clone.git('checkout', '--quiet', '--orphan', 'other');
    expectSame(probe([commit('other')], 'allowed'), 1);
  });

  test('refs that are loose, in alternates, and a detached HEAD', () => {
    clone.branch('base').commit({ 'x.txt': 'x\n' });
    clone.git('push', '--quiet', 'origin', 'base');
    server.git('update-ref', '--no-deref', 'HEAD', server.git('rev-parse', 'main'));
    const store = aFolder();
    renameSync(join(server.folder, 'objects'), join(store, 'objects'));
    server.git('init', '--quiet', '--bare', '.');
    server.git('config', 'gc.auto', '0');
    alternates(join(store, 'objects'));
    clone.branch('topic');
    expectSame(probe([commit('topic')], 'allowed'), 1);
  });
});

test.each([
  [
    'comes as a pack',
    () => void clone.commit(Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`many/${i}.txt`, `${i}\n`]))),
  ],
  ['is to a shallow store', () => shallow(server)],
])('a push that %s is left to git', (_, prepare) => {
  prepare();
  expect(probe([commit('main')], 'allowed')).toMatchObject({ direct: null });
});

let count = 0;

/** One more commit; the branch's name. */
function commit(branch: string): string {
  clone.commit({ 'src/a.txt': `one\ntwo\nthree\nnew ${count++}\n` }, 'new');
  return branch;
}

function alternates(path: string): void {
  const info = join(server.folder, 'objects/info');
  mkdirSync(info, { recursive: true });
  writeFileSync(join(info, 'alternates'), `${path}\n`);
}

function shallow(repository: TestRepository): void {
  writeFileSync(join(repository.folder, 'shallow'), `${repository.git('rev-parse', 'main~2')}\n`);
}
