import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultOfJson, linesOfJson } from '../../../src/policy/text/json-text.ts';

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test('what JSON.parse takes has no fault, and what it refuses has one', () => {
  const text = fc
    .tuple(
      fc.json({ maxDepth: 3 }),
      fc.nat(),
      fc.constantFrom('', ',', '"', '\\', '{', ']', '\n', '1', 'e', '\u0001', ' '),
      fc.nat(2),
    )
    .map(([json, at, put, cut]) => {
      const place = at % (json.length + 1);
      return json.slice(0, place) + put + json.slice(place + cut);
    });
  const seen = { true: 0, false: 0 };
  fc.assert(
    fc.property(text, (json) => {
      const fault = faultOfJson(json);
      if (fault?.problem.includes('twice') === true) return;
      seen[`${fault === null}`]++;
      expect(fault === null).toBe(parses(json));
    }),
    { numRuns: 2000, seed: 1 },
  );
  expect(Math.min(seen.true, seen.false)).toBeGreaterThan(100);
});

test.each([
  ['', 1, 'it is not JSON'],
  ['{\n"a": 1,\n}', 3, 'it is not JSON'],
  ['{\n"a": 1\n"b": 2}', 3, 'it is not JSON'],
  ['[\n1,\n\n2', 4, 'it is not JSON'],
  ['[1]\n\nx', 3, 'it is not JSON'],
  ['{"a": [{}, {"b": 1,\n"\\u0062": 2}]}', 2, 'it has a key twice in one object'],
  ['['.repeat(2_000_000), 1, 'it is nested too deep'],
])('%# the first fault and its line', (text, line, problem) => {
  expect(faultOfJson(text)).toEqual({ line, problem });
});

test('a key may be in two objects', () => {
  expect(faultOfJson('[{"a": 1}, {"a": {"a": 2}}]')).toBeNull();
});

test('values have the lines at which they begin', () => {
  const text = '{\n "a": [\n {},\n\n 2],\n "b": 3 }';
  expect([...linesOfJson(text, 1)]).toEqual([
    ['a', 2],
    ['b', 6],
  ]);
  expect([...linesOfJson(text, 2)]).toEqual([
    ['a.0', 3],
    ['a.1', 5],
  ]);
});
