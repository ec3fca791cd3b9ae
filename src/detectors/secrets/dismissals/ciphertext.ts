/** Values that are encrypted: they open nothing to who has only them. By what each tool writes first. Pure. */

/** Bytes in base64, so that case counts. */
const BYTES = new RegExp(
  [
    String.raw`^Ag[A-D][0-9A-Za-z+/]{150,}={0,2}$`, // SealedSecret: the length of an RSA block (512), then the block
    String.raw`^CiQA[0-9A-Za-z+/_-]{40,}={0,2}$`, // Google Cloud KMS: the id of the key comes first
    String.raw`^AQ(?:ICA|ECA)H[0-9A-Za-z+/]{60,}={0,2}$`, // AWS KMS
    String.raw`^U2FsdGVkX1[0-9A-Za-z+/]{8,}`, // OpenSSL enc: "Salted__"
    String.raw`^gAAAAA[0-9A-Za-z_-]{14,}={0,2}$`, // Fernet: version 0x80 and a time of this century
    String.raw`^YWdlLWVuY3J5cHRpb24`, // age
    String.raw`^(?:wcFMA|wcBMA|hQ[EIM][MOI]|hF4D|wV4D)[0-9A-Za-z+/]{40,}`, // PGP: an encrypted session key; Renovate
    String.raw`^AQAAANCMnd8BFdERjHoAwE`, // DPAPI
    String.raw`^MI[I-K][0-9A-Za-z+/]{1,8}G?CSqGSIb3DQEH[Aa]`, // PKCS #7, enveloped data
    String.raw`^[0-9A-Za-z+/]{20,}={0,2}--[0-9A-Za-z+/]{16}(?:==)?--[0-9A-Za-z+/]{22}==$`, // Rails credentials
    String.raw`^eyJ[0-9A-Za-z_-]{10,}\.[0-9A-Za-z_-]*\.[0-9A-Za-z_-]{10,}` +
      String.raw`\.[0-9A-Za-z_-]{10,}\.[0-9A-Za-z_-]{10,}$`, // JWE
    String.raw`^\{[0-9A-Za-z+/]{24,}={0,2}\}$`, // https://maven.apache.org/guides/mini/guide-encryption.html
  ].join('|'),
);

const WORDS = new RegExp(
  [
    String.raw`^ENC(?:RYPTED)?[\[(]`, // SOPS, eyaml, Jasypt, Cirrus CI
    String.raw`^encrypted:[0-9a-z+/]`, // dotenvx
    String.raw`^v1:[0-9a-z+/]{11,16}={0,2}:(?:v1:)?[0-9a-z+/]{16,}={0,2}(?:$|:)`, // Pulumi
    String.raw`^!\[[0-9a-z+/=]{16,}\]$`, // Mule
    String.raw`^-----BEGIN (?:AGE ENCRYPTED FILE|PGP MESSAGE|PKCS7|CMS)`,
    String.raw`^\$ANSIBLE_VAULT;`,
    String.raw`^vault:v\d+:`, // transit of HashiCorp Vault
    String.raw`^01000000d08c9ddf0115d1118c7a00c04fc297eb`, // DPAPI, ConvertFrom-SecureString
    String.raw`^\{(?:cipher|aes|vault|enc|rsa|des|3des|pgp|jasypt)\}`, // Spring Cloud, WebLogic
  ].join('|'),
  'i',
);

export function isCiphertext(text: string): boolean {
  return BYTES.test(text) || WORDS.test(text);
}
