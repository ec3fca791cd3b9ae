/**
 * Digests and verifiers of passwords: by what the value says of itself, or by its length under a digest's name. Pure.
 */

const VERIFIER = new RegExp(
  [
    // crypt(5), passlib, phpass
    String.raw`^\$(?:2[abxy]?|1|5|6|7|y|gy|apr1|argon2\w*|pbkdf2[\w-]*|scrypt|bcrypt[\w-]*|sha1|md5|P|H|S)\$`,
    String.raw`^(?:[\w./:-]{0,200}@)?(?:sha(?:1|224|256|384|512)|md5)[-:_=$]`, // an image by its digest too
    String.raw`^SCRAM-SHA-(?:1|256)\$\d`, // PostgreSQL
    String.raw`^md5[0-9a-f]{32}$`,
    String.raw`^\*[0-9A-F]{40}$`, // mysql_native_password
    String.raw`^(?:pbkdf2|scrypt|argon2\w*|bcrypt\w*|hashed|hash)[_:$]`, // Django, Werkzeug
    String.raw`^\{(?:SHA|SSHA|SMD5|MD5|CRYPT|PBKDF2|ARGON2|BCRYPT|X-)[\w-]*\}`, // RFC 2307
    String.raw`^AQAAAA[EI]AA[A-Za-z0-9+/]{3}AAA[EI]`, // ASP.NET Identity, version 3
    String.raw`^[SHT]:[0-9A-F]{40,};?`, // Oracle
  ].join('|'),
  'i',
);

const LENGTHS = new Set([32, 40, 56, 64, 96, 128]);
/** Characters of base64, without those that fill it up, of 16, 20, 28, 32, 48 and 64 bytes. */
const BASE64_LENGTHS = new Set([22, 27, 38, 43, 64, 86]);

/** Recognises the hash of a password by its own format: `$2b$12$…`, `{SSHA}…`. */
export function isVerifier(text: string): boolean {
  return VERIFIER.test(text);
}

/** Reports whether the text is hexadecimal or base64 of a length that digests or abbreviated object ids have. */
export function hasDigestShape(text: string): boolean {
  if (/^(?:0x)?[0-9a-f]+$|^[0-9A-F]+$/.test(text))
    return LENGTHS.has(text.replace(/^0x/, '').length) || isShortOid(text);
  const body = text.replace(/={1,2}$/, '');
  if (!BASE64_LENGTHS.has(body.length) || !/^[0-9A-Za-z+/_-]+$/.test(body)) return false;
  return body === text || text.length % 4 === 0;
}

/** Recognises an abbreviated object id. */
const isShortOid = (text: string): boolean => text.length >= 7 && text.length <= 12 && /\d/.test(text);
