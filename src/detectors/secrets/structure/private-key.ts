/**
 * Private keys in PEM: does the body parse, and is it encrypted?
 * https://www.rfc-editor.org/rfc/rfc7468 · https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key
 */

import type { StructureResult } from './result.ts';

const OPENSSH = Buffer.from('openssh-key-v1\0', 'latin1');
const SEQUENCE = 0x30;
const INTEGER = 0x02;

type Reading = 'private' | 'encrypted' | 'no-private-key' | 'cut' | 'unsure';

/** Returns whether a key in PEM is complete and private; `unknown` if it cannot be decided. */
export function checkPrivateKey(text: string): StructureResult {
  switch (readPem(text)) {
    case 'private':
    case 'encrypted':
      return 'valid';
    case 'no-private-key':
    case 'cut':
      return 'invalid';
    case 'unsure':
      return 'unknown';
  }
}

/** Checks a key in DER, as one run of base64. */
export function checkDerKey(text: string): StructureResult {
  switch (readDer(Buffer.from(text, 'base64'), INTEGER)) {
    case 'private':
      return 'valid';
    case 'unsure':
      return 'unknown';
    default:
      return 'invalid';
  }
}

/** Returns the words for an encrypted key; nothing for any other. */
export function describePrivateKey(text: string): readonly string[] {
  return readPem(text) === 'encrypted' ? ['is encrypted: an attacker still needs its passphrase'] : [];
}

/** Returns what is between the PEM lines: a private key, an encrypted one, or something else. */
function readPem(text: string): Reading {
  const frame = /-----BEGIN ([A-Z0-9 ]*)-----([\s\S]*)-----END/.exec(text);
  if (!frame) return 'unsure';
  const [, label = '', inside = ''] = frame;
  if (!label.includes('PRIVATE KEY')) return 'no-private-key';
  // RFC 1421: the body is ciphertext and has no shape
  if (inside.includes('Proc-Type: 4,ENCRYPTED')) return 'encrypted';
  const body = bodyOf(inside);
  if (body.subarray(0, OPENSSH.length).equals(OPENSSH)) return readOpenSsh(body);
  return label.includes('ENCRYPTED') ? readDer(body, SEQUENCE) : readDer(body, INTEGER);
}

/** Marks of comments, quotations and patches that begin a line. */
const MARKS = /^[ \t]*(?:\/\/+|#+|\*+|>+|;+|--+|\|)[ \t]?/gm;

/**
 * Returns the longest run of base64 of every line: what else is there is quotes, `\n`, `+` and commas of some language.
 */
function bodyOf(inside: string): Buffer {
  const lines = inside.trim().split('\n');
  const isPatch = lines.length > 1 && lines.every((line) => line.startsWith('+'));
  const plain = isPatch ? lines.map((line) => line.slice(1)).join('\n') : inside.replace(MARKS, '');
  const runs = plain
    .split(/\s+|\\[nrt]/)
    .map((line) =>
      (line.match(/[0-9A-Za-z+/]+={0,2}/g) ?? []).reduce((best, run) => (run.length > best.length ? run : best), ''),
    );
  return Buffer.from(runs.filter((run) => run.length > 1).join(''), 'base64');
}

/**
 * Reads the first fields: PKCS #1, PKCS #8 and SEC 1 begin with a version number; an encrypted PKCS #8 and a public key
 * begin with an algorithm.
 */
function readDer(body: Buffer, firstInside: number): Reading {
  if (body.length < 4 || body[0] !== SEQUENCE) return 'no-private-key';
  const lengthBytes = body[1]! < 0x80 ? 0 : body[1]! & 0x7f;
  if (lengthBytes > 2 || body[1] === 0x80) return 'no-private-key';
  const start = 2 + lengthBytes;
  const end = start + (lengthBytes === 0 ? body[1]! : body.readUIntBE(2, lengthBytes));
  if (end > body.length) return 'cut';
  if (body[start] !== firstInside) return 'no-private-key';
  if (end !== body.length) return 'unsure';
  return firstInside === SEQUENCE ? 'encrypted' : 'private';
}

/** Reads OpenSSH's own format, whose cipher says whether the key is encrypted. */
function readOpenSsh(body: Buffer): Reading {
  let at = OPENSSH.length;
  /** Returns the next field, after its length in four bytes; null if it is cut off. */
  const readField = (): Buffer | null => {
    if (at + 4 > body.length) return null;
    const end = at + 4 + body.readUInt32BE(at);
    if (end > body.length) return null;
    const bytes = body.subarray(at + 4, end);
    at = end;
    return bytes;
  };
  const cipher = readField();
  const kdf = readField();
  const kdfOptions = readField();
  at += 4; // how many keys
  const publicKey = readField();
  const privatePart = readField();
  if (!cipher || !kdf || !kdfOptions || !publicKey || !privatePart) return 'cut';
  return cipher.toString('latin1') === 'none' ? 'private' : 'encrypted';
}
