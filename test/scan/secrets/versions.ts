/** Texts with credentials in many forms, whole and in pieces, and versions that follow one another. */

import { rules as catalogue } from '../../../patterns/index.ts';
import type { Copies } from '../../../src/model/copies.ts';
import { draw, drawSample } from '../../helpers/samples.ts';

export type Random = () => number;

/** Draws text that rules, readers and decoders search for, whole and in pieces. */
export function aPiece(random: Random): string {
  const upTo = (bound: number): number => Math.floor(random() * bound);
  const rule = catalogue[upTo(catalogue.length)]!;
  const line = (): string =>
    rule.matches[upTo(rule.matches.length)]!.replaceAll('{sample}', () => drawSample(rule.sample, upTo(1e9)));
  const pieces: (() => string)[] = [
    line,
    line,
    () => line().slice(0, upTo(40)),
    () => `${rule.keywords[upTo(rule.keywords.length)]} `,
    () => `password = "${draw(random, 'base62', 8 + upTo(20))}"`,
    () => `api_key: ${draw(random, 'base16', 32)}`,
    () => 'console.log(`token ${process.env.API_TOKEN}`)\n',
    () => `https://user:${draw(random, 'base62', 12)}@db.internal/x`,
    () =>
      Buffer.from(`aws_secret: ${line()} ${'words and words '.repeat(upTo(8))}`)
        .toString('base64')
        .replace(/(.{64})/g, '$1\n'),
    () => Buffer.from('plain words, nothing to see here at all').toString('base64'),
    () => `"{\\"password\\": \\"${draw(random, 'base62', 14)}\\"}"`,
    () => `%70assword=${draw(random, 'base62', 14)}`,
    () => `&#x70;assword=&quot;${draw(random, 'base62', 14)}&quot;`,
    () => 'é€😀',
    () => ['\n', ' ', '"', '\n\n', '\\', ' = ', 'user: ada\n', '='][upTo(8)]!,
    () => 'lorem ipsum dolor '.repeat(upTo(60)),
  ];
  return pieces[upTo(pieces.length)]!() + (random() < 0.6 ? '\n' : '');
}

/** Moves a cut to the start of a character, so that UTF-8 stays whole. */
function cutAt(bytes: Buffer, at: number): number {
  while (at < bytes.length && (bytes[at]! & 0xc0) === 0x80) at++;
  return Math.min(at, bytes.length);
}

/** A new version: stretches of the old one, some left out, some moved or taken twice, with new text between them. */
export function nextVersion(old: Buffer, random: Random): { bytes: Buffer; copies: Copies } {
  const upTo = (bound: number): number => Math.floor(random() * bound);
  const cuts = Array.from({ length: upTo(6) }, () => cutAt(old, upTo(old.length + 1))).sort((a, b) => a - b);
  let stretches = [0, ...cuts].map((from, i) => ({ from, to: cuts[i] ?? old.length }));
  if (random() < 0.15) stretches = [...stretches, stretches[upTo(stretches.length)]!];
  if (random() < 0.1) stretches = stretches.reverse();
  const parts: Buffer[] = [];
  const [at, from, length]: [number[], number[], number[]] = [[], [], []];
  let size = 0;
  const insert = (): void => {
    const piece = Buffer.from(Array.from({ length: upTo(3) }, () => aPiece(random)).join(''));
    parts.push(piece);
    size += piece.length;
  };
  for (const stretch of stretches) {
    if (random() < 0.4) insert();
    if (random() < 0.25) stretch.from = cutAt(old, Math.min(stretch.to, stretch.from + upTo(30)));
    if (random() < 0.1 || stretch.to <= stretch.from) continue;
    const last = at.length - 1;
    const count = stretch.to - stretch.from;
    if (last >= 0 && at[last]! + length[last]! === size && from[last]! + length[last]! === stretch.from)
      length[last]! += count;
    else {
      at.push(size);
      from.push(stretch.from);
      length.push(count);
    }
    parts.push(old.subarray(stretch.from, stretch.to));
    size += count;
  }
  if (random() < 0.2) insert();
  return {
    bytes: Buffer.concat(parts),
    copies: { count: at.length, at: Int32Array.from(at), from: Int32Array.from(from), length: Int32Array.from(length) },
  };
}

/** Base64 or digits over lines, as people wrap it: each line as long, or not quite. */
export function aBlock(random: Random): string {
  const upTo = (bound: number): number => Math.floor(random() * bound);
  const words =
    `${'some words before '.repeat(upTo(12))}api_key: ${draw(random, 'base16', 32)} password = "` +
    `${draw(random, 'base62', 16)}" ${'and after '.repeat(upTo(20))}`;
  const run = Buffer.from(words).toString(random() < 0.8 ? 'base64' : 'hex');
  const width = 24 + upTo(random() < 0.7 ? 60 : 420);
  const indent = ' '.repeat(random() < 0.5 ? 0 : upTo(90));
  const lines = run
    .match(new RegExp(`.{1,${width}}`, 'g'))!
    .map((line) => indent + line + (random() < 0.05 ? ' ' : ''));
  return (
    `${random() < 0.5 ? 'password: ' : ''}${random() < 0.7 ? '\n' : ''}` +
    `${lines.join(random() < 0.9 ? '\n' : '\r\n')}\n`
  );
}

/** One place of it is another: a character more or less, a line that ends early, or one that does not end. */
export function withOneEdit(old: Buffer, random: Random): { bytes: Buffer; copies: Copies } {
  const at = Math.floor(random() * (old.length + 1));
  const gone = random() < 0.5 ? Math.floor(random() * (random() < 0.8 ? 3 : 120)) : 0;
  const text = ['', ' ', '\n', '=', 'A', 'x: ', '\n\n', 'QUJD', '  QUJD', '"', ':'][Math.floor(random() * 11)]!;
  const to = Math.min(old.length, at + gone);
  const copies = {
    count: 2,
    at: Int32Array.of(0, at + text.length),
    from: Int32Array.of(0, to),
    length: Int32Array.of(at, old.length - to),
  };
  return { bytes: Buffer.concat([old.subarray(0, at), Buffer.from(text), old.subarray(to)]), copies };
}

/** Paths of several kinds. */
export const PATHS = [
  'src/app.js',
  'src/app.js',
  'src/app.js',
  'config/settings.env',
  'test/app.js',
  'yarn.lock',
  'Dockerfile',
  '.github/workflows/ci.yml',
  'README.md',
];
