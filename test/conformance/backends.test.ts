import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TreeChange } from '../../src/model/delta.ts';
import type { ScanTarget } from '../../src/model/range.ts';
import { builtScript } from '../helpers/built.ts';
import { aFolder, aRepository, GIT_ENVIRONMENT, TestRepository } from '../helpers/repository.ts';
import { putHook } from '../helpers/push-server.ts';
import { drawSample } from '../helpers/samples.ts';
import { askBoth, jsonReport, readEverything, withSource } from '../repository/both-backends.ts';
import { generatedHistory, writeHistory } from '../repository/generated-history.ts';

/** 1: as in `npm test`; more by hand. */
const RUNS = Number(process.env['TIDEGATE_RUNS'] ?? 1);

async function expectSame(folder: string, options: { staged?: boolean } = {}): Promise<void> {
  const answers = await askBoth(folder, (source) => readEverything(source, options));
  expect(answers.isomorphic).toEqual(answers.git);
  expect('error' in answers.git ? answers.git.error : '').toBe('');
}

async function expectSameError(folder: string, pattern: RegExp): Promise<void> {
  const answers = await askBoth(folder, readEverything);
  expect(answers.isomorphic).toEqual(answers.git);
  expect('error' in answers.git ? answers.git.error : 'no error').toMatch(pattern);
}

describe('both back ends report the same for any history', () => {
  test('merges, octopuses, orphans, moves, modes, clocks that run backwards', { timeout: 120_000 * RUNS }, async () => {
    await fc.assert(
      fc.asyncProperty(generatedHistory, async (history) => await expectSame(writeHistory(history).folder)),
      { numRuns: 40 * RUNS },
    );
  });

  test('a range is listed in the order of git rev-list --topo-order', { timeout: 60_000 * RUNS }, async () => {
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
      { numRuns: 30 * RUNS },
    );
  });

  test('a thousand pairs of commits differ as git diff-tree says', async () => {
    let pairs = 0;
    for (const history of fc.sample(generatedHistory, { seed: 41, numRuns: 200 })) {
      if (pairs >= 1000) break;
      const repository = writeHistory(history);
      const commits = repository.git('rev-list', '--all').split('\n');
      await withSource(repository.folder, 'isomorphic', async (source) => {
        for (const a of commits) {
          for (const b of commits.slice(0, 6)) {
            if (a === b) continue;
            pairs++;
            expect(asRaw(await source.diffTrees(a, b)), `${a}..${b}`).toEqual(rawOf(repository, a, b));
          }
        }
      });
    }
    expect(pairs).toBeGreaterThanOrEqual(1000);
  });
});

