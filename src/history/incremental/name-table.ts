/**
 * Numbers object ids in the order in which they are added. A flat hash table, because a history has hundreds of
 * thousands of them. All object ids have the same length.
 */

import type { Oid } from '../../model/oid.ts';

export class NameTable {
  #bytes: Buffer;
  #count: number;
  #width: number;
  /** By hash of a name, its number plus one; 0 in a free slot. Made when it is first needed. */
  #slots: Int32Array | null = null;
  readonly #wanted = Buffer.alloc(32);

  /** `bytes`: names one after the other. `width`: bytes of a name. */
  constructor(bytes: Buffer = Buffer.alloc(0), width = 0) {
    this.#bytes = bytes;
    this.#width = width;
    this.#count = width === 0 ? 0 : bytes.length / width;
  }

  get count(): number {
    return this.#count;
  }

  /** Bytes of a name; 0 while the table is empty. */
  get width(): number {
    return this.#width;
  }

  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#count * this.#width);
  }

  /** Returns the number of a name, or -1. */
  find(name: Oid): number {
    if (name.length !== this.#width * 2) return -1;
    const slot = this.#slotOf(name);
    return this.#slots![slot]! - 1;
  }

  /** Returns the number of a name; adds it if it is new. */
  add(name: Oid): number {
    if (this.#width === 0) this.#width = name.length / 2;
    if (name.length !== this.#width * 2) throw new Error(`${name} is not as long as the other names`);
    if (this.#slots === null || this.#count * 2 >= this.#slots.length) this.#makeSlots();
    const slot = this.#slotOf(name);
    const known = this.#slots![slot]! - 1;
    if (known >= 0) return known;
    const at = this.#count * this.#width;
    if (at + this.#width > this.#bytes.length) {
      const larger = Buffer.alloc(Math.max(64 * this.#width, this.#bytes.length * 2));
      this.#bytes.copy(larger, 0, 0, at);
      this.#bytes = larger;
    }
    this.#wanted.copy(this.#bytes, at, 0, this.#width);
    this.#slots![slot] = ++this.#count;
    return this.#count - 1;
  }

  /** Returns all names in the order of their numbers. */
  all(): readonly Oid[] {
    const hex = this.bytes.toString('hex');
    const names: Oid[] = [];
    for (let at = 0; at < hex.length; at += this.#width * 2) names.push(hex.slice(at, at + this.#width * 2));
    return names;
  }

  /** Returns the slot of a name, or the free slot for it. */
  #slotOf(name: Oid): number {
    if (this.#slots === null) this.#makeSlots();
    const wanted = this.#wanted;
    const slots = this.#slots!;
    const width = this.#width;
    wanted.write(name, 'hex');
    for (let slot = wanted.readUInt32LE(0) & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
      const at = (slots[slot]! - 1) * width;
      if (at < 0 || this.#bytes.compare(wanted, 0, width, at, at + width) === 0) return slot;
    }
  }

  /** Builds the hash table anew, at most a third full. */
  #makeSlots(): void {
    let size = 1024;
    while (size < this.#count * 3) size *= 2;
    const slots = new Int32Array(size);
    for (let i = 0; i < this.#count; i++) {
      let slot = this.#bytes.readUInt32LE(i * this.#width) & (size - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
      slots[slot] = i + 1;
    }
    this.#slots = slots;
  }
}
