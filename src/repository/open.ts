/** Opens a repository with the back end that fits this machine. */

import type { Allowance } from './allowance.ts';
import { gitProgram } from './git/program.ts';
import { LARGEST_BLOB } from './object-read.ts';
import type { ObjectSource } from './object-source.ts';
import { openPushed } from './pushed-source.ts';
import { openSmall } from './small-source.ts';

export interface OpenOptions {
  /** Left out, it is native git where there is one. */
  readonly backend?: 'git' | 'isomorphic';
  /** Blobs over this many bytes are not read whole. */
  readonly largestBlob?: number;
  /** See `GitOptions`; with the back end `git` alone. */
  readonly packedFrom?: number;
  /** Bytes that may be read directly from a push; unlimited if absent. A push that needs more is read by git. */
  readonly allowance?: Allowance | undefined;
}

/**
 * Opens a repository. Throws, now or at the first request, `UsageError('no-repository')` if none exists, and
 * `RepositoryError` if it cannot be read.
 */
export async function openRepository(directory: string, options: OpenOptions = {}): Promise<ObjectSource> {
  const largestBlob = options.largestBlob ?? LARGEST_BLOB;
  const backend = options.backend ?? (gitProgram(directory) === null ? 'isomorphic' : 'git');
  const pushed =
    options.backend === undefined && backend === 'git' ? openPushed(directory, largestBlob, options.allowance) : null;
  if (pushed !== null) {
    await options.allowance?.expect(pushed.freshBytes);
    return pushed.source;
  }
  await options.allowance?.spend(Infinity);
  const isPush = process.env['GIT_QUARANTINE_PATH'] !== undefined;
  const small =
    options.backend === undefined && backend === 'git' && !isPush ? openSmall(directory, largestBlob) : null;
  if (small !== null) return small;
  if (backend === 'git')
    return (await import('./git/source.ts')).openGit(directory, { largestBlob, packedFrom: options.packedFrom });
  const { openIsomorphic } = await import('./isomorphic.ts');
  return await openIsomorphic(directory, { largestBlob });
}
