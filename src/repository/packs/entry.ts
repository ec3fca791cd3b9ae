/**
 * The heads of a pack's entries: how large an object will be and what it is based on, before anything is inflated.
 * https://git-scm.com/docs/gitformat-pack
 */

import { constants, inflateSync } from 'node:zlib';
import type { ObjectKind } from '../object-types.ts';
import type { PackIndex } from './pack-index.ts';

/** Bytes of a pack; a `Buffer` is one implementation. */
export type PackBytes = Pick<Buffer, 'length' | 'subarray'>;

export interface Measured {
  readonly type: ObjectKind;
  readonly size: number;
  /** The most that any step of its making takes: a small object may be based on a large base. */
  readonly largestStep: number;
}

const KINDS: readonly (ObjectKind | undefined)[] = [undefined, 'commit', 'tree', 'blob', 'tag'];
const OFS_DELTA = 6;
const REF_DELTA = 7;

/** git's own packs stay under 4096 steps. */
const LONGEST_CHAIN = 5000;

/**
 * Follows an entry to its base by the heads alone; returns the type, size and largest step. Throws on a damaged entry,
 * a circle included; null if its base is in another pack.
 */
export function measure(pack: PackBytes, index: PackIndex, offset: number): Measured | null {
  let size = -1;
  let largestStep = 0;
  for (let steps = 0, at = offset; steps < LONGEST_CHAIN; steps++) {
    const head = readHead(pack, index, at);
    largestStep = Math.max(largestStep, head.size);
    if (head.kind !== 'delta') return { type: head.kind, size: size === -1 ? head.size : size, largestStep };
    const resultSize = deltaResultSize(pack, head.dataAt);
    if (size === -1) size = resultSize;
    largestStep = Math.max(largestStep, resultSize);
    if (head.base === null) return null;
    at = head.base;
  }
  throw new Error('a chain of deltas has no end');
}

export interface EntryHead {
  readonly kind: ObjectKind | 'delta';
  /** Inflated size; for a delta, the size of its instructions. */
  readonly size: number;
  /** Offset of the deflated bytes. */
  readonly dataAt: number;
  /** A delta's base in this pack; null if it is in another. */
  readonly base: number | null;
}

/** Type, size and distance take ten bytes each at most, and the name of a base 32. */
const LONGEST_HEAD = 52;

/** Reads the head of an entry: kind, size, its delta base, and where its bytes begin. Throws on a damaged one. */
export function readHead(pack: PackBytes, index: PackIndex, offset: number): EntryHead {
  const head = pack.subarray(offset, offset + LONGEST_HEAD);
  let at = 0;
  let byte = head.readUInt8(at++);
  const type = (byte >> 4) & 7;
  let size = byte & 15;
  for (let factor = 16; byte & 128; factor *= 128) {
    byte = head.readUInt8(at++);
    size += (byte & 127) * factor;
  }
  if (type === REF_DELTA) {
    const end = at + index.oidBytes;
    return { kind: 'delta', size, dataAt: offset + end, base: index.find(head.toString('hex', at, end)) };
  }
  if (type !== OFS_DELTA) {
    const kind = KINDS[type];
    if (!kind) throw new Error('an entry of a pack is of an unknown type');
    return { kind, size, dataAt: offset + at, base: null };
  }
  byte = head.readUInt8(at++);
  let distance = byte & 127;
  while (byte & 128) {
    byte = head.readUInt8(at++);
    distance = (distance + 1) * 128 + (byte & 127);
  }
  if (distance <= 0 || distance > offset) throw new Error('an entry of a pack is damaged');
  return { kind: 'delta', size, dataAt: offset + at, base: offset - distance };
}

/** A table of Huffman codes, which may come first, takes some 320 bytes. */
const DELTA_HEAD = 512;

/** Returns the second of the two numbers that a delta begins with: its base's size, and its result's. */
function deltaResultSize(pack: PackBytes, dataAt: number): number {
  const start = inflateStart(pack.subarray(dataAt, dataAt + DELTA_HEAD));
  let at = 0;
  /** Reads a number of seven bits to a byte, the lowest first. */
  const readNumber = (): number => {
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
  readNumber();
  return readNumber();
}

/** Inflates as much as a piece of a deflated stream yields. */
function inflateStart(piece: Buffer): Buffer {
  return inflateSync(piece, { finishFlush: constants.Z_SYNC_FLUSH });
}

/** Returns the type and size that the header of a loose object states. */
export function measureLoose(deflated: Buffer): { readonly type: ObjectKind; readonly size: number } {
  const start = inflateStart(deflated.subarray(0, 16384));
  const end = start.indexOf(0);
  const match = /^(commit|tree|blob|tag) (\d{1,15})$/.exec(start.toString('latin1', 0, Math.min(end, 32)));
  if (end === -1 || !match) throw new Error('a loose object has a damaged header');
  return { type: match[1] as ObjectKind, size: Number(match[2]) };
}
