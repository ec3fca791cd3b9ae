/**
 * Judges a value whose role the syntax gives: the password argument of a login, the text after `-p`. One judgement for
 * all readers that find values without a name beside them.
 */

import type { Candidate } from '../credential.ts';
import type { Signal } from '../confidence.ts';
import { looksRandom } from '../entropy.ts';
import { isEncodedPlaceholder, namesCredential } from './encoded.ts';
import { isIdentifierLike, isUuid, isWordlike, judgeText } from '../plausible.ts';

/** What the syntax says the value is. */
export type Role = 'password' | 'token' | 'key';

const BY_ROLE: Readonly<Record<Role, Signal>> = {
  password: 'namePassword',
  token: 'nameToken',
  key: 'namePrivate',
};

export interface GivenValue {
  readonly rule: string;
  readonly role: Role;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly quoted: boolean;
  readonly contextFrom: number;
  /** The user that it belongs to, where the syntax gives one. */
  readonly user?: string;
  /** Only a value that looks random counts: the syntax alone is no proof. */
  readonly onlyRandom?: boolean;
}

/** Null where the value is a placeholder, a reference or the name of a credential. */
export function judgeGiven(given: GivenValue): Candidate | null {
  const { rule, role, text: value, from, to, contextFrom, user } = given;
  if (value.length < (role === 'password' ? 3 : 8) || /\s/.test(value)) return null;
  if (judgeText(value, true).kind === 'dismissed' || namesCredential(value) || isEncodedPlaceholder(value)) return null;
  const { random } = looksRandom(value);
  if (given.onlyRandom && !random) return null;
  if (role !== 'password' && !random && (isIdentifierLike(value) || isWordlike(value))) return null;
  const signals: Signal[] = [BY_ROLE[role], 'nameQualified'];
  if (given.quoted) signals.push('quotedLiteral');
  if (user !== undefined && user === value) signals.push('sameAsName');
  if (isUuid(value)) signals.push('uuid');
  else if (random) signals.push(value.length >= 16 ? 'randomLong' : 'randomShort');
  else if (isWordlike(value)) signals.push('words');
  else signals.push(/\d/.test(value) ? 'lettersAndDigits' : 'oddLetters');
  if (value.length < 6) signals.push('short');
  return { rule, from, to, contextFrom, signals };
}
