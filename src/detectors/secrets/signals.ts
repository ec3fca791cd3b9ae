/** What speaks for and against an assigned value. */

import type { Signal } from './confidence.ts';
import { alphabetOf, looksRandom } from './entropy.ts';
import type { FileTraits } from './file-kind.ts';
import { isIdentifierLike, isUuid, isWordlike, judgeText } from './plausible.ts';
import type { Assignment } from './readers/assignment.ts';
import { decodeBasic } from './readers/authorization.ts';
import { normalName, type CredentialKind, type NameReading } from './readers/name.ts';

export interface Judgement {
  readonly signals: readonly Signal[];
  /** The secret itself within the window: without a scheme word before it. */
  readonly from: number;
  readonly to: number;
}

const BY_NAME: Readonly<Record<CredentialKind, Signal>> = {
  password: 'namePassword',
  'api-key': 'nameApiKey',
  private: 'namePrivate',
  secret: 'nameSecret',
  token: 'nameToken',
  credential: 'nameCredential',
  auth: 'nameAuth',
  key: 'nameKey',
};

/** Of values that machines make, shorter ones are none. */
const SHORTEST: Readonly<Record<CredentialKind, number>> = {
  password: 4,
  'api-key': 8,
  private: 6,
  secret: 5,
  token: 6,
  credential: 6,
  auth: 8,
  key: 16,
};

