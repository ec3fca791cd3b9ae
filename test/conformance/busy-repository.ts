/** A repository with a bit of everything. */

import { aRepository, type TestRepository } from '../helpers/repository.ts';

/** Branches, a merge with its own addition, a move with an edit, an executable, a link. */
export function aBusyRepository(): TestRepository {
  const long = Array.from({ length: 40 }, (_, i) => `line ${i}\n`).join('');
  const repository = aRepository().commit(
    { 'src/long.txt': long, 'bin/run': '#!/bin/sh\n', 'a/b/c.txt': 'c\n' },
    'start',
  );
  repository.git('config', 'core.fileMode', 'false');
  repository.git('update-index', '--chmod=+x', 'bin/run');
  repository.git('commit', '--quiet', '-m', 'mode');
  repository.branch('side').commit({ 'src/long.txt': `${long}side\n` }, 'side');
  repository
    .checkout('main')
    .commit({ 'src/long.txt': null, 'lib/moved.txt': long.replace('line 7', 'line seven') }, 'move');
  repository.tryGit('merge', '--quiet', '--no-commit', 'side');
  repository.commit({ 'own.txt': 'of the merge\n' }, 'merge');
  repository.git('tag', '-a', '-m', 'a tag', 'v1');
  repository.git('tag', 'light', 'HEAD~1');
  return repository;
}
