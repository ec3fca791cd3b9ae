/** Single objects of one pack, read a window at a time: neither the pack nor what was read of it is held whole. */

import type { ObjectKind } from '../object-types.ts';
import { DeltaApplier, resultSize } from './delta.ts';
import { readHead } from './entry.ts';
import { inflate, longestDeflated } from './inflate.ts';
import type { PackFile } from './pack-file.ts';
import type { PackIndex } from './pack-index.ts';

export interface PackedObject {
  readonly type: ObjectKind;
  readonly bytes: Buffer;
}

/** Bytes of objects that are kept after reading: neighbours in history have the same delta bases. */
const MOST_KEPT = 24 * 1024 * 1024;
/** git's own packs stay under 4096 steps. */
const LONGEST_CHAIN = 5000;
/** Instructions that wait until their base is there, in bytes: a chain may be made to be large. */
const MOST_WAITING = 96 * 1024 * 1024;

export class PackedObjects {
  readonly #applier = new DeltaApplier();
  /** By offset, the least recently used first. */
  readonly #kept = new Map<number, PackedObject>();
  #size = 0;

  constructor(
    readonly pack: PackFile,
    readonly index: PackIndex,
  ) {}

  /**
   * Returns the object at an offset. Throws on a damaged entry; null if a base is in another pack, or if a step has
   * more than `largest` bytes.
   */
  read(offset: number, largest = Infinity): PackedObject | null {
    const chain: { readonly at: number; readonly delta: Buffer }[] = [];
    let object: PackedObject | undefined;
    let waiting = 0;
    for (let at = offset; object === undefined; ) {
      object = this.#keptAt(at);
      if (object) break;
      const head = readHead(this.pack, this.index, at);
      if (head.size > largest) return null;
      waiting += head.size;
      if (head.kind === 'delta' && waiting > MOST_WAITING) throw new Error('its deltas are too large together');
      const content = this.#inflate(head.dataAt, head.size);
      if (head.kind !== 'delta') {
        this.#keep(at, (object = { type: head.kind, bytes: content }));
        break;
      }
      if (head.base === null) return null;
      if (chain.push({ at, delta: content }) > LONGEST_CHAIN) throw new Error('a chain of deltas has no end');
      at = head.base;
    }
    for (let step = chain.pop(); step; step = chain.pop()) {
      const size = resultSize(step.delta, object.bytes.length);
      if (size > largest) return null;
      const bytes = Buffer.allocUnsafeSlow(size);
      this.#applier.apply(object.bytes, step.delta, bytes);
      this.#keep(step.at, (object = { type: object.type, bytes }));
    }
    return object;
  }

  #inflate(from: number, size: number): Buffer {
    return Buffer.from(inflate(this.pack.subarray(from, from + longestDeflated(size)), size)); // it is kept
  }

  /** Returns the kept object at an offset, and marks it as just used. */
  #keptAt(offset: number): PackedObject | undefined {
    const object = this.#kept.get(offset);
    if (object) {
      this.#kept.delete(offset);
      this.#kept.set(offset, object);
    }
    return object;
  }

  /** Keeps an object; drops those that were not used for longest. */
  #keep(offset: number, object: PackedObject): void {
    if (object.bytes.length > MOST_KEPT / 4) return;
    this.#kept.set(offset, object);
    this.#size += object.bytes.length;
    for (const [oldest, { bytes }] of this.#kept) {
      if (this.#size <= MOST_KEPT) return;
      this.#kept.delete(oldest);
      this.#size -= bytes.length;
    }
  }

  close(): void {
    this.#kept.clear();
    this.pack.close();
  }
}
