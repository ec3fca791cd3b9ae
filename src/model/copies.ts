/** The runs of bytes that a text copies from an earlier one. Everything between them is new. */

export interface Copies {
  readonly count: number;
  /** Start of each run in the new text, in order. Adjacent runs that are adjacent in both texts are one. */
  readonly at: Int32Array;
  /** Start of each run in the old text. */
  readonly from: Int32Array;
  readonly length: Int32Array;
}

/** Collects copies in order; valid until it is cleared. */
export class CopyList implements Copies {
  count = 0;
  at = new Int32Array(256);
  from = new Int32Array(256);
  length = new Int32Array(256);

  clear(): void {
    this.count = 0;
  }

  /**
   * Records that `size` bytes (over zero) at offset `at` of the text repeat those at offset `from` of the earlier one.
   */
  add(at: number, from: number, size: number): void {
    const last = this.count - 1;
    if (last >= 0 && this.at[last]! + this.length[last]! === at && this.from[last]! + this.length[last]! === from) {
      this.length[last]! += size;
      return;
    }
    if (this.count === this.at.length) {
      this.at = doubled(this.at);
      this.from = doubled(this.from);
      this.length = doubled(this.length);
    }
    this.at[this.count] = at;
    this.from[this.count] = from;
    this.length[this.count++] = size;
  }
}

/** Returns a copy of the array with twice its length; the new half is zero. */
function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
