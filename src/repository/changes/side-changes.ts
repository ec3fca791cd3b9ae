/**
 * One parent's side of a commit: the paths that differ between two trees. And all sides together: what no parent has.
 */

import type { DeltaStatus, TreeChange } from '../../model/delta.ts';
import type { Oid } from '../../model/oid.ts';

export interface SideChange {
  readonly path: string;
  /** Earlier path of a rename. */
  readonly oldPath: string | null;
  readonly oldMode: string;
  readonly mode: string;
  /** Null if the tree has nothing at this path. */
  readonly oldOid: Oid | null;
  readonly oid: Oid | null;
}

/**
 * Combines the changes of a commit against each of its parents, in tree order. A root commit has one side, against the
 * empty tree.
 */
export function combineSides(sides: readonly (readonly SideChange[])[]): readonly TreeChange[] {
  const [first = [], ...others] = sides;
  if (others.length === 0) return first.map((change) => toTreeChange(change.path, change.oldPath, [change]));
  const byPath = others.map((side) => new Map(side.map((change) => [change.path, change])));
  const combined: TreeChange[] = [];
  for (const change of first) {
    const all = [change];
    for (const side of byPath) {
      const other = side.get(change.path);
      if (other) all.push(other);
    }
    if (all.length < sides.length) continue;
    const merged = toTreeChange(change.path, null, all);
    const oldPaths = all.map(({ oldPath }) => oldPath);
    combined.push(oldPaths.every((path) => path === null) ? merged : { ...merged, oldPaths });
  }
  return combined;
}

/** Makes one change of a path's differences from each parent. */
export function toTreeChange(path: string, oldPath: string | null, sides: readonly SideChange[]): TreeChange {
  const { mode, oid } = sides[0]!;
  return { status: statusOf(sides, oldPath), path, oldPath, mode, oid, oldOids: sides.map((side) => side.oldOid) };
}

/** Returns `added` for a path that every parent lacks, whatever else they do. */
function statusOf(sides: readonly SideChange[], oldPath: string | null): DeltaStatus {
  if (oldPath !== null) return 'renamed';
  if (sides.every((side) => side.oldOid === null)) return 'added';
  return sides[0]!.oid === null ? 'deleted' : 'modified';
}
