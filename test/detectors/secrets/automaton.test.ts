import fc from 'fast-check';
import { expect, test } from 'vitest';

import { rules } from '../../../patterns/index.ts';
import { Automaton } from '../../../src/detectors/secrets/matching/automaton.ts';
import { loadEngine } from '../../../src/detectors/secrets/matching/engine.ts';
import { reachOf } from '../../../src/detectors/secrets/matching/pattern-reach.ts';
import { runs } from '../../helpers/runs.ts';
import { drawSample, mulberry32, seedOf } from '../../helpers/samples.ts';

const engine = await loadEngine('re2');

/** A pattern with a text that it matches. */
interface Made {
  readonly pattern: string;
  readonly text: string;
}

const leaf = fc.constantFrom<Made>(
  { pattern: 'a', text: 'a' },
  { pattern: '[a-c]', text: 'b' },
  { pattern: '[^a]', text: '😀' },
  { pattern: '[^a]', text: 'b' },
  { pattern: '[^\\s\\d-]', text: 'é' },
  { pattern: '[^[:^alpha:]x]', text: 'y' },
  { pattern: '[]x-]', text: '-' },
  { pattern: '[\\]\\\\]', text: ']' },
  { pattern: '[\\x41-\\x43]', text: 'B' },
  { pattern: '.', text: '€' },
  { pattern: '(?s:.)', text: '\n' },
  { pattern: '(?i:k)', text: '\u212a' },
  { pattern: '(?i:[r-t])', text: '\u017f' },
  { pattern: '(?i)(?-i:q)', text: 'q' },
  { pattern: '(?:x(?i)y|z)', text: 'xY' },
  { pattern: '(?i:[^k])', text: 'l' },
  { pattern: '(?i:\u212a)', text: 'k' },
  { pattern: String.raw`\d`, text: '7' },
  { pattern: String.raw`\s`, text: '\f' },
  { pattern: String.raw`\S`, text: '\v' },
  { pattern: String.raw`\W`, text: 'é' },
  { pattern: String.raw`\.`, text: '.' },
  { pattern: String.raw`\x41`, text: 'A' },
  { pattern: String.raw`\x{263a}`, text: '\u263a' },
  { pattern: String.raw`\p{Greek}`, text: 'λ' },
  { pattern: String.raw`\PL`, text: '1' },
  { pattern: '(?P<secret>é)', text: 'é' },
  { pattern: '[[:digit:]x]', text: 'x' },
  { pattern: '{', text: '{' },
  { pattern: '{,5}', text: '{,5}' },
);
const { made } = fc.letrec<{ made: Made }>((tie) => ({
  made: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    leaf,
    fc
      .tuple(tie('made'), tie('made'))
      .map(([a, b]) => ({ pattern: `(?:${a.pattern})(?:${b.pattern})`, text: a.text + b.text })),
    fc.tuple(tie('made'), tie('made')).map(([a, b]) => ({ pattern: `(?:${a.pattern}|${b.pattern})`, text: b.text })),
    fc
      .tuple(tie('made'), fc.integer({ min: 1, max: 4 }))
      .map(([a, n]) => ({ pattern: `(?:${a.pattern}){0,${n}}`, text: a.text.repeat(n) })),
    fc
      .tuple(tie('made'), fc.integer({ min: 1, max: 40 }))
      .map(([a, n]) => ({ pattern: `(${a.pattern}){${n}}`, text: a.text.repeat(n) })),
    fc
      .tuple(tie('made'), fc.integer({ min: 1, max: 40 }))
      .map(([a, n]) => ({ pattern: `(?:${a.pattern}){${Math.ceil(n / 2)},}`, text: a.text.repeat(n) })),
    tie('made').map((a) => ({ pattern: `(?:${a.pattern})?`, text: '' })),
    fc
      .tuple(tie('made'), fc.constantFrom('*', '+', '+?'))
      .map(([a, sign]) => ({ pattern: `(?:${a.pattern})${sign}`, text: a.text.repeat(3) })),
    tie('made').map((a) => ({ pattern: `(?:^|\\b|$)?(?:${a.pattern})`, text: a.text })),
  ),
}));

/** RE2 bounds repetitions of repetitions. */
function isTooLarge(pattern: string): boolean {
  try {
    engine.compile(pattern);
    return false;
  } catch {
    return true;
  }
}

