import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeBetween, moveProblems, placedFrom, replaceSecrets } from '../../../src/entry/lsp/track.ts';
import type { Problem } from '../../../src/entry/lsp/problem.ts';

const onLine = (line: number, more: Partial<Problem> = {}): Problem => ({
  kind: 'secret',
  rule: 'r',
  standing: 'blocks',
  place: { line, column: 1, endLine: line, endColumn: 2 },
  message: '',
  fingerprint: 'f',
  fixes: [],
  ...more,
});
const linesOf = (problems: readonly Problem[]) => problems.map(({ place }) => place.line);

test('a problem on a line that did not change is on the same line afterwards', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 });
  fc.assert(
    fc.property(text, text, text, text, fc.boolean(), (before, old, now, after, isLast) => {
      const mark = 'MARK';
      const [head, tail] = isLast ? [[...before], [mark, ...after]] : [[...before, mark], [...after]];
      const [was, is] = [old, now].map((middle) => [...head, ...middle, ...tail]) as [string[], string[]];
      const change = changeBetween(was.join('\n'), is.join('\n'));
      const problem = onLine(was.indexOf(mark) + 1);
      const [place] = linesOf(change === null ? [problem] : moveProblems([problem], change));
      expect(place).toBe(is.indexOf(mark) + 1);
    }),
    { numRuns: 500 },
  );
});

test('a fix of lines that changed is dropped, one below moves', () => {
  const fix = (line: number) => ({ title: '', text: '', place: { line, column: 1, endLine: line + 1, endColumn: 1 } });
  const change = changeBetween('a\nb\nc\nd\n', 'a\nB\nB\nc\nd\n')!;
  expect(change).toEqual({ start: 1, oldEnd: 2, newEnd: 3 });
  const [touched, later] = moveProblems([onLine(2, { fixes: [fix(2)] }), onLine(4, { fixes: [fix(4)] })], change);
  expect([touched!.fixes, later!.place.line, later!.fixes[0]!.place.line]).toEqual([[], 5, 5]);
});

test('secrets within the window are replaced; one that crosses its end stays', () => {
  const long = onLine(4, { place: { line: 4, column: 1, endLine: 9, endColumn: 1 } });
  const setting = onLine(6, { kind: 'posture' });
  const whole = onLine(0);
  const fresh = placedFrom([onLine(1), onLine(4), onLine(0)], 4);
  const all = replaceSecrets([whole, long, onLine(6), setting, onLine(20)], { start: 4, end: 12 }, fresh);
  expect(linesOf(all)).toEqual([0, 4, 6, 20]);
  expect(linesOf(replaceSecrets([onLine(6)], { start: 4, end: 12 }, fresh))).toEqual([5, 8]);
});
