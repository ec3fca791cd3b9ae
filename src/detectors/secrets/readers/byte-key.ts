/**
 * Reads secret keys that are written as a list of their bytes: `"secretKey": [12, 201, …]`, as wallets of Solana and
 * libraries of Ed25519 print them.
 */

import type { Candidate } from '../candidate.ts';
import type { FileTraits } from '../file-kind.ts';

export const BYTE_KEY_KEYWORDS = ['secretkey', 'secret_key', 'privatekey', 'private_key', 'keypair', 'key_pair'];
export const BYTE_KEY_REACH = { before: 4, after: 2400 };

const OPENING = /(?:_?bytes)?\\?["']?\s{0,4}(?:[:=(]|:=)\s{0,4}(?:new\s)?(?:[A-Za-z_]\w{0,20}[.:(]{1,3}){0,3}\[/iy;
const NUMBER = /\s{0,40}(\d{1,3})\s{0,4}(,|\])/y;
/** Half a key of Ed25519 (RFC 8032), and all of it. */
const LENGTHS: ReadonlySet<number> = new Set([32, 64]);

/** Returns the list of bytes after a name, if it is as long as a key and looks drawn at random. */
export function readByteKey(text: string, from: number, to: number, _traits: FileTraits): readonly Candidate[] {
  OPENING.lastIndex = to;
  const opening = OPENING.exec(text);
  if (!opening) return [];
  const start = to + opening[0].length;
  const bytes: number[] = [];
  let at = start;
  for (let closed = false; !closed; ) {
    NUMBER.lastIndex = at;
    const hit = NUMBER.exec(text);
    if (!hit || Number(hit[1]) > 255 || bytes.length >= 64) return [];
    bytes.push(Number(hit[1]));
    at += hit[0].length;
    closed = hit[2] === ']';
  }
  if (!LENGTHS.has(bytes.length) || !areDrawn(bytes)) return [];
  return [
    {
      rule: 'generic-private-value',
      from: start,
      to: at - 1,
      contextFrom: from,
      signals: ['namePrivate', 'nameQualified', 'randomLong', 'randomUnderNoun', 'length32'],
    },
  ];
}

/**
 * Reports whether the bytes look drawn at random: 32 of those have a double or two. Counted up or repeated ones do not.
 */
function areDrawn(bytes: readonly number[]): boolean {
  const steps = bytes.filter((byte, i) => i > 0 && Math.abs(byte - bytes[i - 1]!) <= 1).length;
  return new Set(bytes).size >= bytes.length * 0.7 && steps < bytes.length / 4 && bytes.some((byte) => byte > 127);
}
