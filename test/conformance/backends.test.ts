import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TreeChange } from '../../src/model/delta.ts';
import type { ScanTarget } from '../../src/model/range.ts';
import { aFolder, aRepository, GIT_ENVIRONMENT, TestRepository } from '../helpers/repository.ts';
import { drawSample } from '../helpers/samples.ts';
import { askBoth, jsonReport, withSource } from '../repository/both-backends.ts';
import { generatedHistory, writeHistory } from '../repository/generated-history.ts';
import { expectSame, expectSameError } from './same.ts';
import { aBusyRepository } from './busy-repository.ts';
import { HANGS } from '../helpers/hangs.ts';
import { FACTOR, runs } from '../helpers/runs.ts';

describe('both back ends report the same for any history', () => {
  test('merges, octopuses, orphans, moves, modes, clocks that run backwards', { timeout: HANGS * FACTOR }, async () => {
    await fc.assert(
      fc.asyncProperty(generatedHistory, async (history) => await expectSame(writeHistory(history).folder)),
      { numRuns: runs(16) },
    );
  });

  test('a range is listed in the order of git rev-list --topo-order', { timeout: HANGS * FACTOR }, async () => {
    await fc.assert(
      fc.asyncProperty(generatedHistory, fc.nat(), fc.nat(), async (history, first, second) => {
        const repository = writeHistory(history);
        const all = repository.git('rev-list', '--all').split('\n');
        const [include, exclude] = [all[first % all.length]!, all[second % all.length]!];
        const expected = repository
          .git('rev-list', '--topo-order', '--reverse', include, `^${exclude}`)
          .split('\n')
          .filter((oid) => oid !== '');
        const listed = await withSource(repository.folder, 'isomorphic', (source) =>
          source.listCommits({ include: [include], exclude: [exclude], excludeAllRefs: false }),
        );
        expect(listed).toEqual(expected);
        const base = repository.tryGit('merge-base', include, exclude).out.split('\n')[0];
        expect(
          (await withSource(repository.folder, 'isomorphic', (source) => source.mergeBase(include, exclude))) ?? '',
        ).toBe(base);
      }),
      { numRuns: runs(12) },
    );
  });

  test('five hundred pairs of commits differ as git diff-tree says', async () => {
    let pairs = 0;
    for (const history of fc.sample(generatedHistory, { seed: 41, numRuns: 200 })) {
      if (pairs >= 500) break;
      const repository = writeHistory(history);
      const commits = repository.git('rev-list', '--all').split('\n');
      const compared = commits.flatMap((a) => commits.slice(0, 6).flatMap((b) => (a === b ? [] : [[a, b] as const])));
      const expected = rawDiffs(repository, compared);
      await withSource(repository.folder, 'isomorphic', async (source) => {
        for (const [at, [a, b]] of compared.entries())
          expect(asRaw(await source.diffTrees(a, b)), `${a}..${b}`).toEqual(expected[at]);
      });
      pairs += compared.length;
    }
    expect(pairs).toBeGreaterThanOrEqual(500);
  });
});

/**
 * Asks one git for all pairs of commits, and parses its output independently: `new mode, old id, new id, path`, a list
 * for each pair.
 */
function rawDiffs(repository: TestRepository, pairs: readonly (readonly [string, string])[]): readonly string[][] {
  const trees = pairs.flat().map((commit) => `${commit}^{tree}`);
  const ids = repository.git('rev-parse', ...trees).split('\n');
  const asked = pairs.map((_, at) => `${ids[2 * at]} ${ids[2 * at + 1]}`);
  const answer = execFileSync('git', ['diff-tree', '--stdin', '-r', '-z', '--no-renames', '--no-abbrev'], {
    cwd: repository.folder,
    env: GIT_ENVIRONMENT,
    encoding: 'utf8',
    input: asked.map((line) => `${line}\n`).join(''),
  });
  let rest = answer;
  return asked.map((line) => {
    expect(rest.startsWith(`${line}\n`), `git's answer for ${line}`).toBe(true);
    rest = rest.slice(line.length + 1);
    const lines: string[] = [];
    while (rest.startsWith(':')) {
      const [head, path] = rest.split('\0', 2) as [string, string];
      rest = rest.slice(head.length + path.length + 2);
      const [, mode, before, after] = head.split(' ');
      lines.push([mode, before, after, path].join(' '));
    }
    return lines.sort();
  });
}

