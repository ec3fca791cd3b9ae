/**
 * Keywords of all detectors, and whose they are. The bundler makes the catalogue's once, so that a small push makes
 * no detector before its keyword is met.
 */

import type { Reach, SecretDetector } from '../detector.ts';

export interface KeywordTable {
  /** In small letters, each once, in the order of their first owners. */
  readonly words: readonly string[];
  /** By word: start of the three bytes that it is searched by. */
  readonly offsets: readonly number[];
  /** By word: indices of the detectors that it anchors, in order. */
  readonly owners: readonly (readonly number[])[];
  /** The widest reach of any detector. */
  readonly reach: Reach;
  /** By word: how far the detectors that it anchors look, before it and after it. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Returns all keywords, in small letters and once each, with the detectors and the furthest reach of each. */
export function keywordTableOf(detectors: readonly Pick<SecretDetector, 'keywords' | 'reach'>[]): KeywordTable {
  const owners = new Map<string, number[]>();
  for (const [index, { keywords }] of detectors.entries()) {
    for (const keyword of keywords) {
      const word = keyword.toLowerCase();
      const others = owners.get(word);
      if (others === undefined) owners.set(word, [index]);
      else if (others.at(-1) !== index) others.push(index);
    }
  }
  const words = [...owners.keys()];
  const furthest = (side: keyof Reach): number[] =>
    Array.from(owners.values(), (indices) => Math.max(...indices.map((index) => detectors[index]!.reach[side])));
  const [before, after] = [furthest('before'), furthest('after')];
  return {
    words,
    offsets: words.map(rarestThree),
    owners: [...owners.values()],
    reach: { before: Math.max(0, ...before), after: Math.max(0, ...after) },
    before,
    after,
  };
}

/**
 * In order of how often they are in code and prose: a word is searched by the three of its bytes that are seldom
 * together.
 */
const COMMON = 'etaoinsrhldcumfpgwybvkxjqz';

/** By byte. */
const RARITY = Uint8Array.from({ length: 256 }, (_, byte) => (COMMON.indexOf(String.fromCharCode(byte)) + 27) % 27);

/** Returns the index of the three bytes of a word that are rarest together with the byte after them. */
export function rarestThree(word: string): number {
  const bytes = Buffer.from(word);
  let best = 0;
  let rarest = -1;
  for (let at = 0; at + 3 <= bytes.length; at++) {
    let rarity = 0;
    for (const byte of bytes.subarray(at, at + 4)) rarity += RARITY[byte]!;
    if (rarity > rarest) [best, rarest] = [at, rarity];
  }
  return best;
}
