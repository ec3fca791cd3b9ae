/**
 * Joins a deleted settings file and the new one of its name, where that sets nothing: `app.js` and `app.ts` are less
 * alike than a rename, but what the first set is gone from the second.
 */

import type { ChangedFile } from './changed-file.ts';
import { stemOf } from './judge/names.ts';
import { isKnownPosture } from './places.ts';

/** Joins each deleted settings file with its successor into one changed file. */
export function withRenames(files: readonly ChangedFile[]): readonly ChangedFile[] {
  const silent = files.filter(({ path, before, after }) => before === null && !maySetControl(path, after));
  if (silent.length === 0) return files;
  const successors = new Map<string, ChangedFile | null>();
  for (const file of silent)
    successors.set(folderAndStem(file.path), successors.has(folderAndStem(file.path)) ? null : file);
  const count = new Map<string, number>();
  for (const { path } of files) count.set(folderAndStem(path), (count.get(folderAndStem(path)) ?? 0) + 1);
  const joined = new Map<ChangedFile, ChangedFile>();
  for (const file of files) {
    const successor = successors.get(folderAndStem(file.path)) ?? null;
    if (file.after !== null || successor === null || !maySetControl(file.path, file.before)) continue;
    // A third file of the name may hold what is missed here.
    if (count.get(folderAndStem(file.path)) !== 2) continue;
    joined.set(successor, { ...successor, oldPath: file.path, before: file.before });
    joined.set(file, { ...file, before: null });
  }
  return files.map((file) => joined.get(file) ?? file);
}

const maySetControl = (path: string, text: ChangedFile['after']): boolean =>
  text !== null && isKnownPosture(path, text.bytes);

/** Returns the path without its extension: files with equal ones may be one file renamed. */
function folderAndStem(path: string): string {
  const { folder, stem } = stemOf(path);
  return `${folder}/${stem}`;
}
