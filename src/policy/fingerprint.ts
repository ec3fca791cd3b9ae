/**
 * Names a finding so that it is the same finding after a rebase, a squash or a moved line: knows neither line nor
 * commit.
 *
 * A fingerprint is published (in reports, in a baseline), so it must not give the secret away. A value with 80 bits or
 * more cannot be guessed from a plain hash. A password can: its fingerprint goes through scrypt (RFC 7914), which makes
 * each guess cost about ten milliseconds, and is cut to 50 bits, so that a list of likely passwords finds many that
 * fit. With TIDEGATE_FINGERPRINT_KEY set, every fingerprint is keyed by it and nobody without the key can test a guess.
 */

import { createHash, createHmac, scrypt, scryptSync } from 'node:crypto';
import { promisify } from 'node:util';
import type { PostureMatch } from '../model/match.ts';

/** Crockford's base 32: no letter that looks like a digit. https://www.crockford.com/base32.html */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const STRONG_BITS = 80;

/**
 * Returns the fingerprint of a secret's raw text, which cannot be computed back from it. The same secret under another
 * rule has another one.
 */
export function fingerprintSecret(
  rule: string,
  secret: string,
  key = process.env['TIDEGATE_FINGERPRINT_KEY'] ?? '',
): string {
  if (key !== '') return base32(createHmac('sha256', key).update(`${rule}\0${secret}`).digest(), 20);
  if (estimateBits(secret) >= STRONG_BITS)
    return base32(createHash('sha256').update(`tidegate\0${rule}\0${secret}`).digest(), 20);
  const name = `${rule}\0${secret}`;
  let text = slow.get(name);
  if (text === undefined) slow.set(name, (text = base32(scryptSync(secret, saltOf(rule), LENGTH, COST), 10)));
  return text;
}

/** Computes the fingerprints of all secrets at once, on all processors, for `fingerprintSecret` to return. */
export async function prepareFingerprints(
  secrets: Iterable<{ readonly rule: string; readonly secret: string }>,
): Promise<void> {
  if (process.env['TIDEGATE_FINGERPRINT_KEY']) return;
  const waiting = new Map<string, Promise<void>>();
  for (const { rule, secret } of secrets) {
    const name = `${rule}\0${secret}`;
    if (slow.has(name) || waiting.has(name) || estimateBits(secret) >= STRONG_BITS) continue;
    waiting.set(
      name,
      hash(secret, saltOf(rule), LENGTH, COST).then((bytes) => void slow.set(name, base32(bytes, 10))),
    );
  }
  await Promise.all(waiting.values());
}

const hash = promisify<string, string, number, typeof COST, Buffer>(scrypt);
const LENGTH = 16;
const COST = { N: 4096, r: 8, p: 1 };

function saltOf(rule: string): string {
  return `tidegate\0${rule}`;
}

/** Identifies the key in force without revealing it; empty without a key. */
export function fingerprintKeyName(key = process.env['TIDEGATE_FINGERPRINT_KEY'] ?? ''): string {
  return key === '' ? '' : fingerprintSecret('', '', key);
}

/**
 * Returns the fingerprint of a file by its digest. A file may contain little more than a password, so it is protected
 * like one.
 */
export function fingerprintFile(digest: string): string {
  return base32(scryptSync(digest, 'tidegate file', LENGTH, COST), 10);
}

/** One password often is in hundreds of files. */
const slow = new Map<string, string>();

/**
 * Returns the fingerprint of a weakening: the same for the same setting, values and place, whatever the line and
 * commit.
 */
export function fingerprintPosture(match: PostureMatch): string {
  const parts = [match.rule, match.path, match.scope, match.subject, match.weakening, match.before, match.after];
  return base32(createHash('sha256').update(parts.join('\0')).digest(), 20);
}

/**
 * Returns a low estimate of the bits needed to guess the text: alphabet size by the classes in use, without repeats.
 */
function estimateBits(whole: string): number {
  // Enough to decide: what is guessable in 200 characters may be so as a whole.
  const text = whole.slice(0, 200).replace(/(.{2,100}?)\1+|(.)\2{2,}/gs, '$1$2');
  let alphabet = 0;
  if (/[a-z]/.test(text)) alphabet += 26;
  if (/[A-Z]/.test(text)) alphabet += 26;
  if (/[0-9]/.test(text)) alphabet += 10;
  if (/[^A-Za-z0-9]/.test(text)) alphabet += 2;
  if (/^[0-9a-f]+$/i.test(text)) alphabet = 16;
  const words = (text.match(/[a-z]{4,}|[A-Z][a-z]{3,}/g) ?? []).join('').length;
  return Math.log2(Math.max(2, alphabet)) * Math.max(0, text.length - words);
}

/** Returns the first bits of some bytes in Crockford's base 32, `digits` characters. */
function base32(bytes: Buffer, digits: number): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5 && text.length < digits) {
      bits -= 5;
      text += DIGITS[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return text;
}
