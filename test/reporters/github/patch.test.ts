import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePatch } from '../../../src/reporters/github/patch.ts';
import { aFolder } from '../../helpers/repository.ts';

function patchOf(before: readonly string[], after: readonly string[]): string {
  const folder = aFolder();
  writeFileSync(join(folder, 'a'), before.map((line) => `${line}\n`).join(''));
  writeFileSync(join(folder, 'b'), after.map((line) => `${line}\n`).join(''));
  try {
    execFileSync('git', ['diff', '--no-index', '--no-color', '-U3', 'a', 'b'], { cwd: folder });
    return '';
  } catch (error) {
    const out = String((error as { stdout: Buffer }).stdout);
    return out.slice(out.search(/^@@/m)).replace(/\n$/, '');
  }
}

test(
  "git's own patches: every line is where the files have it, and what was deleted stands with what " + 'took its place',
  () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', '-x', '+y', '@@ z', ' w', ''), { maxLength: 14 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const { right, left } = parsePatch(patchOf(before, after));
        for (const line of left) expect(line).toBeLessThanOrEqual(before.length);
        const rest = after.filter((_, index) => right.get(index + 1) === undefined || right.get(index + 1) === null);
        // Without what was added and what was deleted the two files are the same.
        expect(rest).toEqual(before.filter((_, index) => !left.has(index + 1)));
        for (const [line, run] of right) {
          if (run === null) continue;
          expect(run.added.find((one) => one.line === line)?.text).toBe(after[line - 1]);
          for (const one of run.deleted) expect(one.text).toBe(before[one.line - 1]);
        }
      }),
      { numRuns: 60 },
    );
  },
);

test('a file without its last newline', () => {
  const { right } = parsePatch('@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file');
  expect(right.get(1)).toEqual({ deleted: [{ line: 1, text: 'a' }], added: [{ line: 1, text: 'b' }] });
  expect(right.size).toBe(1);
});
