/** The bit streams of zstd, which are read from their end. */

import { corrupt } from './container.ts';

export class BackwardBits {
  /** Count of unread bits; below zero where more was read than there was: the missing ones are zeros. */
  left: number;

  constructor(
    readonly bytes: Buffer,
    readonly from: number,
    to: number,
  ) {
    const last = to > from ? bytes[to - 1]! : 0;
    if (last === 0) throw corrupt('has a bit stream without an end');
    this.left = (to - from) * 8 - 8 + (31 - Math.clz32(last)); // the highest bit marks the end
  }

  /** Reads `count` bits, at most 27. */
  read(count: number): number {
    this.left -= count;
    return this.peekAt(this.left, count);
  }

  /** Returns the next bits, which stay unread. At most 24. */
  peek(count: number): number {
    return this.peekAt(this.left - count, count);
  }

  /** Returns `count` bits from a position in bits; bits before the start count as 0. */
  peekAt(position: number, count: number): number {
    if (count === 0) return 0;
    if (count > 24) return this.peekAt(position + 24, count - 24) * 0x1000000 + this.peekAt(position, 24);
    if (position < 0) {
      const there = count + position;
      return there <= 0 ? 0 : this.peekAt(0, there) << -position;
    }
    const at = this.from + (position >> 3);
    const { bytes } = this;
    // past the end: undefined, and so 0
    const word = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    return (word >>> (position & 7)) & ((1 << count) - 1);
  }
}
