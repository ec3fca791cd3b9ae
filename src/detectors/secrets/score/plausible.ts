/** Reasons why a text is not a credential: its form shows that it is something else. Pure. */

import { isStrong, provenOtherwise } from '../dismissals/index.ts';
import { hasPlaceholderWord, isMasked, isRepetitive } from '../dismissals/placeholders.ts';
import { alphabetOf, looksRandom, surprise } from './entropy.ts';
import { expression } from '../../../model/expressions/expression.ts';

/** `dismissed`: it cannot be one, and why. */
export type Plausibility = { readonly kind: 'dismissed'; readonly because: string } | { readonly kind: 'possible' };

const POSSIBLE: Plausibility = { kind: 'possible' };

const dismissed = (because: string): Plausibility => ({ kind: 'dismissed', because });

/** Things a bare word or a string names, rather than is. */
const FILE_NAME = expression('i')`
  \.(?:json|ya?ml|toml|ini|cfg|conf|txt|md|pem|key|crt|cer|der|p12|pfx|jks|pub|env|js|ts|tsx|jsx|py|rb|go|java|php
  |html?|css|scss|svg|png|jpe?g|gif|ico|xml|sh|bat|exe|dll|so|log|csv|sql|db|zip|gz|tar|vue|tf|proto|erb|c|h|cpp|rs
  |parquet|avro|orc|jsonl|tsv|tgz|jar|war|whl|wasm|map|keytab|gpg|asc)$
`;

/** A name that ends with three letters or more behind a dot: no random value ends with such a file type by chance. */
const LONG_EXTENSION = /^[\w@+ -][\w.@+ -]*\.[A-Za-z]{3,8}$/;

/**
 * The key of a label, an annotation or a resource: `nvidia.com/gpu`.
 * https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set
 */
const LABEL_KEY = expression('')`
  ^[a-z0-9][a-z0-9.-]{0,80}\.(?:com|org|net|io|dev|sh|cloud|app|ai|eu|de|fr|uk|ch|nl|me|co|local|internal|k8s)
  /[A-Za-z][\w.-]{0,62}$
`;

/** Three numbers, with what a range may put before and a pre-release after them. https://semver.org/#spec-item-9 */
const VERSION = /^[\^~<>=v ]{0,3}\d{1,6}\.\d{1,6}\.\d{1,14}(?:[-+.][0-9A-Za-z]{1,16}){0,5}$/;

/** IPv4 with a port or the length of a prefix, and IPv6. RFC 4632, RFC 4291 */
const NETWORK = expression('i')`
  ^\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5}|/\d{1,2})?$|^(?=.*::)[0-9a-f:]{2,39}(?:/\d{1,3})?$
  |^[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){7}(?:/\d{1,3})?$
`;

/** As Doctrine and Rails name what they make: a word and a digest of the columns. */
const CONSTRAINT = /^(?:idx|ix|uniq|uq|fk|fk_rails)_[0-9a-f]{8,24}$/i;

const UUID = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;

export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** Returns true if the text has only letters, joints and punctuation, spelled like names in real code. */
export function isWordlike(text: string): boolean {
  if (/\d/.test(text) || !/^[_$]{0,2}[A-Za-z][\x20-\x7e]*$/.test(text)) return false;
  if ((text.match(/[^A-Za-z]/g)?.length ?? 0) > text.length / 3 || isErratic(text)) return false;
  const letters = text.replace(/[^A-Za-z]/g, '').length;
  // A short text says little: the bound is loose there, and names pass.
  return surprise(text) < (letters >= 16 ? 4.6 : letters >= 10 ? 4.8 : letters >= 7 ? 5 : 5.3);
}

/**
 * Reports whether the case of letters changes as in random text: names in code change it at the start of words, which
 * have three letters and more on average.
 */
function isErratic(text: string): boolean {
  const letters = text.match(/[A-Za-z]/g)?.length ?? 0;
  if (letters < 9 || !/[a-z]/.test(text) || !/[A-Z]/.test(text)) return false;
  const humps = text.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g)!.length;
  return humps >= 5 && letters < humps * 2.3;
}

