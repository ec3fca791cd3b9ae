/** The blobs of a pack as families: an entry that stands whole, and all that is made from it. Each entry is inflated once, a base before what stands on it. */

import { inflateSync } from 'node:zlib';
import type { Copies } from '../../model/copies.ts';
import type { Oid } from '../../model/oid.ts';
import { isNamed } from '../object-name.ts';
import type { Buffers } from './buffers.ts';
import { DeltaApplier, resultSize } from './delta.ts';
import { readHead, type PackBytes } from './entry.ts';
import type { PackIndex } from './pack-index.ts';

/** A blob as it comes by. */
export interface PackedBlob<State> {
  /** Null for a blob that nobody named, which others are made from. */
  readonly oid: Oid | null;
  readonly isWanted: boolean;
  /** To be read now: afterwards the memory is used again. */
  readonly bytes: Buffer;
  /** What it was made from, and what was said of that; null for one that stands whole. */
  readonly base: { readonly state: State; readonly length: number; readonly copies: Copies } | null;
  /** Are its bytes those that its name stands for? Asking costs a digest of all of them. */
  readonly isSound: () => boolean;
}

/** What is said of a blob, kept until all that is made from it has come by. */
export type Visitor<State> = (blob: PackedBlob<State>) => State;

const NONE = -1;

export class Families {
  /** Entries that stand whole and are wanted, or lead to what is. */
  readonly roots: readonly number[];
  /** Where each entry begins; one more at the end, where the last one ends. */
  readonly #offsets: Float64Array;
  readonly #dataAt: Float64Array;
  readonly #sizes: Float64Array;
  /** The list of those that are made from an entry. */
  readonly #firstChild: Int32Array;
  readonly #nextChild: Int32Array;
  /** Index into `#oids`, for those that have a name here. */
  readonly #names: Int32Array;
  readonly #oids: readonly Oid[];
  /** The first so many of them are wanted. */
  readonly #wanted: number;
  readonly #applier = new DeltaApplier();

  /** Blobs that are not here, or that stand on what is not here or not sound, come by in no family. */
  constructor(
    readonly pack: PackBytes,
    index: PackIndex,
    wanted: readonly Oid[],
    others: Iterable<Oid>,
  ) {
    this.#oids = [...wanted, ...others];
    this.#wanted = wanted.length;
    const count = index.count;
    const offsets = new Float64Array(count + 1);
    offsets.set(index.sortedOffsets());
    offsets[count] = pack.length - index.oidBytes;
    this.#offsets = offsets;
    this.#dataAt = new Float64Array(count);
    this.#sizes = new Float64Array(count);
    this.#firstChild = new Int32Array(count).fill(NONE);
    this.#nextChild = new Int32Array(count).fill(NONE);
    this.#names = new Int32Array(count).fill(NONE);
    const roots: number[] = [];
    const linked = new Uint8Array(count);
    for (const [number, oid] of this.#oids.entries()) {
      const offset = index.find(oid);
      if (offset === null) continue;
      let entry = indexOf(offsets, count, offset);
      this.#names[entry] = number;
      if (number >= this.#wanted) continue;
      while (linked[entry] === 0) {
        linked[entry] = 1;
        const base = this.#link(index, entry);
        if (base === 'whole') roots.push(entry);
        if (typeof base !== 'number') break;
        this.#nextChild[entry] = this.#firstChild[base]!;
        this.#firstChild[base] = entry;
        entry = base;
      }
    }
    this.roots = roots.sort((a, b) => a - b);
  }

  /** Its base; `broken` where what it stands on cannot be found. */
  #link(index: PackIndex, entry: number): number | 'whole' | 'broken' {
    try {
      const head = readHead(this.pack, index, this.#offsets[entry]!);
      this.#dataAt[entry] = head.dataAt;
      this.#sizes[entry] = head.size;
      if (head.kind !== 'delta') return head.kind === 'blob' ? 'whole' : 'broken';
      return head.base === null ? 'broken' : indexOf(this.#offsets, index.count, head.base);
    } catch {
      return 'broken'; // whoever reads the blob alone will say why
    }
  }

  /** How many of the wanted are in a family. */
  countOf(root: number): number {
    let count = 0;
    const waiting = [root];
    for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
      if (this.#isWanted(entry)) count++;
      for (let child = this.#firstChild[entry]!; child !== NONE; child = this.#nextChild[child]!) waiting.push(child);
    }
    return count;
  }

  #isWanted(entry: number): boolean {
    const name = this.#names[entry]!;
    return name !== NONE && name < this.#wanted;
  }

  /** Whatever of the family is not sound, or larger than `largest`, or too much for the memory, does not come by, nor what stands on it. */
  visit<State>(root: number, largest: number, buffers: Buffers, visitor: Visitor<State>): void {
    interface Open {
      readonly bytes: Buffer;
      readonly state: State;
      next: number;
    }
    const open: Open[] = [];
    const enter = (entry: number, base: Open | null): void => {
      const bytes = this.#rebuild(entry, base?.bytes ?? null, largest, buffers);
      if (bytes === null) return;
      const name = this.#names[entry]!;
      const oid = name === NONE ? null : this.#oids[name]!;
      const state = visitor({
        oid,
        isWanted: this.#isWanted(entry),
        bytes,
        base: base && { state: base.state, length: base.bytes.length, copies: this.#applier },
        isSound: () => oid !== null && isNamed(oid, 'blob', bytes),
      });
      const next = this.#firstChild[entry]!;
      if (next === NONE) buffers.give(bytes);
      else open.push({ bytes, state, next });
    };
    enter(root, null);
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const child = top.next;
      top.next = this.#nextChild[child]!;
      if (top.next === NONE) open.pop(); // a chain holds two at a time, and not all of it
      enter(child, top);
      if (top.next === NONE) buffers.give(top.bytes);
    }
  }

  #rebuild(entry: number, base: Buffer | null, largest: number, buffers: Buffers): Buffer | null {
    let room: Buffer | null = null;
    try {
      const size = this.#sizes[entry]!;
      if (size > largest) return null;
      const deflated = this.pack.subarray(this.#dataAt[entry]!, this.#offsets[entry + 1]!);
      const content = inflateSync(deflated, { chunkSize: Math.max(64, size + 1), maxOutputLength: Math.max(1, size) });
      if (content.length !== size) throw new Error('an entry has not the size that it says');
      const whole = base === null ? size : resultSize(content, base.length);
      room = whole > largest ? null : buffers.take(whole);
      if (room === null) return null;
      if (base === null) content.copy(room);
      else this.#applier.apply(base, content, room);
      return room;
    } catch {
      if (room) buffers.give(room);
      return null; // whoever reads the blob alone will say why
    }
  }
}

/** The entry that begins here. Throws where none does. */
function indexOf(offsets: Float64Array, count: number, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  if (low === count || offsets[low] !== offset) throw new Error('an entry of a pack begins where its index knows none');
  return low;
}
