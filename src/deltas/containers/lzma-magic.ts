/** Recognises files of bare LZMA. Separate from their reader, which is seldom needed. */

const HEADER = 13;
/** Nobody compresses more than this by such a file; larger numbers are chance. */
const LARGEST = 2n ** 38n;
const USUAL_PROPERTIES = 0x5d;
const PROPERTIES = 225;
const UNKNOWN = 2n ** 64n - 1n;

export const LZIP_MAGIC = 'LZIP\x01';

/**
 * Recognises LZMA, which has no magic, by the usual properties or an unknown size, a dictionary's size of few bits, a
 * likely length and a zero byte.
 */
export function isLzma(bytes: Buffer): boolean {
  if (bytes.length <= HEADER + 5 || bytes[HEADER] !== 0) return false;
  const size = bytes.readBigUInt64LE(5);
  const isLikely = bytes[0] === USUAL_PROPERTIES ? size < LARGEST || size === UNKNOWN : size === UNKNOWN;
  return isLikely && bytes[0]! < PROPERTIES && isDictionary(bytes.readUInt32LE(1));
}

function isDictionary(size: number): boolean {
  return size === 0xffffffff || (size >= 4096 && (isPower(size) || (size % 3 === 0 && isPower(size / 3))));
}

function isPower(value: number): boolean {
  return Number.isInteger(Math.log2(value));
}