/** Recognises words joined as code joins them, with a number or two: `ssh2_auth_pubkey_file`, `utf8-decoder`. */
export function isIdentifierLike(text: string): boolean {
  if (/^[a-z]{3,16}[24][a-z]{3,16}$/.test(text) && surprise(text) < 4.4) return true; // `welcome2acme`
  if (/^[a-z]{1,14}(?:[-_.][a-z]{1,14})+$/.test(text))
    return text.split(/[-_.]/).every((part) => part.length < 5 || /[aeiouy]/.test(part));
  if (!/^[_$]{0,2}(?:\d{1,4}_)?[A-Za-z][A-Za-z0-9]*(?:[-_. :/][A-Za-z0-9]+){1,12}$/.test(text)) return false;
  if (isErratic(text)) return false;
  if (isJoinedOfWords(text)) return true;
  return (text.match(/\d+/g) ?? []).length <= 2 && !/\d{5}/.test(text) && surprise(text) < 4.4;
}

/** Recognises words of one case, each with a digit or two at its end: `tls-mysql8`, `k8s_prod_2024`. */
function isJoinedOfWords(text: string): boolean {
  if (!/^[a-z0-9]+(?:[-_.][a-z0-9]+){1,7}$|^[A-Z0-9]+(?:[-_.][A-Z0-9]+){1,7}$/.test(text)) return false;
  const parts = text.toLowerCase().split(/[-_.]/);
  const isWord = (part: string): boolean =>
    /^(?:[a-z]{1,3}\d{0,2}[a-z]?|(?=[a-z]*[aeiouy])[a-z]{4,16}\d{0,2}|(?:19|20)?\d{1,2})$/.test(part);
  if (!parts.every(isWord)) return false;
  const letters = text.replace(/\d/g, '');
  return surprise(letters) < (letters.length < 12 ? 5.2 : 4.8);
}

