/** Digests of lines, for tables of lines. */

/** Returns 32 bits that are equal for equal bytes. FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/ */
export function digestOf(bytes: Buffer, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return hash ^ (hash >>> 15);
}
