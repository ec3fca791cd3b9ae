/**
 * Expands bzip2. It has no official specification; the format is documented in
 * https://github.com/dsnet/compress/blob/master/doc/bzip2-format.pdf
 */

import { corrupt, expandWith, type Expanded, type Output } from './container.ts';

const BLOCK = 0x314159265359;
const END = 0x177245385090;
const LONGEST_CODE = 20;
/** Symbols from one Huffman table before the next selector counts. */
const GROUP = 50;

/** Expands all streams of a bzip2 file, up to `limit` bytes. */
export function expandBzip2(bytes: Buffer, limit: number): Expanded {
  return expandWith(limit, (output) => {
    const bits = new Bits(bytes);
    let block: Uint32Array | undefined;
    for (let first = true; first || bits.atMagic(); first = false) {
      bits.skipBytes(3);
      const level = bits.read(8) - 0x30;
      if (level < 1 || level > 9) throw corrupt('is not a bzip2 stream');
      if (!block || block.length < level * 100_000) block = new Uint32Array(level * 100_000);
      for (let magic = bits.magic(); magic !== END; magic = bits.magic()) {
        if (magic !== BLOCK) throw corrupt('has no block where one should begin');
        readBlock(bits, block, level * 100_000, output);
      }
      bits.read(16); // the checksum of the stream
      bits.read(16);
      bits.align();
    }
  });
}

/**
 * Decodes one block, whose magic is already read, and writes its bytes to `output`. `block`: memory that every block
 * uses; `room`: most bytes of a block, by the level of the file. Checksums are not verified.
 */
function readBlock(bits: Bits, block: Uint32Array, room: number, output: Output): void {
  bits.read(16); // the checksum of the block
  bits.read(16);
  if (bits.read(1) === 1) throw corrupt('is randomised, as no bzip2 of this century does');
  const origin = bits.read(24);
  const symbols = readSymbols(bits);
  const tables = bits.read(3);
  const selectorCount = bits.read(15);
  if (symbols.length === 0 || tables < 2 || tables > 6 || selectorCount === 0)
    throw corrupt('has a broken block header');
  const selectors = readSelectors(bits, tables, selectorCount);
  const codes = Array.from({ length: tables }, () => readCode(bits, symbols.length + 2));
  const counts = new Int32Array(256);
  const length = readMoves(bits, codes, selectors, symbols, block, room, counts);
  if (origin >= length) throw corrupt('has a broken block');
  unsort(block, length, counts);
  writeRuns(block, length, origin, output);
}

/** Reads the bytes that occur in a block, from two levels of bit maps. */
function readSymbols(bits: Bits): number[] {
  const used = bits.read(16);
  const symbols: number[] = [];
  for (let i = 0; i < 16; i++) {
    if ((used & (0x8000 >> i)) === 0) continue;
    const part = bits.read(16);
    for (let j = 0; j < 16; j++) if ((part & (0x8000 >> j)) !== 0) symbols.push(i * 16 + j);
  }
  return symbols;
}

/** Reads which Huffman table each group of 50 symbols uses; move-to-front coded. */
function readSelectors(bits: Bits, tables: number, count: number): Uint8Array {
  const order = Array.from({ length: tables }, (_, i) => i);
  const selectors = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    let at = 0;
    while (bits.read(1) === 1) if (++at >= tables) throw corrupt('has a broken selector');
    const [table] = order.splice(at, 1);
    order.unshift(table!);
    selectors[i] = table!;
  }
  return selectors;
}

/** A canonical code: for each length the first code after those of that length, and where its symbols lie. */
interface Code {
  readonly limits: Int32Array;
  readonly offsets: Int32Array;
  readonly sorted: Uint16Array;
  readonly shortest: number;
}

/** Reads a Huffman code of `size` symbols: each code length is stored as its difference from the one before. */
function readCode(bits: Bits, size: number): Code {
  const lengths = new Uint8Array(size);
  let length = bits.read(5);
  for (let i = 0; i < size; i++) {
    while (bits.read(1) === 1) length += bits.read(1) === 1 ? -1 : 1;
    if (length < 1 || length > LONGEST_CODE) throw corrupt('has a broken code');
    lengths[i] = length;
  }
  const limits = new Int32Array(LONGEST_CODE + 1);
  const offsets = new Int32Array(LONGEST_CODE + 1);
  const sorted = new Uint16Array(size);
  let code = 0;
  let at = 0;
  for (let bitsLong = 1; bitsLong <= LONGEST_CODE; bitsLong++) {
    offsets[bitsLong] = at - code;
    for (let symbol = 0; symbol < size; symbol++) if (lengths[symbol] === bitsLong) sorted[at++] = symbol;
    code += at - (offsets[bitsLong]! + code);
    limits[bitsLong] = code;
    code <<= 1;
  }
  return { limits, offsets, sorted, shortest: lengths.reduce((least, one) => Math.min(least, one), LONGEST_CODE) };
}

