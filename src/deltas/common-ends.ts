/** Lengths of what two byte strings have in common at their beginnings and at their ends. */

/** Bytes that are compared at once; the first piece that differs is compared in smaller ones. */
const PIECES = [4096, 128];

/** Returns the length of the common prefix, at most `most` bytes. */
export function commonStart(a: Buffer, b: Buffer, most: number): number {
  let at = 0;
  for (const piece of PIECES)
    while (at + piece <= most && a.compare(b, at, at + piece, at, at + piece) === 0) at += piece;
  while (at < most && a[at] === b[at]) at++;
  return at;
}

/** Returns the length of the common suffix, at most `most` bytes. */
export function commonEnd(a: Buffer, b: Buffer, most: number): number {
  const [endA, endB] = [a.length, b.length];
  let count = 0;
  const isSame = (next: number): boolean => a.compare(b, endB - next, endB - count, endA - next, endA - count) === 0;
  for (const piece of PIECES) while (count + piece <= most && isSame(count + piece)) count += piece;
  while (count < most && a[endA - 1 - count] === b[endB - 1 - count]) count++;
  return count;
}
