/** Files of the working tree that git has not got yet. */

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { askGit, runGit } from '../repository/git/process.ts';
import { LARGEST_BLOB } from '../repository/object-read.ts';
import { findBlob } from '../repository/object-source.ts';
import { openRepository } from '../repository/open.ts';
import type { Draft } from './draft.ts';

/**
 * Returns the files that `git add --all` would stage: changed and new ones, without those that git ignores. `root`:
 * folder of the working tree.
 */
export async function worktreeDrafts(root: string): Promise<readonly Draft[]> {
  const listed = await runGit(root, ['ls-files', '--modified', '--others', '--exclude-standard', '-z']);
  const paths = [...new Set(listed.toString('utf8').split('\0'))].filter((path) => path !== '');
  if (paths.length === 0) return [];
  const source = await openRepository(root);
  try {
    const head = await source.resolveCommit('HEAD');
    const drafts: Draft[] = [];
    for (const path of paths) {
      const after = readFileAt(join(root, path));
      if (after === null) continue;
      const oid = head === null ? null : await findBlob(source, head, path);
      const blob = oid === null ? null : await source.readBlob(oid);
      drafts.push({ path, before: blob?.kind === 'bytes' ? blob.bytes : null, after });
    }
    return drafts;
  } finally {
    await source.close();
  }
}

/** Reads a file, through links; null for anything else, and for a file over the limit. */
function readFileAt(path: string): Buffer | null {
  const status = statSync(path, { throwIfNoEntry: false });
  return status?.isFile() && status.size <= LARGEST_BLOB ? readFileSync(path) : null;
}

/** Reports whether git ignores a file that is not in the repository. */
export async function isIgnoredByGit(root: string, file: string): Promise<boolean> {
  return (await askGit(root, ['check-ignore', '--quiet', '--', file])).code === 0;
}
