/** Finds the places where any keyword stands: one look at three bytes of each word, then at the whole of it. */

import type { Span } from '../../model/text.ts';
import type { Anchors } from './anchors.ts';

/** Five bits of each of three bytes tell most letters apart, and a small letter not from its capital. */
const SIZE = 1 << 15;

/** In order of how often they stand in code and prose: a word is looked for by the three of its bytes that are seldom together. */
const COMMON = 'etaoinsrhldcumfpgwybvkxjqz';

export interface Prefilter {
  /** Adds the anchors that begin in the span, in order. */
  findAnchors(bytes: Buffer, span: Span, into: Anchors): void;
  /** Length in bytes of each word. */
  readonly lengths: Int32Array;
  readonly longest: number;
}

/** Words are matched without regard to ASCII case; none may be shorter than three bytes. */
export function createPrefilter(words: readonly string[]): Prefilter {
  const needles = words.map((word) => Buffer.from(word.replace(/[A-Z]/g, (letter) => letter.toLowerCase())));
  const offsets = needles.map(rarestThree);
  const longest = needles.reduce((most, needle) => Math.max(most, needle.length), 0);
  /** What three bytes lead to: 0, or an index into `lists`. */
  const table = new Uint16Array(SIZE);
  const lists: number[][] = [[]];
  for (const [word, needle] of needles.entries()) {
    const key = keyOf(needle, offsets[word]!);
    if (table[key] === 0) table[key] = lists.push([]) - 1;
    lists[table[key]!]!.push(word);
  }

  return {
    lengths: Int32Array.from(needles, ({ length }) => length),
    longest,
    findAnchors(bytes, { from, to }, into) {
      const first = into.count;
      const end = Math.min(bytes.length, to + longest - 1);
      if (end - from < 3) return;
      let key = (bytes[from]! & 31) << 5 | bytes[from + 1]! & 31;
      for (let at = from + 2; at < end; at++) {
        key = (key << 5 | bytes[at]! & 31) & 0x7fff;
        const list = table[key]!;
        if (list === 0) continue;
        for (const word of lists[list]!) {
          const start = at - 2 - offsets[word]!;
          if (start >= from && start < to && standsAt(bytes, start, needles[word]!)) into.add(start, word);
        }
      }
      into.sortFrom(first);
    },
  };
}

function standsAt(bytes: Buffer, start: number, needle: Buffer): boolean {
  if (start + needle.length > bytes.length) return false;
  for (let i = 0; i < needle.length; i++) {
    const byte = bytes[start + i]!;
    if (byte !== needle[i] && (byte < 65 || byte > 90 || byte + 32 !== needle[i])) return false;
  }
  return true;
}

function keyOf(bytes: Buffer, at: number): number {
  return (bytes[at]! & 31) << 10 | (bytes[at + 1]! & 31) << 5 | bytes[at + 2]! & 31;
}

function rarestThree(needle: Buffer): number {
  let best = 0;
  let rarest = -1;
  for (let at = 0; at + 3 <= needle.length; at++) {
    let rarity = 0;
    for (let i = at; i < at + 3; i++) rarity += (COMMON.indexOf(String.fromCharCode(needle[i]!)) + 27) % 27;
    if (rarity > rarest) [best, rarest] = [at, rarity];
  }
  return best;
}
