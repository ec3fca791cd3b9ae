/** The branch that a repository's changes go to, as far as a clone knows it. */

import { join } from 'node:path';
import { findLayout } from '../repository/layout.ts';
import { readRegularText } from '../repository/regular-file.ts';

export interface Home {
  readonly branch: string;
  /** Address of `origin`; null without that remote. */
  readonly url: string | null;
}

/** Returns the default branch that a clone recorded when it was made, otherwise the branch that is checked out. */
export function defaultBranchOf(repo: string): Home {
  const { commonDir, gitDir, settings } = findLayout(repo);
  const branch =
    branchIn(join(commonDir, 'refs', 'remotes', 'origin', 'HEAD'), 'refs/remotes/origin/') ??
    settings.get('init.defaultbranch') ??
    branchIn(join(gitDir, 'HEAD'), 'refs/heads/') ??
    'main';
  return { branch, url: settings.get('remote.origin.url') ?? null };
}

/**
 * Returns the branch that a symbolic ref's file names, without its prefix: `ref: refs/heads/main` → `main`. Null for
 * anything else.
 */
function branchIn(file: string, prefix: string): string | null {
  try {
    const text = readRegularText(file).trim();
    return text.startsWith(`ref: ${prefix}`) ? text.slice(`ref: ${prefix}`.length) : null;
  } catch {
    return null;
  }
}