/** Parses git's output independently: `new mode, old id, new id, path`. */
function rawOf(repository: TestRepository, a: string, b: string): string[] {
  const fields = execFileSync('git', ['diff-tree', '-r', '-z', '--no-renames', '--no-abbrev', a, b], {
    cwd: repository.folder,
    env: GIT_ENVIRONMENT,
    encoding: 'utf8',
  }).split('\0');
  const lines: string[] = [];
  for (let i = 0; i + 1 < fields.length; i += 2) {
    const [, mode, before, after] = fields[i]!.split(' ');
    lines.push([mode, before, after, fields[i + 1]].join(' '));
  }
  return lines.sort();
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

/** Branches, a merge with its own addition, a move with an edit, an executable, a link. */
function aBusyRepository(): TestRepository {
  const long = Array.from({ length: 40 }, (_, i) => `line ${i}\n`).join('');
  const repository = aRepository().commit(
    { 'src/long.txt': long, 'bin/run': '#!/bin/sh\n', 'a/b/c.txt': 'c\n' },
    'start',
  );
  repository.git('config', 'core.fileMode', 'false');
  repository.git('update-index', '--chmod=+x', 'bin/run');
  repository.git('commit', '--quiet', '-m', 'mode');
  repository.branch('side').commit({ 'src/long.txt': `${long}side\n` }, 'side');
  repository
    .checkout('main')
    .commit({ 'src/long.txt': null, 'lib/moved.txt': long.replace('line 7', 'line seven') }, 'move');
  repository.tryGit('merge', '--quiet', '--no-commit', 'side');
  repository.commit({ 'own.txt': 'of the merge\n' }, 'merge');
  repository.git('tag', '-a', '-m', 'a tag', 'v1');
  repository.git('tag', 'light', 'HEAD~1');
  return repository;
}

describe('wherever the objects are', () => {
  test('loose', async () => await expectSame(aBusyRepository().folder));

  test('in a pack, refs packed too', async () => {
    const repository = aBusyRepository();
    repository.git('gc', '--quiet', '--aggressive', '--prune=now');
    expect(readFileSync(join(repository.folder, '.git/packed-refs'), 'utf8')).toContain('refs/tags/v1');
    await expectSame(repository.folder);
  });

  test('in several packs and loose, with deep chains of deltas', async () => {
    const repository = aBusyRepository();
    for (let round = 0; round < 4; round++) {
      for (let i = 0; i < 6; i++)
        repository.commit(
          { 'grow.txt': Array.from({ length: 300 + round * 10 + i }, (_, n) => `row ${n * 7919}\n`).join('') },
          `grow ${round} ${i}`,
        );
      if (round < 3) repository.git('repack', '--quiet', '-d');
    }
    await expectSame(repository.folder);
  });

  test('in a chain of alternates with relative paths and a circle', async () => {
    const first = aBusyRepository();
    const parent = aFolder();
    const names = ['second', 'third'];
    let last = join(first.folder, '.git/objects');
    for (const name of names) {
      const clone = join(parent, name);
      execFileSync('git', ['clone', '--quiet', '--shared', first.folder, clone], { env: GIT_ENVIRONMENT });
      writeFileSync(join(clone, '.git/objects/info/alternates'), `${relative(join(clone, '.git/objects'), last)}\n`);
      new TestRepository(clone).commit({ [`${name}.txt`]: `${name}\n` }, name);
      last = join(clone, '.git/objects');
    }
    mkdirSync(join(first.folder, '.git/objects/info'), { recursive: true });
    appendFileSync(
      join(first.folder, '.git/objects/info/alternates'),
      `${relative(join(first.folder, '.git/objects'), last)}\n`,
    );
    for (const name of names) await expectSame(join(parent, name));
  });

  test('in the main repository of a linked worktree', async () => {
    const repository = aBusyRepository();
    const tree = join(aFolder(), 'linked');
    repository.git('worktree', 'add', '--quiet', '-b', 'linked', tree);
    const linked = new TestRepository(tree).commit({ 'linked.txt': 'here\n' }, 'in the worktree');
    linked.git('checkout', '--quiet', '--detach');
    linked.commit({ 'detached.txt': 'nobody names me\n' }, 'detached');
    linked.stage({ 'staged.txt': 'not yet\n' });
    await expectSame(tree, { staged: true });
    await expectSame(repository.folder, { staged: true });
  });

  test('under a folder of the worktree, and in a bare repository', async () => {
    const repository = aBusyRepository();
    await expectSame(join(repository.folder, 'lib'));
    await expectSame(join(repository.folder, '.git'));
    repository.git('clone', '--quiet', '--bare', '.', 'bare.git');
    await expectSame(join(repository.folder, 'bare.git'));
  });

  test.each([1, 3, 250])('in the quarantine of a real push of %i files', async (files) => {
    const server = new TestRepository(aFolder());
    server.git('init', '--quiet', '--bare', '--initial-branch=main', '.');
    const clone = aBusyRepository();
    clone.git('push', '--quiet', server.folder, 'main');
    const root = join(import.meta.dirname, '../..');
    putHook(
      server,
      'pre-receive',
      `#!/bin/sh\nexec '${process.execPath}' ` +
        `'${builtScript(join(root, 'test/repository/quarantine-probe.ts'))}' ` +
        `'${join(server.folder, 'answers.json')}'\n`,
    );
    clone
      .branch('pushed')
      .commit(
        Object.fromEntries(
          Array.from({ length: files }, (_, i) => [
            `pushed/${i}.txt`,
            'file ' +
              (`${i}\n` +
                `${i === 0 ? `token = ${drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, 7)}\n` : ''}`),
          ]),
        ),
        'pushed',
      )
      .commit({ 'lib/moved.txt': null }, 'and a deletion');
    const push = clone.tryGit('push', server.folder, 'pushed');
    expect(push.code, push.out).toBe(0);
    const answers = JSON.parse(readFileSync(join(server.folder, 'answers.json'), 'utf8')) as Record<
      string,
      { commits: string[]; report: { findings: number } }
    >;
    expect(answers['git']!.commits).toEqual([clone.git('rev-parse', 'HEAD~1'), clone.head]);
    expect(answers['git']!.report.findings).toBe(1);
    expect(answers['isomorphic']).toEqual(answers['git']);
  });
});

