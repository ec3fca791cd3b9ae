/**
 * Measures how much of one text occurs in another, as git does to detect renames: from 0 to 60000, which is all of it.
 */

export const ALL = 60000;

const BUCKETS = 107927;
const LONGEST_PIECE = 64;

/**
 * Hash of a piece (a line, cut at 64 bytes) → number of bytes in pieces with this hash.
 * https://github.com/git/git/blob/master/diffcore-delta.c
 */
export type Pieces = ReadonlyMap<number, number>;

/** Returns the bytes in each piece of a text, by the piece's hash. A piece is a line, or 64 bytes of a longer one. */
export function piecesOf(bytes: Buffer): Pieces {
  const pieces = new Map<number, number>();
  const isText = !bytes.subarray(0, 8000).includes(0);
  let low = 0;
  let high = 0;
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte === 13 && isText && bytes[i + 1] === 10) continue;
    const before = low;
    low = (((low << 7) ^ (high >>> 25)) + byte) >>> 0;
    high = ((high << 7) ^ (before >>> 25)) >>> 0;
    if (++length < LONGEST_PIECE && byte !== 10 && i + 1 < bytes.length) continue;
    const hash = ((low + Math.imul(high, 0x61)) >>> 0) % BUCKETS;
    pieces.set(hash, (pieces.get(hash) ?? 0) + length);
    low = high = length = 0;
  }
  return pieces;
}

/** Returns how much of the larger text occurs in the other, in parts of `ALL`. */
export function similarity(
  before: { readonly size: number; readonly pieces: Pieces },
  after: { readonly size: number; readonly pieces: Pieces },
): number {
  let copied = 0;
  for (const [hash, count] of before.pieces) copied += Math.min(count, after.pieces.get(hash) ?? 0);
  return Math.floor((copied * ALL) / Math.max(before.size, after.size));
}