/** Decides whether a text may be a credential; otherwise says what it is (`a version`, `a path or a file name`). */
export function judgeText(text: string, quoted: boolean): Plausibility {
  if (text.length < 3) return dismissed('too short');
  const proof = provenOtherwise(text);
  if (proof !== null) return dismissed(proof);
  // The bearer tokens of X begin with bytes of zero.
  if (isRepetitive(text) || /(.)\1{6}/.test(text.replace(/^A{16,24}(?=[^A])/, ''))) return dismissed('repetitive');
  if (/^[a-z][a-z0-9+.-]*:\/\/|^(?:mailto|data|urn|https?|javascript):/i.test(text)) return dismissed('an address');
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(text)) return dismissed('a mail address');
  if (isPath(text) || /^RPM-GPG-KEY-[\w.-]{2,40}$/.test(text)) return dismissed('a path or a file name');
  if (isMostlyEscapes(text)) return dismissed('words of another script');
  if (isDataPath(text)) return dismissed('a path into data');
  if (VERSION.test(text)) return dismissed('a version');
  if (NETWORK.test(text)) return dismissed('an address of a network');
  if (/\[\^?(?:a-z|A-Z|0-9|\\[wds])|\(\?[:=!<]|\\[wdsWDS][*+{]/.test(text)) return dismissed('a pattern');
  if (/^(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|var|calc)\([^()]*\)$/.test(text)) return dismissed('a colour');
  if (/^##[a-z]+$/.test(text)) return dismissed('a part of a word'); // WordPiece
  if (text.startsWith('#') && isIdentifierLike(text.slice(1))) return dismissed('a selector');
  if (CONSTRAINT.test(text)) return dismissed('the name of an index or a constraint');
  if (/^['"\\]{0,2}\[\\?["']/.test(text)) return dismissed('a list');
  if (isDotted(text)) return dismissed('a dotted name');
  if (isList(text)) return dismissed('a list of names');
  if (isPolicy(text)) return dismissed('a list of settings');
  if (!quoted && text.startsWith('#')) return dismissed('a comment');
  if (/^\W{0,2}[A-Z]+(?:_[A-Z]+)+\W{0,2}$/.test(text)) return dismissed('the name of a constant');
  if (/(?:^|[^A-Za-z])your[_-][a-z_-]{3,}$/i.test(text)) return dismissed('a placeholder');
  if (CALL_OF_NAMES.test(text)) return dismissed('an expression');
  if (isStrong(text)) return POSSIBLE;
  const otherwise = weakReading(text, quoted);
  return otherwise === null ? POSSIBLE : dismissed(otherwise);
}

const STEP = /\.{1,2}[A-Za-z_*][\w-]{0,40}|\[(?:-?\d{1,4}|\*|'[\w -]{1,40}'|\?\([^()]{1,60}\))\]/y;
const MOST_STEPS = 12;

/** Recognises a path into data: `$.user[0].role`, `.items[1]`, `$.access.roles[?(@ != "other")]`. RFC 9535 */
function isDataPath(text: string): boolean {
  let at = text.startsWith('$') ? 1 : 0;
  if (at === 0 && text[0] !== '.') return false;
  let steps = at;
  for (; at < text.length && steps < MOST_STEPS; steps++) {
    STEP.lastIndex = at;
    const step = STEP.exec(text);
    if (!step) return false;
    at += step[0].length;
  }
  return at === text.length && steps >= 2;
}

/** Recognises a text of another script, as JSON writes it in ASCII: `\\u0627\\u0644`. */
function isMostlyEscapes(text: string): boolean {
  const escapes = text.match(/\\u[0-9a-fA-F]{4}/g)?.length ?? 0;
  return escapes >= 2 && escapes * 12 >= text.length;
}

/**
 * Recognises a dotted name whose parts, except the last, are words in small letters:
 * `django.contrib.auth.hashers.PBKDF2PasswordHasher`.
 */
function isDotted(text: string): boolean {
  if (/^[a-z][a-z0-9.-]{1,60}\.[A-Z]{2}[A-Z_]{1,60}$/.test(text)) return true; // a setting of a section
  return /^(?:[a-z_]{2,20}\.){2,8}\w{1,60}$/.test(text) && text.split('.').slice(0, -1).every(isWordlike);
}

/** Recognises listed names: `aes128-cbc,aes256-cbc`, `a|b|c`. */
function isList(text: string): boolean {
  if (!/[,;|]/.test(text)) return false;
  const parts = text.split(/\s?[,;|]\s?/);
  return (
    parts.length >= 2 &&
    parts.every(
      (part) =>
        part === '' || (/^[\w.@:*-]{1,40}$/.test(part) && !isStrong(part) && (parts.length >= 3 || isWordlike(part))),
    )
  );
}

/** Recognises settings of words and small numbers: `MinLength=12;RequireDigits`, `min: 8, max: 64`. */
function isPolicy(text: string): boolean {
  if (!/[,;]/.test(text) || !/[=:]/.test(text)) return false;
  const parts = text.split(/\s?[,;]\s?/).filter((part) => part !== '');
  return parts.length >= 2 && parts.length <= 12 && parts.every(isSetting);
}

/** Recognises `MinLength=12`, `required: lower`, `RequireDigits`. */
function isSetting(part: string): boolean {
  const [key = '', value = 'true', ...more] = part.split(/\s?[=:]\s?/);
  const isPlain = /^(?:\d{1,5}|[a-z-]{2,16}|[A-Z][a-z]{1,15})$/.test(value) && (/^\d/.test(value) || isWordlike(value));
  return more.length === 0 && isPlain && /^[A-Za-z][A-Za-z_-]{1,30}$/.test(key) && isWordlike(key);
}

/** Recognises a value that is not random and contains a word of placeholders. */
export function isPlaceholder(text: string): boolean {
  return hasPlaceholderWord(text) && !isStrong(text);
}

/** Returns what a value that is not random may be instead; a random one can look like this by chance. */
function weakReading(text: string, quoted: boolean): string | null {
  if (!/[A-Za-z0-9\x80-\uffff]/.test(text)) return 'no letter and no digit';
  if (
    /^\d{4}-\d\d?-\d\d?(?:$|[T ])|^\d{1,2}:\d\d(?:$|:)|^[\^~<>=v ]{0,3}\d+(?:\.\d+){1,12}(?:[-+].{0,20})?$/.test(text)
  )
    return 'a date or a version';
  if (/\\(?:u\{?[0-9a-f]{2}|x[0-9a-f]{2}|[nrt0](?![A-Za-z0-9]))/i.test(text)) return 'escapes of characters';
  if (/^o?auth(?:orization)?[\d. ]{0,4}$|^-{1,2}[a-z]/i.test(text)) return 'an option or the name of a scheme';
  if ((text.match(/[\x80-\uffff]/g)?.length ?? 0) > text.length / 2) return 'words of another script';
  if (/^\*|\*\w+\*/.test(text)) return 'a wildcard';
  if (/^#[0-9a-f]{3,8}$/i.test(text)) return 'a colour';
  if (/\\[wdsWDSb](?![A-Za-z0-9])|\[\^|^\^|^\.[*+]|\.[*+]\$?$/.test(text)) return 'a pattern';
  if (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(text) && surprise(text) < 4.6) return 'the name of a constant';
  if (isMasked(text)) return 'a placeholder';
  if (/^\([&|!(]{0,4}[\w-]{1,40}[~<>]?=[^()]{0,80}\)/.test(text)) return 'a filter of LDAP'; // RFC 4515
  if (/^\d{0,6}:\d{0,6}:[^:]*:/.test(text)) return 'fields of a table of users';
  if (/^[.#][a-z][\w-]*(?:[ >.:#[].*)?$/i.test(text) && !/\d/.test(text)) return 'a selector';
  if (/^(?:true|false|null|undefined)\b/.test(text) && /[)\]};,]/.test(text)) return 'an expression';
  return isExpression(text, quoted) ? 'an expression' : null;
}

const TYPE_OF_GO = expression('')`
  ^(?:\[\]|map\[\w{1,20}\]|[*&])+[A-Za-z][\w.]{0,80}(?:[{(]|\{[^\s]{0,200})?$
`;

/** https://learn.microsoft.com/powershell/scripting/developer/cmdlet/approved-verbs-for-windows-powershell-commands */
const CMDLET =
  /^(?:Get|Read|New|Import|Convert(?:To|From)?|Invoke|Join|Select|Request|Resolve|Set|Use)-[A-Z][A-Za-z]+$/;

/** `$t('auth.password.label')`: a call is no credential, however random its parts are. */
const CALL_OF_NAMES = /^[A-Za-z_$][\w$.]{0,40}\((["'])[\w.:-]{1,80}\1\)$/;

/** Recognises code: a call, an index, a type, a chain of members. */
function isExpression(text: string, quoted: boolean): boolean {
  if (!quoted && CMDLET.test(text)) return true;
  if (TYPE_OF_GO.test(text)) return true; // a type of Go
  if (/\w\(\)|^\.?\w+\($/.test(text)) return true;
  if (/^[A-Za-z_][\w.]*\[-?\w{0,20}\](?:[.[][\w.[\]-]*)?$/.test(text)) return true; // a path into data
  if (!quoted && /^[{[(<]/.test(text)) return true;
  if (/^[A-Za-z_$][\w$.:]*\([^()]*\)[;.]?$/.test(text)) return true;
  if (/^<[^<>]*>?$|^\{[^{}"]*\}$|^\[[^[\]]*\]$/.test(text)) return true;
  if (!quoted && /[()[\]{}]/.test(text) && /^[A-Za-z_$][\w.$]*[([{]/.test(text)) return true;
  if (/^[A-Za-z_$][\w$]*(?:(?:\.|->|::|\?\.)[A-Za-z_$][\w$]*)+(?:\(.*\)?)?;?$/.test(text))
    return !looksRandomPart(text) && !isErratic(text);
  return (
    /^(?:function|return|await|async|new|lambda|typeof|const|let|var|def|class)\b/.test(text) && /\s|\(/.test(text)
  );
}

/** Recognises the path of a file, or a file's name. */
function isPath(text: string): boolean {
  if (text.length >= 24 && text.length % 4 === 0 && /^[A-Za-z0-9+/]+={1,2}$/.test(text)) return false; // base64
  if (/^@?(?:\.{0,2}\/|~\/|[A-Za-z]:[\\/]|\\\\)/.test(text))
    return !(
      text.length >= 20 &&
      alphabetOf(text) === 64 &&
      /^[A-Za-z0-9+/=]+$/.test(text) &&
      looksRandom(text.slice(1)).random
    );
  if (/^id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?$/.test(text)) return true; // ssh-keygen(1)
  if (FILE_NAME.test(text) && (!looksRandomPart(text) || text.includes('/') || LONG_EXTENSION.test(text))) return true;
  if (LABEL_KEY.test(text)) return true;
  if (!text.includes('/')) return false;
  return (
    text.split('/').every((part) => part === '' || /^[\w.-]{1,6}$/.test(part) || isMostlyWords(part)) &&
    !(text.length >= 30 && looksRandom(text).random && surprise(text) > 5)
  );
}

/** Recognises a text that is for the most part words: `db-password-Xk29Qa`. */
function isMostlyWords(text: string): boolean {
  if (isWordlike(text)) return true;
  const words = text.split(/[-_.@=]|\d+/).filter((word) => word.length >= 2 && isWordlike(word));
  return words.length > 0 && words.join('').length * 2 >= text.length;
}

function looksRandomPart(text: string): boolean {
  return text.split(/\.|->|::/).some((part) => part.length >= 12 && looksRandom(part).random);
}
