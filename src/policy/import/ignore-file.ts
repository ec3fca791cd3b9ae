/** Files of paths to leave out, in the form of `.gitignore` → draft. */

import type { Draft } from './draft.ts';
import { excludedPaths } from './excluded-paths.ts';

/** Returns the paths of the file. A name without a slash counts in any folder, and a folder with all below it. */
export function readIgnoreFile(text: string): Draft {
  const notes: string[] = [];
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  return { ignoredPaths: excludedPaths(lines, false, notes, below), notes };
}

/** Adds what is below a folder of that name. */
function below(glob: string, line: string): readonly string[] {
  const folder = line.endsWith('/') && !line.slice(0, -1).includes('/') ? `**/${glob}` : glob;
  return folder.endsWith('**') || /[^/]*[*.][^/]*$/.test(folder)
    ? [folder]
    : [folder, folder.includes('/') ? `${folder}/**` : `**/${folder}/**`];
}
