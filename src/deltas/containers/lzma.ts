/** LZMA, the coder within xz and some zip files. https://www.7-zip.org/sdk.html (lzma-specification.txt) */

import { corrupt, type Output } from './container.ts';

const STATES = 12;
const SHORTEST = 2;
const HALF = 1024;
/** Most bytes that one step adds to the output. */
const LONGEST = 273;
/** The distance that says that nothing follows. */
const END = 2 ** 32;
/** From this length on, distances share one table. */
const LENGTH_STATES = 4;

/** Keeps what later chunks of the same stream build on: probabilities, the last distances, the state. */
export class LzmaDecoder {
  #lc = 3;
  #lp = 0;
  #pb = 2;
  #state = 0;
  #reps: [number, number, number, number] = [1, 1, 1, 1];
  #literal = new Uint16Array(0);
  readonly #isMatch = new Uint16Array(STATES << 4);
  readonly #isRep = new Uint16Array(STATES);
  readonly #isRep0 = new Uint16Array(STATES);
  readonly #isRep1 = new Uint16Array(STATES);
  readonly #isRep2 = new Uint16Array(STATES);
  readonly #isLongRep0 = new Uint16Array(STATES << 4);
  readonly #slots = Array.from({ length: LENGTH_STATES }, () => new Uint16Array(64));
  readonly #special = new Uint16Array(128);
  readonly #align = new Uint16Array(16);
  readonly #length = new LengthCoder();
  readonly #repLength = new LengthCoder();
  // The range coder.
  #bytes: Buffer = Buffer.alloc(0);
  #at = 0;
  #end = 0;
  #range = 0;
  #code = 0;

