/**
 * A pack's index, version 2: where in the pack an object is.
 * https://git-scm.com/docs/gitformat-pack#_version_2_pack_idx_files_support_packs_larger_than_4_gib_and
 */

import type { Oid } from '../../model/oid.ts';
import { unsupported } from '../layout.ts';

const MAGIC = 0xff744f63;
const FANOUT = 8;
const NAMES = FANOUT + 256 * 4;
const FAR = 0x80000000;
/** Digits of a hexadecimal name that are compared as a number. */
const HEAD = 8;

export class PackIndex {
  readonly count: number;
  readonly #offsets: number;
  readonly #farOffsets: number;

  /** `oidBytes`: 20 for SHA-1, 32 for SHA-256. The file itself does not say. */
  constructor(
    readonly bytes: Buffer,
    readonly oidBytes = 20,
  ) {
    if (bytes.length < NAMES + 2 * oidBytes || bytes.readUInt32BE(0) !== MAGIC || bytes.readUInt32BE(4) !== 2)
      throw unsupported('A pack has an index that is not of version 2.');
    this.count = bytes.readUInt32BE(NAMES - 4);
    this.#offsets = NAMES + this.count * (oidBytes + 4);
    this.#farOffsets = this.#offsets + this.count * 4;
    if (bytes.length < this.#farOffsets + 2 * oidBytes) throw new Error('a pack index is cut short');
  }

  /** Returns the object's offset in the pack; null if the pack lacks it. */
  find(oid: Oid): number | null {
    const head = Number.parseInt(oid.slice(0, HEAD), 16);
    for (let at = this.#first(head); at < this.count && this.#headOf(at) === head; at++)
      if (this.#oidOf(at) === oid) return this.#offsetOf(at);
    return null;
  }

  /** Returns the object ids that begin with these digits. */
  withPrefix(prefix: string): readonly Oid[] {
    const found: Oid[] = [];
    for (let at = this.#first(Number.parseInt(prefix.slice(0, HEAD).padEnd(HEAD, '0'), 16)); at < this.count; at++) {
      const oid = this.#oidOf(at);
      if (oid.startsWith(prefix)) found.push(oid);
      else if (oid > prefix) break;
    }
    return found;
  }

  /** Returns the offsets of all entries, in the order of the pack. */
  sortedOffsets(): Float64Array {
    const offsets = new Float64Array(this.count);
    for (let at = 0; at < this.count; at++) offsets[at] = this.#offsetOf(at);
    return offsets.sort();
  }

  /**
   * Returns the offset of the entry with this rank. Beyond 2 GiB it is in a table of its own; if that is damaged, the
   * result is beyond any pack.
   */
  #offsetOf(at: number): number {
    const offset = this.bytes.readUInt32BE(this.#offsets + at * 4);
    if (offset < FAR) return offset;
    const far = this.#farOffsets + (offset - FAR) * 8;
    return far + 8 <= this.bytes.length ? Number(this.bytes.readBigUInt64BE(far)) : Number.MAX_SAFE_INTEGER;
  }

  /** Returns the rank of the first name whose head is not smaller. */
  #first(head: number): number {
    const byte = head >>> 24;
    let low = byte === 0 ? 0 : this.bytes.readUInt32BE(FANOUT + (byte - 1) * 4);
    let high = Math.min(this.count, this.bytes.readUInt32BE(FANOUT + byte * 4));
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#headOf(middle) < head) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Returns the first four bytes of a name: they distinguish nearly all names, and numbers are compared faster. */
  #headOf(at: number): number {
    return this.bytes.readUInt32BE(NAMES + at * this.oidBytes);
  }

  #oidOf(at: number): Oid {
    return this.bytes.toString('hex', NAMES + at * this.oidBytes, NAMES + (at + 1) * this.oidBytes);
  }
}
