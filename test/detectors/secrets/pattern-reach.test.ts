import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { rules } from '../../../patterns/index.ts';
import { loadEngine } from '../../../src/detectors/secrets/matching/engine.ts';
import { reachOf } from '../../../src/detectors/secrets/matching/pattern-reach.ts';
import { drawSample, seedOf } from '../../helpers/samples.ts';

const engine = await loadEngine('re2');

describe('the longest match', () => {
  test.each([
    ['abc', 3],
    ['a{2,5}', 5],
    ['a{3}', 3],
    ['(?:ab){2,3}c?', 7],
    ['[a-z]{10}', 10],
    ['[^a-z]{10}', 40],
    ['.{2}', 8],
    ['é', 2],
    [String.raw`\d{4}\w\s\n`, 7],
    [String.raw`\bab\b$^`, 2],
    [String.raw`\.\{\(`, 3],
    ['a|bcd|ef', 3],
    ['x(?:a|bcd)y', 5],
    ['(?i:ab)(?P<secret>c{4})(?<other>d)', 7],
    ['(?i)abc', 3],
    ['[]a]{2}[^]a]', 6],
    ['[[:alpha:]]{3}', 3],
    [String.raw`[\]\\a]{2}`, 2],
    ['a{1,3}?b', 4],
    [String.raw`\x41\x{263a}\pN\p{Greek}`, 12],
    ['(?:[a-z]{1000}(?:[a-z]{1000})?)?[a-z]{0,999}', 2999],
    ['a*', Infinity],
    ['a+b', Infinity],
    ['(?:ab){2,}', Infinity],
    ['(?:a|b*)c', Infinity],
    ['', 0],
  ])('%s', (pattern, longest) => {
    expect(reachOf(pattern, ['zzz']).longest).toBe(longest);
  });
});

describe('bytes before the keyword', () => {
  test.each([
    ['ghp_[a-z]{4}', ['ghp_'], 0],
    [String.raw`\b(?<secret>ghp_[a-z]{4})\b`, ['ghp_'], 0],
    ['(?:^|[^a-z])ghp_[a-z]{4}', ['ghp_'], 4],
    ['[0-9]{10}:AA[a-z]{4}', [':aa'], 10],
    ['(?:AKIA|ASIA)[A-Z]{16}', ['akia', 'asia'], 0],
    ['x{2}(?:AKIA|yASIA)[A-Z]{16}', ['akia', 'asia'], 3],
    // If one branch shows no keyword, nothing is known.
    ['(?:AKIA|[A-Z]{4})[0-9]{6}', ['akia'], 10],
    ['acme.{3}', ['cme'], 1],
    // A keyword that an optional letter interrupts is not spelled out.
    ['a?cme[0-9]{5}', ['acme'], 9],
    ['acme[0-9]{5}', ['corp'], 9],
    ['acme|corp_[0-9]{5}', ['acme', 'corp'], 0],
  ])('%s', (pattern, keywords, before) => {
    expect(reachOf(pattern, keywords).beforeKeyword).toBe(before);
  });
});

test('no match of any rule is longer than its reach says, nor has more before its keyword', () => {
  const wrong: string[] = [];
  for (const rule of rules) {
    const reach = reachOf(rule.pattern, rule.keywords, rule.longest);
    const pattern = engine.compile(rule.pattern);
    rule.matches.forEach((line, index) => {
      const bytes = Buffer.from(line.replaceAll('{sample}', () => drawSample(rule.sample, seedOf(rule.id))));
      const hit = pattern.exec(bytes, 0);
      if (!hit) return;
      const text = bytes.toString('latin1', hit.from, hit.to).toLowerCase();
      const first = Math.min(
        ...rule.keywords.map((word) => text.indexOf(word.toLowerCase())).filter((at) => at !== -1),
      );
      if (hit.to - hit.from > reach.longest)
        wrong.push(`${rule.id}, line ${index + 1}: a match of ${hit.to - hit.from} bytes, ${reach.longest} expected`);
      if (first > reach.beforeKeyword)
        wrong.push(`${rule.id}, line ${index + 1}: ${first} bytes before the keyword, ${reach.beforeKeyword} expected`);
    });
  }
  expect(wrong).toEqual([]);
});

test('no match of any pattern is longer than its reach says', () => {
  // Patterns are built with a text that they match.
  interface Made {
    readonly pattern: string;
    readonly text: string;
  }
  const leaf = fc.constantFrom<Made>(
    { pattern: 'a', text: 'a' },
    { pattern: '[a-c]', text: 'b' },
    { pattern: '[^a]', text: '😀' },
    { pattern: '.', text: '€' },
    { pattern: String.raw`\d`, text: '7' },
    { pattern: String.raw`\W`, text: 'é' },
    { pattern: String.raw`\.`, text: '.' },
    { pattern: 'é', text: 'é' },
    { pattern: '[[:digit:]x]', text: 'x' },
  );
  const { made } = fc.letrec<{ made: Made }>((tie) => ({
    made: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.tuple(tie('made'), tie('made')).map(([a, b]) => ({ pattern: a.pattern + b.pattern, text: a.text + b.text })),
      fc.tuple(tie('made'), tie('made')).map(([a, b]) => ({ pattern: `(?:${a.pattern}|${b.pattern})`, text: b.text })),
      fc
        .tuple(tie('made'), fc.integer({ min: 1, max: 4 }))
        .map(([a, n]) => ({ pattern: `(?:${a.pattern}){0,${n}}`, text: a.text.repeat(n) })),
      fc
        .tuple(tie('made'), fc.integer({ min: 1, max: 4 }))
        .map(([a, n]) => ({ pattern: `(${a.pattern}){${n}}`, text: a.text.repeat(n) })),
    ),
  }));
  fc.assert(
    fc.property(made, ({ pattern, text }) => {
      const bytes = Buffer.from(text);
      // The whole text is a match, whatever shorter one the engine would prefer.
      expect(engine.compile(`\\A(?:${pattern})\\z`).test(bytes)).toBe(true);
      expect(bytes.length).toBeLessThanOrEqual(reachOf(pattern, ['zzz']).longest);
    }),
    { numRuns: 2000, seed: 20 },
  );
});
