/** Huffman codes, as zstd writes them. https://www.rfc-editor.org/rfc/rfc8878#section-4.2 */

import { corrupt } from './container.ts';
import { BackwardBits } from './zstd-bits.ts';
import { readFseTable } from './zstd-fse.ts';

const LONGEST_CODE = 11;
const LARGEST_WEIGHT_LOG = 6;
const MOST_WEIGHTS = 255;

export class HuffmanTable {
  readonly #longest: number;
  readonly #symbols: Uint8Array;
  readonly #lengths: Uint8Array;

  /** A weight w stands for a code of `longest + 1 - w` bits; the last symbol's follows from the others. */
  constructor(weights: readonly number[]) {
    const sum = weights.reduce((total, weight) => total + (weight === 0 ? 0 : 1 << (weight - 1)), 0);
    if (sum === 0) throw corrupt('has a code without symbols');
    const longest = 32 - Math.clz32(sum);
    const rest = (1 << longest) - sum;
    if (longest > LONGEST_CODE || (rest & (rest - 1)) !== 0) throw corrupt('has a broken code');
    const all = [...weights, 32 - Math.clz32(rest)];
    this.#longest = longest;
    this.#symbols = new Uint8Array(1 << longest);
    this.#lengths = new Uint8Array(1 << longest);
    let at = 0;
    for (let weight = 1; weight <= longest; weight++) {
      for (const [symbol, own] of all.entries()) {
        if (own !== weight) continue;
        const end = at + (1 << (weight - 1));
        this.#symbols.fill(symbol, at, end);
        this.#lengths.fill(longest + 1 - weight, at, end);
        at = end;
      }
    }
  }

  /** Decodes symbols into the bytes `from` to `to`. Throws if the bits end too early. */
  decode(bits: BackwardBits, into: Buffer, from: number, to: number): void {
    const longest = this.#longest;
    for (let at = from; at < to; at++) {
      const index = bits.peek(longest);
      into[at] = this.#symbols[index]!;
      bits.left -= this.#lengths[index]!;
    }
    if (bits.left < 0) throw corrupt('has literals that end too early');
  }
}

/** Reads a table from bytes `from` to `to`, its weights compressed or not; `end` is the offset behind it. */
export function readHuffmanTable(bytes: Buffer, from: number, to: number): { table: HuffmanTable; end: number } {
  const header = bytes.readUInt8(from);
  const start = from + 1;
  if (header >= 128) {
    const count = header - 127;
    const end = start + ((count + 1) >> 1);
    if (end > to) throw corrupt('ends too early');
    return {
      table: new HuffmanTable(
        Array.from({ length: count }, (_, i) =>
          i % 2 === 0 ? bytes[start + (i >> 1)]! >> 4 : bytes[start + (i >> 1)]! & 15,
        ),
      ),
      end,
    };
  }
  const end = start + header;
  if (end > to) throw corrupt('ends too early');
  return { table: new HuffmanTable(readWeights(bytes, start, end)), end };
}

/** Reads weights compressed with FSE: two states take turns until the bits are used up. */
function readWeights(bytes: Buffer, from: number, to: number): number[] {
  const { table, end } = readFseTable(bytes.subarray(0, to), from, LONGEST_CODE + 2, LARGEST_WEIGHT_LOG);
  const bits = new BackwardBits(bytes, end, to);
  const weights: number[] = [];
  let state = bits.read(table.log);
  let other = bits.read(table.log);
  while (weights.length < MOST_WEIGHTS) {
    weights.push(table.symbols[state]!);
    const next = table.next(state, bits);
    if (bits.left < 0) {
      weights.push(table.symbols[other]!);
      return weights;
    }
    state = other;
    other = next;
  }
  throw corrupt('has too many weights');
}
