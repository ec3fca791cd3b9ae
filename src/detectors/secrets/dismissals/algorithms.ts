/** Lists of algorithms, as TLS, SSH, IPsec, Kerberos and JOSE name them in settings. Pure. */

/**
 * One word of a name of an algorithm: ciphers(1) of OpenSSL, priority strings of GnuTLS, `Ciphers` of sshd_config(5),
 * the standard names of Java, proposals of strongSwan, RFC 7518. Digits after a word are its size or version.
 */
const WORDS = [
  'a?null|enull|none|all|complementof(?:all|default)|default|high|medium|low|exp(?:ort)?(?:40|56|1024)?|str' +
    'ength|seclevel|legacy',
  'normal|performance|secure|pfs|system|suiteb|vers|cipher|mac|comp|deflate|sign|group|kx|ctype|curve|profi' +
    'le|x509|openpgp|cert',
  'safe|renegotiation|server|precedence|compat|fallback|scsv|empty|info|with|priority|intermediate|modern|old|fips',
  'tls|tlsv|ssl|sslv|dtls|tlsall|krb|krb5',
  '[ak]?(?:rsa|dsa|dss|dh|dhe|edh|adh|ecdh|ecdhe|eecdh|aecdh|ecdsa|psk|srp|gost|krb)[der]?|dhepsk|ecdhepsk|' +
    'rsapsk|anon|eddsa|static|rsassa|pss|oaep|es|pbes|kw|dir|enc|dheecdh|kerberos|kerb',
  'aes|aesni|aesgcm|aesccm|aria|camellia|chacha|poly|chachapoly|xchacha|des|3des|desede|tdes|ede|rc|arcfour' +
    '|idea|seed|blowfish|bf|cast|twofish|serpent|sm|salsa|kuznyechik|magma|twofish',
  'cbc|gcm|ccm|ctr|ecb|cfb|ofb|xts|eax|cts|siv|gmac|cmac|xcbc|etm|cbcr?|pkcs|padding|nopadding',
  'md|sha|sha(?:1|2|224|256|384|512)|hmac|umac|mac|aead|prf|sha3|blake|blake2[bs]p?|whirlpool|ripemd|rmd|pr' +
    'fsha|prfmd|hkdf|pbkdf|hs|rs|ps',
  'diffie|hellman|group|exchange|curve|ed|nistp|nistk|nistb|secp|sect|prime|brainpool|modp|ecp|esn|noesn|li' +
    'bssh|openssh|org|com|ssh|sk|webauthn|sntrup|mlkem|kyber|ffdhe|nist|lib|scram|plus|argon2?i?d?|bcrypt|scrypt|rijndael|lysator|liu|se',
  'tripledes|aes(?:128|192|256)(?:gcm|cbc|ctr|ccm)?|ccm|sha2|version|v1|legacy|non|noncustomgroup|dsaroot|s' +
    'trong|weak|export',
].join('|');

const SIZE = String.raw`\d{0,4}[bkr]?\d{0,2}`;
const WORD = new RegExp(`^(?:${WORDS}|[vprktxa])${SIZE}$`, 'i');
/** Several words without a joint: `x25519`, `A256GCM`, `PKCS5Padding`. */
const COMPOUND = new RegExp(String.raw`^(?:(?:${WORDS})${SIZE}|[ax]\d{2,5}|pbe|and|in|format){2,6}$`, 'i');
const LONGEST_PART = 28;

const MOST_PARTS = 400;

/**
 * Recognises two or more names of algorithms, or one that is added or left out (`+`, `-`); nearly every letter must be
 * in such a name.
 */
export function isAlgorithmList(text: string): boolean {
  if (!/^[!+\-%^@A-Za-z0-9][\w:;,.+!@%=*^\s/-]*$/.test(text)) return false;
  const parts = text.split(/[^A-Za-z0-9]+/, MOST_PARTS).filter((part) => part !== '');
  let known = 0;
  let size = 0;
  let count = 0;
  let named = 0;
  for (const part of parts) {
    size += part.length;
    if (part.length > LONGEST_PART || !isKnown(part)) continue;
    known += part.length;
    count++;
    if (part.length >= 3 && /[a-z]/i.test(part)) named++;
  }
  // `PBKDF2WithHmacSHA256`
  if (parts.length === 1 && text.length >= 10 && !/^\d/.test(text) && COMPOUND.test(text)) return true;
  return count >= (/^[!+-]/.test(text) ? 1 : 2) && named >= 1 && known * 10 >= size * 9;
}

const isKnown = (part: string): boolean => /^\d{1,5}$/.test(part) || WORD.test(part) || COMPOUND.test(part);
