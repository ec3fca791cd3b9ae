/** Collects the evidence for and against an assigned value, for `credential.ts`. Pure. */

import { expression } from '../../../model/expressions/expression.ts';
import type { Signal } from './signal-kinds.ts';
import { BADGE_REACH, isTokenOfBadge } from '../dismissals/badges.ts';
import { provenBeside } from '../dismissals/beside.ts';
import { provenByName } from '../dismissals/index.ts';
import { looksRandom } from './entropy.ts';
import type { FileTraits } from '../file-kind.ts';
import { isPlaceholder, isUuid, isWordlike, judgeText } from './plausible.ts';
import type { Assignment } from '../readers/assignment.ts';
import { decodeBasic, isEncodedText, ungrouped } from '../values/encoded.ts';
import { lineStart } from '../readers/place.ts';
import { FOREIGN_PASSWORDS } from '../names/foreign-words.ts';
import { normalName, type CredentialKind, type NameReading } from '../names/name.ts';
import { isMnemonic, isPassphrase } from '../values/phrase.ts';
import type { ValueReading } from '../values/value.ts';
import { valueSignals } from './value-signals.ts';

export interface Judgement {
  readonly signals: readonly Signal[];
  /** The secret itself within the window: without a scheme word before it. */
  readonly from: number;
  readonly to: number;
}

interface Part {
  readonly from: number;
  readonly text: string;
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
  action: 'nameKey',
};

