/** The families of a history, in portions that threads take one after the other until none is left. */

import type { Family, SharedPack } from '../../repository/packs/families.ts';
import { measureFamily } from '../../repository/packs/kinship.ts';

/** In memory that threads share. */
export interface SharedQueue {
  /** Pack and root of one family after the other. */
  readonly families: Int32Array;
  /** Where each portion ends, counted in families. */
  readonly ends: Int32Array;
  /** The portion that is taken next. */
  readonly next: Int32Array;
}

/** In bytes inflated: some hundredths of a second of work. */
const PORTION = 1024 * 1024;

interface Measured extends Family {
  readonly bytes: number;
}

export class FamilyQueue {
  constructor(readonly shared: SharedQueue) {}

  /**
   * `worth`: for so many bytes one more thread is worth its start. A large family is a portion, the largest first: what
   * is left for the end is small. The small ones are put together as they lie beside one another in their pack.
   */
  static of(
    packs: readonly SharedPack[],
    worth = PORTION,
  ): { readonly queue: FamilyQueue; readonly count: number; readonly bytes: number } {
    const portion = Math.min(PORTION, worth);
    let [count, bytes] = [0, 0];
    const large: Measured[] = [];
    const small: Measured[][] = [];
    let room = -1; // an empty blob takes none
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
    return { queue: new FamilyQueue(laidOut([...large.map((family) => [family]), ...small])), count, bytes };
  }

  get portions(): number {
    return this.shared.ends.length;
  }

  /** The next portion; null where none is left. */
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

function laidOut(portions: readonly (readonly Family[])[]): SharedQueue {
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
