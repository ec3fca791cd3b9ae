/** Limits of what is parsed. A text beyond them counts as not parsed, and is reported as such. */

/** Words of a program: names, numbers, texts and marks. A program of 1 MB that people wrote has fewer. */
export const MOST_WORDS = 300_000;

/** Levels of a document that is read by recursion. */
export const DEEPEST_LEVELS = 200;

/** Refuses a text at a limit of its reader: the file counts as not parsed, which coverage reports. */
export function refuseBeyond(isBeyond: boolean): void {
  if (isBeyond) throw new Error('The text is beyond a limit of its reader.');
}

/** Brackets around a word: readers go through all that is around a call. */
export const DEEPEST_BRACKETS = 200;
