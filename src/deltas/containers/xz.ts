/** xz with LZMA2. https://tukaani.org/xz/xz-file-format.txt */

import { ContainerError, corrupt, expandWith, type Expanded, type Output } from './container.ts';
import { LzmaDecoder } from './lzma.ts';

const XZ_MAGIC = Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]);

const HEADER = 12;
const CHECK_SIZES = [0, 4, 4, 4, 8, 8, 8, 16, 16, 16, 32, 32, 32, 64, 64, 64];
const LZMA2 = 0x21;
const DELTA = 0x03;

/** Expands all streams of an xz file, up to `limit` bytes. */
export function expandXz(bytes: Buffer, limit: number): Expanded {
  return expandWith(limit, (output) => {
    let at = 0;
    while (at < bytes.length) {
      if (bytes.length - at >= 4 && bytes.readUInt32LE(at) === 0)
        at += 4; // padding between streams
      else if (bytes.subarray(at, at + 6).equals(XZ_MAGIC)) at = readStream(bytes, at, output);
      else throw corrupt('has trailing data that is not xz');
    }
  });
}

/** Expands the stream at `start`; returns the offset of its end. */
function readStream(bytes: Buffer, start: number, output: Output): number {
  const checkSize = CHECK_SIZES[bytes.readUInt8(start + 7) & 15]!;
  let at = start + HEADER;
  for (;;) {
    const headerSize = bytes.readUInt8(at);
    if (headerSize === 0) return skipIndex(bytes, at) + HEADER;
    const end = readBlock(bytes, at, (headerSize + 1) * 4, output);
    at = end + padding(end - at) + checkSize;
  }
}

/** Returns how many bytes are missing to a multiple of four. */
function padding(length: number): number {
  return -length & 3;
}

/** Expands the block at an offset; returns the offset of its end. */
function readBlock(bytes: Buffer, at: number, headerSize: number, output: Output): number {
  const flags = bytes.readUInt8(at + 1);
  let cursor = at + 2;
  if (flags & 0x40) [, cursor] = readNumber(bytes, cursor);
  if (flags & 0x80) [, cursor] = readNumber(bytes, cursor);
  for (let left = (flags & 3) + 1; left > 0; left--) {
    let filter: number;
    let size: number;
    [filter, cursor] = readNumber(bytes, cursor);
    [size, cursor] = readNumber(bytes, cursor);
    cursor += size;
    // The filters for machine code change jump addresses only, never a text.
    if (filter === DELTA || (left === 1 && filter !== LZMA2))
      throw new ContainerError('unsupported', 'uses an xz filter that is not read');
  }
  return readLzma2(bytes, at + headerSize, output);
}

/** Expands LZMA2 chunks; returns the offset behind the last one. */
function readLzma2(bytes: Buffer, from: number, output: Output): number {
  const decoder = new LzmaDecoder();
  let start = output.length;
  let ready = false;
  for (let at = from; ; ) {
    const control = bytes.readUInt8(at++);
    if (control === 0) return at;
    if (control === 1 || control >= 0xe0) start = output.length; // the dictionary begins again
    if (control < 0x80) {
      if (control > 2) throw corrupt('has a chunk of no known kind');
      const size = bytes.readUInt16BE(at) + 1;
      at += 2;
      if (at + size > bytes.length) throw corrupt('ends too early');
      output.append(bytes.subarray(at, at + size));
      at += size;
      continue;
    }
    const size = ((control & 0x1f) << 16) + bytes.readUInt16BE(at) + 1;
    const packed = bytes.readUInt16BE(at + 2) + 1;
    at += 4;
    if (control >= 0xc0) {
      decoder.setProperties(bytes.readUInt8(at++));
      ready = true;
    } else if (!ready) throw corrupt('has no LZMA properties');
    else if (control >= 0xa0) decoder.reset();
    decoder.decode(bytes, at, Math.min(bytes.length, at + packed), output, size, start);
    at += packed;
  }
}

/** Returns the offset behind the index of a stream. */
function skipIndex(bytes: Buffer, from: number): number {
  let [records, at] = readNumber(bytes, from + 1);
  for (; records > 0; records--) {
    [, at] = readNumber(bytes, at);
    [, at] = readNumber(bytes, at);
  }
  return at + padding(at - from) + 4;
}

/** Reads a number of seven bits to a byte, the lowest first; returns it and the offset behind it. */
function readNumber(bytes: Buffer, at: number): [number, number] {
  let value = 0;
  for (let weight = 1, i = 0; i < 9; i++, weight *= 128) {
    const byte = bytes.readUInt8(at++);
    value += (byte & 0x7f) * weight;
    if (byte < 0x80) return [value, at];
  }
  throw corrupt('has a broken number');
}
