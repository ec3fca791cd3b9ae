/** Zstandard: frames, blocks and sequences. https://www.rfc-editor.org/rfc/rfc8878 */

import { ContainerError, corrupt, expandWith, type Expanded, type Output } from './container.ts';
import { fseOfOne, predefined, readFseTable, type FseTable } from './zstd-fse.ts';
import { readHuffmanTable, type HuffmanTable } from './zstd-huffman.ts';
import { BackwardBits } from './zstd-bits.ts';

const ZSTD_MAGIC = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;

const LARGEST_BLOCK = 128 * 1024;
const FARTHEST_OFFSET_BITS = 27; // beyond any window that we could hold

// Section 3.1.1.3.2.1.1: what a code stands for, before its extra bits.
const LITERAL_BASES = [
  ...Array(16).keys(),
  16,
  18,
  20,
  22,
  24,
  28,
  32,
  40,
  48,
  64,
  128,
  256,
  512,
  1024,
  2048,
  4096,
  8192,
  16384,
  32768,
  65536,
];
const LITERAL_BITS = [...Array<number>(16).fill(0), 1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
const MATCH_BASES = [
  ...Array.from({ length: 32 }, (_, i) => i + 3),
  35,
  37,
  39,
  41,
  43,
  47,
  51,
  59,
  67,
  83,
  99,
  131,
  259,
  515,
  1027,
  2051,
  4099,
  8195,
  16387,
  32771,
  65539,
];
const MATCH_BITS = [...Array<number>(32).fill(0), 1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];

/**
 * The three kinds of code of a sequence: how many codes, how fine a table may be, and the table that needs no telling.
 */
const KINDS = [
  { name: 'literals', symbols: 36, log: 9 },
  { name: 'offsets', symbols: 32, log: 8 },
  { name: 'matches', symbols: 53, log: 9 },
] as const;

/** State that one block passes to the next of its frame. */
interface Frame {
  readonly start: number;
  huffman: HuffmanTable | undefined;
  readonly tables: (FseTable | undefined)[];
  readonly offsets: [number, number, number];
}

/** Expands all frames of a zstd file, up to `limit` bytes. */
export function expandZstd(bytes: Buffer, limit: number): Expanded {
  return expandWith(limit, (output) => {
    let at = 0;
    while (at < bytes.length) {
      const magic = bytes.readUInt32LE(at);
      if ((magic & 0xfffffff0) === SKIPPABLE) at += 8 + bytes.readUInt32LE(at + 4);
      else if (magic === ZSTD_MAGIC) at = readFrame(bytes, at + 4, output);
      else throw corrupt('has trailing data that is not zstd');
    }
  });
}

/** Expands the frame behind its magic; returns the offset of its end. */
function readFrame(bytes: Buffer, from: number, output: Output): number {
  const descriptor = bytes.readUInt8(from);
  const single = (descriptor & 0x20) !== 0;
  const dictionary = [0, 1, 2, 4][descriptor & 3]!;
  const size = [single ? 1 : 0, 2, 4, 8][descriptor >> 6]!;
  let at = from + 1 + (single ? 0 : 1);
  if (bytes.subarray(at, at + dictionary).some((byte) => byte !== 0))
    throw new ContainerError('unsupported', 'needs a dictionary');
  at += dictionary + size;
  const frame: Frame = { start: output.length, huffman: undefined, tables: [], offsets: [1, 4, 8] };
  for (let last = false; !last; ) {
    const header = bytes.readUIntLE(at, 3);
    at += 3;
    last = (header & 1) === 1;
    const length = header >> 3;
    switch ((header >> 1) & 3) {
      case 0:
        if (at + length > bytes.length) throw corrupt('ends too early');
        output.append(bytes.subarray(at, at + length));
        at += length;
        break;
      case 1:
        output.repeat(bytes.readUInt8(at++), length);
        break;
      case 2:
        if (at + length > bytes.length) throw corrupt('ends too early');
        readBlock(bytes.subarray(at, at + length), frame, output);
        at += length;
        break;
      default:
        throw corrupt('has a block of no known kind');
    }
  }
  return at + ((descriptor & 4) !== 0 ? 4 : 0);
}

/** Expands a compressed block: literals, then sequences that copy from them and from earlier output. */
function readBlock(block: Buffer, frame: Frame, output: Output): void {
  const { literals, end } = readLiterals(block, frame);
  let at = end;
  let count = block.readUInt8(at++);
  if (count === 255) {
    count = block.readUInt16LE(at) + 0x7f00;
    at += 2;
  } else if (count >= 128) count = ((count - 128) << 8) + block.readUInt8(at++);
  if (count === 0) return output.append(literals);
  const modes = block.readUInt8(at++);
  for (const [i, { symbols, log }] of KINDS.entries()) {
    switch ((modes >> (6 - 2 * i)) & 3) {
      case 0:
        frame.tables[i] = predefined(i);
        break;
      case 1:
        frame.tables[i] = fseOfOne(block.readUInt8(at++), symbols);
        break;
      case 2: {
        const read = readFseTable(block, at, symbols, log);
        frame.tables[i] = read.table;
        at = read.end;
        break;
      }
      default:
        if (!frame.tables[i]) throw corrupt('repeats a table that was not there');
    }
  }
  runSequences(new BackwardBits(block, at, block.length), count, literals, frame, output);
}

/** Carries out the sequences of a block: each appends some literals, then copies earlier output. */
function runSequences(bits: BackwardBits, count: number, literals: Buffer, frame: Frame, output: Output): void {
  const [literalTable, offsetTable, matchTable] = frame.tables as [FseTable, FseTable, FseTable];
  const { offsets } = frame;
  const floor = output.length;
  let literalState = bits.read(literalTable.log);
  let offsetState = bits.read(offsetTable.log);
  let matchState = bits.read(matchTable.log);
  let from = 0;
  for (let left = count; left > 0; left--) {
    const offsetCode = offsetTable.symbols[offsetState]!;
    const matchCode = matchTable.symbols[matchState]!;
    const literalCode = literalTable.symbols[literalState]!;
    if (offsetCode > FARTHEST_OFFSET_BITS) throw corrupt('refers to bytes too far back');
    const value = (1 << offsetCode) + bits.read(offsetCode);
    const matchLength = MATCH_BASES[matchCode]! + bits.read(MATCH_BITS[matchCode]!);
    const literalLength = LITERAL_BASES[literalCode]! + bits.read(LITERAL_BITS[literalCode]!);
    if (left > 1) {
      literalState = literalTable.next(literalState, bits);
      matchState = matchTable.next(matchState, bits);
      offsetState = offsetTable.next(offsetState, bits);
    }
    if (bits.left < 0) throw corrupt('has a block that ends too early');
    if (from + literalLength > literals.length) throw corrupt('has too few literals');
    output.append(literals.subarray(from, from + literalLength));
    from += literalLength;
    const distance = offsetOf(value, literalLength, offsets);
    if (distance > output.length - frame.start) throw corrupt('refers to bytes before its start');
    output.copy(distance, matchLength);
    if (output.length - floor > LARGEST_BLOCK) throw corrupt('has a block that is too long');
  }
  output.append(literals.subarray(from));
}

/** Returns the distance of a copy; the values 1 to 3 mean one of the last three. */
function offsetOf(value: number, literalLength: number, last: [number, number, number]): number {
  if (value > 3) {
    last[2] = last[1];
    last[1] = last[0];
    return (last[0] = value - 3);
  }
  const index = value - 1 + (literalLength === 0 ? 1 : 0);
  if (index === 0) return last[0];
  const offset = index === 3 ? last[0] - 1 : last[index]!;
  if (index > 1) last[2] = last[1];
  last[1] = last[0];
  return (last[0] = offset);
}

/** Returns the literals of a block: stored, repeated or Huffman-coded; `end` is the offset behind them. */
function readLiterals(block: Buffer, frame: Frame): { literals: Buffer; end: number } {
  const first = block.readUInt8(0);
  const kind = first & 3;
  const format = (first >> 2) & 3;
  if (kind < 2) {
    const header = (format & 1) === 0 ? 1 : format === 1 ? 2 : 3;
    const size = header === 1 ? first >> 3 : block.readUIntLE(0, header) >> 4;
    if (size > LARGEST_BLOCK) throw corrupt('has too many literals');
    if (kind === 1) return { literals: Buffer.alloc(size, block.readUInt8(header)), end: header + 1 };
    if (header + size > block.length) throw corrupt('ends too early');
    return { literals: block.subarray(header, header + size), end: header + size };
  }
  const header = format < 2 ? 3 : format + 2;
  const width = format < 2 ? 10 : format === 2 ? 14 : 18;
  const sizes = block.readUIntLE(0, header);
  const size = Math.floor(sizes / 16) % 2 ** width;
  const packed = Math.floor(sizes / 2 ** (4 + width)) % 2 ** width;
  const end = header + packed;
  if (end > block.length) throw corrupt('ends too early');
  if (size > LARGEST_BLOCK) throw corrupt('has too many literals');
  let at = header;
  if (kind === 2) {
    const read = readHuffmanTable(block, at, end);
    frame.huffman = read.table;
    at = read.end;
  }
  if (!frame.huffman) throw corrupt('repeats a table that was not there');
  const literals = Buffer.alloc(size);
  if (format === 0) {
    frame.huffman.decode(new BackwardBits(block, at, end), literals, 0, size);
    return { literals, end };
  }
  const part = (size + 3) >> 2;
  const starts = [at + 6];
  for (let i = 0; i < 3; i++) starts.push(starts[i]! + block.readUInt16LE(at + 2 * i));
  if (starts[3]! > end || part * 3 > size) throw corrupt('has broken literals');
  for (let i = 0; i < 4; i++)
    frame.huffman.decode(
      new BackwardBits(block, starts[i]!, i === 3 ? end : starts[i + 1]!),
      literals,
      i * part,
      i === 3 ? size : (i + 1) * part,
    );
  return { literals, end };
}
