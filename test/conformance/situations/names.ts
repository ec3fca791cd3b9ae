/** Situations: names. */

import { group, filler, GONE } from './planting.ts';
import type { Situation } from './situation.ts';

export const NAMES: readonly Situation[] = group('Names', [
  { name: 'a file’s name', files: (token) => ({ [`names/${token}.txt`]: 'nothing\n' }) },
  { name: 'a folder’s name', files: (token) => ({ [`names/${token}/nothing.txt`]: 'nothing at all\n' }) },
  {
    name: 'a file renamed to it',
    before: () => ({ 'names/plain.txt': filler(5) }),
    plant: (repository, token) => {
      repository.git('mv', 'names/plain.txt', `names/x-${token}`);
      repository.commit({}, 'rename to a token');
    },
  },
  {
    name: 'the name of an empty file, added and removed',
    expected: GONE,
    plant: (repository, token) =>
      void repository
        .commit({ [`names/${token}.empty`]: '' }, 'add')
        .commit({ [`names/${token}.empty`]: null }, 'remove'),
  },
  {
    name: 'the name of a copied file',
    plant: (repository, token) =>
      void repository
        .commit({ 'names/copied': filler(6) }, 'first')
        .commit({ [`names/${token}.copy`]: filler(6) }, 'copy'),
  },
  {
    name: 'the name of a submodule',
    expected: GONE,
    plant: (repository, token) => {
      repository.git('update-index', '--add', '--cacheinfo', `160000,${repository.head},names/${token}`);
      repository.git('commit', '--quiet', '-m', 'submodule by name');
    },
  },
]);
