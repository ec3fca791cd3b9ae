/** Opens a repository with the back end that fits this machine. */

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { LARGEST_BLOB } from './object-read.ts';
import type { ObjectSource } from './object-source.ts';
import { openPushed } from './pushed-source.ts';

export interface OpenOptions {
  /** Left out, it is native git where there is one. */
  readonly backend?: 'git' | 'isomorphic';
  /** Blobs over this many bytes are not read whole. */
  readonly largestBlob?: number;
}

/**
 * Throws, now or when first asked, `UsageError('no-repository')` where there is none, and `RepositoryError` where it
 * cannot be read.
 */
export async function openRepository(directory: string, options: OpenOptions = {}): Promise<ObjectSource> {
  const largestBlob = options.largestBlob ?? LARGEST_BLOB;
  const backend = options.backend ?? (hasGit() ? 'git' : 'isomorphic');
  const pushed = options.backend === undefined && backend === 'git' ? openPushed(directory, largestBlob) : null;
  if (pushed !== null) return pushed;
  if (backend === 'git') return (await import('./git.ts')).openGit(directory, { largestBlob });
  const { openIsomorphic } = await import('./isomorphic.ts');
  return await openIsomorphic(directory, { largestBlob });
}

/** Looked for, not tried: a process more costs a small push three milliseconds. */
function hasGit(environment: NodeJS.ProcessEnv = process.env): boolean {
  const names = process.platform === 'win32' ? ['git.exe', 'git.cmd'] : ['git'];
  return (environment['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => folder !== '' && names.some((name) => isExecutable(join(folder, name))));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
