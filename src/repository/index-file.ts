/** The index → what is staged, path by path. https://git-scm.com/docs/index-format */

import type { Oid } from '../model/oid.ts';
import { unsupported } from './layout.ts';

export interface StagedEntry {
  /** The path as bytes, one a character. */
  readonly key: string;
  readonly mode: string;
  readonly oid: Oid;
  /** A path in conflict is here once for each side, and no commit can contain it. */
  readonly unmerged: boolean;
}

const HEADER = 12;
const FIXED = 62;
const EXTENDED = 0x4000;

/** Parses the index, versions 2 to 4. Throws `RepositoryError('unsupported-repository')` on any other. */
export function parseIndex(bytes: Buffer): readonly StagedEntry[] {
  const version = bytes.length >= HEADER && bytes.toString('latin1', 0, 4) === 'DIRC' ? bytes.readUInt32BE(4) : 0;
  if (version < 2 || version > 4) throw unsupported('The index is of a version that is not known.');
  const count = bytes.readUInt32BE(8);
  const entries: StagedEntry[] = [];
  let at = HEADER;
  let path = '';
  for (let i = 0; i < count; i++) {
    const start = at;
    const mode = bytes
      .readUInt32BE(start + 24)
      .toString(8)
      .padStart(6, '0');
    const oid = bytes.toString('hex', start + 40, start + 60);
    const flags = bytes.readUInt16BE(start + 60);
    at = start + FIXED + (flags & EXTENDED ? 2 : 0);
    if (version === 4) {
      const [dropped, next] = readOffset(bytes, at);
      at = next;
      path = path.slice(0, path.length - dropped);
    } else path = '';
    const end = bytes.indexOf(0, at);
    if (end === -1) throw unsupported('The index is cut short.');
    path += bytes.toString('latin1', at, end);
    at = version === 4 ? end + 1 : start + Math.ceil((end + 1 - start) / 8) * 8;
    if (mode === '040000') throw unsupported('The index is sparse, which the isomorphic back end cannot read.');
    entries.push({ key: path, mode, oid, unmerged: ((flags >> 12) & 3) !== 0 });
  }
  for (; at + 8 <= bytes.length - 20; at += 8 + bytes.readUInt32BE(at + 4)) {
    if (bytes.toString('latin1', at, at + 4) === 'link')
      throw unsupported('The index is split, which the isomorphic back end cannot read.');
  }
  return entries;
}

/** Reads a number as packs write distances: seven bits to a byte, the highest first. */
function readOffset(bytes: Buffer, from: number): [number, number] {
  let at = from;
  let byte = bytes.readUInt8(at++);
  let value = byte & 127;
  while (byte & 128) {
    byte = bytes.readUInt8(at++);
    value = (value + 1) * 128 + (byte & 127);
  }
  return [value, at];
}