const NONE = '0'.repeat(40);

/** A rename taken apart again. */
function asRaw(changes: readonly TreeChange[]): string[] {
  return changes
    .flatMap(({ path, oldPath, mode, oid, oldOids: [old] }) =>
      oldPath === null
        ? [[mode, old ?? NONE, oid ?? NONE, path]]
        : [
            ['000000', old, NONE, oldPath],
            [mode, NONE, oid, path],
          ],
    )
    .map((words) => words.join(' '))
    .sort();
}

describe('whole reports are the same, byte for byte', () => {
  const HISTORY: ScanTarget = { kind: 'history', all: true, policyAt: null, label: 'all history' };

  async function findingsOf(folder: string, target: string | ScanTarget): Promise<number> {
    const { git, isomorphic } = await askBoth(folder, (source) => jsonReport(source, folder, target));
    expect(isomorphic).toEqual(git);
    expect(git).not.toHaveProperty('error');
    return 'findings' in git ? git.findings : 0;
  }

  test('whole reports of generated histories are equal, as a range and as all history', {
    timeout: HANGS * FACTOR,
  }, async () => {
    let findings = 0;
    await fc.assert(
      fc.asyncProperty(generatedHistory, fc.nat(), async (history, from) => {
        const repository = writeHistory(history);
        const commits = repository.git('rev-list', '--all').split('\n');
        findings += await findingsOf(repository.folder, HISTORY);
        findings += await findingsOf(repository.folder, `${commits[from % commits.length]}..main`);
      }),
      { numRuns: runs(12) },
    );
    expect(findings).toBeGreaterThan(10);
  });

  test(
    'of leaks in merges, moves with edits and removals, of a weakened setting, a policy and staged ' + 'files',
    async () => {
      const token = (seed: number): string =>
        `token = ${drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, seed)}\n`;
      const settings = (seconds: number): string =>
        `DEBUG = False\nMIDDLEWARE = ` +
        `["django.middleware.security.SecurityMiddleware"]\nSECURE_HSTS_SECONDS = ${seconds}\n`;
      const long = Array.from({ length: 40 }, (_, i) => `line ${i}\n`).join('');
      const repository = aRepository().commit(
        {
          'site/settings.py': settings(31536000),
          'long.txt': long + token(1),
          '.github/tidegate.yml': 'ignore-paths:\n  - docs/**\n',
        },
        'start',
      );
      const start = repository.head;
      repository.branch('side').commit({ 'long.txt': `${long}${token(1)}${token(2)}` }, 'side');
      repository
        .checkout('main')
        .commit({ 'long.txt': null, 'moved/long.txt': long.replace('line 3', 'line three') + token(1) }, 'move');
      repository.tryGit('merge', '--no-commit', 'side');
      repository.commit({ 'own.txt': token(3), 'site/settings.py': settings(0) }, `merge ${token(4)}`);
      repository.commit({ 'own.txt': null }, 'remove').commit({ 'large.bin': Buffer.alloc(2_000_000) }, 'large');
      repository.stage({ 'staged.env': token(5), 'site/settings.py': settings(10) });
      expect(await findingsOf(repository.folder, `${start}..main`)).toBeGreaterThan(3);
      expect(await findingsOf(repository.folder, HISTORY)).toBeGreaterThan(3);
      expect(await findingsOf(repository.folder, { kind: 'staged' })).toBeGreaterThan(0);
      repository.git('gc', '--quiet');
      expect(await findingsOf(repository.folder, `${start}..main`)).toBeGreaterThan(3);
    },
  );
});

