/** Situations: shapes of history. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { group, as, orphan, merge, line, filler, GONE, BESIDE } from './planting.ts';
import type { Situation } from './situation.ts';

export const HISTORIES: readonly Situation[] = group('Shapes of history', [
  {
    name: 'added by one commit and removed by the next',
    expected: GONE,
    plant: (repository, token) =>
      void repository.commit({ 'shape/gone.env': line(token) }, 'add').commit({ 'shape/gone.env': null }, 'remove'),
  },
  {
    name: 'added and taken back by git revert',
    expected: GONE,
    plant: (repository, token) =>
      void repository.commit({ 'shape/reverted.env': line(token) }, 'add').git('revert', '--no-edit', 'HEAD'),
  },
  {
    name: 'added, then moved to another file',
    plant: (repository, token) =>
      void repository
        .commit({ 'shape/first.env': line(token) }, 'add')
        .commit({ 'shape/first.env': 'x\n', 'shape/second.env': `y\n${line(token)}` }, 'move'),
  },
  {
    name: 'the root commit of an unrelated history, merged',
    plant: (repository, token) => {
      orphan(repository, 'unrelated', 'unrelated/root.env', line(token));
      repository.git('merge', '--quiet', '--allow-unrelated-histories', '-m', 'join', 'unrelated');
      repository.git('branch', '-D', 'unrelated');
    },
  },
  {
    name: 'an orphan branch',
    refs: ['refs/heads/orphan'],
    expected: BESIDE,
    plant: (repository, token) => orphan(repository, 'orphan', 'unrelated/orphan.env', line(token)),
  },
  {
    name: 'a side branch, merged',
    plant: (repository, token) => {
      repository.branch('feature').commit({ 'shape/feature.env': line(token) }, 'feature');
      merge(repository, ['feature']);
    },
  },
  {
    name: 'a side branch that the merge threw away',
    expected: GONE,
    plant: (repository, token) => {
      repository.branch('thrown').commit({ 'shape/thrown.env': line(token) }, 'thrown');
      repository.checkout('work').commit({ 'shape/kept.txt': 'kept\n' }, 'kept');
      repository.git('merge', '--quiet', '-s', 'ours', '-m', 'not that', 'thrown');
    },
  },
  {
    name: 'a merge’s own addition (evil merge)',
    plant: (repository, token) => {
      repository.branch('innocent').commit({ 'shape/innocent.txt': 'x\n' }, 'innocent');
      repository.checkout('work').commit({ 'shape/other.txt': 'y\n' }, 'other');
      repository.git('merge', '--quiet', '--no-commit', 'innocent');
      repository.commit({ 'shape/evil.env': line(token) }, 'merge');
    },
  },
  {
    name: 'the resolution of a conflict',
    plant: (repository, token) => {
      repository
        .commit({ 'shape/conflict.txt': '1\n2\n3\n' }, 'start')
        .branch('theirs')
        .commit({ 'shape/conflict.txt': '1\ntheirs\n3\n' }, 'theirs');
      repository.checkout('work').commit({ 'shape/conflict.txt': '1\nours\n3\n' }, 'ours').tryGit('merge', 'theirs');
      repository.commit({ 'shape/conflict.txt': `1\n${line(token)}3\n` }, 'resolve');
    },
  },
  {
    name: 'an octopus merge’s own line',
    plant: (repository, token) => {
      for (const name of ['o1', 'o2', 'o3'])
        repository.branch(name, 'work').commit({ [`shape/${name}.txt`]: `${name}\n` }, name);
      repository.checkout('work').commit({ 'shape/octopus.txt': 'x\n' }, 'octopus');
      repository.git('merge', '--quiet', '--no-commit', 'o1', 'o2', 'o3');
      repository.stage({ 'shape/o2.txt': `o2\n${line(token)}` }).git('commit', '--quiet', '-m', 'octopus');
    },
  },
  {
    name: 'one branch of an octopus merge',
    plant: (repository, token) => {
      for (const name of ['p1', 'p2'])
        repository.branch(name, 'work').commit({ [`shape/${name}.env`]: name === 'p2' ? line(token) : 'x\n' }, name);
      merge(repository, ['p1', 'p2']);
    },
  },
  {
    name: 'a rename on one side, the line on the other',
    before: () => ({ 'shape/side-old.txt': filler(12) }),
    plant: (repository, token) => {
      repository.branch('renames');
      repository.git('mv', 'shape/side-old.txt', 'shape/side-new.txt');
      repository
        .commit({}, 'rename')
        .checkout('work')
        .commit({ 'shape/side-old.txt': `${filler(12)}${line(token)}` }, 'line');
      merge(repository, ['renames']);
    },
  },
  {
    name: 'a commit from 1970',
    plant: (repository, token) => {
      repository.stage({ 'shape/old.env': line(token) });
      as(repository, { GIT_AUTHOR_DATE: '@1 +0000', GIT_COMMITTER_DATE: '@1 +0000' }, 'commit', '--quiet', '-m', 'old');
    },
  },
  {
    name: 'a blob that refs/replace hides',
    plant: (repository, token) => {
      repository.commit({ 'shape/replaced.env': line(token), 'shape/harmless.txt': 'harmless\n' }, 'replace');
      repository.git(
        'replace',
        repository.git('rev-parse', 'HEAD:shape/replaced.env'),
        repository.git('rev-parse', 'HEAD:shape/harmless.txt'),
      );
    },
  },
  {
    name: 'a commit that info/grafts hides',
    plant: (repository, token) => {
      const before = repository.head;
      repository.commit({ 'shape/grafted.env': line(token) }, 'hidden').commit({ 'shape/after.txt': 'x\n' }, 'after');
      mkdirSync(join(repository.folder, '.git/info'), { recursive: true });
      writeFileSync(join(repository.folder, '.git/info/grafts'), `${repository.head} ${before}\n`);
    },
  },
]);
