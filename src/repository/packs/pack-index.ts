/** A pack's index, version 2: where in the pack an object is. https://git-scm.com/docs/gitformat-pack#_version_2_pack_idx_files_support_packs_larger_than_4_gib_and */

import type { Oid } from '../../model/oid.ts';
import { unsupported } from '../layout.ts';

const MAGIC = 0xff744f63;
const FANOUT = 8;
const NAMES = FANOUT + 256 * 4;
const FAR = 0x80000000;

export class PackIndex {
  readonly count: number;
  readonly #offsets: number;
  readonly #farOffsets: number;

  /** `oidBytes`: 20 for SHA-1, 32 for SHA-256. The file itself does not say. */
  constructor(
    readonly bytes: Buffer,
    readonly oidBytes = 20,
  ) {
    if (bytes.length < NAMES + 2 * oidBytes || bytes.readUInt32BE(0) !== MAGIC || bytes.readUInt32BE(4) !== 2) throw unsupported('A pack has an index that is not of version 2.');
    this.count = bytes.readUInt32BE(NAMES - 4);
    this.#offsets = NAMES + this.count * (oidBytes + 4);
    this.#farOffsets = this.#offsets + this.count * 4;
    if (bytes.length < this.#farOffsets + 2 * oidBytes) throw new Error('a pack index is cut short');
  }

  /** The offset in the pack. */
  find(oid: Oid): number | null {
    const name = Buffer.from(oid, 'hex');
    const at = this.#first(name);
    return at < this.count && this.#compare(at, name) === 0 ? this.#offsetOf(at) : null;
  }

  withPrefix(prefix: string): readonly Oid[] {
    const found: Oid[] = [];
    for (let at = this.#first(Buffer.from(prefix.padEnd(2 * this.oidBytes, '0'), 'hex')); at < this.count; at++) {
      const oid = this.bytes.toString('hex', NAMES + at * this.oidBytes, NAMES + (at + 1) * this.oidBytes);
      if (!oid.startsWith(prefix)) break;
      found.push(oid);
    }
    return found;
  }

  /** Where entries begin, in the order of the pack. */
  sortedOffsets(): Float64Array {
    return Float64Array.from({ length: this.count }, (_, at) => this.#offsetOf(at)).sort();
  }

  /** Beyond 2 GiB it stands in a table of its own. */
  #offsetOf(at: number): number {
    const offset = this.bytes.readUInt32BE(this.#offsets + at * 4);
    return offset < FAR ? offset : Number(this.bytes.readBigUInt64BE(this.#farOffsets + (offset - FAR) * 8));
  }

  /** The first name that is not smaller. */
  #first(name: Buffer): number {
    let low = name[0] === 0 ? 0 : this.bytes.readUInt32BE(FANOUT + (name[0]! - 1) * 4);
    let high = this.bytes.readUInt32BE(FANOUT + name[0]! * 4);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(middle, name) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #compare(at: number, name: Buffer): number {
    const from = NAMES + at * this.oidBytes;
    return this.bytes.compare(name, 0, this.oidBytes, from, from + this.oidBytes);
  }
}
