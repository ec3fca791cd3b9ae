/**
 * Draws the values that stand for credentials in tests. Every value comes from a fixed seed, so that a failure repeats
 * and no working-looking value rests in our history. Never print one: a test's message names the rule and the line.
 */

import { crc32 } from 'node:zlib';

import { crc16 } from '../../src/detectors/secrets/structure/check-digits.ts';
import type { Alphabet, Recipe } from '../../src/model/rule.ts';

/** A number in [0, 1). */
export type Random = () => number;

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
const DIGITS = '0123456789';

const ALPHABETS: Readonly<Record<Alphabet, string>> = {
  digits: DIGITS,
  base16: `${DIGITS}abcdef`,
  BASE16: `${DIGITS}ABCDEF`,
  lower: LOWER,
  upper: UPPER,
  base32: `${UPPER}234567`,
  base36: DIGITS + LOWER,
  BASE36: DIGITS + UPPER,
  alpha: UPPER + LOWER,
  base58: (DIGITS + UPPER + LOWER).replace(/[0OIl]/g, ''),
  base62: DIGITS + UPPER + LOWER,
  base64: `${DIGITS}${UPPER}${LOWER}+/`,
  base64url: `${DIGITS}${UPPER}${LOWER}_-`,
};

/** Returns a value that fits the recipe; the same recipe and seed give the same value. */
export function drawSample(recipe: Recipe, seed: number): string {
  const random = mulberry32(seed);
  if ('maker' in recipe) {
    const maker = MAKERS[recipe.maker];
    if (!maker) throw new Error(`No maker is named ${recipe.maker}: add it to test/helpers/samples.ts`);
    return maker(random, recipe.options ?? {});
  }
  if ('parts' in recipe)
    return recipe.parts
      .map((part) => (typeof part === 'string' ? part : draw(random, part.alphabet, part.chars)))
      .join('');
  return recipe.prefix + draw(random, recipe.alphabet, recipe.chars) + (recipe.suffix ?? '');
}

/** Returns a seed that differs from rule to rule and stays the same from day to day. */
export function seedOf(name: string, turn = 0): number {
  return (crc32(name) + turn * 0x9e3779b1) >>> 0;
}

/**
 * Returns a generator of numbers in [0, 1); the same for the same seed.
 * https://github.com/bryc/code/blob/master/jshash/PRNGs.md#mulberry32
 */
