import { expect, test } from 'vitest';

import { copyLines } from '../../src/deltas/line-copies.ts';
import { mulberry32, type Random } from '../helpers/samples.ts';

const pick = (random: Random, below: number): number => Math.floor(random() * below);

/** Few kinds of lines, so that many are more than once. */
function aText(random: Random, lines: number): string[] {
  return Array.from({ length: lines }, () =>
    random() < 0.2 ? '\n' : `line ${pick(random, 40)} of some text with words${random() < 0.3 ? '\r\n' : '\n'}`,
  );
}

function edited(random: Random, lines: readonly string[]): string[] {
  const after = [...lines];
  for (let edits = pick(random, 6); edits > 0; edits--) {
    const at = pick(random, after.length + 1);
    const block = after.splice(at, pick(random, 8));
    if (random() < 0.4) after.splice(pick(random, after.length + 1), 0, ...block); // moved
    if (random() < 0.6) after.splice(pick(random, after.length + 1), 0, ...aText(random, pick(random, 4)));
  }
  if (random() < 0.3) after.push('a last line without an end');
  return after;
}

/** Stretches of both, in the order of the later text, none of them touching where they could be one. */
function expectTrue(before: Buffer, after: Buffer): number {
  const { count, at, from, length } = copyLines(before, after);
  let end = 0;
  let same = 0;
  for (let i = 0; i < count; i++) {
    expect(length[i]).toBeGreaterThan(0);
    expect(at[i]).toBeGreaterThanOrEqual(end);
    if (i > 0) expect(at[i] === end && from[i] === from[i - 1]! + length[i - 1]!).toBe(false);
    end = at[i]! + length[i]!;
    expect(after.subarray(at[i], end).equals(before.subarray(from[i], from[i]! + length[i]!))).toBe(true);
    same += length[i]!;
  }
  expect(end).toBeLessThanOrEqual(after.length);
  return same;
}

test('reported copies are in both texts, whatever they contain', () => {
  const random = mulberry32(11);
  for (let round = 0; round < 300; round++) {
    const before = aText(random, pick(random, 60));
    expectTrue(
      Buffer.from(before.join('')),
      Buffer.from((random() < 0.9 ? edited(random, before) : aText(random, pick(random, 30))).join('')),
    );
  }
  const bytes = (size: number): Buffer => Buffer.from(Array.from({ length: size }, () => 10 + pick(random, 3)));
  for (let round = 0; round < 100; round++) expectTrue(bytes(pick(random, 3000)), bytes(pick(random, 3000)));
});

test('a text is copied from itself, and moved lines from their old place', () => {
  const lines = Array.from({ length: 3000 }, (_, i) => `const value${i} = compute(${i * 7});\n`);
  const text = Buffer.from(lines.join(''));
  const same = copyLines(text, text);
  expect([...same.length.subarray(0, same.count)]).toEqual([text.length]);
  expect(copyLines(text, Buffer.alloc(0)).count).toBe(0);
  expect(copyLines(Buffer.alloc(0), text).count).toBe(0);
  const moved = Buffer.from(
    [
      'a new first line\n',
      ...lines.slice(1000, 2000),
      ...lines.slice(0, 1000),
      'something else\n',
      ...lines.slice(2000),
    ].join(''),
  );
  expect(moved.length - expectTrue(text, moved)).toBeLessThanOrEqual('a new first line\nsomething else\n'.length);
});
