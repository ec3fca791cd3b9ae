/** Sets of characters, as regular expressions name them. */

/**
 * Characters: 32 of ASCII in each of four numbers, a bit for each; in the fifth, whether any other may be among them.
 */
export type CharSet = readonly number[];

/** Stands for all characters outside ASCII. */
export const OTHERS = 128;

/** Reports whether the set contains `symbol`: a character of ASCII, or `OTHERS`. */
export function holds(set: CharSet, symbol: number): boolean {
  return ((set[symbol >> 5]! >>> (symbol & 31)) & 1) === 1;
}

/**
 * Returns the set of some ranges of code points, both ends included: `setOf([48, 57])` is the digits. A code point
 * beyond ASCII counts as `OTHERS`.
 */
export function setOf(...ranges: readonly (readonly [number, number])[]): CharSet {
  const set = [0, 0, 0, 0, 0];
  for (const [from, to] of ranges) addRange(set, from, to);
  return set;
}

/** Adds the code points `from` to `to`, both included, to a set that is being built. */
export function addRange(set: number[], from: number, to: number): void {
  for (let code = Math.min(from, OTHERS); code <= Math.min(to, OTHERS); code++) set[code >> 5]! |= 1 << (code & 31);
}

const ONES: CharSet[] = [];

/** Returns the set of this code point alone; the same object each time. */
export function setOfOne(code: number): CharSet {
  const symbol = Math.min(code, OTHERS);
  return (ONES[symbol] ??= setOf([symbol, symbol]));
}

/** Returns the characters of ASCII that are not in the set, and always `OTHERS`. */
export function complement([a, b, c, d]: CharSet): CharSet {
  return [~a!, ~b!, ~c!, ~d!, 1];
}

export const ANY = setOf([0, OTHERS]);
const DIGITS = setOf([0x30, 0x39]);
const WORD = setOf([0x30, 0x39], [0x41, 0x5a], [0x5f, 0x5f], [0x61, 0x7a]);
const SPACES = setOf([0x09, 0x0a], [0x0c, 0x0d], [0x20, 0x20]);

export const CLASSES: Readonly<Record<string, CharSet>> = {
  d: DIGITS,
  D: complement(DIGITS),
  w: WORD,
  W: complement(WORD),
  s: SPACES,
  S: complement(SPACES),
};
export const CONTROLS: Readonly<Record<string, number>> = { a: 7, f: 12, t: 9, n: 10, r: 13, v: 11 };

/** Classes that are named within brackets: `[[:alpha:]]`. */
export const NAMED: Readonly<Record<string, CharSet>> = {
  alnum: setOf([0x30, 0x39], [0x41, 0x5a], [0x61, 0x7a]),
  alpha: setOf([0x41, 0x5a], [0x61, 0x7a]),
  digit: DIGITS,
  lower: setOf([0x61, 0x7a]),
  upper: setOf([0x41, 0x5a]),
  word: WORD,
  xdigit: setOf([0x30, 0x39], [0x41, 0x46], [0x61, 0x66]),
};

/** Capitals have the bits of their small letters, one number before. */
const LETTERS = 0x07fffffe;

/** Returns the set with both cases of each ASCII letter in it. */
export function folded([a, b, capitals, small, others]: CharSet): CharSet {
  const both = (capitals! | small!) & LETTERS;
  return [a!, b!, capitals! | both, small! | both, others!];
}

/** `k` and `s`, which have a third form outside ASCII: the sign of the kelvin, and the long s. */
const ODD = (1 << 0x0b) | (1 << 0x13);

/**
 * Adds the characters beyond ASCII that RE2 takes for a `k` or `s` regardless of case (U+212A, U+017F), and the
 * reverse.
 */
export function withOddForms([a, b, capitals, small, others]: CharSet): CharSet {
  const odd = others === 1 ? ODD : 0;
  return [a!, b!, capitals! | odd, small! | odd, (small! & ODD) === 0 ? others! : 1];
}
