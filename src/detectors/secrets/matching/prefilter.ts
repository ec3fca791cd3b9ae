/**
 * Finds the places where any keyword is: one read of three bytes of each word, one at the byte after them, then at the
 * whole of it.
 */

import type { Span } from '../../../model/text.ts';
import type { Anchors } from './anchors.ts';
import type { KeywordTable } from './keyword-table.ts';

/** Table size: five bits of each of three bytes distinguish most letters, but not a small letter from its capital. */
const SIZE = 1 << 15;

/** All bits. */
const ANY = -1;

export interface Prefilter {
  /** Adds the anchors that begin in the span, in order. */
  findAnchors(bytes: Buffer, span: Span, into: Anchors): void;
  /** Length in bytes of each word. */
  readonly lengths: Int32Array;
  readonly longest: number;
}

/**
 * Makes the tables for some words, of at least three bytes, which are found regardless of ASCII case. All are in one
 * buffer, without an object for each: at start-up that would take time. `isSought`: chooses the words to find.
 */
export function createPrefilter(
  { words, offsets }: Pick<KeywordTable, 'words' | 'offsets'>,
  isSought: (word: number) => boolean = () => true,
): Prefilter {
  const { needles, starts, lengths } = joinWords(words);
  /** For each three bytes: the first word that is searched by them, plus 1; 0 if no word is. */
  const table = new Uint16Array(SIZE);
  /** By word: the next one that is searched by the same bytes, plus 1. */
  const next = new Uint16Array(words.length);
  /**
   * The bytes that may come after the three, by the five bits of each. Nine of ten places that the three would lead
   * to end here.
   */
  const after = new Int32Array(SIZE);
  let longest = 0;
  for (let word = words.length - 1; word >= 0; word--) {
    const start = starts[word]!;
    const length = lengths[word]!;
    if (length > longest) longest = length;
    if (!isSought(word)) continue;
    const three = start + offsets[word]!;
    const key = keyOf(needles, three);
    after[key]! |= three + 3 < start + length ? 1 << (needles[three + 3]! & 31) : ANY;
    next[word] = table[key]!;
    table[key] = word + 1;
  }

  /** Returns true if the whole word occurs there. */
  function occursAt(bytes: Buffer, start: number, word: number): boolean {
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
        for (let one = table[keyOf(bytes, at)]!; one !== 0; one = next[one - 1]!) {
          const word = one - 1;
          const start = at - offsets[word]!;
          if (start >= from && start < to && occursAt(bytes, start, word)) into.add(start, word);
        }
      }
      into.sortFrom(first);
    },
  };
}

/**
 * Returns the first place from `at` on where three bytes are that lead to a word, before a byte that may come after
 * them; `end` if no place does.
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

/** Returns the words one after the other. */
function joinWords(words: readonly string[]): {
  readonly needles: Buffer;
  readonly starts: Int32Array;
  readonly lengths: Int32Array;
} {
  const all = words.join('');
  const needles = Buffer.from(all);
  const isAscii = needles.length === all.length;
  const [starts, lengths] = [new Int32Array(words.length), new Int32Array(words.length)];
  for (let word = 0, start = 0; word < words.length; word++) {
    starts[word] = start;
    start += lengths[word] = isAscii ? words[word]!.length : Buffer.byteLength(words[word]!);
  }
  return { needles, starts, lengths };
}

/** Returns the table's index for three bytes: five bits of each, so that case does not matter. */
function keyOf(bytes: Buffer, at: number): number {
  return ((bytes[at]! & 31) << 10) | ((bytes[at + 1]! & 31) << 5) | (bytes[at + 2]! & 31);
}
