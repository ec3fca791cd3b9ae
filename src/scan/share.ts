/**
 * Shares out a history's blobs among shards. By nothing but the history itself: another clone of the same repository may be
 * packed in another way, and each shard may work in its own. Names that are the same stay together, because packs store such
 * blobs as changes to one another, and a share of them costs little more than its part of the whole.
 */

import type { Oid } from '../model/oid.ts';
import type { Shard } from '../model/shard.ts';

/** The blobs that are another shard's. `paths`: where each first stood, in the order of history. */
export function elsewhere(paths: ReadonlyMap<Oid, string>, { index, of }: Shard): ReadonlySet<Oid> {
  const shardOf = assign(paths, of);
  const others = new Set<Oid>();
  for (const [oid, path] of paths) if (shardOf(path) !== index) others.add(oid);
  return others;
}

/** The fullest group first, each to the shard that has least. */
function assign(paths: ReadonlyMap<Oid, string>, of: number): (path: string) => number {
  const byName = new Map<string, number>();
  for (const path of paths.values()) byName.set(nameOf(path), (byName.get(nameOf(path)) ?? 0) + 1);
  // A name that alone is too much for a shard's fair part goes path by path.
  const most = paths.size / of / 4;
  const groupOf = (path: string): string => (byName.get(nameOf(path))! > most ? path : nameOf(path));
  const groups = new Map<string, number>();
  for (const path of paths.values()) groups.set(groupOf(path), (groups.get(groupOf(path)) ?? 0) + 1);
  const loads = Array.from({ length: of }, () => 0);
  const shards = new Map<string, number>();
  for (const [group, count] of [...groups].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))) {
    const least = loads.indexOf(Math.min(...loads));
    loads[least]! += count;
    shards.set(group, least + 1);
  }
  return (path) => shards.get(groupOf(path))!;
}

/** A slash keeps a name apart from a path of one part. */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1) + '/';
}
