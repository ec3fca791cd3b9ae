/**
 * How sure we are that a value without a known format is a credential: a logistic score over what name, value, syntax
 * and place say. Here is what counts, and how to say so; `weights.ts` has how much, fitted by `src/dev/credentials`.
 */

import type { Confidence } from '../../model/rule.ts';
import { BIAS, WEIGHTS } from './weights.ts';

/** By group, what each signal says to people. */
export const SIGNALS = {
  // The noun of the name
  namePassword: "the name is a password's",
  nameApiKey: "the name is an API key's",
  namePrivate: "the name is a secret key's",
  nameSecret: "the name is a secret's",
  nameToken: "the name is a token's",
  nameCredential: "the name is a credential's",
  nameAuth: "the name is an authorization's",
  nameKey: "the name is a key's, of whatever kind",
  // The words around it
  nameQualified: 'the name says whose credential it is',
  wordBefore: 'the name begins with other words',
  nameOfEnvironment: 'the name is one of an environment variable',
  nameGoesOn: 'the name goes on after its noun',
  calledOddly: 'a function works on a credential rather than takes one',
  afterIdentity: 'the name is one of an identifier',
  afterPlace: 'the name is one of a path or an address',
  afterMeasure: 'the name is one of a measure or a time',
  afterInterface: 'the name is one of something people see',
  afterKind: 'the name is one of a kind or a form',
  afterState: 'the name is one of a state',
  afterCode: 'the name is one of a part of a program',
  afterDigest: 'the name is one of a digest',
  afterReference: 'the name is one of a reference',
  afterOwner: 'the name is one of an owner',
  afterSetting: 'the name is one of settings',
  beforePublic: 'the name says that it is public, or of a form',
  beforeCipher: 'the name says that it is encrypted or hashed',
  beforeStructure: 'the name is one of a key of data',
  beforeState: 'the name asks or changes a state',
  beforePage: 'the name is one of a place in a list',
  beforeKeyboard: 'the name is one of a key to press',
  beforeText: 'the name is one of text or data about it',
  sameAsName: 'the value repeats the name',
  // The syntax
  quotedLiteral: 'a quoted literal is given to it',
  bare: 'a bare value is given to it',
  bareInProse: 'a bare word among sentences',
  query: 'it is part of a query or a command line',
  argument: 'it is the next argument after the name',
  call: 'it is handed to a function of that name',
  compared: 'it is compared, not given',
  spaced: 'only a space is between it and the name',
  joined: 'it is only a part of the value',
  minified: "it is in minified code, most often somebody else's",
  moreOnLine: 'words follow it on its line',
  givenBySyntax: 'a program or a function takes a credential there',
  inUrl: 'it is the password of a URL',
  inHeader: 'it is sent in a header of authorization',
  decoded: 'it decodes to a user and a password',
  // The place
  inCode: 'the file holds code',
  inData: 'the file holds data',
  inProse: 'the file holds prose',
  inMarkup: 'the file holds markup',
  settingsFile: 'the file holds settings',
  translation: 'the file holds texts for people to read',
  userBeside: 'a user name stands beside it',
  exampleHost: 'the host is one kept for examples (RFC 2606)',
  localHost: 'the host is this machine or has no domain',
  publicHost: 'the host has a public name',
  // The value
  randomLong: 'the value looks random',
  random16: 'the value looks random, in sixteen characters and more',
  randomShort: 'the value looks random, though short',
  threeClasses: 'the value mixes three kinds of characters',
  lettersAndDigits: 'the value mixes letters and digits',
  oddLetters: 'the value is no name as code spells them',
  wordsAndDigits: 'words with digits',
  words: 'the value is spelled like names and words are',
  digitsOnly: 'the value is a number',
  uuid: 'the value is a UUID',
  short: 'the value is short',
  length6: 'the value has six or seven characters',
  length8: 'the value has eight to eleven characters',
  length12: 'the value has twelve to nineteen characters',
  length20: 'the value has twenty characters and more',
  length32: 'the value has 32 characters and more',
  length100: 'the value has a hundred characters and more',
  spaces: 'the value has spaces',
  prose: 'the value reads as a sentence',
  placeholder: 'the value has a word of placeholders',
  placeholderInRandom: 'a random value has a word of placeholders in it',
  run: 'the value has a run of the alphabet or the keyboard',
  hexOfDigest: 'the value has the form of a digest',
  chosenPassword: 'the value is like passwords that people choose',
  // Two of them together
  machineValueOfWords: 'no machine makes such a value',
  machineValueShort: 'machines make longer values',
  keyNotRandom: 'a key of a map rather than of a lock',
  oddNameNotRandom: 'neither its name nor its value is a credential alone',
  argumentOfWords: 'an argument of words',
  randomUnderNoun: 'a random value, and nothing in the name against it',
} as const satisfies Readonly<Record<string, string>>;

