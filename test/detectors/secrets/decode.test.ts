import { startCost } from '../../helpers/cost.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isDecoded, withDecoding } from '../../../src/detectors/secrets/decoding/decode.ts';
import { createSecretScanner } from '../../../src/detectors/secrets/detect.ts';
import { loadEngine } from '../../../src/detectors/secrets/matching/engine.ts';
import { createRuleDetector } from '../../../src/detectors/secrets/rule-detector.ts';
import type { MatchingRule } from '../../../src/detectors/secrets/matching/matching-rule.ts';
import type { SecretMatch } from '../../../src/model/match.ts';
import { Text, type Span } from '../../../src/model/text.ts';
import { draw, drawSample, mulberry32 } from '../../helpers/samples.ts';

const engine = await loadEngine('re2');
const rules: readonly MatchingRule[] = [
  {
    id: 'github',
    title: 'GitHub token',
    severity: 'high',
    keywords: ['ghp_'],
    pattern: String.raw`\b(?<secret>ghp_[0-9A-Za-z]{36})\b`,
    check: 'github-crc32',
    publicPrefix: 'ghp_',
  },
  {
    id: 'named',
    title: 'Named value',
    severity: 'high',
    keywords: ['password'],
    pattern: String.raw`password["']?[:=] ?["']?(?<secret>[!-~]{6,40})`,
    confidence: 'medium',
  },
  {
    id: 'pair',
    title: 'Pair',
    severity: 'high',
    keywords: ['@db.'],
    pattern: String.raw`://[a-z]+:(?<secret>[!-~]{4,40})@db\.`,
  },
];
const scanner = withDecoding(
  createSecretScanner(
    engine,
    rules.map((rule) => createRuleDetector(rule, engine)),
  ),
);
const token = (seed: number): string => drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, seed);
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const hex = (text: string): string => Buffer.from(text).toString('hex');
const escaped = (text: string, write: (code: number) => string): string =>
  [...text].map((letter) => write(letter.charCodeAt(0))).join('');

function scan(text: string, regions?: readonly Span[]): readonly SecretMatch[] {
  const whole = Text.of(text);
  return scanner.scan(whole, 'a.txt', regions ?? [{ from: 0, to: whole.bytes.length }]);
}

/** Rule, lines and first reason, never the text. */
function seen(text: string): readonly string[] {
  return scan(text).map((match) => {
    const { line, column, endLine } = Text.of(text).placeOf(match.span);
    return (
      `${match.rule} ${line}:${column}${endLine === line ? '' : `-${endLine}`} ` +
      `${isDecoded(match) ? match.reasons[0] : 'as it is'}`
    );
  });
}

