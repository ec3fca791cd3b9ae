/** Finds the regions of a file around a stretch of it. */

import type { Stretch } from '../../position.ts';

export class RegionIndex<R extends Stretch> {
  /** By where they begin, the outer one first. */
  readonly #regions: readonly R[];
  /** Index of the region that each is in; -1 for none. */
  readonly #outer: number[] = [];

  constructor(regions: readonly R[]) {
    this.#regions = [...regions].sort((a, b) => a.from - b.from || b.to - a.to);
    let open = -1;
    for (const [at, { from }] of this.#regions.entries()) {
      while (open !== -1 && this.#regions[open]!.to <= from) open = this.#outer[open]!;
      this.#outer.push(open);
      open = at;
    }
  }

  /** Returns the regions around a stretch, the inner ones first. */
  around({ from, to }: Stretch): R[] {
    const found: R[] = [];
    for (let at = this.#lastBefore(from); at !== -1; at = this.#outer[at]!)
      if (this.#regions[at]!.to >= to) found.push(this.#regions[at]!);
    return found;
  }

  /** Returns the index of the last region that begins at or before an offset; -1 without one. */
  #lastBefore(offset: number): number {
    let [low, high] = [0, this.#regions.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#regions[middle]!.from <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
