/** Situations: content. */

import { execFileSync } from 'node:child_process';
import { rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { group, all, link, line, filler, NOTHING_NEW } from './planting.ts';
import type { Situation } from './situation.ts';

export const CONTENT: readonly Situation[] = group('Content', [
  { name: 'a line of a new file', files: (token) => ({ 'content/new.env': `A=1\n${line(token)}` }) },
  {
    name: 'a line added to a file',
    before: () => ({ 'content/grown.env': 'A=1\n' }),
    files: (token) => ({ 'content/grown.env': `A=1\n${line(token)}` }),
  },
  {
    name: 'a line that was changed',
    before: () => ({ 'content/changed.env': 'A=1\nGITHUB_TOKEN=\nB=2\n' }),
    files: (token) => ({ 'content/changed.env': `A=1\n${line(token)}B=2\n` }),
  },
  {
    name: 'the last line, without a line break',
    files: (token) => ({ 'content/last.env': `A=1\nGITHUB_TOKEN=${token}` }),
  },
  { name: 'nothing but the token', files: (token) => ({ 'content/bare': token }) },
  {
    name: 'an executable file',
    plant: (repository, token) => {
      repository
        .stage({ 'content/run.sh': `#!/bin/sh\nexport ${line(token)}` })
        .git('update-index', '--chmod=+x', 'content/run.sh');
      repository.git('commit', '--quiet', '-m', 'run');
    },
  },
  {
    name: 'a copied file',
    before: (token) => ({ 'content/original.env': `${filler(20)}${line(token)}` }),
    files: (token) => ({ 'content/copy.env': `${filler(20)}${line(token)}` }),
  },
  {
    name: 'a renamed file',
    before: (token) => ({ 'content/rename-me.env': `${filler(20)}${line(token)}` }),
    expected: NOTHING_NEW,
    plant: (repository) => {
      repository.git('mv', 'content/rename-me.env', 'content/renamed.env');
      repository.commit({}, 'rename');
    },
  },
  {
    name: 'a line added while the file was renamed',
    before: () => ({ 'content/rename-edit.env': filler(20) }),
    plant: (repository, token) =>
      void repository.commit(
        { 'content/rename-edit.env': null, 'content/rename-edited.env': `${filler(20)}${line(token)}` },
        'rename and edit',
      ),
  },
  {
    name: 'a line moved to another file',
    before: (token) => ({ 'content/from.env': `${filler(9)}${line(token)}` }),
    expected: { diff: 'moved', push: 'moved' },
    plant: (repository, token) =>
      void repository.commit({ 'content/from.env': filler(9), 'content/to.env': `x\n${line(token)}` }, 'move'),
  },
  {
    name: 'a line edited around the token',
    before: (token) => ({ 'content/around.env': line(token) }),
    expected: { diff: 'moved', push: 'moved' },
    files: (token) => ({ 'content/around.env': `export ${line(token)}` }),
  },
  {
    name: 'a change of mode only',
    before: (token) => ({ 'content/mode.sh': line(token) }),
    expected: NOTHING_NEW,
    plant: (repository) => {
      execFileSync('chmod', ['+x', join(repository.folder, 'content/mode.sh')]);
      repository.commit({}, 'mode');
    },
  },
  { name: 'a symlink’s target', plant: (repository, token) => link(repository, 'content/link', `/nowhere/${token}`) },
  {
    name: 'a file that became a symlink',
    before: () => ({ 'content/becomes-link': 'a file\n' }),
    plant: (repository, token) => {
      unlinkSync(join(repository.folder, 'content/becomes-link'));
      link(repository, 'content/becomes-link', `/nowhere/${token}`);
    },
  },
  {
    name: 'a symlink that became a file',
    before: () => ({}),
    plant: (repository, token) => {
      link(repository, 'content/was-link', '/nowhere');
      unlinkSync(join(repository.folder, 'content/was-link'));
      repository.commit({ 'content/was-link': line(token) }, 'file');
    },
  },
  {
    name: 'a file where a folder was',
    before: () => ({ 'content/folder/inner.txt': 'x\n' }),
    plant: (repository, token) => {
      rmSync(join(repository.folder, 'content/folder'), { recursive: true });
      repository.commit({ 'content/folder': line(token) }, 'file for folder');
    },
  },
  {
    name: 'the address of a submodule',
    files: (token) => ({
      '.gitmodules': `[submodule "x"]\n\tpath = x\n\turl = https://oauth2:${token}@github.com/acme/x.git\n`,
    }),
  },
  {
    name: 'inside a submodule',
    path: 'content/submodule',
    expected: { diff: 'skipped: submodule', history: 'skipped: submodule', push: 'skipped: submodule', files: '–' },
    plant: (repository) => {
      repository.git('update-index', '--add', '--cacheinfo', `160000,${repository.head},content/submodule`);
      repository.git('commit', '--quiet', '-m', 'submodule');
    },
  },
  {
    name: 'behind an LFS pointer',
    path: 'content/model.bin',
    files: () => ({
      'content/model.bin':
        'version https://git-lfs.github.com/spec/v1\n' + `oid sha256:${'4d7a2146'.repeat(8)}\nsize 12345\n`,
    }),
    expected: all('skipped: lfs-pointer'),
  },
  {
    name: 'a text that only begins like an LFS pointer',
    files: (token) => ({ 'content/no-pointer.txt': `version https://git-lfs.github.com/spec/v1\n${line(token)}` }),
  },
  {
    name: 'a file hidden by git update-index --assume-unchanged',
    plant: (repository, token) => {
      repository.commit({ 'content/assumed.env': line(token) }, 'assume');
      repository.git('update-index', '--assume-unchanged', 'content/assumed.env');
    },
  },
  {
    name: 'an ignored file that was forced in',
    plant: (repository, token) => {
      repository.commit({ 'content/.gitignore': '*.secret\n' }, 'ignore');
      writeFileSync(join(repository.folder, 'content/x.secret'), line(token));
      repository.git('add', '-f', 'content/x.secret');
      repository.git('commit', '--quiet', '-m', 'forced');
    },
  },
  {
    name: 'a file that is not in the repository',
    expected: { diff: '–', history: '–', push: '–' },
    plant: (repository, token) => {
      repository.commit({ 'content/untracked/.gitignore': '*\n' }, 'ignore all');
      writeFileSync(join(repository.folder, 'content/untracked/local.env'), line(token));
    },
  },
]);
