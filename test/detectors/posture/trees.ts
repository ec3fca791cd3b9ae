/** Weakened settings between two trees of files. */

import { expect } from 'vitest';
import { detectPosture } from '../../../src/detectors/posture/index.ts';
import { mayMatter } from '../../../src/detectors/posture/places.ts';
import { Text } from '../../../src/model/text.ts';

export type Tree = Readonly<Record<string, string>>;

/** Returns rule and confidence of each finding between two trees of files, and files that cannot be compared. */
export async function findingsOf(before: Tree, after: Tree): Promise<readonly string[]> {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const textOf = (tree: Tree, path: string) => (tree[path] === undefined ? null : Text.of(tree[path]));
  const files = paths
    .filter((path) => before[path] !== after[path])
    .map((path) => ({ path, oldPath: null, before: textOf(before, path), after: textOf(after, path) }));
  const { matches, unparsable } = await detectPosture(files, {
    before: async (path) => textOf(before, path),
    after: async (path) => textOf(after, path),
  });
  if (matches.length + unparsable.length > 0) expect(files.some(mayMatter)).toBe(true);
  return [...unparsable, ...new Set(matches.map(({ rule, confidence }) => `${rule} ${confidence}`))];
}

/** Expects one finding among those of a change, and none of its reverse. */
export async function expectWeaker(strong: Tree, weak: Tree, finding: string): Promise<void> {
  expect(await findingsOf(strong, weak)).toContain(finding);
  expect(await findingsOf(weak, strong)).toEqual([]);
}