/** Returns the evidence of name, value, tie and file; null if the value proves to be something else. */
export function signalsOf(text: string, found: Assignment, name: NameReading, traits: FileTraits): Judgement | null {
  const part = secretPart(found, name);
  if (part === null) return null;
  const value = part.text;
  const quoted = found.value.quote !== '';
  if (judgeText(value, quoted).kind === 'dismissed' || isEncodedText(value)) return null;
  if (found.value.quote === '`' && traits.kind === 'shell') return null; // a command
  const normal = normalName(found.name);
  if (name.kind === 'key' && (isKeyOfStore(value) || MARKED_ID.test(value))) return null;
  const { before, after } = textAround(text, found);
  const words = wordsOf(value, normal, before, quoted);
  if (/\s/.test(value) && name.kind !== 'password' && words === null && !isSpacedSecret(value)) return null;
  const ofDigest = name.signs.includes('afterDigest') || name.signs.includes('nameOfCipher');
  if (provenByName(normal, ofDigest, value, `${before}\n${after}`) !== null) return null;
  if (found.inline && isTokenOfBadge(text.slice(Math.max(0, part.from - BADGE_REACH), part.from), value)) return null;
  const isColon = found.operator === 'colon' && text[found.value.from - 1] === ':';
  if (provenBeside({ name: found.name, before, after, value, isColon }) !== null) return null;
  if (
    isUuid(value.replace(/^(?:[A-Za-z]\w{0,40}-){0,4}(?=[0-9A-Fa-f]{8}-)/, '')) &&
    /(?:^|_)(?:ids?|uuids?|guids?|identifiers?|names?|handle|nu?m|number|sn|arn|label)(?:_|$)/.test(normal) &&
    !isOfVault(normal, before + after)
  )
    return null;
  // `… (used as a credential): <id>`: a remark about it, and its id.
  if (
    !quoted &&
    isUuid(value) &&
    /\)[:=]?\s{0,2}[:=]?\s{0,2}$/.test(text.slice(Math.max(0, found.value.from - 6), found.value.from))
  )
    return null;
  if (!quoted && isTag(value, after)) return null;
  if (isNameMadeUnique(value, found.name.slice(found.name.lastIndexOf('.') + 1))) return null;
  // `key: app-<< branch >>`: the rest of it is given elsewhere.
  if (!quoted && /^(?:<<|\{\{|\$\{|\$\()/.test(after) && (name.kind === 'key' || !looksRandom(value).random))
    return null;
  const ofValue = words === null ? valueSignals(value) : [words];
  if (traits.translations && !(ofValue[0]!.startsWith('random') && /\d/.test(value))) return null;
  const signals: Signal[] = [
    BY_NAME[name.kind],
    ...name.signs,
    ...tieOf(found, traits, name.kind === 'key', /^[ \t]{1,4}[\w.-]{1,40}=[^=\s]/.test(after)),
    ...fileSignals(traits),
    ...ofValue,
  ];
  if (name.kind === 'auth' && decodeBasic(value)) signals.push('decoded');
  if (repeatsName(value, normal)) signals.push(isNumbered(value, name.kind) ? 'defaultPassword' : 'sameAsName');
  if (isDocumentedOption(text, found, traits)) signals.push('documentedOption');
  if (name.kind === 'password' && hasUserBeside({ before, after })) signals.push('userBeside');
  return { signals, from: part.from, to: part.from + value.length };
}

const isSpacedSecret = (value: string): boolean => isSalt(value) || isMnemonic(value) || ungrouped(value) !== null;

/** Names of what a program signs its sessions with, in the form of `normalName`. */
const SIGNS = /(?:session|cookie|jwt)_?secret(?:_?key)?$|^(?:app_)?secret_key(?:_base)?$/;
const OF_SESSION = /(?:session|jwt|cookie\w{0,10}|passport)\s?\(\s?\{[^{}]{0,140}$/i;

/**
 * Returns the evidence of words in a row that are a credential all the same: a passphrase, or words that sign sessions.
 */
function wordsOf(value: string, name: string, before: string, quoted: boolean): Signal | null {
  if (/phrase/.test(name) && isPassphrase(value)) return 'passphrase';
  if (!quoted || !/^[A-Za-z]{2,20}(?: [A-Za-z]{1,20}){1,10}[.!?]*$/.test(value)) return null;
  const isSigning = SIGNS.test(name) || (name.endsWith('secret') && OF_SESSION.test(before));
  return isSigning && !isPlaceholder(value) && !isMnemonic(value) ? 'signsWithWords' : null;
}

/** A UUID with a letter or a number beside it: `Q-…-0`. */
const MARKED_ID = expression('i')`
  ^(?=[A-Za-z]{1,4}[-_:]|.{36}[-_:])(?:[A-Za-z]{1,4}[-_:])?
  [0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:[-_:]\w{1,4})?$
`;

/** Recognises a key of a data store, made of a word and an id: `user:42:profile`, `tenant#7`. */
const isKeyOfStore = (value: string): boolean => /^[A-Za-z]\w{1,24}(?:[:#|][\w.-]{1,80}){1,8}$/.test(value);

/**
 * Recognises a text drawn from all printable characters, such as the salts of WordPress: other credentials of machines
 * have no spaces.
 */
const isSalt = (value: string): boolean =>
  value.length >= 32 && new Set(value.match(/[^\w\s.,'-]/g) ?? []).size >= 4 && looksRandom(value).random;

const SCHEME = expression('i')`
  ^(?:Bearer|Basic)(?:\s|%20|\+)|^(?:token|apikey|key|ApiKey|SharedKey|OAuth|GoogleLogin auth=|Digest
  |Negotiate|NTLM)\s+
`;

/** The first pair of a cookie; what follows are its attributes. RFC 6265 §4.1 */
const CRUMB = /^[\w.-]{1,60}=((?!=)[^;]{0,600})(?=;|$)/;

/** Returns the part of the value that is the secret: without a scheme, a cookie's name, or a document around it. */
function secretPart(found: Assignment, name: NameReading): Part | null {
  const { from, text: value } = found.value;
  // Bearer and Basic have a reader of their own; other schemes are before their value.
  const scheme = SCHEME.exec(value);
  if (scheme && (name.kind === 'auth' || name.kind === 'token' || name.kind === 'credential')) {
    const rest = value.slice(scheme[0].length);
    // parameters of a scheme have names of their own
    if (/^b/i.test(scheme[0]) || (/^(?:oauth|digest|mac|hawk|aws4|token)/i.test(scheme[0]) && /^\w+=/.test(rest)))
      return null;
    return trimmed({ from: from + scheme[0].length, text: rest }, found.value);
  }
  if (/^\{\s*\\*["']/.test(value)) return memberOf(found.value);
  if (/cookie/i.test(found.name)) {
    const crumb = /(?:^|[;\s])[\w.-]{1,60}=([\w%+/=.~:-]{16,600})/.exec(value);
    if (crumb && looksRandom(crumb[1]!).random)
      return { from: from + crumb.index + crumb[0].length - crumb[1]!.length, text: crumb[1]! };
    const pair = CRUMB.exec(value);
    if (pair && (pair[1] !== '' || value.includes(';')))
      return { from: from + pair[0].length - pair[1]!.length, text: pair[1]! };
  }
  return trimmed({ from, text: value }, found.value);
}

/** Returns the member of a document within a string that looks random; null if none does. */
function memberOf({ from, text }: Part): Part | null {
  // A key of RFC 7517 without its private part.
  if (/["']kty\\*["']/.test(text) && !/["'](?:d|k)\\*["']\s?:/.test(text)) return null;
  for (const member of text.matchAll(/:\s?\\*["']([A-Za-z0-9+/=_-]{16,200})\\*["']/g))
    if (looksRandom(member[1]!).random)
      return { from: from + member.index + member[0].indexOf(member[1]!), text: member[1]! };
  return null;
}

/** Removes the punctuation that follows a bare word in a sentence. */
function trimmed(part: Part, { quote, isClosed = false }: ValueReading): Part {
  // Dots that stand for the rest are left for `isMasked`.
  if (quote !== '' || isClosed || part.text.endsWith('..')) return part;
  return { ...part, text: part.text.replace(/(?:\\[nrt"'])+$|[.,;:!?]+$/, '') };
}

const PLAIN_NAME = expression('')`
  ^(?:my|new|old|the|some|test|user|v\d)?_?(?:pass|password|passwd|pwd|passphrase|secret|token|key|apikey
  |api_key|credentials?)$
`;

const FOREIGN = new RegExp(`^(?:${FOREIGN_PASSWORDS})$`);

/** Recognises a value that is its own name, or its keyword: `password: 'password'`, `PASSWORD_2 = 'secret'`. */
function repeatsName(value: string, name: string): boolean {
  const bare = normalName(value).replace(/_?\d+$/, '');
  const plain = name.replace(/_?\d+$/, '');
  return (
    PLAIN_NAME.test(bare) ||
    FOREIGN.test(bare) ||
    (bare.length > 3 && plain.split('_').includes(bare)) || // `postgres_password: postgres`
    (bare !== '' && (plain.endsWith(bare) || (plain.length > 4 && bare.endsWith(plain)))) ||
    (plain.length > 4 && bare.startsWith(`${plain}_`) && isWordlike(value)) // `password: 'passwordInput'`
  );
}

/** Recognises a password made of its own name and a number: `ADMIN_PASSWORD=admin123`. */
const isNumbered = (value: string, kind: CredentialKind): boolean =>
  kind === 'password' &&
  /^[A-Za-z_]{3,20}\W?\d{2,6}\W?$/.test(value) &&
  !PLAIN_NAME.test(normalName(value).replace(/_?\d+$/, ''));

const COMMENTED_OPTION = /^[ \t]*(?:#|\/\/)[ \t]{1,2}$/;
const OF_SETUP = /^(?:config(?:uration)?|conf|c|settings|opt(?:ion)?s|setup)\.\w/;
const DESCRIPTION = expression('')`
  (?:^|\n)[\x20\t]*(?:\#|//)[\x20\t]{1,4}[\w"'\`(]+(?:[,.:]?[\x20\t][\w"'\`(),.:/-]+){3,40}\n$
`;

/**
 * Recognises an option of a setup that is commented out below its description. Generators write a value there that is
 * drawn anew for each application and that nothing uses: `# config.pepper = '…'` of Devise.
 */
function isDocumentedOption(text: string, { name, nameFrom }: Assignment, { kind }: FileTraits): boolean {
  if (kind !== 'code' || !OF_SETUP.test(name)) return false;
  const start = lineStart(text, nameFrom);
  return (
    COMMENTED_OPTION.test(text.slice(start, nameFrom)) &&
    DESCRIPTION.test(text.slice(lineStart(text, start - 1), start))
  );
}

const textAround = (text: string, found: Assignment): { readonly before: string; readonly after: string } => ({
  before: text.slice(Math.max(0, found.nameFrom - 160), found.nameFrom),
  after: text.slice(found.value.end, found.value.end + 160),
});

/** Reports whether a UUID is the secret of a Vault AppRole; under any other name one identifies only. */
const isOfVault = (name: string, around: string): boolean =>
  name.endsWith('secret_id') && /role_?id|app_?role|vault/i.test(name + around);

/** Recognises a name that a program made unique, as a class of CSS: `token_x1Y2z`. */
const isNameMadeUnique = (value: string, name: string): boolean =>
  value.startsWith(name) && /^[_-]\w{4,8}$/.test(value.slice(name.length));

/** Recognises a tag of YAML, whose reader gets the value from elsewhere: `!vault name`. */
const isTag = (value: string, after: string): boolean =>
  /^!{1,2}[A-Za-z][\w:./-]*$/.test(value) && /^[ \t]{1,8}[^\s#]/.test(after);

/** Reports whether a user's name or a host is given near the value. */
function hasUserBeside({ before, after }: ReturnType<typeof textAround>): boolean {
  return /(?:user(?:name)?|login|email|e-mail|host|account|usr|uid|database)\w{0,12}\\?["']?\s{0,3}(?:[=:,]|=>)/i.test(
    `${before}\n${after}`,
  );
}

/** A word, a version or a digest is compared as data; what a machine drew opens the door to who has it. */
const isMachineMade = (value: string): boolean =>
  /^[A-Za-z0-9+/_-]{20,200}={0,2}$/.test(value) &&
  !/^[0-9a-f]+$/i.test(value) &&
  (value.match(/\d/g)?.length ?? 0) >= 2 &&
  looksRandom(value).random;

/** Returns the evidence of how name and value are tied. `isInPairs`: the next name and `=` follow the value. */
function tieOf(found: Assignment, traits: FileTraits, isKey: boolean, isInPairs: boolean): Signal[] {
  const quoted = found.value.quote !== '';
  const signals: Signal[] = [];
  if (found.operator === 'compare' && (isKey || !isMachineMade(found.value.text))) signals.push('compared');
  else if (found.operator === 'argument') signals.push('argument');
  else if (found.operator === 'call') signals.push('call');
  else if (quoted || found.operator === 'pair' || found.operator === 'sql') signals.push('quotedLiteral');
  else if (traits.kind === 'prose' && (found.operator === 'colon' || found.operator === 'said'))
    signals.push('bareInProse');
  else if (found.inline) signals.push('query');
  else signals.push('bare');
  // A quoted text after a word of code is the argument of a call: Gradle, Ruby.
  if (found.operator === 'space' && !(quoted && traits.kind === 'code')) signals.push('spaced');
  if (found.joined) signals.push('joined');
  const endsLine =
    found.operator === 'colon' || found.operator === 'space' || (found.operator === 'equals' && traits.kind === 'data');
  if (!quoted && !found.lastOnLine && endsLine && !found.inline && !isInPairs) signals.push('moreOnLine');
  return signals;
}

/** Returns the evidence of the kind of file. */
function fileSignals(traits: FileTraits): readonly Signal[] {
  const signals: Signal[] = [];
  if (traits.kind === 'code') signals.push('inCode');
  if (traits.kind === 'data') signals.push('inData');
  if (traits.kind === 'prose') signals.push('inProse');
  if (traits.kind === 'markup') signals.push('inMarkup');
  if (traits.settings) signals.push('settingsFile');
  if (traits.translations) signals.push('translation');
  return signals;
}
