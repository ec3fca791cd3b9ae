/** Parses the output of git about changes and trees. */

import type { TreeChange } from '../../model/delta.ts';
import type { TreeEntry } from '../object-source.ts';
import { RawChangesReader, type RawChange } from '../changes/raw-changes.ts';
import { toTreeChange } from '../changes/side-changes.ts';

/** Returns the changes of one pair of trees, without renames. */
export function toTreeChanges(changes: readonly RawChange[]): readonly TreeChange[] {
  return changes.map((change) => toTreeChange(change[0]!.path, null, change));
}

/** Parses what `git diff-tree --raw` or `git diff-index --raw` prints for one pair of trees. */
export function parseRawChanges(out: Buffer): readonly RawChange[] {
  let all: readonly RawChange[] = [];
  const reader = new RawChangesReader((_commit, sections) => (all = sections.flat()));
  reader.push(out);
  reader.end();
  return all;
}

/** Parses what `git ls-tree -z` prints: `<mode> <type> <oid> TAB <path> NUL`. */
export function parseTree(out: Buffer): TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (const line of out.toString('utf8').split('\0')) {
    const match = /^(\d{6}) \w+ ([0-9a-f]+)\t([^]*)$/.exec(line);
    if (match) entries.push({ mode: match[1]!, oid: match[2]!, path: match[3]! });
  }
  return entries;
}
