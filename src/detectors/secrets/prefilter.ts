/** Finds the places where any keyword stands: one look at three bytes of each word, then at the whole of it. */

import type { Span } from '../../model/text.ts';
import type { Anchors } from './anchors.ts';

/** Five bits of each of three bytes tell most letters apart, and a small letter not from its capital. */
const SIZE = 1 << 15;

/** In order of how often they stand in code and prose: a word is looked for by the three of its bytes that are seldom together. */
const COMMON = 'etaoinsrhldcumfpgwybvkxjqz';

/** By byte. */
const RARITY = Uint8Array.from({ length: 256 }, (_, byte) => (COMMON.indexOf(String.fromCharCode(byte)) + 27) % 27);

export interface Prefilter {
  /** Adds the anchors that begin in the span, in order. */
  findAnchors(bytes: Buffer, span: Span, into: Anchors): void;
  /** Length in bytes of each word. */
  readonly lengths: Int32Array;
  readonly longest: number;
}

/** Words are matched without regard to ASCII case; none may be shorter than three bytes. All lie in one buffer: at start-up, an object for each would be felt. */
export function createPrefilter(words: readonly string[]): Prefilter {
  const { needles, starts, lengths } = needlesOf(words);
  /** Of each word, where its rarest three bytes begin. */
  const offsets = new Int32Array(words.length);
  /** What three bytes lead to: 0, or an index into `lists`. */
  const table = new Uint16Array(SIZE);
  const lists: number[][] = [[]];
  let longest = 0;
  for (let word = 0; word < words.length; word++) {
    const start = starts[word]!;
    longest = Math.max(longest, lengths[word]!);
    offsets[word] = rarestThree(needles, start, start + lengths[word]!) - start;
    const key = keyOf(needles, start + offsets[word]!);
    if (table[key] === 0) table[key] = lists.push([word]) - 1;
    else lists[table[key]!]!.push(word);
  }

  /** Does the word stand there in full? */
  function standsAt(bytes: Buffer, start: number, word: number): boolean {
    const length = lengths[word]!;
    if (start + length > bytes.length) return false;
    const needle = starts[word]!;
    for (let i = 0; i < length; i++) {
      const byte = bytes[start + i]!;
      const wanted = needles[needle + i]!;
      if (byte !== wanted && (byte < 65 || byte > 90 || byte + 32 !== wanted)) return false;
    }
    return true;
  }

  return {
    lengths,
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
          if (start >= from && start < to && standsAt(bytes, start, word)) into.add(start, word);
        }
      }
      into.sortFrom(first);
    },
  };
}

/** The words one after the other, in small letters. */
function needlesOf(words: readonly string[]): { readonly needles: Buffer; readonly starts: Int32Array; readonly lengths: Int32Array } {
  const needles = Buffer.alloc(words.reduce((sum, word) => sum + 3 * word.length, 0)); // a UTF-16 unit takes three bytes at most
  const [starts, lengths] = [new Int32Array(words.length), new Int32Array(words.length)];
  let end = 0;
  for (let word = 0; word < words.length; word++) {
    starts[word] = end;
    lengths[word] = needles.write(words[word]!, end);
    end += lengths[word]!;
  }
  for (let at = 0; at < end; at++) if (needles[at]! >= 65 && needles[at]! <= 90) needles[at]! += 32;
  return { needles, starts, lengths };
}

function keyOf(bytes: Buffer, at: number): number {
  return (bytes[at]! & 31) << 10 | (bytes[at + 1]! & 31) << 5 | bytes[at + 2]! & 31;
}

function rarestThree(bytes: Buffer, from: number, to: number): number {
  let best = from;
  let rarest = -1;
  for (let at = from; at + 3 <= to; at++) {
    const rarity = RARITY[bytes[at]!]! + RARITY[bytes[at + 1]!]! + RARITY[bytes[at + 2]!]!;
    if (rarity > rarest) [best, rarest] = [at, rarity];
  }
  return best;
}
