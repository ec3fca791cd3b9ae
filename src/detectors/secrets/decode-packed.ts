/**
 * Compressed content within a text, as configuration holds it: gzip, zlib and zip in base64 or hexadecimal digits. Larger
 * archives are files of their own.
 */

import { gunzipSync, inflateRawSync, inflateSync, constants, type ZlibOptions } from 'node:zlib';
import { decodeText } from '../../model/text.ts';

/** Expanded bytes for each packed one: a text full of small bombs still costs what a larger text does. */
const RATIO = 24;
const LEAST_ROOM = 16 * 1024;
const LOCAL_MAGIC = Buffer.from('PK\x03\x04', 'latin1');
const LOCAL_HEADER = 30;

/** The fewest bytes that tell whether content is packed. */
export const PACKED_START = 3;

export type Packed = 'gzip' | 'zlib' | 'zip';

/** How content that begins so is packed; null where it is not. */
export function packedKind(start: Buffer): Packed | null {
  const [first, second, third] = start;
  if (first === 0x1f && second === 0x8b && third === 8) return 'gzip';
  if (first === 0x50 && second === 0x4b && third === 3) return 'zip';
  return first === 0x78 && (second === 0x01 || second === 0x5e || second === 0x9c || second === 0xda) ? 'zlib' : null;
}

/** The content as valid UTF-8; null where it does not expand, or expands too far. */
export function expandPacked(kind: Packed, bytes: Buffer): Buffer | null {
  const options = {
    maxOutputLength: Math.max(LEAST_ROOM, bytes.length * RATIO),
    finishFlush: constants.Z_SYNC_FLUSH, // what was cut off counts as far as it goes
  };
  const content = kind === 'zip' ? expandZip(bytes, options) : tried(() => inflaters[kind](bytes, options));
  return content === null || content.length === 0 ? null : decodeText(content).bytes;
}

const inflaters = { gzip: gunzipSync, zlib: inflateSync };

function tried(inflate: () => Buffer): Buffer | null {
  try {
    return inflate();
  } catch {
    return null;
  }
}

/** Names and contents of the entries, in their order. */
function expandZip(bytes: Buffer, options: ZlibOptions & { maxOutputLength: number }): Buffer {
  const parts: Buffer[] = [];
  let room = options.maxOutputLength;
  for (let at = bytes.indexOf(LOCAL_MAGIC); at !== -1 && room > 0; at = bytes.indexOf(LOCAL_MAGIC, at + 4)) {
    if (at + LOCAL_HEADER > bytes.length) break;
    const nameEnd = at + LOCAL_HEADER + bytes.readUInt16LE(at + 26);
    const from = nameEnd + bytes.readUInt16LE(at + 28);
    const size = bytes.readUInt32LE(at + 18);
    const data = size === 0 ? bytes.subarray(from) : bytes.subarray(from, from + size);
    const isStored = bytes.readUInt16LE(at + 8) === 0;
    const content = isStored ? data : tried(() => inflateRawSync(data, { ...options, maxOutputLength: room }));
    if (content === null) continue;
    room -= content.length;
    parts.push(bytes.subarray(at + LOCAL_HEADER, nameEnd), LINE_FEED, content, LINE_FEED);
  }
  return Buffer.concat(parts);
}

const LINE_FEED = Buffer.from('\n');
