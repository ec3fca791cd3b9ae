/**
 * Certainty that a value without a known format is a credential: a logistic score over what name, value, syntax
 * and place say. `signal-kinds.ts` lists the evidence, `weights.ts` its weights, fitted by `src/dev/credentials`.
 */

import { SIGNALS, type Signal } from './signal-kinds.ts';
import type { Confidence } from '../../../model/rule.ts';
import { BIAS, WEIGHTS } from './weights.ts';

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

const KEYS_OF_DATA = ['beforeStructure', 'beforePage', 'beforeKeyboard', 'beforeText', 'afterIdentity'] as const;

const ODD: ReadonlySet<Signal> = new Set(['nameOfCipher', 'nameGoesOn', 'calledOddly']);

const isOddName = (signal: Signal): boolean =>
  signal.startsWith('after') || signal.startsWith('before') || ODD.has(signal);

/** Adds the signals that two signals together mean. Each counts once. */
export function withPairs(signals: readonly Signal[]): readonly Signal[] {
  const all = new Set(signals);
  const has = (set: ReadonlySet<Signal>): boolean => signals.some((signal) => set.has(signal));
  const random = has(RANDOM);
  const odd = signals.some(isOddName);
  if (has(MACHINE_MADE) && has(SPELLED)) all.add('machineValueOfWords');
  if (has(MACHINE_MADE) && has(SHORT)) all.add('machineValueShort');
  if (all.has('nameKey') && !random) all.add('keyNotRandom');
  if (all.has('nameKey') && KEYS_OF_DATA.some((signal) => all.has(signal))) all.add('keyOfData');
  if (odd && !random) all.add('oddNameNotRandom');
  if (!odd && random) all.add('randomUnderNoun');
  if (all.has('argument') && all.has('words')) all.add('argumentOfWords');
  if (all.has('chosenPassword') && has(SHORT)) all.add('defaultPassword');
  return [...all];
}

/** Returns the probability that it is a credential, from 0 to 1. */
function probabilityOf(signals: readonly Signal[]): number {
  const sum = withPairs(signals).reduce((total, signal) => total + WEIGHTS[signal], BIAS);
  return 1 / (1 + Math.exp(-sum));
}

/** The least probability of each confidence. */
export const BOUNDS: Readonly<Record<Confidence, number>> = { high: 0.9, medium: 0.5, low: 0.2 };

/** Signals of values that may be a credential and cannot be decided from outside: they never block. */
const UNPROVABLE: ReadonlySet<Signal> = new Set([
  'minified',
  'words',
  'digitsOnly',
  'short',
  'prose',
  'placeholder',
  'compared',
  'translation',
  'passphrase',
  'signsWithWords',
  'defaultPassword',
  'documentedOption',
  'nameOfCipher',
  'nameOfSalt',
  'afterDigest',
]);

/**
 * Reports whether a finding with these signals may block. False if one says that the value cannot be decided from
 * outside.
 */
export const mayBlock = (signals: readonly Signal[]): boolean =>
  !withPairs(signals).some((signal) => UNPROVABLE.has(signal));

/** Returns how sure the score is; null if the value is not worth a note. */
export function confidenceOf(signals: readonly Signal[]): Confidence | null {
  const probability = probabilityOf(signals);
  if (probability >= BOUNDS.high && mayBlock(signals)) return 'high';
  if (probability >= BOUNDS.medium) return 'medium';
  return probability >= BOUNDS.low ? 'low' : null;
}

/** Evidence of the score for one value, the heaviest first. */
export interface Weighed {
  readonly probability: number;
  readonly counted: readonly { readonly words: string; readonly weight: number }[];
  /** Reasons why it never blocks; empty if the probability decides. */
  readonly unprovable: readonly string[];
}

/** Returns the score with every signal in words and its weight, the heaviest first. */
export function weigh(signals: readonly Signal[]): Weighed {
  const all = withPairs(signals);
  const counted = all
    .map((signal) => ({ words: SIGNALS[signal], weight: WEIGHTS[signal] }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const unprovable = all.filter((signal) => UNPROVABLE.has(signal)).map((signal) => SIGNALS[signal]);
  return { probability: probabilityOf(signals), counted, unprovable };
}

const MOST_REASONS = 5;

/** Returns the signals that counted most, the heaviest first. */
export function reasonsOf(signals: readonly Signal[]): readonly string[] {
  return weigh(signals)
    .counted.filter(({ weight }) => Math.abs(weight) >= 0.1)
    .slice(0, MOST_REASONS)
    .map(({ words }) => words);
}
