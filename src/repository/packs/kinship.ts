/**
 * How the blobs of a pack are on one another: an entry that is whole and all that is made from it are a family. Plain
 * numbers in memory that threads share, worked out once: whoever contains them needs no index to read the pack.
 */

import type { Oid } from '../../model/oid.ts';
import { readHead, type PackBytes } from './entry.ts';
import type { PackIndex } from './pack-index.ts';

export interface Kinship {
  /** Entries that are whole and are named, or lead to what is, in the order of the pack. */
  readonly roots: readonly number[];
  /** Offset of each entry, and at last the end of the last one. */
  readonly offsets: Float64Array;
  readonly dataAt: Float64Array;
  /** Inflated size of each entry; for a delta, of its instructions. */
  readonly sizes: Float64Array;
  /** The list of those that are made from an entry. */
  readonly firstChild: Int32Array;
  readonly nextChild: Int32Array;
  /** Which of the named blobs each entry is; of one that nobody named, see `heirOf`. */
  readonly names: Int32Array;
}

/** No entry, no name. */
export const NONE = -1;

/** Returns one of the named blobs that are made from an unnamed entry; null if the entry has a name. */
export function heirOf(name: number): number | null {
  return name < NONE ? NONE - 1 - name : null;
}

/** `taken`: which of the named another pack has; those found here are added. */
export function relate(pack: PackBytes, index: PackIndex, names: readonly Oid[], taken: Uint8Array): Kinship {
  const count = index.count;
  const offsets = new Float64Array(new SharedArrayBuffer(8 * (count + 1)));
  offsets.set(index.sortedOffsets());
  offsets[count] = pack.length - index.oidBytes;
  const dataAt = new Float64Array(new SharedArrayBuffer(8 * count));
  const sizes = new Float64Array(new SharedArrayBuffer(8 * count));
  const [firstChild, nextChild, nameOf] = [none(count), none(count), none(count)];
  const roots: number[] = [];
  const linked = new Uint8Array(count);
  /** Its base; `broken` where what it is based on cannot be found. */
  const link = (entry: number): number | 'whole' | 'broken' => {
    try {
      const head = readHead(pack, index, offsets[entry]!);
      dataAt[entry] = head.dataAt;
      sizes[entry] = head.size;
      if (head.kind !== 'delta') return head.kind === 'blob' ? 'whole' : 'broken';
      return head.base === null ? 'broken' : indexOf(offsets, count, head.base);
    } catch {
      return 'broken'; // whoever reads the blob alone will say why
    }
  };
  for (const [number, oid] of names.entries()) {
    if (taken[number] === 1) continue;
    const offset = index.find(oid);
    if (offset === null) continue;
    let entry = indexOf(offsets, count, offset);
    nameOf[entry] = number;
    taken[number] = 1;
    while (linked[entry] === 0) {
      linked[entry] = 1;
      const base = link(entry);
      if (base === 'whole') roots.push(entry);
      if (typeof base !== 'number') break;
      nextChild[entry] = firstChild[base]!;
      firstChild[base] = entry;
      entry = base;
      if (nameOf[entry] === NONE) nameOf[entry] = NONE - 1 - number;
    }
  }
  return { roots: roots.sort((a, b) => a - b), offsets, dataAt, sizes, firstChild, nextChild, names: nameOf };
}

/**
 * Counts the named blobs of a family, and the bytes that all of it inflates to, which is near to what it costs to read.
 */
export function measureFamily(
  { firstChild, nextChild, names, sizes }: Kinship,
  root: number,
): { readonly count: number; readonly bytes: number } {
  let [count, bytes] = [0, 0];
  const waiting = [root];
  for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
    if (names[entry]! > NONE) count++;
    bytes += sizes[entry]!;
    for (let child = firstChild[entry]!; child !== NONE; child = nextChild[child]!) waiting.push(child);
  }
  return { count, bytes };
}

function none(count: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4 * count)).fill(NONE);
}

/** Returns the entry that begins here. Throws if none does. */
function indexOf(offsets: Float64Array, count: number, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  if (low === count || offsets[low] !== offset) throw new Error('an entry of a pack is not in its index');
  return low;
}
