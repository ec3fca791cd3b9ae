/** Decides by the text right before a name and by its siblings that its value is no credential. Pure. */

import { expression } from '../../../model/expressions/expression.ts';

/** Within the name of a resource: the colon after the word is one of its fields. RFC 8141; Amazon Resource Names. */
const WITHIN_RESOURCE = /(?:^|[^\w])(?:arn:aws|urn:)[^\s"'`]{0,160}$/i;

/** `registry.acme.com/token-service`: the colon begins the tag of an image. */
const WITHIN_IMAGE = /[\w-]\.[a-z]{2,}(?::\d{1,5})?(?:\/[\w.-]{1,60}){0,6}\/$/;

/** `!MD5:!PSK:!RC4`: ciphers(1) of OpenSSL. */
const WITHIN_CIPHERS = /[A-Za-z0-9]:[!+-]$/;

/** `MD5 (key.png) = …` of the programs for digests of BSD, and of OpenSSL. */
const DIGEST_OF = /(?:md[245]|sha[\d-]{1,8}|sha3-\d{3}|ripemd\d{0,3}|rmd160|blake2\w{0,6}|sm3|tiger)\s?\($/i;

/** `checksum/secret`: the first part of a name says what it is. */
const PREFIX_OF_DIGEST = /(?:^|[\s"'{,])[\w.-]{0,60}(?:checksum|hash|digest|sha256|sha1|md5|fingerprint)s?\/$/i;

/** The place of a key in an ExternalSecret: https://external-secrets.io/latest/api/externalsecret/ */
const REMOTE = /(?:remoteRef|dataFrom|extract)["']?\s{0,2}:\s{0,60}(?:\{\s{0,2})?["']?$/;

/** Names of files: a picture of a key, a page about tokens. */
const FILE = expression('i')`
  \.(?:png|jpe?g|gif|svg|webp|ico|bmp|pdf|md|html?|css|scss|less|m?jsx?|tsx?|vue|py|rb|go|rs|java|kt|php|cs|txt|woff2?
  |mp[34]|zip|gz|dart|swift)$
`;

/** Both halves of an example of a cipher. */
const PLAIN = /(?:^|[^a-z])(?:plain_?text|pt|msg|message|in(?:put)?)["']?\s{0,12}(?:=|:|=>)/i;
const CIPHER = /(?:^|[^a-z])(?:cipher_?text|ct|encrypted|out(?:put)?|expected)["']?\s{0,12}(?:=|:|=>)/i;

/** Druid and the like: an attribute after the value says that it is encrypted. */
const DECRYPTED = expression('i')`
  ^[^\n]{0,40}(?:using_?decrypt|config\.decrypt|encrypted)[\\"']{0,3}\s{0,2}[:=][\s\\"']{0,5}(?:true|1|yes)
`;

/** A salt is stored with the hash that it made: who has one has the other. */
const SALT = /(?:^|[^a-z])salt(?![a-z])|[a-z]Salt(?![a-z])/;
const HASH_OF_IT = /(?:hash|digest|verifier|derived_?key|iterations)\w{0,12}\\?["']?\s{0,3}(?:[=:,]|=>)/i;

export interface Beside {
  readonly name: string;
  /** Text before the name. */
  readonly before: string;
  /** Text after the value. */
  readonly after: string;
  readonly value: string;
  /** A colon right before the value ties it to the name. */
  readonly isColon: boolean;
}

/** Returns the words for what the value is instead; null if the text around the name proves nothing. */
export function provenBeside({ name, before, after, value, isColon }: Beside): string | null {
  if (isColon && WITHIN_RESOURCE.test(before)) return 'part of the name of a resource';
  if (isColon && WITHIN_CIPHERS.test(before)) return 'part of a list of algorithms';
  if (isColon && WITHIN_IMAGE.test(before)) return 'the tag of an image';
  if (DIGEST_OF.test(before) || PREFIX_OF_DIGEST.test(before)) return 'a digest';
  if (FILE.test(name)) return 'of a file';
  if (/(?:^|\W)key$/.test(name) && REMOTE.test(before)) return 'the name of a secret kept elsewhere';
  if (DECRYPTED.test(after)) return 'encrypted';
  if (SALT.test(name) && HASH_OF_IT.test(`${before}\n${after}`)) return 'the salt of a hash';
  if (/^[0-9a-f]{40}$|^[0-9a-f]{64}$/i.test(value) && /thumb_?print/i.test(after)) return 'a digest of a certificate';
  if (/^(?:0x)?[0-9a-f]{16,}$/i.test(value)) {
    const around = `${before}\n${after}`;
    if (PLAIN.test(around) && CIPHER.test(around)) return 'a test vector of a cipher';
  }
  return null;
}
