/** Finite state entropy, as zstd writes it. https://www.rfc-editor.org/rfc/rfc8878#section-4.1 */

import { corrupt } from './container.ts';
import type { BackwardBits } from './zstd-bits.ts';

export class FseTable {
  readonly symbols: Uint8Array;
  readonly #bits: Uint8Array;
  readonly #bases: Uint16Array;

  /** Probabilities sum up to `1 << log`; -1 means less than one. */
  constructor(
    readonly log: number,
    probabilities: readonly number[],
  ) {
    const size = 1 << log;
    this.symbols = new Uint8Array(size);
    this.#bits = new Uint8Array(size);
    this.#bases = new Uint16Array(size);
    const next = new Uint16Array(probabilities.length);
    let high = size - 1;
    for (const [symbol, probability] of probabilities.entries()) {
      next[symbol] = probability === -1 ? 1 : probability;
      if (probability === -1) this.symbols[high--] = symbol;
    }
    const step = (size >> 1) + (size >> 3) + 3;
    let at = 0;
    for (const [symbol, probability] of probabilities.entries()) {
      for (let i = 0; i < probability; i++) {
        this.symbols[at] = symbol;
        do at = (at + step) & (size - 1);
        while (at > high);
      }
    }
    for (let state = 0; state < size; state++) {
      const turn = next[this.symbols[state]!]!++;
      const bits = log - (31 - Math.clz32(turn));
      this.#bits[state] = bits;
      this.#bases[state] = (turn << bits) - size;
    }
  }

  /** Returns the state after this one; reads the bits that choose it. */
  next(state: number, bits: BackwardBits): number {
    return this.#bases[state]! + bits.read(this.#bits[state]!);
  }
}

/** Returns the table in which every state means the same symbol. */
export function fseOfOne(symbol: number, symbols: number): FseTable {
  if (symbol >= symbols) throw corrupt('has a code that means nothing');
  return new FseTable(0, [...Array<number>(symbol).fill(0), 1]);
}

/** Reads a table of probabilities; `end` is the offset behind it. */
export function readFseTable(
  bytes: Buffer,
  from: number,
  symbols: number,
  largestLog: number,
): { table: FseTable; end: number } {
  let position = 0;
  /** Returns the next bits, at most 16, which stay unread. */
  const peek = (count: number): number => {
    const at = from + (position >> 3);
    const word = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
    return (word >> (position & 7)) & ((1 << count) - 1);
  };
  const log = peek(4) + 5;
  position += 4;
  if (log > largestLog) throw corrupt('has a table that is too fine');
  const probabilities: number[] = [];
  let remaining = (1 << log) + 1;
  let threshold = 1 << log;
  let width = log + 1;
  while (remaining > 1) {
    if (probabilities.length >= symbols) throw corrupt('has a table of too many symbols');
    const spare = 2 * threshold - 1 - remaining;
    let value = peek(width - 1);
    if (value < spare) position += width - 1;
    else {
      value = peek(width);
      if (value >= threshold) value -= spare;
      position += width;
    }
    const probability = value - 1;
    remaining -= Math.abs(probability);
    probabilities.push(probability);
    for (let zeros = probability === 0 ? 3 : 0; zeros === 3; ) {
      zeros = peek(2);
      position += 2;
      for (let i = 0; i < zeros; i++) probabilities.push(0);
      if (probabilities.length > symbols) throw corrupt('has a table of too many symbols');
    }
    while (remaining < threshold && threshold > 1) {
      width--;
      threshold >>= 1;
    }
  }
  const end = from + ((position + 7) >> 3);
  if (remaining !== 1 || end > bytes.length) throw corrupt('has a broken table');
  return { table: new FseTable(log, probabilities), end };
}

// Section 3.1.1.3.2.2: literal lengths, offsets, match lengths.
const DEFAULTS: readonly (readonly [number, readonly number[]])[] = [
  [6, [4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 1, 1, 1, 1, 1, -1, -1, -1, -1]],
  [5, [1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1]],
  [
    6,
    [
      1, 4, 3, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
      1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1,
    ],
  ],
];
const made: FseTable[] = [];

/**
 * Returns a table of RFC 8878, section 3.1.1.3.2.2: literal lengths, offsets or match lengths, by their order in
 * `KINDS`.
 */
export function predefined(kind: number): FseTable {
  return (made[kind] ??= new FseTable(...(DEFAULTS[kind] as [number, number[]])));
}