export type Signal = keyof typeof SIGNALS;

const RANDOM: ReadonlySet<Signal> = new Set(['randomLong', 'random16', 'randomShort']);
const SPELLED: ReadonlySet<Signal> = new Set(['words', 'wordsAndDigits', 'oddLetters']);
const SHORT: ReadonlySet<Signal> = new Set(['short', 'length6']);
const MACHINE_MADE: ReadonlySet<Signal> = new Set([
  'nameApiKey',
  'namePrivate',
  'nameSecret',
  'nameToken',
  'nameCredential',
  'nameAuth',
  'nameKey',
]);

const isOddName = (signal: Signal): boolean =>
  signal.startsWith('after') || signal.startsWith('before') || signal === 'nameGoesOn' || signal === 'calledOddly';

/** Adds what signals say together. Each counts once. */
export function withPairs(signals: readonly Signal[]): readonly Signal[] {
  const all = new Set(signals);
  const has = (set: ReadonlySet<Signal>): boolean => signals.some((signal) => set.has(signal));
  const random = has(RANDOM);
  const odd = signals.some(isOddName);
  if (has(MACHINE_MADE) && has(SPELLED)) all.add('machineValueOfWords');
  if (has(MACHINE_MADE) && has(SHORT)) all.add('machineValueShort');
  if (all.has('nameKey') && !random) all.add('keyNotRandom');
  if (odd && !random) all.add('oddNameNotRandom');
  if (!odd && random) all.add('randomUnderNoun');
  if (all.has('argument') && all.has('words')) all.add('argumentOfWords');
  return [...all];
}

/** The probability that it is a credential, from 0 to 1. */
function probabilityOf(signals: readonly Signal[]): number {
  const sum = withPairs(signals).reduce((total, signal) => total + WEIGHTS[signal], BIAS);
  return 1 / (1 + Math.exp(-sum));
}

/** The least probability of each confidence. */
export const BOUNDS: Readonly<Record<Confidence, number>> = { high: 0.9, medium: 0.5, low: 0.2 };

/** What has one of these may be a credential, and nobody can tell from the outside: it never blocks. */
const UNPROVABLE: ReadonlySet<Signal> = new Set([
  'minified',
  'words',
  'digitsOnly',
  'short',
  'prose',
  'placeholder',
  'compared',
]);

/** Null where it is not worth a note. */
export function confidenceOf(signals: readonly Signal[]): Confidence | null {
  const probability = probabilityOf(signals);
  if (probability >= BOUNDS.high && !signals.some((signal) => UNPROVABLE.has(signal))) return 'high';
  if (probability >= BOUNDS.medium) return 'medium';
  return probability >= BOUNDS.low ? 'low' : null;
}

const MOST_REASONS = 5;

/** What counted most, the heaviest first. */
export function reasonsOf(signals: readonly Signal[]): readonly string[] {
  return [...withPairs(signals)]
    .filter((signal) => Math.abs(WEIGHTS[signal]) >= 0.1)
    .sort((a, b) => Math.abs(WEIGHTS[b]) - Math.abs(WEIGHTS[a]))
    .slice(0, MOST_REASONS)
    .map((signal) => SIGNALS[signal]);
}
