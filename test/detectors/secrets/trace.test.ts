import fc from 'fast-check';
import { expect, test } from 'vitest';

import { rules as catalogue } from '../../../patterns/index.ts';
import { createScanner } from '../../../src/detectors/secrets/index.ts';
import type { Trace } from '../../../src/detectors/secrets/trace.ts';
import type { Copies } from '../../../src/model/copies.ts';
import type { SecretMatch } from '../../../src/model/match.ts';
import { DEFAULT_POLICY } from '../../../src/model/policy.ts';
import { Text } from '../../../src/model/text.ts';
import { runs } from '../../helpers/runs.ts';
import { draw, drawSample, mulberry32 } from '../../helpers/samples.ts';

const scanner = await createScanner(DEFAULT_POLICY);

type Random = () => number;

/** Draws text that rules, readers and decoders search for, whole and in pieces. */
function aPiece(random: Random): string {
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
function nextVersion(old: Buffer, random: Random): { bytes: Buffer; copies: Copies } {
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

const facts = (match: SecretMatch): string =>
  `${match.rule} ${match.span.from}-${match.span.to} ${match.matchSpan.from}-${match.matchSpan.to} ` +
  `${match.confidence} ${match.severity} ${match.reasons.join()}`;

const PATHS = [
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

test('the results of a version and its changes give the results of the whole next version', () => {
  let found = 0;
  let kept = 0;
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const random = mulberry32(seed);
      let bytes: Buffer = Buffer.from(
        Array.from({ length: 2 + Math.floor(random() * 25) }, () => aPiece(random)).join(''),
      );
      let path = PATHS[Math.floor(random() * PATHS.length)]!;
      let trace: Trace = scanner.trace(new Text(bytes), path, null);
      for (let version = 0; version < 6; version++) {
        const text = new Text(bytes);
        const whole = scanner.scan(text, path, [text.whole]).map(facts);
        expect(scanner.matchesOf(trace).map(facts), `seed ${seed}, version ${version}`).toEqual(whole);
        found += whole.length;
        const next = nextVersion(bytes, random);
        if (random() < 0.15) path = PATHS[Math.floor(random() * PATHS.length)]!;
        trace = scanner.trace(new Text(next.bytes), path, { trace, copies: next.copies });
        kept += trace.plain.filter(({ by }) => by !== 0).length;
        bytes = next.bytes;
      }
    }),
    { numRuns: runs(100), seed: 9 },
  );
  expect(found).toBeGreaterThan(700);
  expect(kept).toBeGreaterThan(150);
});

/** Base64 or digits over lines, as people wrap it: each line as long, or not quite. */
function aBlock(random: Random): string {
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
function withOneEdit(old: Buffer, random: Random): { bytes: Buffer; copies: Copies } {
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

test('altered encoded lines give the results of a scan of all lines', () => {
  let found = 0;
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const random = mulberry32(seed);
      let bytes: Buffer = Buffer.from(
        Array.from({ length: 1 + Math.floor(random() * 3) }, () => aBlock(random)).join(
          random() < 0.5 ? '' : 'words between\n',
        ),
      );
      let trace: Trace = scanner.trace(new Text(bytes), 'config/app.yml', null);
      for (let version = 0; version < 5; version++) {
        const next = withOneEdit(bytes, random);
        const text = new Text(next.bytes);
        trace = scanner.trace(text, 'config/app.yml', { trace, copies: next.copies });
        const whole = scanner.scan(text, 'config/app.yml', [text.whole]).map(facts);
        expect(scanner.matchesOf(trace).map(facts), `seed ${seed}, version ${version}`).toEqual(whole);
        found += whole.length;
        bytes = next.bytes;
      }
    }),
    { numRuns: runs(130), seed: 3 },
  );
  expect(found).toBeGreaterThan(300);
});