export function mulberry32(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Returns random characters of an alphabet. */
export function draw(random: Random, alphabet: Alphabet, chars: number): string {
  const letters = ALPHABETS[alphabet];
  let text = '';
  for (let i = 0; i < chars; i++) text += letters[Math.floor(random() * letters.length)];
  return text;
}

function drawBytes(random: Random, count: number): Buffer {
  return Buffer.from(Array.from({ length: count }, () => Math.floor(random() * 256)));
}

type Options = Readonly<Record<string, string | number>>;
type Maker = (random: Random, options: Options) => string;

const MAKERS: Readonly<Record<string, Maker>> = {
  'github-crc32': (random, { prefix = 'ghp_' }) => withBase62Check(String(prefix), draw(random, 'base62', 30)),
  'npm-crc32': (random) => withBase62Check('npm_', draw(random, 'base62', 30)),
  'github-fine-grained': (random) => `github_pat_${draw(random, 'base62', 22)}_${draw(random, 'base62', 59)}`,
  'grafana-crc32': (random, { prefix = 'glsa_' }) => {
    const body = `${prefix}${draw(random, 'base62', 32)}`;
    const check = Buffer.alloc(4);
    check.writeUInt32LE(crc32(body));
    return `${body}_${check.toString('hex')}`;
  },
  // https://github.com/nats-io/nkeys/blob/main/strkey.go
  'nkey-seed': (random) => {
    const kind = [0xa0, 0x00, 0x70, 0x10, 0x68][draw(random, 'digits', 1).charCodeAt(0) % 5]!;
    const body = Buffer.concat([Buffer.from([0x90 | (kind >> 5), (kind & 31) << 3]), drawBytes(random, 32)]);
    const check = Buffer.alloc(2);
    check.writeUInt16LE(crc16(body));
    const bits = [...body, ...check].map((byte) => byte.toString(2).padStart(8, '0')).join('');
    return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABETS.base32[parseInt(five.padEnd(5, '0'), 2)]).join('');
  },
  // https://handbook.gitlab.com/handbook/engineering/architecture/design-documents/cells/routable_tokens/
  'gitlab-routable': (random, { prefix = 'glpat-' }) => {
    const routing = Buffer.from(
      `c:${draw(random, 'base36', 1)}\no:${draw(random, 'digits', 2)}\nu:${draw(random, 'base36', 5)}`,
    );
    const payload = Buffer.concat([routing, drawBytes(random, 16), Buffer.from([16])]).toString('base64url');
    const body = `${prefix}${payload}.01.${payload.length.toString(36).padStart(2, '0')}`;
    return body + crc32(body).toString(36).padStart(7, '0');
  },
  'atlassian-crc32': (random, { prefix = 'ATATT3xFfGF0', chars = 171 }) => {
    const body = `${prefix}${draw(random, 'base64url', Number(chars))}`;
    return `${body}=${hexCheck(body).toUpperCase()}`;
  },
  // Keys made since 2019 contain the account's number in their first ten letters, with the highest bit set.
  // https://github.com/microsoft/security-utilities: the standard form, 84 characters, made in May 2025.
  'azure-identifiable': (random, { signature = 'acog' }) => {
    const body = `${draw(random, 'base62', 52)}JQQJ99BE${draw(random, 'base62', 16)}${signature}`;
    const hash = Buffer.alloc(4);
    hash.writeUInt32LE(marvin(Buffer.from(body, 'base64'), BigInt(`0x${Buffer.from('Default0').toString('hex')}`)));
    return (
      body +
      base62(hash.readUInt32BE())
        .replace(/^0+(?=.)/, '')
        .padEnd(4, '0')
        .slice(0, 4)
    );
  },
  'aws-key-id': (random, { prefix = 'AKIA' }) => {
    let bits = (1n << 47n) | (BigInt(Math.floor(random() * 1e12)) << 7n) | BigInt(Math.floor(random() * 128));
    bits <<= 2n;
    let letters = '';
    for (let i = 0; i < 10; i++, bits >>= 5n) letters = ALPHABETS.base32[Number(bits & 31n)]! + letters;
    return `${prefix}${letters}${draw(random, 'base32', 6)}`;
  },
  jwt: (random, { alg = 'HS256' }) => {
    const payload = {
      iss: 'https://login.example.com',
      sub: draw(random, 'digits', 10),
      iat: 1_700_000_000,
      exp: 4_000_000_000,
    };
    const parts = [{ alg, typ: 'JWT' }, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
    return `${parts.join('.')}.${alg === 'none' ? '' : draw(random, 'base64url', 43)}`;
  },
  slack: (random, { prefix = 'xoxb' }) =>
    `${prefix}-${draw(random, 'digits', 12)}-${draw(random, 'digits', 13)}-${draw(random, 'base62', 24)}`,
  // One run of base64, without the frame of PEM.
  'private-key-der': (random, { kind = 'pkcs8' }) =>
    MAKERS['private-key']!(random, { kind }).replace(/-----[^-]+-----|\s/g, ''),
  'private-key': (random, { kind = 'rsa' }) => {
    if (kind === 'openssh') return pem('OPENSSH PRIVATE KEY', openSshKey(random));
    if (kind === 'ec')
      return pem(
        'EC PRIVATE KEY',
        der(
          0x30,
          integer(Buffer.from([1])),
          der(0x04, drawBytes(random, 32)),
          der(0xa0, der(0x06, P256)),
          der(0xa1, der(0x03, Buffer.from([0, 4]), drawBytes(random, 64))),
        ),
      );
    if (kind === 'pkcs8')
      return pem(
        'PRIVATE KEY',
        der(0x30, integer(Buffer.from([0])), der(0x30, der(0x06, RSA), der(0x05)), der(0x04, rsaKey(random))),
      );
    return pem('RSA PRIVATE KEY', rsaKey(random));
  },
};

export function makerNames(): readonly string[] {
  return Object.keys(MAKERS);
}

function withBase62Check(prefix: string, body: string): string {
  return prefix + body + base62(crc32(body));
}

/** Returns a number in six digits of base 62. */
function base62(number: number): string {
  let digits = '';
  for (let i = 0, rest = number; i < 6; i++, rest = Math.floor(rest / 62))
    digits = ALPHABETS.base62[rest % 62]! + digits;
  return digits;
}

/**
 * Returns the Marvin32 checksum of whole words, as its authors describe it: written apart from the one in `src`, to
 * check it.
 */
function marvin(bytes: Buffer, seed: bigint): number {
  const word = 0xffffffffn;
  const turn = (value: bigint, bits: bigint): bigint => ((value << bits) | (value >> (32n - bits))) & word;
  let low = seed & word;
  let high = seed >> 32n;
  const words = Array.from({ length: bytes.length / 4 }, (_, i) => BigInt(bytes.readUInt32LE(i * 4)));
  for (const next of [...words, 0x80n, 0n]) {
    low = (low + next) & word;
    high ^= low;
    low = (turn(low, 20n) + high) & word;
    high = turn(high, 9n) ^ low;
    low = (turn(low, 27n) + high) & word;
    high = turn(high, 19n);
  }
  return Number(low ^ high);
}

function hexCheck(body: string): string {
  return crc32(body).toString(16).padStart(8, '0');
}

const P256 = Buffer.from('2a8648ce3d030107', 'hex');
const RSA = Buffer.from('2a864886f70d010101', 'hex');

/** Returns a body in PEM, under this label. */
function pem(label: string, body: Buffer): string {
  const lines = body.toString('base64').match(/.{1,64}/g)!;
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`].join('\n');
}

/** Returns the shape of an RSA key with random numbers, which are not primes: it is not a key. */
function rsaKey(random: Random): Buffer {
  const numbers = [256, 3, 256, 128, 128, 128, 128, 128].map((size, i) =>
    integer(i === 1 ? Buffer.from([1, 0, 1]) : drawBytes(random, size)),
  );
  return der(0x30, integer(Buffer.from([0])), ...numbers);
}

function openSshKey(random: Random): Buffer {
  const field = (bytes: Buffer | string): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return Buffer.concat([length, Buffer.from(bytes)]);
  };
  const publicKey = drawBytes(random, 32);
  const publicPart = Buffer.concat([field('ssh-ed25519'), field(publicKey)]);
  const check = drawBytes(random, 4);
  const secretPart = Buffer.concat([
    check,
    check,
    publicPart,
    field(Buffer.concat([drawBytes(random, 32), publicKey])),
    field('ada@example.com'),
  ]);
  const padding = Buffer.from(Array.from({ length: (8 - (secretPart.length % 8)) % 8 }, (_, i) => i + 1));
  return Buffer.concat([
    Buffer.from('openssh-key-v1\0'),
    field('none'),
    field('none'),
    field(''),
    Buffer.from([0, 0, 0, 1]),
    field(publicPart),
    field(Buffer.concat([secretPart, padding])),
  ]);
}

function integer(bytes: Buffer): Buffer {
  return der(0x02, bytes[0]! >= 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);
}

/** Returns one element of DER. */
function der(tag: number, ...contents: Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const length =
    content.length < 0x80
      ? [content.length]
      : content.length < 0x100
        ? [0x81, content.length]
        : [0x82, content.length >> 8, content.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}