  /**
   * Sets the three numbers in the properties byte. `most` bounds `lc + lp`, and so the size of the table; xz allows 4.
   */
  setProperties(byte: number, most = 4): void {
    if (byte >= 225) throw corrupt('has broken LZMA properties');
    this.#lc = byte % 9;
    this.#lp = Math.floor(byte / 9) % 5;
    this.#pb = Math.floor(byte / 45);
    if (this.#lc + this.#lp > most) throw corrupt('has LZMA properties that xz does not allow');
    this.#literal = new Uint16Array(0x300 << (this.#lc + this.#lp));
    this.reset();
  }

  /** Forgets all that was learned from the data; the properties stay. */
  reset(): void {
    this.#state = 0;
    this.#reps = [1, 1, 1, 1];
    for (const table of [
      this.#literal,
      this.#isMatch,
      this.#isRep,
      this.#isRep0,
      this.#isRep1,
      this.#isRep2,
      this.#isLongRep0,
      ...this.#slots,
      this.#special,
      this.#align,
    ])
      table.fill(HALF);
    this.#length.reset();
    this.#repLength.reset();
  }

  /**
   * Decodes bytes `from` to `to` until `output` has grown by `size`. `start`: offset in `output` before which nothing
   * may be copied.
   */
  decode(bytes: Buffer, from: number, to: number, output: Output, size: number, start: number): void {
    this.#begin(bytes, from, to);
    output.reserve(size);
    const stop = output.length + size;
    while (output.length < stop) if (!this.#step(output, stop, start)) throw corrupt('ends too early');
  }

  /** Decodes up to the mark that ends a stream of unknown size. Returns the offset behind it. */
  decodeToEnd(bytes: Buffer, from: number, output: Output): number {
    this.#begin(bytes, from, bytes.length);
    const start = output.length;
    do output.reserve(LONGEST);
    while (this.#step(output, Number.POSITIVE_INFINITY, start));
    return this.#at;
  }

  /** Starts the range decoder, whose first five bytes are its code. */
  #begin(bytes: Buffer, from: number, to: number): void {
    this.#bytes = bytes;
    this.#at = from;
    this.#end = to;
    this.#range = 0xffffffff;
    this.#code = 0;
    for (let i = 0; i < 5; i++) this.#code = ((this.#code << 8) | this.#nextByte()) >>> 0;
  }

  /** Decodes one step; returns false at the end of the stream. */
  #step(output: Output, stop: number, start: number): boolean {
    const position = output.length - start;
    const posState = position & ((1 << this.#pb) - 1);
    const state = this.#state;
    if (this.#bit(this.#isMatch, (state << 4) + posState) === 0) {
      this.#literalByte(output, position);
      return true;
    }
    const reps = this.#reps;
    let length: number;
    if (this.#bit(this.#isRep, state) === 0) {
      reps[3] = reps[2];
      reps[2] = reps[1];
      reps[1] = reps[0];
      length = this.#matchLength(this.#length, posState);
      this.#state = state < 7 ? 7 : 10;
      reps[0] = this.#distance(length) + 1;
      if (reps[0] === END) return false;
    } else {
      if (this.#bit(this.#isRep0, state) === 0) {
        if (this.#bit(this.#isLongRep0, (state << 4) + posState) === 0) {
          this.#state = state < 7 ? 9 : 11;
          this.#copy(output, 1, stop, position);
          return true;
        }
      } else {
        let distance: number;
        if (this.#bit(this.#isRep1, state) === 0) distance = reps[1];
        else {
          if (this.#bit(this.#isRep2, state) === 0) distance = reps[2];
          else {
            distance = reps[3];
            reps[3] = reps[2];
          }
          reps[2] = reps[1];
        }
        reps[1] = reps[0];
        reps[0] = distance;
      }
      length = this.#matchLength(this.#repLength, posState);
      this.#state = state < 7 ? 8 : 11;
    }
    this.#copy(output, length + SHORTEST, stop, position);
    return true;
  }

  /** Copies a match from the last distance used. */
  #copy(output: Output, length: number, stop: number, position: number): void {
    const distance = this.#reps[0];
    if (distance > position) throw corrupt('refers to bytes before its start');
    output.copy(distance, Math.min(length, stop - output.length));
  }

  /** Decodes one byte and appends it. */
  #literalByte(output: Output, position: number): void {
    const { buffer } = output;
    const before = position > 0 ? buffer[output.length - 1]! : 0;
    const base = 0x300 * (((position & ((1 << this.#lp) - 1)) << this.#lc) + (before >> (8 - this.#lc)));
    const table = this.#literal;
    let symbol = 1;
    if (this.#state >= 7) {
      if (this.#reps[0] > position) throw corrupt('refers to bytes before its start');
      let match = buffer[output.length - this.#reps[0]]!;
      do {
        const bit = (match >> 7) & 1;
        match <<= 1;
        const read = this.#bit(table, base + ((1 + bit) << 8) + symbol);
        symbol = (symbol << 1) | read;
        if (bit !== read) break;
      } while (symbol < 0x100);
    }
    while (symbol < 0x100) symbol = (symbol << 1) | this.#bit(table, base + symbol);
    buffer[output.length++] = symbol & 0xff;
    this.#state = this.#state < 4 ? 0 : this.#state < 10 ? this.#state - 3 : this.#state - 6;
  }

  /** Decodes the length of a match, less its minimum of two. */
  #matchLength(coder: LengthCoder, posState: number): number {
    if (this.#bit(coder.choice, 0) === 0) return this.#bitTree(coder.low, posState << 3, 3);
    if (this.#bit(coder.choice, 1) === 0) return 8 + this.#bitTree(coder.middle, posState << 3, 3);
    return 16 + this.#bitTree(coder.high, 0, 8);
  }

  /** Decodes the distance of a match, less one. */
  #distance(length: number): number {
    const slot = this.#bitTree(this.#slots[Math.min(length, LENGTH_STATES - 1)]!, 0, 6);
    if (slot < 4) return slot;
    const direct = (slot >> 1) - 1;
    const distance = ((2 | (slot & 1)) << direct) >>> 0;
    if (slot < 14) return distance + this.#reverseBitTree(this.#special, distance - slot, direct);
    let high = 0;
    for (let i = direct - 4; i > 0; i--) {
      this.#range >>>= 1;
      const one = this.#code >= this.#range;
      if (one) this.#code -= this.#range;
      high = high * 2 + (one ? 1 : 0);
      this.#normalise();
    }
    return distance + high * 16 + this.#reverseBitTree(this.#align, 0, 4);
  }

  /** Decodes a number of `bits` bits, the highest first. */
  #bitTree(table: Uint16Array, base: number, bits: number): number {
    let symbol = 1;
    for (let i = 0; i < bits; i++) symbol = (symbol << 1) | this.#bit(table, base + symbol);
    return symbol - (1 << bits);
  }

  /** Decodes a number of `bits` bits, the lowest first. */
  #reverseBitTree(table: Uint16Array, base: number, bits: number): number {
    let node = 1;
    let symbol = 0;
    for (let i = 0; i < bits; i++) {
      const bit = this.#bit(table, base + node);
      node = (node << 1) | bit;
      symbol |= bit << i;
    }
    return symbol;
  }

  /** Decodes one bit and adapts its probability in `table`. */
  #bit(table: Uint16Array, index: number): 0 | 1 {
    const probability = table[index]!;
    const bound = (this.#range >>> 11) * probability;
    let bit: 0 | 1;
    if (this.#code < bound) {
      this.#range = bound;
      table[index] = probability + ((2048 - probability) >> 5);
      bit = 0;
    } else {
      this.#range -= bound;
      this.#code -= bound;
      table[index] = probability - (probability >> 5);
      bit = 1;
    }
    this.#normalise();
    return bit;
  }

  /** Reads another byte when the range has become small. */
  #normalise(): void {
    if (this.#range >= 0x1000000) return;
    this.#range = (this.#range << 8) >>> 0;
    this.#code = ((this.#code << 8) | this.#nextByte()) >>> 0;
  }

  #nextByte(): number {
    if (this.#at >= this.#end) throw corrupt('ends too early');
    return this.#bytes[this.#at++]!;
  }
}

class LengthCoder {
  readonly choice = new Uint16Array(2);
  readonly low = new Uint16Array(16 << 3);
  readonly middle = new Uint16Array(16 << 3);
  readonly high = new Uint16Array(256);

  reset(): void {
    for (const table of [this.choice, this.low, this.middle, this.high]) table.fill(HALF);
  }
}
