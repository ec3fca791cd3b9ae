/** Finds the places where any keyword stands: one automaton says which words a stretch holds, a plain search says where. */

import type { Span } from '../../model/text.ts';
import type { Engine, KeywordSet } from './engine.ts';

/** A place where a keyword stands. */
export interface Anchor extends Span {
  /** Index into the words the prefilter was made with. */
  readonly word: number;
}

/** Small enough that few words occur in a stretch, large enough that the call's own price does not count. */
const STRETCH = 4096;

/** So many bytes are searched for each word in turn: building the automaton for a thousand words costs as much as that. */
const BEFORE_AUTOMATON = 8192;

export interface Prefilter {
  /** Anchors that begin in the span, in the order of words within each stretch. */
  findAnchors(bytes: Buffer, span: Span): Generator<Anchor>;
}

/** Words are matched without regard to ASCII case; none may be empty. */
export function createPrefilter(engine: Engine, words: readonly string[]): Prefilter {
  const lowered = words.map((word) => word.toLowerCase());
  // Latin-1 keeps one character a byte, of the words as of the text.
  const needles = lowered.map((word) => Buffer.from(word, 'utf8').toString('latin1').toLowerCase());
  const longest = needles.reduce((most, needle) => Math.max(most, needle.length), 0);
  const everyWord = [...lowered.keys()];
  let set: KeywordSet | undefined;
  let searched = 0;

  function wordsIn(bytes: Buffer): readonly number[] {
    searched += bytes.length;
    if (!set && searched <= BEFORE_AUTOMATON) return everyWord;
    return (set ??= engine.keywordSet(lowered)).match(bytes);
  }

  return {
    *findAnchors(bytes, span) {
      if (lowered.length === 0) return;
      for (let from = span.from; from < span.to; from += STRETCH) {
        const to = Math.min(span.to, from + STRETCH);
        const end = Math.min(bytes.length, to + longest - 1);
        const words = wordsIn(bytes.subarray(from, end));
        if (words.length === 0) continue;
        const text = bytes.toString('latin1', from, end).toLowerCase();
        for (const word of words) {
          const needle = needles[word]!;
          for (let at = text.indexOf(needle); at !== -1 && from + at < to; at = text.indexOf(needle, at + 1)) {
            yield { word, from: from + at, to: from + at + needle.length };
          }
        }
      }
    },
  };
}
