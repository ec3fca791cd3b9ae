import { statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { realFolder, treeAround } from '../../repository/git/program.ts';

/** A file of an editor, in or outside a repository. */
export interface FileName {
  /** The top of the working tree; outside a repository, the file's folder. */
  readonly root: string;
  /** From the root, with `/`. */
  readonly path: string;
  readonly isInRepository: boolean;
}

/** Returns the working tree and the path in it. `file`: an absolute path, which need not exist. */
export function nameFile(file: string): FileName {
  const folder = realFolder(dirname(file));
  const root = treeAround(folder);
  const path = relative(root, join(folder, basename(file)))
    .split(sep)
    .join('/');
  return { root, path, isInRepository: statSync(join(root, '.git'), { throwIfNoEntry: false }) !== undefined };
}
