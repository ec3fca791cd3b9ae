/**
 * Memory for blobs that are rebuilt one after the other: what is given back is used again, and what is out is counted.
 */

/** Powers of two from 4 KiB on. */
const SMALLEST = 12;

export class Buffers {
  readonly #free: ArrayBuffer[][] = [];
  #held = 0;

  /** `most`: bytes that may be out at a time. */
  constructor(readonly most: number) {}

  /** Returns a buffer of this size, to be given back; null if the size would exceed the limit. */
  take(size: number): Buffer | null {
    const order = orderOf(size);
    if (this.#held + 2 ** order > this.most) return null;
    this.#held += 2 ** order;
    return Buffer.from(this.#free[order]?.pop() ?? new ArrayBuffer(2 ** order), 0, size);
  }

  /** Takes a buffer back, to be used again for another blob. */
  give(buffer: Buffer): void {
    const order = orderOf(buffer.length);
    this.#held -= 2 ** order;
    const free = (this.#free[order] ??= []);
    if (free.length * 2 ** order < MOST_FREE) free.push(buffer.buffer as ArrayBuffer);
  }
}

/** Bytes of free buffers that are kept for each order of size. */
const MOST_FREE = 4 * 1024 * 1024;

function orderOf(size: number): number {
  return Math.max(SMALLEST, 32 - Math.clz32(Math.max(0, size - 1)));
}
