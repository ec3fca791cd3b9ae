/**
 * Judges a value whose role the syntax gives: the password argument of a login, the text after `-p`. One judgement for
 * all readers that find values without a name beside them.
 */

import type { Candidate } from '../candidate.ts';
import type { Signal } from '../score/signal-kinds.ts';
import { looksRandom } from '../score/entropy.ts';
import { isIdentifierLike, isPlaceholder, isWordlike, judgeText } from '../score/plausible.ts';
import { valueSignals } from '../score/value-signals.ts';
import { isMnemonic } from '../values/phrase.ts';
import { isEncodedPlaceholder, namesCredential } from '../values/encoded.ts';

/** Role of the value according to the syntax. */
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
  /** Only a value that looks random counts: the syntax alone is not a proof. */
  readonly onlyRandom?: boolean;
}

/** Returns null if the value is a placeholder, a reference or the name of a credential. */
export function judgeGiven(given: GivenValue): Candidate | null {
  const { rule, role, text: value, from, to, contextFrom, user } = given;
  const isWallet = isMnemonic(value);
  if (value.length < (role === 'password' ? 3 : 8) || (/\s/.test(value) && !isWallet)) return null;
  if (judgeText(value, true).kind === 'dismissed' || (isPlaceholder(value) && !isWallet)) return null;
  if (namesCredential(value) || isEncodedPlaceholder(value)) return null;
  const random = isWallet || looksRandom(value).random;
  if (given.onlyRandom && !random) return null;
  if (role !== 'password' && !random && (isIdentifierLike(value) || isWordlike(value))) return null;
  const signals: Signal[] = [BY_ROLE[role], 'givenBySyntax'];
  if (given.quoted) signals.push('quotedLiteral');
  signals.push(...valueSignals(value));
  if (user !== undefined && user === value) signals.push('sameAsName');
  return { rule, from, to, contextFrom, signals };
}
