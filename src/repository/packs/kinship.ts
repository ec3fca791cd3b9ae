/**
 * The families of a pack: each entry that is stored whole, with all entries that are deltas of it. Plain numbers in
 * shared memory, computed once, so that other threads can read the pack without its index.
 */

import type { Oid } from '../../model/oid.ts';
import { readHead, type PackBytes } from './entry.ts';
import type { PackIndex } from './pack-index.ts';

export interface Kinship {
  /** Entries that are stored whole and are named, or have a named delta, in the order of the pack. */
  readonly roots: readonly number[];
  /** Offset of each entry, and at last the end of the last one. */
  readonly offsets: Float64Array;
  readonly dataAt: Float64Array;
  /** Inflated size of each entry; for a delta, of its instructions. */
  readonly sizes: Float64Array;
  /** Linked list of the deltas of each entry: its first, and of each delta the next. */
  readonly firstChild: Int32Array;
  readonly nextChild: Int32Array;
  /** Index of each entry among the named blobs; for an entry that is not named, see `heirOf`. */
  readonly names: Int32Array;
}

/** No entry, no name. */
export const NONE = -1;

/**
 * Decodes the name of an unnamed entry: the index of a named blob that is made from it. Null if the entry has a name.
 */
export function heirOf(name: number): number | null {
  return name < NONE ? NONE - 1 - name : null;
}

/** Finds the families of a pack. `taken`: 1 for each named blob that a pack has; blobs found here are set to 1. */
export function relate(pack: PackBytes, index: PackIndex, names: readonly Oid[], taken: Uint8Array): Kinship {
  const count = index.count;
  const offsets = new Float64Array(new SharedArrayBuffer(8 * (count + 1)));
  offsets.set(index.sortedOffsets());
  offsets[count] = pack.length - index.oidBytes;
  const dataAt = new Float64Array(new SharedArrayBuffer(8 * count));
  const sizes = new Float64Array(new SharedArrayBuffer(8 * count));
  const [firstChild, nextChild, nameOf] = [filledWithNone(count), filledWithNone(count), filledWithNone(count)];
  const roots: number[] = [];
  const linked = new Uint8Array(count);
  /** Records the delta base of an entry; `broken` if the base is not in this pack. */
  const link = (entry: number): number | 'whole' | 'broken' => {
    try {
      const head = readHead(pack, index, offsets[entry]!);
      dataAt[entry] = head.dataAt;
      sizes[entry] = head.size;
      if (head.kind !== 'delta') return head.kind === 'blob' ? 'whole' : 'broken';
      return head.base === null ? 'broken' : entryAt(offsets, count, head.base);
    } catch {
      return 'broken'; // a later read of this blob alone reports the reason
    }
  };
  for (const [number, oid] of names.entries()) {
    if (taken[number] === 1) continue;
    const offset = index.find(oid);
    if (offset === null) continue;
    let entry = entryAt(offsets, count, offset);
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

function filledWithNone(count: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4 * count)).fill(NONE);
}

/** Returns the entry that begins at this offset. Throws if none does. */
function entryAt(offsets: Float64Array, count: number, offset: number): number {
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
