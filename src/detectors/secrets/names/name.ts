/** Reads the name of a value: a kind of credential, and what the words around its noun say. Pure. */

import { FOREIGN_PASSWORDS } from './foreign-words.ts';
import { NEUTRAL, OWNERS, WORDS_AFTER, WORDS_BEFORE, type NameWord } from './name-words.ts';
import { expression } from '../../../model/expressions/expression.ts';

export type CredentialKind =
  | 'password'
  | 'secret'
  | 'token'
  | 'api-key'
  | 'private'
  | 'auth'
  | 'credential'
  | 'key'
  | 'action';

/** `calledOddly`: a function that does something with a credential (`splitPassword`), rather than takes one. */
export type NameSign = NameWord | 'nameQualified' | 'nameGoesOn' | 'wordBefore' | 'calledOddly' | 'nameOfEnvironment';

export interface NameReading {
  readonly kind: CredentialKind;
  readonly signs: readonly NameSign[];
}

const SHORT_NOUN = expression('g')`
  secrets?(?![a-z]*(?:ary|ion))|(?:totp|hotp|otp)(?![a-z])|mnemonic
  |(?<![a-z])(?:hash_)?pepper(?![a-z])
`;

/** In the order of trust: a name that contains several nouns is of the first kind it holds. */
const NOUNS: readonly (readonly [CredentialKind, RegExp])[] = [
  ['password', new RegExp(`(?<![a-z])(?:${FOREIGN_PASSWORDS})(?![a-z])`, 'g')],
  [
    'password',
    expression('g')`
  pass(?:wo?r?d|phrase|code)s?|passwd|p(?:ass)?wd|(?<![a-z])pass(?![a-z])|(?:db|user|my|smtp|root|admin|auth|require
  |mysql|sql|pg|bind|login|mail|ftp|sftp|ldap|sudo|key|remote|local|imap|pop3|proxy|wifi|wlan|server|host|account
  |svc)_?(?:pass|pw)(?![a-z])
  |(?:pre_?shared|psk|wpa2?|wpa_psk)_key(?![a-z])|(?<![a-z])(?:psk|p(?:sw|w))(?![a-z])
`,
  ],
  [
    'api-key',
    expression('g')`
  api_?key|app_?key(?![a-z])|(?:access|account|consumer|customer|developer|service|shared|storage|subscription|license
  |site|admin|integration|function|host|write|server|ingest|partner|user)_?key(?![a-z])
`,
  ],
  [
    'private',
    expression('g')`
  (?:private|priv|secret|encryption_primary|signing|signature|encryption|encrypt|encryptor|cipher|crypto|decryption
  |master|session|cookie
  |hmac|aes|des|rsa|fernet|jwt|auth|ssh|deploy|salt|seed|nonce|root|backup|storage_account|validation|machine
  |wallet)_?keys?(?![a-z])|(?:auth|logged_in|nonce|hash|app|application|session|cookie|security|secret|encryption
  |hashids?|sqids|token|crypto|master|site)_salt(?![a-z])
`,
  ],
  ['secret', SHORT_NOUN],
  [
    'token',
    expression('g')`
  tokens?(?!iz)|(?<![a-z])tkn(?![a-z])|(?<![a-z])bearer$|jwt(?![a-z])|(?<=[a-z0-9]_)pat(?![a-z])|session_?id(?![a-z])
  |cookie(?![a-z])|(?<![a-z])sid(?![a-z])|oauth_(?:signature|verifier)(?![a-z])
  |(?:api|paypal|merchant|nvp|account|client|partner|auth)_signature(?![a-z])
`,
  ],
  ['credential', /credentials?|(?<![a-z])creds?(?![a-z])/g],
  ['auth', /authorization|(?<![a-z])auth(?![a-z])|(?<![a-z])authentication(?![a-z])/g],
  ['key', /(?<![a-z])n?key(?![a-z])|(?<![a-z])seed(?![a-z])|[a-z]key(?![a-z])/g],
  [
    'action',
    expression('g')`
  (?<![a-z])(?:signing|signer|hmac|encryption|decryption|sealing|crypto)(?=(?:_(?:v?\d+|value|prod|production
  |staging|dev|old|new|default))?$)
`,
  ],
];

/** Names that end in the use of a key: `JWT_SIGNING`. */
export const ACTION_KEYWORDS = ['signing', '_signer', 'hmac', 'encryption', 'decryption', 'sealing', '_crypto'];

/**
 * Returns the name in small letters with underscores: `dbPassword`, `DB-PASSWORD` and `db.password` are all
 * `db_password`.
 */
export function normalName(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}

const VERBS = /^(?:set|with|add|use|using|put|new|from)$/;

/** `decrypt_cookie('…')`: its argument is encrypted. */
const OPENS_CIPHERTEXT = /^(?:decrypt|decipher|unseal|unprotect)_/;

/**
 * Returns the kind of credential that a name promises, and the words around its noun; null if it has no such noun.
 * `called`: it is the name of a function.
 */
export function readName(name: string, called = false): NameReading | null {
  // `credentials('id')` of Jenkins reads the one of this id.
  if (called && name === 'credentials') return null;
  const normal = normalName(name);
  if (called && OPENS_CIPHERTEXT.test(normal)) return null;
  if (/_stdin$/.test(normal)) return null; // an option that takes no value: it is read from a pipe
  for (const [kind, pattern] of NOUNS) {
    const found = lastMatch(pattern, normal);
    if (!found) continue;
    const before = wordsOf(normal.slice(0, found.index));
    const after = wordsOf(normal.slice(found.index + found[0].length));
    const signs = new Set<NameSign>();
    for (const word of after) {
      const sign = WORDS_AFTER.get(word);
      if (sign !== undefined) signs.add(sign);
    }
    for (const word of before.slice(-3)) {
      const sign = WORDS_BEFORE.get(word);
      if (sign !== undefined) signs.add(sign);
    }
    // In data, it is what the key made.
    if (found[0] === 'hmac' && /[a-z]/.test(name)) signs.add('afterDigest');
    if (/(?<!oauth_)signature$|(?<!auth_|logged_in_|nonce_|hash_)salt$/.test(found[0])) signs.add('nameOfSalt');
    if (/pub(?:lic)?_?key/.test(normal)) signs.add('beforePublic');
    if (before.some((word) => OWNERS.has(word)) || /_|oauth|api/.test(found[0])) signs.add('nameQualified');
    else if (before.length > 0) signs.add('wordBefore');
    if (after.some((word) => !NEUTRAL.has(word) && !WORDS_AFTER.has(word) && !/^\d+$/.test(word)))
      signs.add('nameGoesOn');
    if (called && (after.length > 0 || before.some((word) => !OWNERS.has(word) && !VERBS.test(word))))
      signs.add('calledOddly');
    if (isOfEnvironment(name)) signs.add('nameOfEnvironment');
    return { kind, signs: [...signs] };
  }
  return null;
}

const isOfEnvironment = (name: string): boolean => /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(name);

/** Returns the last match of a global pattern; null without one. */
function lastMatch(pattern: RegExp, text: string): RegExpExecArray | null {
  pattern.lastIndex = 0;
  let found: RegExpExecArray | null = null;
  for (let next = pattern.exec(text); next; next = pattern.exec(text)) found = next;
  return found;
}

const wordsOf = (text: string): readonly string[] => text.split('_').filter((word) => word !== '');
