import { startCost } from '../../helpers/cost.ts';
import { describe, expect, test } from 'vitest';

import { loadEngine, type PatternHit } from '../../../src/detectors/secrets/matching/engine.ts';
import { UsageError } from '../../../src/model/errors.ts';

const engines = await Promise.all((['re2', 're2js'] as const).map(loadEngine));

function show(hit: PatternHit | null): string {
  return hit ? `${hit.from}-${hit.to} secret ${hit.secret.from}-${hit.secret.to}` : 'none';
}

describe.each(engines)('$name', (engine) => {
  test.each([
    ['key=(?<secret>[a-z]{3})', 'key=abc', 0, '0-7 secret 4-7'],
    ['key=(?P<secret>[a-z]{3})', 'x key=abc', 0, '2-9 secret 6-9'],
    ['[a-z]{3}', '123abc', 0, '3-6 secret 3-6'],
    ['[a-z]{3}', '123abc', 4, 'none'],
    ['[a-z]{3}', 'abcabc', 1, '1-4 secret 1-4'],
    // Offsets are bytes of UTF-8, not characters.
    ['(?<secret>[a-z]{3})', 'é€😀abc', 0, '9-12 secret 9-12'],
    ['(?<secret>.)x', '😀x', 0, '0-5 secret 0-4'],
    // A look behind the start sees what is there.
    [String.raw`\babc`, 'xabc abc', 1, '5-8 secret 5-8'],
    // Lines.
    ['^abc$', 'x\nabc\ny', 0, '2-5 secret 2-5'],
    [String.raw`abc(?:\s|$)`, 'abc', 0, '0-3 secret 0-3'],
    ['a.c', 'a\nc', 0, 'none'],
    // The group did not take part.
    ['x(?:(?<secret>a)|b)', 'xb', 0, '0-2 secret 0-2'],
    // The first branch that fits, the leftmost place.
    ['(?<secret>ab|abc)', 'zabc', 0, '1-3 secret 1-3'],
    ['(?i)ABC', 'xabc', 0, '1-4 secret 1-4'],
    ['abc', '', 0, 'none'],
  ])('%s in %j from %i', (pattern, text, from, expected) => {
    expect(show(engine.compile(pattern).exec(Buffer.from(text), from))).toBe(expected);
  });

  test('a prefix that occurs often without a match does not hide a later match', () => {
    const pattern = engine.compile('(?<secret>acme_[0-9]{4})');
    expect(show(pattern.exec(Buffer.from(`${'acme_'.repeat(500)}1234`), 0))).toBe('2495-2504 secret 2495-2504');
    expect(show(pattern.exec(Buffer.from('acme_'.repeat(500)), 0))).toBe('none');
    expect(show(pattern.exec(Buffer.from('acme_1234acme_5678'), 1))).toBe('9-18 secret 9-18');
  });

  test('`test` agrees with `exec`, which also gives the place', () => {
    const pattern = engine.compile('ab{2}c');
    expect([pattern.test(Buffer.from('xxabbc')), pattern.test(Buffer.from('xxabc'))]).toEqual([true, false]);
    // Asked twice, answered twice: no place is remembered from the last time.
    expect([
      pattern.test(Buffer.from('abbc')),
      show(pattern.exec(Buffer.from('abbc'), 0)),
      show(pattern.exec(Buffer.from('abbc'), 0)),
    ]).toEqual([true, '0-4 secret 0-4', '0-4 secret 0-4']);
  });

  test('bytes that are not UTF-8 are searched safely', () => {
    const bytes = Buffer.from([0xff, 0xc3, 0x61, 0x62, 0x63, 0xe2, 0x82]);
    expect(show(engine.compile('abc').exec(bytes, 0))).toBe('2-5 secret 2-5');
  });

  test.each(['(?=a)', '(?<!a)b', String.raw`(a)\1`, '(a', 'a{2,1}', 'a{1001}', '[b-a]'])(
    '%s is refused as a rule',
    (pattern) => {
      expect(() => engine.compile(pattern)).toThrow(UsageError);
    },
  );

  test('a pattern on which backtracking engines hang is searched in time', () => {
    const pattern = engine.compile('(?:a{0,30}){0,30}b');
    const cost = startCost();
    expect(pattern.test(Buffer.from('a'.repeat(20_000)))).toBe(false);
    expect(cost()).toBeLessThan(5_000);
  });
});
