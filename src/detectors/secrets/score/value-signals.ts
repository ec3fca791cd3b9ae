/** Collects the evidence of a value's text for and against a credential. Pure. */

import { isMostlyAscii } from '../dismissals/index.ts';
import { hasPlaceholderWord, hasRun, isRespelled } from '../dismissals/placeholders.ts';
import { alphabetOf, looksRandom } from './entropy.ts';
import { decodeBasic, decodedComponent, decodedText, ungrouped } from '../values/encoded.ts';
import { isMnemonic } from '../values/phrase.ts';
import { isIdentifierLike, isUuid, isWordlike } from './plausible.ts';
import type { Signal } from './signal-kinds.ts';
import { expression } from '../../../model/expressions/expression.ts';

/** Words that come first or alone in passwords which people choose for machines. */
const CHOSEN = expression('i')`
  ^(?:admin|root|guest|user|postgres|mysql|oracle|redis|rabbit|mongo|elastic|minio|ubuntu|vagrant|grafana|jenkins
  |tomcat|manager|master|super|welcome|letmein|hello|super|secret|pass|passw?0?r?d|p[a@4]ss\w{0,4}|pwd|qwerty|hunter
  |dragon|monkey|summer|winter|spring|autumn)[\w!@#$%^&*.-]{0,10}$
`;

/** Returns the evidence of a value's text: its shape, length and marks. */
export function valueSignals(written: string): readonly Signal[] {
  // what is encoded is the secret
  const value =
    decodeBasic(written)?.password ??
    decodedText(written) ??
    decodedComponent(written) ??
    ungrouped(written) ??
    written;
  if (isUuid(value)) return ['uuid'];
  if (isMnemonic(value)) return ['randomLong', 'length32'];
  const signals: Signal[] = [shapeOf(value), lengthOf(value.length)];
  if (/\s/.test(value)) signals.push(isProse(value) ? 'prose' : 'spaces');
  if (hasPlaceholderWord(value)) signals.push(signals[0]!.startsWith('random') ? 'placeholderInRandom' : 'placeholder');
  if (hasRun(value)) signals.push('run');
  if (/^[0-9a-f]+$/.test(value) && [32, 40, 64].includes(value.length)) signals.push('hexOfDigest');
  if (CHOSEN.test(value) && /[\d!@#$%^&*]/.test(value)) signals.push('chosenPassword');
  else if (value.length < 8 && CHOSEN.test(value)) signals.push('defaultPassword');
  return signals;
}

/** Returns the signal for the shape of a value: random, words, words and digits, … */
function shapeOf(value: string): Signal {
  if (isIdentifierLike(value) || isRespelled(value) || isForeign(value)) return 'words';
  // `ThisIsMySecretKey012345678`: words, and digits in order.
  const counted = /(?:0?1234|2345)\d{0,6}[!@#$%*?.]?$/.exec(value);
  if (counted && counted.index >= 8 && isWordlike(value.slice(0, counted.index))) return 'wordsAndDigits';
  const { random } = looksRandom(value);
  const classes = classesOf(value);
  if ((random || isDense(value, classes)) && isMostlyAscii(value)) {
    if (value.length >= 20) return 'randomLong';
    if (value.length >= 16) return 'random16';
    if (/\d/.test(value) && /[A-Za-z]/.test(value) && !isNameWithNumber(value)) return 'randomShort';
  }
  if (isWordlike(value)) return 'words';
  if (alphabetOf(value) === 10) return 'digitsOnly';
  const bare = value.replace(/[=]+$/, '');
  const tail = /\d{1,4}[!@#$%*?.]?$/.exec(bare);
  if (tail && /^[A-Za-z_ .@-]+$/.test(bare.slice(0, tail.index)) && isWordlike(bare.slice(0, tail.index)))
    return 'wordsAndDigits';
  if (classes >= 3 && value.length >= 8) return 'threeClasses';
  return /\d/.test(value) && /[A-Za-z]/.test(value) ? 'lettersAndDigits' : 'oddLetters';
}

/** Recognises an abbreviation: letters of one case and one number, as in `oauth2pkce`, `utf8mb4x`. */
const isNameWithNumber = (value: string): boolean =>
  value.length < 12 && (/^[a-z_.-]*\d{1,3}[a-z_.-]*$/.test(value) || /^[A-Z_.-]*\d{1,3}[A-Z_.-]*$/.test(value));

/** Recognises words of another language: letters alone, some beyond ASCII. */
const isForeign = (value: string): boolean => /^[A-Za-z\x80-\xff' -]*[\x80-\xff][A-Za-z\x80-\xff' -]*$/.test(value);

/**
 * Recognises small and large letters, digits and punctuation that alternate, as password generators mix them: names are
 * not joined by that many different marks.
 */
function isDense(value: string, classes: number): boolean {
  if (classes < 4 || value.length < 12 || /\s/.test(value)) return false;
  const marks = value.match(/[^A-Za-z0-9_.:/\s-]/g) ?? [];
  return new Set(marks).size >= 2 && looksVaried(value);
}

/** Reports whether characters change their class at least at every third step. */
function looksVaried(value: string): boolean {
  let turns = 0;
  for (let i = 1; i < value.length; i++) if (classAt(value, i) !== classAt(value, i - 1)) turns++;
  return turns * 3 >= value.length;
}

/** Returns the class of a character: 1 small letter, 2 large letter, 3 digit, 4 other. */
function classAt(value: string, at: number): number {
  const code = value.charCodeAt(at);
  return code >= 97 && code <= 122 ? 1 : code >= 65 && code <= 90 ? 2 : code >= 48 && code <= 57 ? 3 : 4;
}

/** Counts the classes that occur: small letters, large letters, digits, others. */
const classesOf = (value: string): number =>
  Number(/[a-z]/.test(value)) +
  Number(/[A-Z]/.test(value)) +
  Number(/\d/.test(value)) +
  Number(/[^A-Za-z0-9\s]/.test(value));

/** Returns the signal for a value's length. */
function lengthOf(length: number): Signal {
  if (length < 6) return 'short';
  if (length < 8) return 'length6';
  if (length < 12) return 'length8';
  if (length < 20) return 'length12';
  if (length < 32) return 'length20';
  return length < 100 ? 'length32' : 'length100';
}

/** Recognises words with spaces between them, most of them letters alone. */
function isProse(value: string): boolean {
  const words = value.split(/\s+/).filter((word) => word !== '');
  const plain = words.filter((word) => /^[("']?[A-Za-z\x80-\uffff'’/-]+[.,:;!?)"']*$/.test(word)).length;
  return words.length >= 2 && plain * 3 >= words.length * 2;
}
