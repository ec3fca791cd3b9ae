/** Checks the folder that `--repo` names, for every command: one that makes files must not make the folder as well. */

import { statSync } from 'node:fs';
import { UsageError } from '../model/errors.ts';
import { isAbsent, whyUnread } from '../repository/regular-file.ts';

/** Throws `UsageError('no-repository')` if the path is not a folder. */
export function requireFolder(path: string): void {
  const why = whyNotFolder(path);
  if (why === null) return;
  throw new UsageError('no-repository', `${path} is not in a git repository: ${why}.`, {
    next: 'Name a clone, or a folder in one: --repo <dir>',
  });
}

/** Returns the half of a sentence after `<path> is not in a git repository:`; null for a folder. */
function whyNotFolder(path: string): string | null {
  try {
    return statSync(path).isDirectory() ? null : 'it is not a folder';
  } catch (cause) {
    return isAbsent(cause) ? 'there is no such folder' : whyUnread(cause);
  }
}