/** Null where the value is none for a reason that no points can outweigh. */
export function signalsOf(text: string, found: Assignment, name: NameReading, traits: FileTraits): Judgement | null {
  let { from, to, text: value } = found.value;
  // Bearer and Basic have a reader of their own; other schemes stand before their value.
  const scheme =
    /^(?:Bearer|Basic)(?:\s|%20|\+)|^(?:token|apikey|key|ApiKey|SharedKey|OAuth|GoogleLogin auth=|Digest|Negotiate|NTLM)\s+/i.exec(
      value,
    );
  if (scheme && (name.kind === 'auth' || name.kind === 'token' || name.kind === 'credential')) {
    if (/^b/i.test(scheme[0])) return null;
    if (/^(?:oauth|digest|mac|hawk|aws4|token)/i.test(scheme[0]) && /^\w+=/.test(value.slice(scheme[0].length)))
      return null; // its parameters have names of their own
    from += scheme[0].length;
    value = value.slice(scheme[0].length);
  }
  if (/cookie/i.test(found.name)) {
    const crumb = /(?:^|[;\s])[\w.-]{1,60}=([\w%+/=.~:-]{16,600})/.exec(value);
    if (!crumb || !looksRandom(crumb[1]!).random) return null;
    from += crumb.index + crumb[0].length - crumb[1]!.length;
    value = crumb[1]!;
    to = from + value.length;
  }
  // A document within the string: the member that looks random is the secret.
  if (/^\{\s*\\*["']/.test(value)) {
    for (const member of value.matchAll(/:\s?\\*["']([A-Za-z0-9+/=_-]{16,200})\\*["']/g)) {
      if (!looksRandom(member[1]!).random) continue;
      const at = member.index + member[0].indexOf(member[1]!);
      return {
        signals: [
          BY_NAME[name.kind],
          ...(name.qualified ? (['nameQualified'] as const) : []),
          'randomLong',
          ...tieOf(found, traits),
        ],
        from: from + at,
        to: from + at + member[1]!.length,
      };
    }
    return null;
  }
  if (found.value.quote === '') {
    const trimmed = value.replace(/(?:\\[nrt"'])+$|[.,;:!?]+$/, '');
    to -= value.length - trimmed.length;
    value = trimmed;
  }
  if (value.length < SHORTEST[name.kind]) return null;
  const quoted = found.value.quote !== '';
  const verdict = judgeText(value, quoted);
  if (verdict.kind === 'dismissed') return null;
  if (found.operator === 'argument' && (isIdentifierLike(value) || isWordlike(value))) return null;
  if (name.kind === 'key' && isUuid(value)) return null;
  if (/nkey/i.test(found.name) && /^[A-RT-Z][A-Z2-7]{55}$/.test(value)) return null; // public: a seed begins with S
  if (/\s/.test(value) && (name.kind !== 'password' || found.value.quote.length === 3)) return null;

  const signals: Signal[] = [BY_NAME[name.kind]];
  if (name.qualified) signals.push('nameQualified');
  if (name.kind === 'key' && /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(found.name)) signals.push('nameOfEnvironment');
  if (!name.ends) signals.push('nameGoesOn');
  signals.push(...tieOf(found, traits));
  signals.push(...valueSignals(value));
  if (name.kind === 'auth' && decodeBasic(value)) signals.push('decoded');
  if (repeatsName(value, found.name)) {
    if (found.operator === 'argument') return null;
    signals.push('sameAsName');
  }
  if (
    name.kind === 'password' &&
    /(?:user(?:name)?|login|email|e-mail|host|account|usr|uid|database)\w{0,12}\\?["']?\s{0,3}(?:[=:,]|=>)/i.test(
      text.slice(Math.max(0, found.nameFrom - 160), found.nameFrom) +
        '\n' +
        text.slice(found.value.end, found.value.end + 120),
    )
  )
    signals.push('userBeside');
  return { signals, from, to };
}

/** `password: 'password'`, `PASSWORD_2 = 'secret'`: the keyword again, or the name. */
function repeatsName(value: string, name: string): boolean {
  const bare = normalName(value).replace(/_?\d+$/, '');
  const plain = normalName(name).replace(/_?\d+$/, '');
  return (
    /^(?:pass|password|passwd|pwd|passphrase|secret|token|key|apikey|api_key|credentials?)$/.test(bare) ||
    (bare !== '' && (plain.endsWith(bare) || (plain.length > 4 && bare.endsWith(plain))))
  );
}

function tieOf(found: Assignment, traits: FileTraits): Signal[] {
  const quoted = found.value.quote !== '';
  const signals: Signal[] = [];
  if (found.operator === 'compare') signals.push('compared');
  else if (found.operator === 'argument') signals.push('argument');
  else if (found.operator === 'call') signals.push('call');
  else if (quoted || found.operator === 'pair' || found.operator === 'sql') signals.push('quotedLiteral');
  else if (traits.kind === 'prose' && found.operator === 'colon') signals.push('bareInProse');
  else if (found.inline) signals.push('query');
  else signals.push('bare');
  if (traits.settings) signals.push('settingsFile');
  if (found.joined) signals.push('joined');
  if (!quoted && !found.lastOnLine && (found.operator === 'colon' || found.operator === 'space'))
    signals.push('moreOnLine');
  if (traits.translations) signals.push('translation');
  return signals;
}

function valueSignals(value: string): Signal[] {
  if (isUuid(value)) return ['uuid'];
  const signals: Signal[] = [];
  if (/\s/.test(value)) signals.push('spaces');
  const randomness = looksRandom(value);
  const alphabet = alphabetOf(value);
  const classes =
    Number(/[a-z]/.test(value)) +
    Number(/[A-Z]/.test(value)) +
    Number(/\d/.test(value)) +
    Number(/[^A-Za-z0-9\s]/.test(value));
  const bare = value.replace(/[=]+$/, '');
  if (isIdentifierLike(value)) signals.push('words');
  else if (randomness.random && value.length >= 16) signals.push('randomLong');
  else if (randomness.random && /\d/.test(value) && /[A-Za-z]/.test(value)) signals.push('randomShort');
  else if (isWordlike(value)) signals.push('words');
  else if (alphabet === 10) signals.push('digitsOnly');
  else if (/^[A-Za-z_ .-]+\d{1,4}$/.test(bare) && isWordlike(bare.replace(/\d+$/, ''))) signals.push('wordsAndDigits');
  else if (classes >= 3 && value.length >= 8) signals.push('threeClasses');
  else if (/\d/.test(value) && /[A-Za-z]/.test(value)) signals.push('lettersAndDigits');
  else signals.push('oddLetters');
  if (value.length < 6) signals.push('short');
  return signals;
}
