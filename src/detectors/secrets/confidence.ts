/**
 * How sure we are that a value without a known format is a credential. Data: what counts, how much, and how to say so.
 * Points add up. Signals are those that survive in any sample of real code: the name, how the value is tied and quoted,
 * the kind of file, what stands around it, and the value's length, classes of characters and entropy. Their weights
 * were set by reasoning and checked with `npm run bench:labelled`; those of words (`words`, `wordsAndDigits`) by
 * reasoning alone.
 */

import type { Confidence } from '../../model/rule.ts';

export const SIGNALS = {
  // The name
  namePassword: { points: 3, says: "the name is a password's" },
  nameApiKey: { points: 3, says: "the name is an API key's" },
  namePrivate: { points: 3, says: "the name is a secret key's" },
  nameSecret: { points: 3, says: "the name is a secret's" },
  nameToken: { points: 2, says: "the name is a token's" },
  nameCredential: { points: 2, says: "the name is a credential's" },
  nameAuth: { points: 2, says: "the name is an authorization's" },
  nameKey: { points: -1, says: "the name is a key's, which most often is none of a lock" },
  nameQualified: { points: 1, says: 'the name says whose credential it is' },
  nameOfEnvironment: { points: 1, says: 'the name is one of an environment variable' },
  nameGoesOn: { points: -2, says: 'the name goes on after the keyword' },
  // The tie
  quotedLiteral: { points: 1, says: 'a quoted literal is given to it' },
  settingsFile: { points: 1, says: 'the file holds settings' },
  bare: { points: 0, says: 'a bare value is given to it' },
  bareInProse: { points: -2, says: 'a bare word among sentences' },
  query: { points: 0, says: 'it is part of a query or a command line' },
  argument: { points: 0, says: 'it is the next argument after the name' },
  call: { points: 0, says: 'it is handed to a function of that name' },
  compared: { points: -2, says: 'it is compared, not given' },
  joined: { points: -2, says: 'it is only a part of the value' },
  minified: { points: -3, says: "it is in minified code, most often somebody else's" },
  moreOnLine: { points: -2, says: 'words follow it on its line' },
  translation: { points: -3, says: 'the file holds texts for people to read' },
  // The value
  randomLong: { points: 4, says: 'the value looks random' },
  randomShort: { points: 3, says: 'the value looks random, though short' },
  threeClasses: { points: 2, says: 'the value mixes three kinds of characters' },
  lettersAndDigits: { points: 1, says: 'the value mixes letters and digits' },
  oddLetters: { points: 1, says: 'the value is no name as code spells them' },
  wordsAndDigits: { points: 0, says: 'words with digits' },
  words: { points: -2, says: 'the value is spelled like names and words are' },
  digitsOnly: { points: -2, says: 'the value is a number' },
  short: { points: -1, says: 'the value is short' },
  spaces: { points: -3, says: 'the value has spaces' },
  sameAsName: { points: -3, says: 'the value repeats the name' },
  uuid: { points: 1, says: 'the value is a UUID' },
  decoded: { points: 5, says: 'it decodes to a user and a password' },
  // Around it
  exampleHost: { points: -2, says: 'the host is one kept for examples (RFC 2606)' },
  userBeside: { points: 1, says: 'a user name stands beside it' },
} as const satisfies Readonly<Record<string, { readonly points: number; readonly says: string }>>;

export type Signal = keyof typeof SIGNALS;

export const BOUNDS: Readonly<Record<Confidence, number>> = { high: 7, medium: 4, low: 2 };

export function pointsOf(signals: readonly Signal[]): number {
  return signals.reduce((sum, signal) => sum + SIGNALS[signal].points, 0);
}

/** Null where it is not worth a note. */
export function confidenceOf(points: number): Confidence | null {
  if (points >= BOUNDS.high) return 'high';
  if (points >= BOUNDS.medium) return 'medium';
  return points >= BOUNDS.low ? 'low' : null;
}

/** What counted, the heaviest first. */
export function reasonsOf(signals: readonly Signal[]): readonly string[] {
  return [...signals]
    .sort((a, b) => Math.abs(SIGNALS[b].points) - Math.abs(SIGNALS[a].points))
    .map((signal) => SIGNALS[signal].says);
}
