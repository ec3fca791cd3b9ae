/**
 * Finds the places where any keyword is: one read of three bytes of each word, one at the byte after them, then at the
 * whole of it.
 */

import type { Span } from '../../../model/text.ts';
import type { Anchors } from './anchors.ts';

/** Table size: five bits of each of three bytes distinguish most letters, but not a small letter from its capital. */
const SIZE = 1 << 15;

/** All bits. */
const ANY = -1;

/**
 * In order of how often they are in code and prose: a word is searched by the three of its bytes that are seldom
 * together.
 */
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

/**
 * Words are matched without regard to ASCII case; none may be shorter than three bytes. All lie in one buffer: at
 * start-up, an object for each would be felt.
 */
export function createPrefilter(words: readonly string[]): Prefilter {
  const { needles, starts, lengths } = needlesOf(words);
  /** Start of the rarest three bytes of each word. */
  const offsets = new Int32Array(words.length);
  /** Value for each three bytes: 0, or an index into `lists`. */
  const table = new Uint16Array(SIZE);
  /**
   * Which bytes may come after the three, by the five bits of each. Nine of ten places that the three would lead to end
   * here.
   */
  const after = new Int32Array(SIZE);
  const lists: number[][] = [[]];
  let longest = 0;
  for (let word = 0; word < words.length; word++) {
    const start = starts[word]!;
    longest = Math.max(longest, lengths[word]!);
    const end = start + lengths[word]!;
    const three = rarestThree(needles, start, end);
    offsets[word] = three - start;
    const key = keyOf(needles, three);
    after[key]! |= three + 3 < end ? 1 << (needles[three + 3]! & 31) : ANY;
    if (table[key] === 0) table[key] = lists.push([word]) - 1;
    else lists[table[key]!]!.push(word);
  }

  /** Does the word occur there in full? */
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
      const end = Math.min(bytes.length, to + longest - 1) - 2;
      for (let at = candidate(after, bytes, from, end); at < end; at = candidate(after, bytes, at + 1, end)) {
        const list = lists[table[keyOf(bytes, at)]!]!;
        for (let i = 0; i < list.length; i++) {
          const word = list[i]!;
          const start = at - offsets[word]!;
          if (start >= from && start < to && standsAt(bytes, start, word)) into.add(start, word);
        }
      }
      into.sortFrom(first);
    },
  };
}

/**
 * The first place from `at` on where three bytes are that lead to a word, before a byte that may come after them; `end`
 * if there is none.
 */
function candidate(after: Int32Array, bytes: Buffer, at: number, end: number): number {
  if (at >= end) return end;
  const sure = Math.min(end, bytes.length - 3);
  let key = ((bytes[at]! & 31) << 5) | (bytes[at + 1]! & 31);
  let next = bytes[at + 2]! & 31;
  for (; at < sure; at++) {
    key = ((key << 5) | next) & 0x7fff;
    next = bytes[at + 3]! & 31;
    if (((after[key]! >>> next) & 1) !== 0) return at;
  }
  // The last three bytes of a text: a word that goes on does not occur there.
  return at < end && after[keyOf(bytes, at)] !== 0 ? at : end;
}

/** The words one after the other, in small letters. */
function needlesOf(words: readonly string[]): {
  readonly needles: Buffer;
  readonly starts: Int32Array;
  readonly lengths: Int32Array;
} {
  // a UTF-16 unit takes three bytes at most
  const needles = Buffer.alloc(words.reduce((sum, word) => sum + 3 * word.length, 0));
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
  return ((bytes[at]! & 31) << 10) | ((bytes[at + 1]! & 31) << 5) | (bytes[at + 2]! & 31);
}

/** Returns the start of the three bytes that are seldom together with the byte after them. */
function rarestThree(bytes: Buffer, from: number, to: number): number {
  let best = from;
  let rarest = -1;
  for (let at = from; at + 3 <= to; at++) {
    const rarity =
      RARITY[bytes[at]!]! +
      RARITY[bytes[at + 1]!]! +
      RARITY[bytes[at + 2]!]! +
      (at + 3 < to ? RARITY[bytes[at + 3]!]! : 0);
    if (rarity > rarest) [best, rarest] = [at, rarity];
  }
  return best;
}