describe('whole reports are the same, byte for byte', () => {
  const HISTORY: ScanTarget = { kind: 'history', all: true, policyAt: null, label: 'all history' };

  async function findingsOf(folder: string, target: string | ScanTarget): Promise<number> {
    const { git, isomorphic } = await askBoth(folder, (source) => jsonReport(source, folder, target));
    expect(isomorphic).toEqual(git);
    expect(git).not.toHaveProperty('error');
    return 'findings' in git ? git.findings : 0;
  }

  test('of generated histories, as a range and as all history', { timeout: 120_000 * RUNS }, async () => {
    let findings = 0;
    await fc.assert(
      fc.asyncProperty(generatedHistory, fc.nat(), async (history, from) => {
        const repository = writeHistory(history);
        const commits = repository.git('rev-list', '--all').split('\n');
        findings += await findingsOf(repository.folder, HISTORY);
        findings += await findingsOf(repository.folder, `${commits[from % commits.length]}..main`);
      }),
      { numRuns: 25 * RUNS },
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

describe('the index', () => {
  test.each([2, 3, 4])(
    'of version %i is the same for both: staged, moved, removed, executable, to be added, in conflict',
    async (version) => {
      const repository = aBusyRepository();
      repository.branch('theirs').commit({ 'own.txt': 'theirs\n' }, 'theirs');
      repository.checkout('main').commit({ 'own.txt': 'ours\n' }, 'ours');
      repository.tryGit('merge', 'theirs');
      writeFileSync(join(repository.folder, 'later.txt'), 'later\n');
      repository.git('add', '-N', 'later.txt');
      mkdirSync(join(repository.folder, 'new'));
      renameSync(join(repository.folder, 'lib/moved.txt'), join(repository.folder, 'new/place.txt'));
      repository.git('add', '-A', 'lib', 'new');
      repository.git('update-index', '--chmod=-x', 'bin/run');
      repository.git('update-index', '--index-version', String(version));
      const { git, isomorphic } = await askBoth(repository.folder, (source) => source.stagedChanges());
      expect(isomorphic).toEqual(git);
      expect(
        (git as readonly { path: string; status: string }[]).map(({ path, status }) => `${status} ${path}`),
      ).toEqual(['modified bin/run', 'added later.txt', 'renamed new/place.txt']);
    },
  );

  test('before the first commit', async () => {
    const repository = aRepository().stage({ 'a.txt': 'a\n', 'b/c.txt': 'c\n' });
    const { git, isomorphic } = await askBoth(repository.folder, (source) => source.stagedChanges());
    expect(isomorphic).toEqual(git);
    expect(git).toHaveLength(2);
  });
});

describe('histories that cannot be read in full', () => {
  test.each([1, 2])('a shallow clone of depth %i is an error in the same words', async (depth) => {
    const clone = join(aFolder(), 'clone');
    execFileSync('git', ['clone', '--quiet', `--depth=${depth}`, `file://${aBusyRepository().folder}`, clone], {
      env: GIT_ENVIRONMENT,
    });
    await expectSameError(clone, /^shallow: History is cut short/);
  });

  test('a range above the edge of a shallow clone is whole', async () => {
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

  test('SHA-256 and unknown ref stores are named, and what to do', async () => {
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

  test('a folder that is no repository', async () => {
    const { git, isomorphic } = await askBoth(aFolder(), (source) => source.listRefs());
    expect(git).toMatchObject({ error: expect.stringContaining('is not in a git repository') });
    expect(isomorphic).toMatchObject({ error: expect.stringContaining('is not in a git repository') });
  });
});
