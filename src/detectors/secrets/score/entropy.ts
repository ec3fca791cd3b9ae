/** Measures the randomness of a text. Pure; knows nothing of rules. */

import { PAIR_COSTS, THRESHOLDS } from './entropy-table.ts';

/** Returns the Shannon entropy of a text's characters, in bits per character. */
export function shannonPerCharacter(text: string): number {
  if (text.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** Symbols of names: letters without case, a digit, and a boundary (punctuation, or a capital after a small letter). */
export const SYMBOLS = 'abcdefghijklmnopqrstuvwxyz0_';
const DIGIT = 26;
const BOUNDARY = 27;

/**
 * Returns the text as numbers for the table of letter pairs: letters regardless of case, one for any digit, one for a
 * boundary.
 */
export function symbolsOf(text: string): number[] {
  const symbols = [BOUNDARY];
  let wasSmall = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 97 && code <= 122) {
      symbols.push(code - 97);
      wasSmall = true;
      continue;
    }
    if (code >= 65 && code <= 90) {
      if (wasSmall) symbols.push(BOUNDARY);
      symbols.push(code - 65);
    } else symbols.push(code >= 48 && code <= 57 ? DIGIT : BOUNDARY);
    wasSmall = false;
  }
  symbols.push(BOUNDARY);
  return symbols;
}

const COSTS = PAIR_COSTS.map((row) => Uint8Array.from(row, (digit) => parseInt(digit, 36)));

/**
 * Returns the bits per symbol that it takes to guess the text, if names in real code are known: about 3.5 for names,
 * above 5 for random letters.
 */
export function surprise(text: string): number {
  const symbols = symbolsOf(text);
  let quarters = 0;
  for (let i = 1; i < symbols.length; i++) quarters += COSTS[symbols[i - 1]!]![symbols[i]!]!;
  return quarters / 4 / (symbols.length - 1);
}

export interface Randomness {
  /** Size of the smallest alphabet that spells the text. */
  readonly alphabet: number;
  /** Shannon entropy, in bits per character. */
  readonly bits: number;
  /** Entropy that 99.9% of random strings of this alphabet and length reach. */
  readonly threshold: number;
  /** Reaches the threshold, and is not spelled like names and prose are. */
  readonly random: boolean;
}

const SHORTEST = 8;
const LONGEST = 128;

/** Returns whether a text is random rather than spelled as names are, with the measure and its threshold. */
export function looksRandom(text: string): Randomness {
  const alphabet = alphabetOf(text);
  const bits = shannonPerCharacter(text);
  const row = THRESHOLDS[alphabet];
  if (text.length < SHORTEST || !row) return { alphabet, bits, threshold: Infinity, random: false };
  const threshold = thresholdOf(alphabet, text.length);
  const random = hasManyNumbers(text)
    ? bits >= thresholdOf(16, text.length)
    : bits >= threshold && surprise(text) >= surpriseBound(alphabet, text.length);
  return { alphabet, bits, threshold, random };
}

/**
 * Returns the least surprise of a random text. Digits and hexadecimal digits spell no names, so entropy alone decides
 * from 16 characters on. For others, fewer than one name in a hundred passes: measured over the distinct names of
 * node_modules and /usr/lib/python3, and over random strings, by the test of this file.
 */
function surpriseBound(alphabet: number, length: number): number {
  if (alphabet <= 16) return length >= 16 ? 0 : 4.2;
  return length >= 20 ? 4.4 : 4.7;
}

function thresholdOf(alphabet: number, length: number): number {
  return THRESHOLDS[alphabet]![Math.min(length, LONGEST) - SHORTEST]! / 1000;
}

/**
 * Reports whether a text has more numbers than names have, which contain one or two. Digits cost less to guess than
 * letters, so that such a value would pass for a name; made of parts (hexadecimal, a counter, hyphens), it need only
 * vary as hexadecimal does.
 */
function hasManyNumbers(text: string): boolean {
  return text.length >= 16 && (text.match(/\d+/g)?.length ?? 0) >= 4 && (text.match(/[A-Za-z]+/g)?.length ?? 0) >= 4;
}

/**
 * Returns the size of the smallest alphabet in the table that has every character: 10, 16, … 64. A character outside
 * base 64 counts as base 64.
 */
export function alphabetOf(text: string): number {
  let seen = 0;
  for (let i = 0; i < text.length; i++) seen |= classOf(text.charCodeAt(i));
  if (seen === 0) return 0;
  if ((seen & ~DIGITS) === 0) return 10;
  if ((seen & ~(DIGITS | SMALL_HEX)) === 0 || (seen & ~(DIGITS | LARGE_HEX)) === 0) return 16;
  const small = SMALL_HEX | SMALL;
  const large = LARGE_HEX | LARGE;
  if ((seen & ~small) === 0 || (seen & ~large) === 0) return 26;
  if ((seen & ~(large | DIGITS)) === 0 && !/[0189]/.test(text)) return 32;
  if ((seen & ~(small | DIGITS)) === 0 || (seen & ~(large | DIGITS)) === 0) return 36;
  if ((seen & ~(small | large)) === 0) return 52;
  if ((seen & ~(small | large | DIGITS)) === 0) return 62;
  return 64;
}

const DIGITS = 1;
const SMALL_HEX = 2;
const LARGE_HEX = 4;
const SMALL = 8;
const LARGE = 16;
const OTHER = 32;

/** Returns the bit of a character's class. */
function classOf(code: number): number {
  if (code >= 48 && code <= 57) return DIGITS;
  if (code >= 97 && code <= 122) return code <= 102 ? SMALL_HEX : SMALL;
  if (code >= 65 && code <= 90) return code <= 70 ? LARGE_HEX : LARGE;
  return OTHER;
}
