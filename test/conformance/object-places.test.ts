/** Both back ends find objects wherever they are. */

import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtScript } from '../helpers/built.ts';
import { aFolder, aRepository, GIT_ENVIRONMENT, TestRepository, putHook } from '../helpers/repository.ts';
import { drawSample } from '../helpers/samples.ts';
import { askBoth } from '../repository/both-backends.ts';
import { expectSame } from './same.ts';
import { aBusyRepository } from './busy-repository.ts';

describe('wherever the objects are', () => {
  test('loose', async () => await expectSame(aBusyRepository().folder));

  test('in a pack, refs packed too', async () => {
    const repository = aBusyRepository();
    repository.git('gc', '--quiet', '--aggressive', '--prune=now');
    expect(readFileSync(join(repository.folder, '.git/packed-refs'), 'utf8')).toContain('refs/tags/v1');
    await expectSame(repository.folder);
  });

  test('in several packs and loose, with deep chains of deltas', async () => {
    const repository = aBusyRepository();
    for (let round = 0; round < 4; round++) {
      for (let i = 0; i < 6; i++)
        repository.commit(
          { 'grow.txt': Array.from({ length: 300 + round * 10 + i }, (_, n) => `row ${n * 7919}\n`).join('') },
          `grow ${round} ${i}`,
        );
      if (round < 3) repository.git('repack', '--quiet', '-d');
    }
    await expectSame(repository.folder);
  });

  test('in a chain of alternates with relative paths and a circle', async () => {
    const first = aBusyRepository();
    const parent = aFolder();
    const names = ['second', 'third'];
    let last = join(first.folder, '.git/objects');
    for (const name of names) {
      const clone = join(parent, name);
      execFileSync('git', ['clone', '--quiet', '--shared', first.folder, clone], { env: GIT_ENVIRONMENT });
      writeFileSync(join(clone, '.git/objects/info/alternates'), `${relative(join(clone, '.git/objects'), last)}\n`);
      new TestRepository(clone).commit({ [`${name}.txt`]: `${name}\n` }, name);
      last = join(clone, '.git/objects');
    }
    mkdirSync(join(first.folder, '.git/objects/info'), { recursive: true });
    appendFileSync(
      join(first.folder, '.git/objects/info/alternates'),
      `${relative(join(first.folder, '.git/objects'), last)}\n`,
    );
    for (const name of names) await expectSame(join(parent, name));
  });

  test('in the main repository of a linked worktree', async () => {
    const repository = aBusyRepository();
    const tree = join(aFolder(), 'linked');
    repository.git('worktree', 'add', '--quiet', '-b', 'linked', tree);
    const linked = new TestRepository(tree).commit({ 'linked.txt': 'here\n' }, 'in the worktree');
    linked.git('checkout', '--quiet', '--detach');
    linked.commit({ 'detached.txt': 'nobody names me\n' }, 'detached');
    linked.stage({ 'staged.txt': 'not yet\n' });
    await expectSame(tree, { staged: true });
    await expectSame(repository.folder, { staged: true });
  });

  test('under a folder of the worktree, and in a bare repository', async () => {
    const repository = aBusyRepository();
    await expectSame(join(repository.folder, 'lib'));
    await expectSame(join(repository.folder, '.git'));
    repository.git('clone', '--quiet', '--bare', '.', 'bare.git');
    await expectSame(join(repository.folder, 'bare.git'));
  });

  test.each([1, 3, 250])('in the quarantine of a real push of %i files', async (files) => {
    const server = new TestRepository(aFolder());
    server.git('init', '--quiet', '--bare', '--initial-branch=main', '.');
    const clone = aBusyRepository();
    clone.git('push', '--quiet', server.folder, 'main');
    const root = join(import.meta.dirname, '../..');
    putHook(
      server,
      'pre-receive',
      `#!/bin/sh\nexec '${process.execPath}' ` +
        `'${builtScript(join(root, 'test/repository/quarantine-probe.ts'))}' ` +
        `'${join(server.folder, 'answers.json')}'\n`,
    );
    const leak = `token = ${drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, 7)}\n`;
    clone
      .branch('pushed')
      .commit(
        Object.fromEntries(
          Array.from({ length: files }, (_, i) => [`pushed/${i}.txt`, i === 0 ? `file 0\n${leak}` : `file ${i}\n`]),
        ),
        'pushed',
      )
      .commit({ 'lib/moved.txt': null }, 'and a deletion');
    const push = clone.tryGit('push', server.folder, 'pushed');
    expect(push.code, push.out).toBe(0);
    const answers = JSON.parse(readFileSync(join(server.folder, 'answers.json'), 'utf8')) as Record<
      string,
      { commits: string[]; report: { findings: number } }
    >;
    expect(answers['git']!.commits).toEqual([clone.git('rev-parse', 'HEAD~1'), clone.head]);
    expect(answers['git']!.report.findings).toBe(1);
    expect(answers['isomorphic']).toEqual(answers['git']);
  });
});

describe('the index', () => {
  test.each([2, 3, 4])(
    'of version %i is the same for both: staged, moved, removed, executable, to be added, in conflict',
    async (version) => {
      const repository = aBusyRepository();
      repository.branch('theirs').commit({ 'own.txt': 'theirs\n' }, 'theirs');
      repository.checkout('main').commit({ 'own.txt': 'ours\n' }, 'ours');
      repository.tryGit('merge', 'theirs');
      writeFileSync(join(repository.folder, 'later.txt'), 'later\n');
      repository.git('add', '-N', 'later.txt');
      mkdirSync(join(repository.folder, 'new'));
      renameSync(join(repository.folder, 'lib/moved.txt'), join(repository.folder, 'new/place.txt'));
      repository.git('add', '-A', 'lib', 'new');
      repository.git('update-index', '--chmod=-x', 'bin/run');
      repository.git('update-index', '--index-version', String(version));
      const { git, isomorphic } = await askBoth(repository.folder, (source) => source.stagedChanges());
      expect(isomorphic).toEqual(git);
      expect(
        (git as readonly { path: string; status: string }[]).map(({ path, status }) => `${status} ${path}`),
      ).toEqual(['modified bin/run', 'added later.txt', 'renamed new/place.txt']);
    },
  );

  test('before the first commit', async () => {
    const repository = aRepository().stage({ 'a.txt': 'a\n', 'b/c.txt': 'c\n' });
    const { git, isomorphic } = await askBoth(repository.folder, (source) => source.stagedChanges());
    expect(isomorphic).toEqual(git);
    expect(git).toHaveLength(2);
  });
});
