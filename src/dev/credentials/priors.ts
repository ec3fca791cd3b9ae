/** Bounds, priors and four fixed values of the weights, before any line is counted: set by reasoning. Data. */

import type { Signal } from '../../detectors/secrets/score/signal-kinds.ts';
import type { Bounds } from './regression.ts';

/** No single word of a name may weigh more. */
const HEAVIEST_WORD = -1.5;

const AGAINST: ReadonlySet<Signal> = new Set<Signal>([
  'sameAsName',
  'bareInProse',
  'compared',
  'joined',
  'moreOnLine',
  'minified',
  'spaced',
  'translation',
  'exampleHost',
  'localHost',
  'digitsOnly',
  'short',
  'prose',
  'placeholder',
  'placeholderInRandom',
  'run',
  'machineValueOfWords',
  'machineValueShort',
  'keyNotRandom',
  'keyOfData',
  'oddNameNotRandom',
  'argumentOfWords',
  'defaultPassword',
  'words',
  'hexOfDigest',
]);
const FOR: ReadonlySet<Signal> = new Set<Signal>([
  'nameQualified',
  'settingsFile',
  'decoded',
  'userBeside',
  'publicHost',
  'randomLong',
  'random16',
  'randomShort',
  'threeClasses',
  'randomUnderNoun',
  'nameOfEnvironment',
  'inUrl',
  'inHeader',
]);

/** Weights by reasoning, for signals with too few lines; the ridge pulls a weight towards them. */
const PRIORS: Readonly<Partial<Record<Signal, number>>> = {
  namePassword: 0.5,
  nameApiKey: 0.5,
  namePrivate: 0.5,
  nameSecret: 0.5,
  nameKey: -1,
  nameQualified: 0.3,
  nameGoesOn: -0.3,
  calledOddly: -1,
  sameAsName: -3,
  afterIdentity: -0.7,
  afterPlace: -0.7,
  afterMeasure: -0.7,
  afterInterface: -0.7,
  afterKind: -0.7,
  afterState: -0.7,
  afterCode: -0.4,
  afterDigest: -1,
  afterReference: -0.5,
  afterOwner: -0.4,
  afterSetting: -0.2,
  beforePublic: -1,
  nameOfCipher: -1,
  beforeStructure: -0.7,
  beforeState: -0.5,
  beforePage: -1,
  beforeKeyboard: -1,
  beforeText: -0.3,
  bareInProse: -1,
  compared: -1,
  joined: -1.5,
  moreOnLine: -1.5,
  translation: -2,
  exampleHost: -1.5,
  localHost: -0.7,
  publicHost: 0.7,
  givenBySyntax: 0.3,
  spaced: -1,
  minified: -2.5,
  inUrl: 0.5,
  inHeader: 0.5,
  decoded: 1.5,
  settingsFile: 0.3,
  userBeside: 0.5,
  argument: -0.5,
  inProse: -0.4,
  spaces: -1.5,
  prose: -3,
  placeholder: -2.5,
  placeholderInRandom: -0.5,
  run: -0.7,
  hexOfDigest: -0.3,
  digitsOnly: -1,
  short: -1,
  machineValueOfWords: -1.5,
  machineValueShort: -0.7,
  keyNotRandom: -1,
  oddNameNotRandom: -1,
  argumentOfWords: -2,
  chosenPassword: 0.7,
};

/** Weights of signals that hardly any line has. `mayBlock` keeps some of them from blocking. */
const FIXED: Readonly<Partial<Record<Signal, number>>> = {
  passphrase: -1,
  signsWithWords: -1.2,
  keyOfData: -2,
  nameOfSalt: -0.8,
  defaultPassword: 0,
  documentedOption: 0,
};

/** Returns the least and the most weight of a signal. */
export function boundsOf(feature: Signal): Bounds {
  const fixed = FIXED[feature];
  if (fixed !== undefined) return { least: fixed, most: fixed };
  if (
    /^(?:after|before)[A-Z]/.test(feature) ||
    feature === 'nameGoesOn' ||
    feature === 'wordBefore' ||
    feature === 'calledOddly'
  )
    return { least: HEAVIEST_WORD, most: 0 };
  if (AGAINST.has(feature)) return { least: -4, most: 0 };
  return FOR.has(feature) ? { least: 0, most: 5 } : { least: -3, most: 3 };
}

/** Returns the weight of a signal before anything is counted. */
export const priorOf = (feature: Signal): number => PRIORS[feature] ?? 0;