test('no part of a match is ruled out, however much of it is read', () => {
  fc.assert(
    fc.property(
      made,
      fc.nat(),
      fc.nat(),
      fc.nat(200),
      fc.constantFrom('', 'a', ' more'),
      ({ pattern, text }, from, length, after, behind) => {
        const bytes = Buffer.from(text);
        fc.pre(bytes.length > 0 && bytes.length < 4000);
        fc.pre(!isTooLarge(pattern));
        expect(engine.compile(`\\A(?:${pattern})\\z`).test(bytes)).toBe(true);
        const start = from % bytes.length;
        const anchor = { from: start, to: start + 1 + (length % (bytes.length - start)) };
        for (const before of [start, 4000])
          expect(Automaton.of(pattern, before)?.mayMatch(Buffer.from(text + behind), anchor, after) ?? true).toBe(true);
      },
    ),
    { numRuns: runs(300), seed: 5 },
  );
});

test('no keyword in a match of any rule is ruled out', () => {
  const wrong = new Set<string>();
  let seen = 0;
  for (const rule of rules) {
    const { longest, beforeKeyword } = reachOf(rule.pattern, rule.keywords, rule.longest);
    const pattern = engine.compile(rule.pattern);
    const automaton = Automaton.of(rule.pattern, beforeKeyword);
    if (automaton === null) wrong.add(`${rule.id}: nothing can be ruled out`);
    for (const line of rule.matches) {
      for (let turn = 0; turn < 5; turn++) {
        const bytes = Buffer.from(
          `before ${line.replaceAll('{sample}', () => drawSample(rule.sample, seedOf(rule.id, turn)))} after`,
        );
        const hit = pattern.exec(bytes, 0);
        if (!hit) continue;
        const text = bytes.toString('latin1').toLowerCase();
        for (const keyword of rule.keywords) {
          const from = text.indexOf(keyword.toLowerCase(), hit.from);
          if (from === -1 || from + keyword.length > hit.to || from - hit.from > beforeKeyword) continue;
          seen++;
          for (const after of [0, 64, longest])
            if (automaton?.mayMatch(bytes, { from, to: from + keyword.length }, after) === false)
              wrong.add(`${rule.id}: ${keyword}`);
        }
      }
    }
  }
  expect([...wrong]).toEqual([]);
  expect(seen).toBeGreaterThan(5 * rules.length);
});

test.each([
  ['acme_[0-9a-f]{40}', 'acme_', 'acme_token = read()'],
  ['acme_[0-9a-f]{40}', 'acme_', 'ACME_0123'],
  ['https?://[a-z]{1,20}:[^@/\\s]{1,20}@[a-z]+', 'http://', 'http://example.org/a@b'],
  ['(?i:acme)[_-]?(?:api[_-]?)?key["\']?\\s{0,3}[:=]\\s{0,3}["\']?(?<secret>[0-9a-z]{20})\\b', 'acme', 'acme.com'],
  // A keyword that may only begin a match is not what is further on in one.
  ['acme_[0-9]{4}-[a-z_]{10}', 'acme_', 'acme_acme_'],
])('what does not match is ruled out: %s', (pattern, keyword, text) => {
  expect(Automaton.of(pattern, 4)!.mayMatch(Buffer.from(text), { from: 0, to: keyword.length }, 64)).toBe(false);
});

test('a pattern that is not understood, or has too many places, rules out nothing', () => {
  expect(Automaton.of(String.raw`\Qacme\E[0-9]`, 0)).toBeNull();
  expect(Automaton.of(String.raw`acme\101`, 0)).toBeNull();
  expect(Automaton.of(`acme(?:${Array.from({ length: 700 }, (_, i) => `[${i % 10}a]`).join('')})`, 0)).toBeNull();
  // Each repetition of a repetition links all with all once more.
  expect(
    Automaton.of(`${'(?:'.repeat(200)}${Array.from({ length: 50 }, () => 'a').join('|')}${')*'.repeat(200)}acme`, 0),
  ).toBeNull();
});

test('time and memory are bounded for a pattern with a state for each text', () => {
  const random = mulberry32(3);
  const automaton = Automaton.of('[ab]*a[ab]{20}c|acme', 0)!;
  const bytes = Buffer.from(Array.from({ length: 100_000 }, () => (random() < 0.5 ? 'a' : 'b')).join(''));
  expect(automaton.mayMatch(bytes, { from: 0, to: 4 }, bytes.length)).toBe(true);
});
