/** Limits of what is parsed. A text beyond them counts as not parsed, and is reported as such. */

/** Words of a program: names, numbers, texts and marks. A program of 1 MB that people wrote has fewer. */
export const MOST_WORDS = 300_000;

/** Brackets around a word: readers go through all that is around a call. */
export const DEEPEST_BRACKETS = 200;
