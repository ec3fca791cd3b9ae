/** Numbers for the lines of two texts. */

import { digestOf } from './line-digest.ts';

/** Slots that are tried for a line. Lines may be made to have one digest: then their words are kept elsewhere. */
const MOST_TRIED = 16;

/** Numbers of different lines, in the order in which they are first asked for. A string for each line would be felt. */
export class LineIds {
  size = 0;
  /** Numbers, one more than they are, by a digest of the line. */
  readonly #table: Int32Array;
  readonly #texts: (Buffer | null)[] = [];
  readonly #others = new Map<string, number>();
  readonly #digests: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** `most`: number of lines that may be asked for. */
  constructor(most: number) {
    this.#table = new Int32Array(2 ** Math.ceil(Math.log2(2 * most + 2)));
  }

  /** Returns the number of a line; equal lines have equal numbers. */
  of(bytes: Buffer, from: number, to: number): number {
    const digest = digestOf(bytes, from, to);
    const last = this.#table.length - 1;
    let slot = digest & last;
    for (let tried = 0; this.#table[slot] !== 0; slot = (slot + 1) & last) {
      const id = this.#table[slot]! - 1;
      if (this.#digests[id] === digest && this.#isLine(id, bytes, from, to)) return id;
      if (++tried === MOST_TRIED) return this.#crowded(bytes.toString('latin1', from, to));
    }
    this.#table[slot] = this.size + 1;
    return this.#add(bytes, digest, from, to);
  }

  #add(bytes: Buffer | null, digest: number, from: number, to: number): number {
    this.#texts.push(bytes);
    this.#digests.push(digest);
    this.#starts.push(from);
    this.#ends.push(to);
    return this.size++;
  }

  #crowded(words: string): number {
    let id = this.#others.get(words);
    if (id === undefined) this.#others.set(words, (id = this.#add(null, 0, 0, 0)));
    return id;
  }

  #isLine(id: number, bytes: Buffer, from: number, to: number): boolean {
    const start = this.#starts[id]!;
    if (this.#ends[id]! - start !== to - from) return false;
    const text = this.#texts[id]!; // lines in `others` have no slot
    for (let at = from, other = start; at < to; at++, other++) if (bytes[at] !== text[other]) return false;
    return true;
  }
}
