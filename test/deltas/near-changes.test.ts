/** A short part of a text that contains all its new lines: the answer of a comparison of lines is within it. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNewLines } from '../../src/deltas/added-lines.ts';
import { findNearChanges } from '../../src/deltas/near-changes.ts';
import { Text } from '../../src/model/text.ts';

const line = fc.constantFrom('a\n', 'b\n', 'a\n', '}\n', '\n', '\n', 'x', '\r\n', 'c c\n', ' c\n');
const shared = fc.array(line, { maxLength: 14 });
const few = fc.array(line, { maxLength: 2 });
/** Versions of one text: each has its own lines in up to three places. */
const versions = (count: number) =>
  fc
    .tuple(shared, shared, fc.array(fc.tuple(few, few, few), { minLength: count, maxLength: count }))
    .map(([between, after, own]) =>
      own.map(([one, two, three]) => Text.of([...one, ...between, ...two, ...after, ...three].join(''))),
    );

test.each([2, 3, 4])('of %i versions, all that is new in the last is near the differences', (count) => {
  let isShort = 0;
  fc.assert(
    fc.property(versions(count), (all) => {
      const [text, ...olds] = all as [Text, ...Text[]];
      const near = findNearChanges(olds, text)!;
      const { added, joins } = findNewLines(olds, text);
      const isWithin = (from: number, to: number): boolean => near.some((part) => part.from <= from && to <= part.to);
      expect(added.filter(({ from, to }) => !isWithin(from, to))).toEqual([]);
      expect(joins.filter((at) => !isWithin(at, at))).toEqual([]);
      if (near.every(({ from, to }) => to - from < text.bytes.length / 2)) isShort++;
    }),
    { numRuns: 6000, seed: count },
  );
  expect(isShort).toBeGreaterThan(300);
});

test('a long text that differs at both ends is left to a comparison of lines', () => {
  const middle = 'the same line\n'.repeat(1000);
  expect(findNearChanges([Text.of(`a\n${middle}b\n`)], Text.of(`c\n${middle}d\n`))).toBeNull();
  expect(findNearChanges([], Text.of('a\n'))).toBeNull();
});

test('a run of equal lines after a change is part of it, as it may be the one that counts as new', () => {
  expect(findNearChanges([Text.of('h\nw\nt\nz\n')], Text.of('h\nt\nu\nt\nz\n'))).toEqual([{ from: 2, to: 8 }]);
});
