import { startCost } from '../helpers/cost.ts';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffLines } from '../../src/deltas/line-diff.ts';
import { Text } from '../../src/model/text.ts';
import { aRepository, GIT_ENVIRONMENT, type TestRepository } from '../helpers/repository.ts';
import { withSource } from '../repository/both-backends.ts';
import { checkPair, compareWithGit, splitLines } from './git-oracle.ts';
import { patchesOf } from './git-patches.ts';

/** Few different lines, so that there is much to choose from. */
const someLine = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a\n', 'b\n', 'c\n', '\n', '  }\n') },
  { weight: 3, arbitrary: fc.nat({ max: 60 }).map((n) => `line ${n}\n`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'crlf\r\n',
      'nul\0\n',
      'é\n',
      '-x\n',
      '+y\n',
      '\\ No newline at end of file\n',
      '@@ -1 +1 @@\n',
    ),
  },
);
const content = fc
  .tuple(fc.array(someLine, { maxLength: 40, size: 'max' }), fc.constantFrom('', '', '', 'a', 'no end'))
  .map(([lines, end]) => lines.join('') + end);
/** Cuts, repeats and moves of stretches: what people do to files. */
const edit = fc.record({
  from: fc.nat({ max: 40 }),
  length: fc.nat({ max: 8 }),
  to: fc.nat({ max: 40 }),
  kind: fc.constantFrom('cut', 'copy', 'move', 'insert'),
  lines: fc.array(someLine, { maxLength: 4 }),
});
const step = fc.record({
  file: fc.nat({ max: 4 }),
  whole: fc.option(content, { freq: 6 }),
  edits: fc.array(edit, { minLength: 1, maxLength: 4 }),
});
const steps = fc.array(step, { minLength: 1, maxLength: 3 });

function apply(
  text: string,
  edits: readonly { from: number; length: number; to: number; kind: string; lines: readonly string[] }[],
): string {
  let lines = splitLines(text);
  for (const { from, length, to, kind, lines: fresh } of edits) {
    const stretch = lines.slice(from, from + length);
    if (kind === 'cut' || kind === 'move') lines = [...lines.slice(0, from), ...lines.slice(from + length)];
    const insert = kind === 'insert' ? fresh : kind === 'cut' ? [] : stretch;
    lines = [...lines.slice(0, to), ...insert, ...lines.slice(to)];
  }
  return lines.join('');
}

/** A chain of commits, every twelfth one merging an older one, by one `git fast-import`. */
function generated(seed: number, length: number): { repository: TestRepository; commits: readonly string[] } {
  const repository = aRepository();
  const out: string[] = [];
  const states: string[][] = [];
  for (const [i, changes] of fc.sample(steps, { seed, numRuns: length }).entries()) {
    const files = [...(states.at(-1) ?? ['', '', '', '', ''])];
    const other = i % 12 === 11 ? states[i - 7]! : null;
    if (other) files.splice(0, 5, ...files.map((file, n) => (n % 2 === 0 ? file : other[n]!)));
    for (const { file, whole, edits } of changes) files[file] = whole ?? apply(files[file]!, edits);
    states.push(files);
    out.push(
      `commit refs/heads/main\nmark :${i + 1}\ncommitter C <c@example.org> ${1_700_000_000 + i} +0000\ndata 1\nx\n`,
    );
    if (i > 0) out.push(`from :${i}\n`);
    if (other) out.push(`merge :${i - 6}\n`);
    for (const [n, file] of files.entries()) {
      const bytes = Buffer.from(file);
      out.push(`M 100644 inline file${n}\ndata ${bytes.length}\n${file}\n`);
    }
  }
  execFileSync('git', ['fast-import', '--quiet'], {
    cwd: repository.folder,
    env: GIT_ENVIRONMENT,
    input: out.join(''),
  });
  return { repository, commits: repository.git('rev-list', '--reverse', 'main').split('\n') };
}

describe('added lines, compared with git diff-tree --minimal', () => {
  test('of 1,100 generated commits: as many lines, and every line that the old text lacks', async () => {
    const { repository, commits } = generated(20_261_124, 1100);
    const figures = await withSource(repository.folder, 'git', (source) =>
      compareWithGit(source, repository.folder, commits),
    );
    expect(figures.wrong).toEqual([]);
    expect(figures.pairs).toBeGreaterThan(1000);
    expect(figures.merges).toBeGreaterThan(80);
    expect(figures.mergeLines).toBeGreaterThan(20);
    expect(figures.more).toBe(0);
    // where git's --minimal is not: see the shortest script below
    expect(figures.fewer).toBeLessThan(figures.pairs / 100);
    if (process.env['TIDEGATE_FIGURES']) console.log(figures);
  });

  test("never more added lines than git's usual heuristics find", async () => {
    const { repository, commits } = generated(7, 200);
    await withSource(repository.folder, 'git', async (source) => {
      for await (const { before, after, added } of patchesOf(repository.folder, commits, false)) {
        if (before === null || after === null) continue;
        const [old, fresh] = [await source.readBlob(before), await source.readBlob(after)];
        if (old.kind !== 'bytes' || fresh.kind !== 'bytes') throw new Error('a blob is missing');
        const count = diffLines(new Text(old.bytes), new Text(fresh.bytes)).reduce(
          (sum, hunk) => sum + hunk.newCount,
          0,
        );
        expect(count).toBeLessThanOrEqual(added.length);
      }
    });
  });
});

describe('added lines of any two texts', () => {
  test('lines that are not added are equal on both sides, and no script adds fewer', () => {
    fc.assert(
      fc.property(content, content, (a, b) => {
        expect(checkPair(Text.of(a), Text.of(b))).toBe(null);
      }),
      { numRuns: 3000 },
    );
  });

  test('the shortest script, by the table of all subsequences', () => {
    fc.assert(
      fc.property(content, content, (a, b) => {
        const added = diffLines(Text.of(a), Text.of(b)).reduce((sum, hunk) => sum + hunk.newCount, 0);
        expect(added).toBe(splitLines(b).length - longestCommon(splitLines(a), splitLines(b)));
      }),
      { numRuns: 2000 },
    );
  });

  test('two large texts without a common line are compared in time, and correctly', () => {
    const random = (seed: number): string =>
      fc
        .sample(fc.array(fc.nat({ max: 300 }), { minLength: 20_000, maxLength: 20_000, size: 'max' }), {
          seed,
          numRuns: 1,
        })[0]!
        .map((n) => `${n}\n`)
        .join('');
    const [a, b] = [Text.of(random(1)), Text.of(random(2))];
    const cost = startCost();
    expect(checkPair(a, b)).toBe(null);
    expect(cost()).toBeLessThan(10_000);
  });
});

function longestCommon(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const line of a) {
    const next = [0];
    for (let j = 0; j < b.length; j++) next.push(line === b[j] ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!));
    row = next;
  }
  return row.at(-1)!;
}