describe('histories that cannot be read in full', () => {
  test.each([1, 2])('a shallow clone of depth %i is an error in the same words', async (depth) => {
    const clone = join(aFolder(), 'clone');
    execFileSync('git', ['clone', '--quiet', `--depth=${depth}`, `file://${aBusyRepository().folder}`, clone], {
      env: GIT_ENVIRONMENT,
    });
    await expectSameError(clone, /^shallow: History is cut short/);
  });

  test('a range above the edge of a shallow clone is listed completely', async () => {
    const clone = join(aFolder(), 'clone');
    execFileSync('git', ['clone', '--quiet', '--depth=2', `file://${aBusyRepository().folder}`, clone], {
      env: GIT_ENVIRONMENT,
    });
    const repository = new TestRepository(clone);
    const base = repository.head;
    repository.commit({ 'more.txt': 'more\n' }, 'more');
    const { git, isomorphic } = await askBoth(clone, (source) =>
      source.listCommits({ include: [repository.head], exclude: [base], excludeAllRefs: false }),
    );
    expect(isomorphic).toEqual(git);
    expect(git).toEqual([repository.head]);
  });

  test('a blob that a partial clone left out is missing for both; a tree is reported as unsupported', async () => {
    const origin = aBusyRepository();
    origin.git('config', 'uploadpack.allowFilter', 'true');
    for (const filter of ['blob:none', 'tree:0']) {
      const clone = join(aFolder(), 'clone');
      execFileSync('git', ['clone', '--quiet', '--bare', `--filter=${filter}`, `file://${origin.folder}`, clone], {
        env: GIT_ENVIRONMENT,
      });
      const oid = origin.git('rev-parse', 'HEAD:own.txt');
      const blob = await askBoth(clone, (source) => source.readBlob(oid));
      expect(blob.isomorphic).toEqual({ kind: 'missing' });
      expect(blob.git).toEqual(blob.isomorphic);
      if (filter === 'tree:0') {
        const tree = await askBoth(clone, (source) => source.listTree(origin.head));
        expect(tree.isomorphic).toMatchObject({
          error: expect.stringMatching(/^unsupported-repository: This is a partial clone/),
          next: 'Use the native back end: install git, or --backend git.',
        });
      } else {
        await expectSame(clone);
      }
    }
  });

  test('SHA-256 and unknown ref stores are refused with the next step', async () => {
    const sha256 = aRepository({ format: 'sha256' }).commit({ a: 'a\n' });
    const { git, isomorphic } = await askBoth(sha256.folder, (source) => source.resolveCommit('HEAD'));
    expect(git).toBe(sha256.head);
    expect(isomorphic).toEqual({
      error: 'unsupported-repository: This repository names its objects by SHA256, which isomorphic-git cannot read.',
      next: 'Use the native back end: install git, or --backend git.',
    });
    const reftable = aRepository().commit({ a: 'a\n' });
    appendFileSync(
      join(reftable.folder, '.git/config'),
      '[core]\n\trepositoryformatversion = 1\n[extensions]\n\trefStorage = reftable\n',
    );
    expect((await askBoth(reftable.folder, (source) => source.resolveCommit('HEAD'))).isomorphic).toMatchObject({
      error:
        'unsupported-repository: This repository keeps its refs as reftable, which the isomorphic ' +
        'back end cannot read.',
    });
  });

  test('a folder outside a repository is refused', async () => {
    const { git, isomorphic } = await askBoth(aFolder(), (source) => source.listRefs());
    expect(git).toMatchObject({ error: expect.stringContaining('is not in a git repository') });
    expect(isomorphic).toMatchObject({ error: expect.stringContaining('is not in a git repository') });
  });
});
