/**
 * Compressed content within a text, as configuration contains it: gzip, zlib and zip in base64 or hexadecimal digits.
 * Larger archives are files of their own.
 */

import { gunzipSync, inflateRawSync, inflateSync, constants, type ZlibOptions } from 'node:zlib';
import { decodeText } from '../../../model/text.ts';

/** Expanded bytes for each packed one: a text full of small bombs still costs what a larger text does. */
const RATIO = 24;
const LEAST_ROOM = 16 * 1024;
const CHUNK = 16 * 1024;
const LEAST_CHUNK = 1024;
/** Entries whose size is not said share what there is: so often may bytes be read as another one's. */
const READ_AT_MOST = 3;
const LOCAL_MAGIC = Buffer.from('PK\x03\x04', 'latin1');
const LOCAL_HEADER = 30;

/** Bytes that are needed to recognise packed content. */
export const PACKED_START = 3;

export type Packed = 'gzip' | 'zlib' | 'zip';

/** Returns the compressed format that begins with these bytes; null for anything else. */
export function packedKind(start: Buffer): Packed | null {
  const [first, second, third] = start;
  if (first === 0x1f && second === 0x8b && third === 8) return 'gzip';
  if (first === 0x50 && second === 0x4b && third === 3) return 'zip';
  return first === 0x78 && (second === 0x01 || second === 0x5e || second === 0x9c || second === 0xda) ? 'zlib' : null;
}

/** Fewer bytes contain no credential: those of a header and of some twenty letters without a pattern. */
const SHORTEST = 40;

/**
 * Returns true if these bytes can be the start of deflated data. Called before they are inflated, which costs some
 * hundred times more.
 */
function mayInflate(bytes: Buffer, at: number): boolean {
  const kind = (bytes[at]! >> 1) & 3;
  if (kind === 0) return bytes.readUInt16LE(at + 1) === (~bytes.readUInt16LE(at + 3) & 0xffff);
  return kind === 1 || (kind === 2 && hasCodeLengths(bytes, at));
}

/** Reports whether deflate's code lengths form a complete code, which random bytes seldom do. RFC 1951 §3.2.7 */
function hasCodeLengths(bytes: Buffer, at: number): boolean {
  /** Returns `count` bits from bit `from` of the stream, the lowest first. */
  const readBits = (from: number, count: number): number => {
    let value = 0;
    for (let i = 0; i < count; i++) value |= ((bytes[at + ((from + i) >> 3)]! >> ((from + i) & 7)) & 1) << i;
    return value;
  };
  if (readBits(3, 5) > 29 || readBits(8, 5) > 29) return false;
  let space = 0;
  for (let i = readBits(13, 4) + 4, from = 17; i > 0; i--, from += 3) {
    const length = readBits(from, 3);
    if (length > 0) space += 128 >> length;
  }
  return space === 128;
}

/**
 * Returns the start of the deflated data, as in gzip without optional fields. With them, which is rare, it has to be
 * tried.
 */
function dataStart(kind: Packed, bytes: Buffer): number | null {
  if (kind === 'zlib') return 2;
  return kind === 'gzip' && bytes[3] === 0 ? 10 : null;
}

/** Returns the content as valid UTF-8; null if it does not expand, or expands too far. */
export function expandPacked(kind: Packed, bytes: Buffer): Buffer | null {
  const start = dataStart(kind, bytes);
  if (bytes.length < SHORTEST || (start !== null && !mayInflate(bytes, start))) return null;
  const options = {
    chunkSize: Math.min(CHUNK, Math.max(LEAST_CHUNK, bytes.length * 4)),
    maxOutputLength: Math.max(LEAST_ROOM, bytes.length * RATIO),
    finishFlush: constants.Z_SYNC_FLUSH, // what was cut off counts as far as it goes
  };
  const content = kind === 'zip' ? expandZip(bytes, options) : nullIfThrown(() => inflaters[kind](bytes, options));
  return content === null || content.length === 0 ? null : decodeText(content).bytes;
}

const inflaters = { gzip: gunzipSync, zlib: inflateSync };

/** Runs `inflate`; null if it throws. */
function nullIfThrown(inflate: () => Buffer): Buffer | null {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0; // most of the cost of a failure
  try {
    return inflate();
  } catch {
    return null;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Returns names and contents of the entries, in their order. */
function expandZip(bytes: Buffer, options: ZlibOptions & { maxOutputLength: number }): Buffer {
  const parts: Buffer[] = [];
  let room = options.maxOutputLength;
  let left = bytes.length * READ_AT_MOST;
  for (
    let at = bytes.indexOf(LOCAL_MAGIC);
    at !== -1 && room > 0 && left > 0;
    at = bytes.indexOf(LOCAL_MAGIC, at + 4)
  ) {
    if (at + LOCAL_HEADER > bytes.length) break;
    const nameEnd = at + LOCAL_HEADER + bytes.readUInt16LE(at + 26);
    const from = nameEnd + bytes.readUInt16LE(at + 28);
    const size = bytes.readUInt32LE(at + 18);
    const data = size === 0 ? bytes.subarray(from) : bytes.subarray(from, from + size);
    left -= data.length + LOCAL_HEADER;
    const isStored = bytes.readUInt16LE(at + 8) === 0;
    const content = isStored ? data : nullIfThrown(() => inflateRawSync(data, { ...options, maxOutputLength: room }));
    if (content === null) continue;
    room -= content.length;
    parts.push(bytes.subarray(at + LOCAL_HEADER, nameEnd), LINE_FEED, content, LINE_FEED);
  }
  return Buffer.concat(parts);
}

const LINE_FEED = Buffer.from('\n');
