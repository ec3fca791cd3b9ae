/** Situations: tags, notes and other refs. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GIT_ENVIRONMENT } from '../../helpers/repository.ts';
import { group, as, object, beside, line, BESIDE } from './planting.ts';
import type { Situation } from './situation.ts';

export const TAGS_AND_REFS: readonly Situation[] = group('Tags, notes and other refs', [
  {
    name: 'the message of an annotated tag',
    refs: ['refs/tags/v1'],
    expected: BESIDE,
    plant: (repository, token) => void repository.git('tag', '-a', 'v1', '-m', `release\n\n${token}`),
  },
  {
    name: 'the tagger’s name',
    refs: ['refs/tags/v2'],
    expected: BESIDE,
    plant: (repository, token) => as(repository, { GIT_COMMITTER_NAME: token }, 'tag', '-a', 'v2', '-m', 'release'),
  },
  {
    name: 'the name inside an annotated tag',
    refs: ['refs/tags/v3'],
    expected: BESIDE,
    plant: (repository, token) =>
      void repository.git(
        'update-ref',
        'refs/tags/v3',
        object(
          repository,
          'tag',
          `object ${repository.head}\ntype commit\ntag ${token}\ntagger T <t@example.org> ` +
            `1700000000 +0000\n\nrelease\n`,
        ),
      ),
  },
  {
    name: 'a tag of a tag: the inner message',
    refs: ['refs/tags/outer'],
    expected: BESIDE,
    plant: (repository, token) => {
      repository.git('tag', '-a', 'inner', '-m', `inner ${token}`);
      repository.git('tag', '-a', 'outer', 'inner', '-m', 'outer');
      repository.git('tag', '-d', 'inner');
    },
  },
  {
    name: 'an annotated tag outside of refs/tags',
    refs: ['refs/releases/one'],
    expected: BESIDE,
    plant: (repository, token) => {
      repository.git('tag', '-a', 'for-a-while', '-m', `beside ${token}`);
      repository.git('update-ref', 'refs/releases/one', 'refs/tags/for-a-while');
      repository.git('tag', '-d', 'for-a-while');
    },
  },
  {
    name: 'a commit that only a tag reaches',
    refs: ['refs/tags/alone'],
    expected: BESIDE,
    plant: (repository, token) => beside(repository, 'refs/tags/alone', { 'refs/alone.env': line(token) }),
  },
  {
    name: 'a note',
    refs: ['refs/notes/commits'],
    expected: BESIDE,
    plant: (repository, token) => void repository.git('notes', 'add', '-m', `note ${token}`, 'HEAD'),
  },
  {
    name: 'a branch that is not merged',
    refs: ['refs/heads/side'],
    expected: BESIDE,
    plant: (repository, token) => beside(repository, 'refs/heads/side', { 'refs/side.env': line(token) }),
  },
  {
    name: 'a ref of a kind of its own',
    refs: ['refs/changes/1'],
    expected: BESIDE,
    plant: (repository, token) => beside(repository, 'refs/changes/1', { 'refs/changes.env': line(token) }),
  },
  {
    name: 'a branch named like an option',
    refs: ['refs/heads/--output=x'],
    expected: BESIDE,
    plant: (repository, token) => beside(repository, 'refs/heads/--output=x', { 'refs/option.env': line(token) }),
  },
  {
    name: 'a stash of untracked files',
    refs: ['refs/stash'],
    expected: BESIDE,
    plant: (repository, token) => {
      repository.stage({}).tryGit('commit', '--quiet', '-m', 'clean');
      mkdirSync(join(repository.folder, 'refs'), { recursive: true });
      writeFileSync(join(repository.folder, 'refs/stashed.env'), line(token));
      repository.git('stash', 'push', '--quiet', '--include-untracked');
    },
  },
  {
    name: 'a tag of a file',
    refs: ['refs/tags/a-blob'],
    expected: { ...BESIDE, push: 'refused: unsupported-repository' },
    plant: (repository, token) =>
      void repository.git('update-ref', 'refs/tags/a-blob', object(repository, 'blob', line(token))),
  },
  {
    name: 'a tag of a folder',
    refs: ['refs/tags/a-tree'],
    expected: { ...BESIDE, push: 'refused: unsupported-repository' },
    plant: (repository, token) => {
      const blob = object(repository, 'blob', `in a tagged tree\n${line(token)}`);
      const tree = execFileSync('git', ['mktree'], {
        cwd: repository.folder,
        env: GIT_ENVIRONMENT,
        input: `100644 blob ${blob}\tinner.env\n`,
        encoding: 'utf8',
      }).trim();
      repository.git('tag', '-a', 'a-tree', '-m', 'a folder', tree);
    },
  },
  {
    name: 'the name of a branch',
    refs: (token) => [`refs/heads/${token}`],
    expected: BESIDE,
    plant: (repository, token) => void repository.git('branch', token),
  },
]);
