/** Opens a repository with the back end that fits this machine. */

import { RepositoryError } from '../model/errors.ts';
import { openGit } from './git.ts';
import type { ObjectSource } from './object-source.ts';

export interface OpenOptions {
  readonly backend?: 'git' | 'isomorphic';
  /** Blobs over this many bytes are not read whole. */
  readonly largestBlob?: number;
}

/** 64 MiB: a text of this size takes a third of a second to scan; larger texts are told as a gap, not read into memory. */
export const LARGEST_BLOB = 64 * 1024 * 1024;

/** Whatever is first asked of it throws `UsageError('no-repository')` where there is none, `RepositoryError` where it cannot be read. */
export async function openRepository(directory: string, options: OpenOptions = {}): Promise<ObjectSource> {
  if (options.backend === 'isomorphic') {
    throw new RepositoryError('unsupported-repository', 'The isomorphic back end is not built yet.', { next: 'Install git and leave out --backend.' });
  }
  return openGit(directory, { largestBlob: options.largestBlob ?? LARGEST_BLOB });
}
