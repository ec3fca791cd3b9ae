/** Facts about a repository that hold as long as it is open. */

import { askGit, gitFailure } from './process.ts';
import { noRepository } from '../layout.ts';

/** Facts about the repository as a whole, as git reports them. */
export interface Facts {
  readonly format: 'sha1' | 'sha256';
  readonly shallow: boolean;
}

/** Asks git for the format of object ids and whether the clone is shallow. Throws `UsageError('no-repository')`. */
export async function readFacts(directory: string): Promise<Facts> {
  const { code, out, err } = await askGit(directory, ['rev-parse', '--show-object-format', '--is-shallow-repository']);
  if (code !== 0) {
    if (/not a git repository|cannot change to|No such file/i.test(err)) {
      throw noRepository(directory);
    }
    throw gitFailure(['rev-parse'], err);
  }
  const [format, shallow] = out.toString('utf8').split('\n');
  return { format: format === 'sha256' ? 'sha256' : 'sha1', shallow: shallow === 'true' };
}

/**
 * Reports whether a folder is surely a repository with all history. False if it is less plain than that: then git is
 * asked.
 */
export async function isPlainlyWhole(directory: string): Promise<boolean> {
  const { access } = await import('node:fs/promises');
  const { resolve } = await import('node:path');
  const exists = async (...path: string[]): Promise<boolean> =>
    await access(resolve(directory, ...path)).then(
      () => true,
      () => false,
    );
  const named = process.env['GIT_DIR'];
  for (const folder of named === undefined ? ['.git', '.'] : [named]) {
    if (await exists(folder, 'objects'))
      return !(await exists(folder, 'commondir')) && !(await exists(folder, 'shallow'));
  }
  return false;
}
