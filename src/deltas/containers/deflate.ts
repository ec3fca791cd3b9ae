/** Expands deflate, zlib and gzip with Node's own zlib, up to a limit. For `unpack.ts`, zip and PNG. */

import { gunzipSync, inflateRawSync, inflateSync, constants, type ZlibOptions } from 'node:zlib';
import { corrupt, tooLarge, type Expanded } from './container.ts';

/** Expands raw deflate data. `expected`: the stated length of the result; if it is wrong, only speed is lost. */
export function expandDeflate(bytes: Buffer, limit: number, expected: number): Expanded {
  return expandBounded(inflateRawSync, bytes, limit, expected);
}

/** Expands all members of a gzip file, without the bytes that follow the last one. */
export function expandGzip(bytes: Buffer, limit: number): Expanded {
  const all = expandBounded(gunzipSync, bytes, limit, bytes.length < 18 ? 0 : bytes.readUInt32LE(bytes.length - 4));
  return all.failure?.trouble === 'corrupt' && all.bytes.length === 0 ? expandFirstMember(bytes, limit, all) : all;
}

/**
 * Expands a member that is followed by other bytes, which Node refuses. Returns `otherwise` if no member begins here.
 */
function expandFirstMember(bytes: Buffer, limit: number, otherwise: Expanded): Expanded {
  const start = dataStart(bytes);
  if (start === null || start >= bytes.length) return otherwise;
  const first = expandBounded(inflateRawSync, bytes.subarray(start), limit, 0);
  return first.bytes.length > 0 ? first : otherwise;
}

const HAS_CHECKSUM = 2;
const HAS_EXTRA = 4;
/** A file name, then a comment. */
const HAS_TEXTS = [8, 16];

/** Returns the offset of a member's deflated data; null if its header is cut short. RFC 1952, 2.3 */
function dataStart(bytes: Buffer): number | null {
  const flags = bytes[3] ?? 0;
  let at = 10;
  if (flags & HAS_EXTRA) {
    if (bytes.length < at + 2) return null;
    at += 2 + bytes.readUInt16LE(at);
  }
  for (const flag of HAS_TEXTS) {
    if ((flags & flag) === 0) continue;
    const end = bytes.indexOf(0, at);
    if (end === -1) return null;
    at = end + 1;
  }
  return at + (flags & HAS_CHECKSUM ? 2 : 0);
}

/** Expands zlib data, which git's loose objects are. RFC 1950 */
export function expandZlib(bytes: Buffer, limit: number): Expanded {
  return expandBounded(inflateSync, bytes, limit, 0);
}

const ZLIB_PROBE = 512;

/** Recognises zlib. Its header of two bytes may be a text's first letters: the data behind it must inflate as well. */
export function isZlib(bytes: Buffer): boolean {
  const [method = 0, flags = 0] = bytes;
  if ((method & 15) !== 8 || method >> 4 > 7 || (method * 256 + flags) % 31 !== 0 || (flags & 0x20) !== 0) return false;
  const start = bytes.subarray(0, ZLIB_PROBE);
  try {
    return inflateSync(start, { finishFlush: constants.Z_SYNC_FLUSH }).length > 0;
  } catch {
    return false;
  }
}

const SMALLEST_CHUNK = 4096;

/** Expands with one of Node's functions. What was expanded before an error counts. */
function expandBounded(
  inflate: (bytes: Buffer, options: ZlibOptions) => Buffer,
  bytes: Buffer,
  limit: number,
  expected: number,
): Expanded {
  const empty = Buffer.alloc(0);
  if (limit <= 0) return { bytes: empty, failure: tooLarge() };
  // One chunk that contains all of it is not copied again, and one byte more than is allowed shows that it is too much.
  const options: ZlibOptions = {
    maxOutputLength: limit,
    chunkSize: Math.max(SMALLEST_CHUNK, Math.min(limit + 1, expected)),
  };
  try {
    return { bytes: inflate(bytes, options), failure: null };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return { bytes: empty, failure: tooLarge() };
  }
  try {
    return {
      bytes: inflate(bytes, { ...options, finishFlush: constants.Z_SYNC_FLUSH }),
      failure: corrupt('ends too early'),
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return { bytes: empty, failure: tooLarge() };
    return { bytes: empty, failure: corrupt('does not decompress') };
  }
}
