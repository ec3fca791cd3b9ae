/**
 * Families of pack entries (a blob and everything that is based on it), in portions that threads take one after the
 * other until none is left.
 */

import type { Family, SharedPack } from '../../repository/packs/families.ts';
import { measureFamily } from '../../repository/packs/kinship.ts';

/** The queue in memory that threads share. */
export interface SharedQueue {
  /** Pack and root of each family, two numbers each. */
  readonly families: Int32Array;
  /** End of each portion, counted in families. */
  readonly ends: Int32Array;
  /** Number of the portion to be taken next. */
  readonly next: Int32Array;
}

/** Inflated bytes: some hundredths of a second of work. */
const PORTION = 1024 * 1024;

interface MeasuredFamily extends Family {
  readonly bytes: number;
}

export interface MeasuredQueue {
  readonly queue: FamilyQueue;
  /** Number of blobs in all families. */
  readonly count: number;
  /** Bytes to inflate. */
  readonly bytes: number;
}

export class FamilyQueue {
  constructor(readonly shared: SharedQueue) {}

  /**
   * Makes each large family a portion, the largest first, so that little is left for the end. Small families are put
   * together in the order of their pack. `worth`: bytes that make it worth starting one more thread.
   */
  static divide(packs: readonly SharedPack[], worth = PORTION): MeasuredQueue {
    const portion = Math.min(PORTION, worth);
    let [count, bytes] = [0, 0];
    const large: MeasuredFamily[] = [];
    const small: MeasuredFamily[][] = [];
    let room = -1; // not 0: an empty blob needs no room
    for (const [pack, { kinship }] of packs.entries()) {
      for (const root of kinship.roots) {
        const measured = measureFamily(kinship, root);
        count += measured.count;
        bytes += measured.bytes;
        const family = { pack, root, bytes: measured.bytes };
        if (family.bytes >= portion) large.push(family);
        else if (family.bytes <= room) small.at(-1)!.push(family);
        else small.push([family]);
        if (family.bytes < portion) room = (family.bytes <= room ? room : portion) - family.bytes;
      }
    }
    large.sort((a, b) => b.bytes - a.bytes);
    return { queue: new FamilyQueue(layOut([...large.map((family) => [family]), ...small])), count, bytes };
  }

  get portions(): number {
    return this.shared.ends.length;
  }

  /** Takes the next portion; null if none is left. */
  take(): readonly Family[] | null {
    const { families, ends, next } = this.shared;
    const portion = Atomics.add(next, 0, 1);
    if (portion >= ends.length) return null;
    const taken: Family[] = [];
    for (let at = portion === 0 ? 0 : ends[portion - 1]!; at < ends[portion]!; at++)
      taken.push({ pack: families[2 * at]!, root: families[2 * at + 1]! });
    return taken;
  }
}

/** Writes the portions into memory that threads share. */
function layOut(portions: readonly (readonly Family[])[]): SharedQueue {
  const count = portions.reduce((sum, portion) => sum + portion.length, 0);
  const families = new Int32Array(new SharedArrayBuffer(8 * count));
  const ends = new Int32Array(new SharedArrayBuffer(4 * portions.length));
  let at = 0;
  for (const [number, portion] of portions.entries()) {
    for (const { pack, root } of portion) {
      families[2 * at] = pack;
      families[2 * at++ + 1] = root;
    }
    ends[number] = at;
  }
  return { families, ends, next: new Int32Array(new SharedArrayBuffer(4)) };
}
