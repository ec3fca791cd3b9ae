import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNewLines } from '../../src/deltas/added-lines.ts';
import { diffLines } from '../../src/deltas/line-diff.ts';
import { Text } from '../../src/model/text.ts';

const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', ''), { maxLength: 40 });

/** Length of the longest common subsequence, by the plain table. */
function common(a: readonly string[], b: readonly string[]): number {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++)
      table[i]![j] = a[i - 1] === b[j - 1] ? table[i - 1]![j - 1]! + 1 : Math.max(table[i - 1]![j]!, table[i]![j - 1]!);
  }
  return table[a.length]![b.length]!;
}

describe('diffLines', () => {
  test('applying the hunks to the old text gives the new one, and no script is shorter', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const a = before.map((line) => `${line}\n`);
        const b = after.map((line) => `${line}\n`);
        const rebuilt: string[] = [];
        let at = 0;
        let changed = 0;
        for (const hunk of diffLines(Text.of(a.join('')), Text.of(b.join('')))) {
          rebuilt.push(...a.slice(at, hunk.oldStart));
          expect(rebuilt.length).toBe(hunk.newStart);
          rebuilt.push(...b.slice(hunk.newStart, hunk.newStart + hunk.newCount));
          at = hunk.oldStart + hunk.oldCount;
          changed += hunk.oldCount + hunk.newCount;
        }
        rebuilt.push(...a.slice(at));
        expect(rebuilt).toEqual(b);
        expect(changed).toBe(a.length + b.length - 2 * common(a, b));
      }),
      { numRuns: 2000, seed: 7 },
    );
  });

  test('a text compared with itself has no hunk', () => {
    fc.assert(
      fc.property(fc.string(), (text) => void expect(diffLines(Text.of(text), Text.of(text))).toEqual([])),
      { seed: 7 },
    );
  });

  test('of two equal blocks, the second one counts as added', () => {
    expect(diffLines(Text.of('x\nx\n'), Text.of('x\nx\nx\n'))).toEqual([
      { oldStart: 2, oldCount: 0, newStart: 2, newCount: 1 },
    ]);
  });

  test('a last line that gains its line ending has changed', () => {
    expect(diffLines(Text.of('a\nb'), Text.of('a\nb\n'))).toEqual([
      { oldStart: 1, oldCount: 1, newStart: 1, newCount: 1 },
    ]);
  });

  test('two different texts of 100,000 lines are compared correctly, without a hang', () => {
    const scrambled = (step: number): string => Array.from({ length: 100_000 }, (_, i) => (i * step) % 5003).join('\n');
    const before = scrambled(7919).split('\n');
    const after = scrambled(104_729).split('\n');
    let kept = after.length;
    for (const hunk of diffLines(Text.of(before.join('\n')), Text.of(after.join('\n')))) kept -= hunk.newCount;
    expect(kept).toBeGreaterThan(0);
  });
});

describe('findNewLines', () => {
  const added = (versions: string[], text: string): string[] => {
    const now = Text.of(text);
    return findNewLines(
      versions.map((version) => Text.of(version)),
      now,
    ).added.map((span) => now.slice(span));
  };

  test('without an earlier version, all lines are added', () => expect(added([], 'a\nb\n')).toEqual(['a\nb\n']));
  test('an empty text adds nothing', () => expect(added(['a\n'], '')).toEqual([]));
  test('in a merge, a line is new if no parent has it', () =>
    expect(added(['a\nours\n', 'a\ntheirs\n'], 'a\nours\nevil\ntheirs\n')).toEqual(['evil\n']));
  test('a line that one parent has is not added', () => expect(added(['a\n', 'a\nb\n'], 'a\nb\n')).toEqual([]));

  test('one earlier version gives the same lines as that version given twice', () => {
    const line = fc.constantFrom('a\n', 'b\n', 'a\n', '}\n', '\n', 'x', '\r\n');
    const lines = fc.array(line, { maxLength: 30 });
    const edited = fc.tuple(lines, lines, lines, lines).map(([head, old, fresh, tail]) => ({
      before: Text.of([...head, ...old, ...tail].join('')),
      after: Text.of([...head, ...fresh, ...tail].join('')),
    }));
    fc.assert(
      fc.property(
        edited,
        ({ before, after }) =>
          void expect(findNewLines([before], after)).toEqual(findNewLines([before, before], after)),
      ),
      { numRuns: 3000 },
    );
  });
});
