/** A pack's index and the heads of its entries: where an object is and how large it will be, before anything is inflated. https://git-scm.com/docs/gitformat-pack */

import { constants, inflateSync } from 'node:zlib';
import type { Oid } from '../model/oid.ts';
import { unsupported } from './layout.ts';
import type { ObjectKind } from './object-source.ts';

const MAGIC = 0xff744f63;
const FANOUT = 8;
const NAMES = FANOUT + 256 * 4;

/** Version 2, SHA-1. */
export class PackIndex {
  readonly count: number;

  constructor(readonly bytes: Buffer) {
    if (bytes.length < NAMES + 40 || bytes.readUInt32BE(0) !== MAGIC || bytes.readUInt32BE(4) !== 2) throw unsupported('A pack has an index that is not of version 2.');
    this.count = bytes.readUInt32BE(NAMES - 4);
    if (bytes.length < NAMES + this.count * 28 + 40) throw new Error('a pack index is cut short');
  }

  /** The offset in the pack. */
  find(oid: Oid): number | null {
    const name = Buffer.from(oid, 'hex');
    const at = this.#first(name);
    return at < this.count && this.#compare(at, name) === 0 ? this.bytes.readUInt32BE(NAMES + this.count * 24 + at * 4) : null;
  }

  withPrefix(prefix: string): readonly Oid[] {
    const found: Oid[] = [];
    for (let at = this.#first(Buffer.from(prefix.padEnd(40, '0'), 'hex')); at < this.count; at++) {
      const oid = this.bytes.toString('hex', NAMES + at * 20, NAMES + at * 20 + 20);
      if (!oid.startsWith(prefix)) break;
      found.push(oid);
    }
    return found;
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
    return this.bytes.compare(name, 0, 20, NAMES + at * 20, NAMES + at * 20 + 20);
  }
}

export interface Measured {
  readonly type: ObjectKind;
  readonly size: number;
  /** The most that any step of its making takes: a small object may stand on a large base. */
  readonly largestStep: number;
  /** Where its own deflated bytes begin; null for a delta. */
  readonly dataAt: number | null;
}

const KINDS: readonly (ObjectKind | undefined)[] = [undefined, 'commit', 'tree', 'blob', 'tag'];
const OFS_DELTA = 6;
const REF_DELTA = 7;

/** git's own packs stay under 4096 steps. */
const LONGEST_CHAIN = 5000;

/** Follows an entry to its base by the heads alone. Throws on what is no sound entry, a circle included; null where its base is in another pack. */
export function measure(pack: Buffer, index: PackIndex, offset: number): Measured | null {
  let size = -1;
  let largestStep = 0;
  for (let steps = 0, at = offset; steps < LONGEST_CHAIN; steps++) {
    const entry = readHead(pack, at);
    const kind = KINDS[entry.type];
    largestStep = Math.max(largestStep, entry.size);
    if (kind) return { type: kind, size: size === -1 ? entry.size : size, largestStep, dataAt: size === -1 ? entry.dataAt : null };
    const resultSize = deltaResultSize(pack, entry.dataAt);
    if (size === -1) size = resultSize;
    largestStep = Math.max(largestStep, resultSize);
    const base = typeof entry.base === 'string' ? index.find(entry.base) : entry.base;
    if (base === null) return null;
    at = base;
  }
  throw new Error('a chain of deltas has no end');
}

function readHead(pack: Buffer, offset: number): { type: number; size: number; dataAt: number; base: number | Oid | null } {
  let at = offset;
  let byte = pack.readUInt8(at++);
  const type = (byte >> 4) & 7;
  let size = byte & 15;
  for (let factor = 16; byte & 128; factor *= 128) {
    byte = pack.readUInt8(at++);
    size += (byte & 127) * factor;
  }
  if (type === REF_DELTA) return { type, size, dataAt: at + 20, base: pack.toString('hex', at, at + 20) };
  if (type !== OFS_DELTA) {
    if (!KINDS[type]) throw new Error('an entry of a pack is of no known type');
    return { type, size, dataAt: at, base: null };
  }
  byte = pack.readUInt8(at++);
  let distance = byte & 127;
  while (byte & 128) {
    byte = pack.readUInt8(at++);
    distance = (distance + 1) * 128 + (byte & 127);
  }
  if (distance <= 0 || distance > offset) throw new Error('an entry of a pack is damaged');
  return { type, size, dataAt: at, base: offset - distance };
}

/** A table of Huffman codes, which may come first, takes some 320 bytes. */
const DELTA_HEAD = 512;

/** A delta begins with two numbers: its base's size and its result's. */
function deltaResultSize(pack: Buffer, dataAt: number): number {
  const start = inflateStart(pack.subarray(dataAt, dataAt + DELTA_HEAD));
  let at = 0;
  const number = (): number => {
    let value = 0;
    let byte: number;
    let factor = 1;
    do {
      byte = start.readUInt8(at++);
      value += (byte & 127) * factor;
      factor *= 128;
    } while (byte & 128);
    return value;
  };
  number();
  return number();
}

/** As much as a piece of a deflated stream gives. */
export function inflateStart(piece: Buffer): Buffer {
  return inflateSync(piece, { finishFlush: constants.Z_SYNC_FLUSH });
}

/** The type and size that a loose object gives itself. */
export function measureLoose(deflated: Buffer): { readonly type: ObjectKind; readonly size: number; readonly head: Buffer } {
  const start = inflateStart(deflated.subarray(0, 16384));
  const end = start.indexOf(0);
  const match = /^(commit|tree|blob|tag) (\d{1,15})$/.exec(start.toString('latin1', 0, Math.min(end, 32)));
  if (end === -1 || !match) throw new Error('a loose object has no sound head');
  return { type: match[1] as ObjectKind, size: Number(match[2]), head: start.subarray(end + 1) };
}
