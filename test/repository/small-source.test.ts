import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openRepository } from '../../src/repository/open.ts';
import { openSmall } from '../../src/repository/small-source.ts';
import type { ObjectSource } from '../../src/repository/object-source.ts';
import { aRepository, GIT_ENVIRONMENT } from '../helpers/repository.ts';
import { jsonReport } from './both-backends.ts';
import { generatedHistory, writeHistory } from './generated-history.ts';

const LARGEST = 100_000;

/** The report of a range, or the reason why it cannot be made. */
async function reportOf(source: ObjectSource, folder: string, range: string): Promise<string> {
  try {
    return (await jsonReport(source, folder, range)).text;
  } catch (error) {
    return (error as Error).message;
  } finally {
    await source.close();
  }
}

async function expectSame(folder: string, ranges: readonly string[]): Promise<void> {
  for (const range of ranges) {
    const small = await reportOf(openSmall(folder, LARGEST)!, folder, range);
    const git = await reportOf(await openRepository(folder, { backend: 'git', largestBlob: LARGEST }), folder, range);
    expect(small, range).toEqual(git);
  }
}

test('a few commits are reported as native git reports them, whatever the history', async () => {
  await fc.assert(
    fc.asyncProperty(generatedHistory, async (history) => {
      const { folder } = writeHistory(history);
      const tips = execFileSync('git', ['-C', folder, 'for-each-ref', '--format=%(refname)'], {
        env: GIT_ENVIRONMENT,
        encoding: 'utf8',
      });
      const names = tips.trim().split('\n').slice(0, 2);
      await expectSame(
        folder,
        names.flatMap((name) => [`${name}~1..${name}`, `${name}^!`, `${name}~3...${name}`, `${name}..${names[0]}`]),
      );
    }),
    { numRuns: 8, seed: 25 },
  );
});

test('more commits and blobs over the limit are left to git', async () => {
  const repository = aRepository();
  for (let i = 0; i < 33; i++) repository.commit({ 'a.txt': `line ${i}\n`.repeat(i + 1) }, `commit ${i}`);
  repository.commit({ 'large.bin': 'x'.repeat(LARGEST + 1) }, 'large');
  await expectSame(repository.folder, [
    'HEAD~33..HEAD',
    'HEAD~29..HEAD',
    'HEAD^!',
    'HEAD..HEAD',
    'nobody..HEAD',
    'HEAD',
  ]);
});

test('a tree that is missing is an error that names it', async () => {
  const repository = aRepository().commit({ a: 'a\n' }, 'one').commit({ a: 'b\n' }, 'two');
  const tree = repository.git('rev-parse', 'HEAD^{tree}').trim();
  rmSync(join(repository.folder, '.git/objects', tree.slice(0, 2), tree.slice(2)));
  expect(await reportOf(openSmall(repository.folder, LARGEST)!, repository.folder, 'HEAD^!')).toContain(tree);
});

test.each([
  ['a shallow clone', 'shallow', ''],
  ['a linked worktree', 'commondir', '../..\n'],
])('%s is read by git', (_, name, text) => {
  const repository = aRepository().commit({ a: 'a\n' }, 'one');
  expect(openSmall(repository.folder, LARGEST)).not.toBeNull();
  writeFileSync(join(repository.folder, '.git', name), text);
  expect(openSmall(repository.folder, LARGEST)).toBeNull();
});