describe('a token is found', () => {
  const t = token(1);
  test.each([
    ['base64', `auth = "${base64(t)}"`, 'github 1:9 found in base64'],
    [
      'base64 of a URL alphabet',
      `auth = "${Buffer.from(`??>>${t}`).toString('base64url')}"`,
      'github 1:14 found in base64',
    ],
    ['base64 behind a path', `//host/v1/${base64(`token ${t}`)}`, 'github 1:19 found in base64'],
    ['hex', `blob: ${hex(t)}`, 'github 1:7 found in hex'],
    ['hex with 0x', `blob: 0x${hex(t)};`, 'github 1:9 found in hex'],
    [
      'unicode escapes',
      `"x": "${escaped(t, (code) => `\\u${code.toString(16).padStart(4, '0')}`)}"`,
      'github 1:7 found in escapes',
    ],
    ['a token half in escapes', `"x": "\\u0067\\u0068${t.slice(2)}"`, 'github 1:7 found in escapes'],
    ['byte escapes', `"${escaped(t, (code) => `\\x${code.toString(16)}`)}"`, 'github 1:2 found in escapes'],
    ['percent', `?t=${escaped(t, (code) => `%${code.toString(16)}`)}&x`, 'github 1:4 found in percent-encoding'],
    ['decimal entities', `<b>${escaped(t, (code) => `&#${code};`)}</b>`, 'github 1:4 found in HTML entities'],
    [
      'hexadecimal entities',
      `<b>${escaped(t, (code) => `&#x${code.toString(16)};`)}</b>`,
      'github 1:4 found in HTML entities',
    ],
    ['terminal colours', `\u001b[32m${t}\u001b[0m`, 'github 1:6 found in terminal colours'],
    ['colours as a shell writes them', `echo -e "\\033[1;32m${t}\\e[0m"`, 'github 1:20 found in escapes'],
    ['colours in JSON', `[1, "o", "\\u001b[32m${t}\\u001b[0m"]`, 'github 1:21 found in escapes'],
    ['UTF-16 among other bytes', `MZ\0\u0001abc\0${[...t].join('\0')}\0\0\0rest`, 'github 1:9 found in UTF-16 within'],
    [
      'UTF-16 as PowerShell encodes it',
      `powershell -e ${Buffer.from(`$t='${t}'`, 'utf16le').toString('base64')}`,
      'github 1:25 found in base64',
    ],
  ])('written in %s', (_, text, expected) => {
    expect(seen(text)).toEqual([expected]);
  });

  test('in base64 of base64 of hex, and no deeper', () => {
    expect(seen(`x: ${base64(base64(hex(t)))}`)).toEqual(['github 1:4 found in hex in base64 in base64']);
    expect(seen(`x: ${base64(base64(base64(hex(t))))}`)).toEqual([]);
  });

  test('in JSON within JSON within JSON', () => {
    const text = JSON.stringify({ body: JSON.stringify({ inner: JSON.stringify({ password: 'q"7w1e3' }) }) });
    expect(seen(text).map((found) => found.replace(/:\d+/, ''))).toEqual(['named 1 found in escapes in escapes']);
  });

  test('in JSON within an attribute', () => {
    expect(seen('<div data-x="{&quot;password&quot;:&quot;q7w1e3&#x21;&quot;}">')).toEqual([
      'named 1:42 found in HTML entities',
    ]);
  });

  test('in plain text beside escapes is reported as it is', () => {
    expect(seen(`"{\\"t\\": ${t} }"`)).toEqual(['github 1:10 as it is']);
  });

  test('if only an escape ends its word', () => {
    expect(seen(`"a\\u003d\\n${t}"`)).toEqual(['github 1:11 found in escapes']);
  });
});

test('wrapped base64 reports the lines of the secret, not of the block', () => {
  const content = `${'# a comment, to fill the lines\n'.repeat(8)}TOKEN=${token(2)}\n${'# and more\n'.repeat(8)}`;
  const lines = base64(content).match(/.{1,76}/g)!;
  const secret = `kind: Secret\ndata:\n  .env: |\n${lines.map((line) => `    ${line}\n`).join('')}type: Opaque\n`;
  const [match] = scan(secret);
  const place = Text.of(secret).placeOf(match!.span);
  const first = Math.floor((content.indexOf('ghp_') * 4) / 3 / 76);
  expect(place).toMatchObject({ line: 4 + first, endLine: 4 + first + (place.endLine - place.line) });
  expect(place.endLine - place.line).toBeLessThanOrEqual(1);
  expect(seen(secret.replaceAll('\n', '\r\n'))).toHaveLength(1);
});

test('two tokens in one block are two findings', () => {
  const text = `x: ${base64(`A=${token(1)}\nB=${token(2)}\n`)}`;
  expect(seen(text)).toHaveLength(2);
});

test('a value in base64 is judged by the name before it', () => {
  // the encoded value is one as well
  expect(seen(`  password: ${base64('q7w1e3-r9t5z7-u1i3o5')}\n`)).toEqual(['named 1:13 as it is']);
  expect(scan(`password: "${base64('correct-horse-battery\n')}"`)).toHaveLength(1);
});

test('a connection string in a parameter is read', () => {
  expect(seen(`GET /?dsn=${encodeURIComponent('postgres://app:q7/w1@db.example.org')}`)).toEqual([
    'pair 1:34 found in percent-encoding',
  ]);
});

test('a run that does not decode to text is ignored', () => {
  const random = mulberry32(7);
  const noise = Array.from(
    { length: 200 },
    () => `sha512-${draw(random, 'base64', 86)}== ${draw(random, 'base16', 64)}\n`,
  ).join('');
  expect(seen(noise)).toEqual([]);
});

describe('a region is judged as the whole text is', () => {
  function randomText(seed: number): string {
    const random = mulberry32(seed);
    const upTo = (most: number): number => Math.floor(random() * most);
    const pieces: (() => string)[] = [
      () => base64(`x ${token(upTo(9))} y`),
      () =>
        `${base64(`${'z'.repeat(upTo(90))} ${token(upTo(9))}\n`.repeat(3))
          .match(/.{1,40}/g)!
          .map((line) => `\n  ${line}`)
          .join('')}\n`,
      () => hex(token(upTo(9))),
      () => token(upTo(9)),
      () => `"\\u0067${token(upTo(9)).slice(1)}"`,
      () => `{\\"password\\":\\"${draw(random, 'base36', 8)}\\"}`,
      () => `%67${token(upTo(9)).slice(1)}&amp;`,
      () => `&#103;${token(upTo(9)).slice(1)}`,
      () => `password=${base64(draw(random, 'base36', 20))}`,
      () => `\u001b[${upTo(40)}m${token(upTo(9))}\u001b[0m`,
      () => `\0${[...token(upTo(9))].join('\0')}\0\0`,
      () => `\\e[1m${token(upTo(9))}\\033[0m`,
      () => '\0',
      () => '\\'.repeat(1 + upTo(3)),
      () => '\n'.repeat(1 + upTo(2)),
      () => 'é ',
      () => ' '.repeat(upTo(400)),
      () => draw(random, 'base64', upTo(60)),
    ];
    return Array.from({ length: 2 + upTo(14) }, () => pieces[upTo(pieces.length)]!()).join(random() < 0.5 ? '\n' : ' ');
  }

  test('whatever the text and wherever the region', () => {
    let found = 0;
    fc.assert(
      fc.property(
        fc.nat(),
        fc.array(fc.tuple(fc.nat(3000), fc.nat(200)), { minLength: 1, maxLength: 4 }),
        (seed, cuts) => {
          const text = randomText(seed);
          const whole = scan(text);
          const regions: Span[] = [];
          for (const [from, length] of cuts.sort((a, b) => a[0] - b[0])) {
            const last = regions.at(-1);
            if (!last || from > last.to) regions.push({ from, to: from + length });
          }
          const expected = whole.filter((match) =>
            regions.some((region) => region.from < match.matchSpan.to && match.matchSpan.from < region.to),
          );
          found += expected.length;
          const facts = (match: SecretMatch): string =>
            `${match.rule} ${match.span.from}-${match.span.to} ${match.reasons[0]}`;
          expect(scan(text, regions).map(facts)).toEqual(expected.map(facts));
        },
      ),
      { numRuns: 600, seed: 11 },
    );
    expect(found).toBeGreaterThan(100);
  });
});

test('no bytes crash it, and every match is within the text', () => {
  const alphabet = [...'\\%&#;ux{}"n:=0aF+/_-= \n\r\té😀\0\u001b[m'];
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc
          .array(fc.constantFrom(...alphabet, 'ghp_', 'password=', base64(token(1)), hex('password=abcdefgh')))
          .map((parts) => parts.join('')),
      ),
      (text) => {
        const { length } = Text.of(text).bytes;
        for (const { span, matchSpan } of scan(text))
          expect(
            0 <= matchSpan.from &&
              matchSpan.from <= span.from &&
              span.from < span.to &&
              span.to <= matchSpan.to &&
              matchSpan.to <= length,
          ).toBe(true);
      },
    ),
    { numRuns: 2000, seed: 5 },
  );
});

test('texts made to be slow are decoded in linear time', () => {
  const size = 1 << 20;
  const hostile = [
    '\\',
    '%',
    '&',
    'A',
    ' A',
    '\\"',
    '\\":',
    '%41',
    '&#65;',
    'A'.repeat(24) + '\n',
    'A'.repeat(24) + '/',
    '\\u0041',
    ' \t',
    '=',
    '\0',
    'A\0',
    '\u001b[',
    '\u001b[1m',
    '\\e[',
  ].map((piece) => piece.repeat(size / piece.length));
  for (const text of hostile) {
    const bytes = Text.of(text);
    const regions = Array.from({ length: 2000 }, (_, i) => ({ from: i * 500, to: i * 500 + 100 }));
    const cost = startCost();
    scanner.scan(bytes, 'a.txt', [{ from: 0, to: bytes.bytes.length }]);
    scanner.scan(bytes, 'a.txt', regions);
    expect(cost(), `${JSON.stringify(text.slice(0, 12))}…`).toBeLessThan(4000);
  }
});