/** Undoes Huffman codes, zero runs and move-to-front; counts the bytes. Returns how many there are. */
function readMoves(
  bits: Bits,
  codes: readonly Code[],
  selectors: Uint8Array,
  symbols: number[],
  block: Uint32Array,
  room: number,
  counts: Int32Array,
): number {
  const order = Uint8Array.from(symbols);
  const end = symbols.length + 1;
  let length = 0;
  let run = 0;
  let weight = 1;
  for (let group = 0; ; group++) {
    if (group >= selectors.length) throw corrupt('has too few selectors');
    const code = codes[selectors[group]!]!;
    for (let i = 0; i < GROUP; i++) {
      const symbol = bits.symbol(code);
      if (symbol <= 1) {
        run += weight << symbol;
        weight <<= 1;
        if (run > room) throw corrupt('has a run longer than its block');
        continue;
      }
      if (run > 0) {
        if (length + run > room) throw corrupt('has a block that is too long');
        block.fill(order[0]!, length, length + run);
        counts[order[0]!]! += run;
        length += run;
        run = 0;
      }
      weight = 1;
      if (symbol === end) return length;
      if (length >= room) throw corrupt('has a block that is too long');
      const byte = order[symbol - 1]!;
      order.copyWithin(1, 0, symbol - 1);
      order[0] = byte;
      block[length++] = byte;
      counts[byte]!++;
    }
  }
}

/** Undoes the Burrows-Wheeler transform: the upper 24 bits of each element lead to the next. */
function unsort(block: Uint32Array, length: number, counts: Int32Array): void {
  let sum = 0;
  for (let i = 0; i < 256; i++) {
    const count = counts[i]!;
    counts[i] = sum;
    sum += count;
  }
  for (let i = 0; i < length; i++) block[counts[block[i]! & 0xff]!++]! |= i << 8;
}

/** Writes the bytes of a block. Four equal bytes are followed by how often the byte repeats. */
function writeRuns(block: Uint32Array, length: number, origin: number, output: Output): void {
  let at = block[origin]! >>> 8;
  let same = 0;
  let last = -1;
  for (let i = 0; i < length; i++) {
    const entry = block[at]!;
    const byte = entry & 0xff;
    at = entry >>> 8;
    if (same === 4) {
      output.repeat(last, byte);
      same = 0;
      last = -1;
      continue;
    }
    same = byte === last ? same + 1 : 1;
    last = byte;
    if (output.length === output.buffer.length) output.reserve(1);
    output.buffer[output.length++] = byte;
  }
}

/** Bits, highest first. */
class Bits {
  #at = 0;
  #held = 0;
  #count = 0;

  constructor(readonly bytes: Buffer) {}

  /** Reads `count` bits, at most 24. */
  read(count: number): number {
    while (this.#count < count) {
      if (this.#at >= this.bytes.length) throw corrupt('ends too early');
      this.#held = ((this.#held << 8) | this.bytes[this.#at++]!) & 0x7fffffff;
      this.#count += 8;
    }
    this.#count -= count;
    return (this.#held >> this.#count) & ((1 << count) - 1);
  }

  /** Reads one Huffman-coded symbol. */
  symbol({ limits, offsets, sorted, shortest }: Code): number {
    let code = this.read(shortest);
    for (let length = shortest; ; ) {
      if (code < limits[length]!) {
        const symbol = sorted[offsets[length]! + code];
        if (symbol !== undefined) return symbol;
      }
      if (++length > LONGEST_CODE) throw corrupt('has a code that means nothing');
      code = (code << 1) | this.read(1);
    }
  }

  /** Reads the 48 bits that begin a block or end a stream. */
  magic(): number {
    return this.read(24) * 0x1000000 + this.read(24);
  }

  /** Skips to the next whole byte. */
  align(): void {
    this.#count -= this.#count % 8;
  }

  /** Skips whole bytes. Call it only where the bits are aligned. */
  skipBytes(count: number): void {
    for (let i = 0; i < count; i++) this.read(8);
  }

  /** Reports whether another stream follows. */
  atMagic(): boolean {
    const at = this.#at - this.#count / 8;
    return this.bytes.toString('latin1', at, at + 3) === 'BZh';
  }
}
