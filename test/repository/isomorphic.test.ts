import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openRepository } from '../../src/repository/open.ts';
import { aFolder, aRepository, GIT_ENVIRONMENT, type TestRepository } from '../helpers/repository.ts';
import { askBoth, withSource } from './both-backends.ts';

function aForkedRepository(): TestRepository {
  const repository = aRepository().commit({ 'a.txt': 'one\n' }, 'one').commit({ 'a.txt': 'two\n' }, 'two');
  repository.branch('topic/x', 'HEAD~1').commit({ 'b.txt': 'b\n' }, 'side');
  repository.checkout('main').git('merge', '--quiet', '--no-ff', '-m', 'merge', 'topic/x');
  repository.git('tag', 'light');
  repository.git('tag', '-a', '-m', 'one', 'heavy', 'HEAD^2');
  repository.git('tag', '-a', '-m', 'of a tag', 'nested', 'heavy');
  repository.git('tag', 'of-a-tree', 'HEAD^{tree}');
  repository.git('update-ref', 'refs/remotes/origin/main', 'HEAD~1');
  repository.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
  return repository;
}

const NAMED = [
  'HEAD',
  '@',
  'main',
  'topic/x',
  'heads/main',
  'refs/heads/main',
  'tags/light',
  'light',
  'heavy',
  'nested',
  'nested^{commit}',
  'nested^{}',
  'heavy~1',
  'origin/main',
  'origin',
  'remotes/origin/main',
  'HEAD~',
  'HEAD~2',
  'HEAD^',
  'HEAD^2',
  'HEAD^2~1',
  'HEAD^0',
  'HEAD^1^',
  '@~1',
];
const NAMELESS = [
  'HEAD^3',
  'HEAD~99',
  'nobody',
  'of-a-tree',
  'HEAD:a.txt',
  '',
  '-x',
  '--output=stolen',
  '../../../etc/passwd',
  'refs/../HEAD',
  'config',
  'objects',
  'a b',
  'x\ny',
  'deadbeef',
  'f'.repeat(40),
];

describe('a commit by its name', () => {
  test.each(['loose', 'packed'])('means what git says, %s', async (how) => {
    const repository = aForkedRepository();
    if (how === 'packed') repository.git('gc', '--quiet');
    const short = repository.head.slice(0, 7);
    const names = [
      ...NAMED,
      repository.head,
      short,
      short.toUpperCase(),
      `${short}~1`,
      repository.git('rev-parse', 'nested').slice(0, 12),
    ];
    const expected = names.map((name) => repository.git('rev-parse', '--verify', `${name}^{commit}`));
    expect(
      await withSource(repository.folder, 'isomorphic', (source) =>
        Promise.all(names.map((name) => source.resolveCommit(name))),
      ),
    ).toEqual(expected);
    const { git, isomorphic } = await askBoth(repository.folder, (source) =>
      Promise.all(NAMELESS.map((name) => source.resolveCommit(name))),
    );
    expect(isomorphic).toEqual(NAMELESS.map(() => null));
    expect(git).toEqual(isomorphic);
  });
});

describe('a large object is not read whole', () => {
  const ask = (folder: string, backend: 'git' | 'isomorphic', oid: string) =>
    openRepository(folder, { backend, largestBlob: 20_000 }).then(async (source) => {
      try {
        return await source.readBlob(oid);
      } finally {
        await source.close();
      }
    });

  test.each(['loose', 'packed'])('text and binary, %s', async (how) => {
    const repository = aRepository().commit({
      'text.txt': 'a line of text\n'.repeat(3000),
      'binary.bin': randomBytes(50_000),
      'small.txt': 'small\n',
    });
    if (how === 'packed') repository.git('gc', '--quiet');
    for (const name of ['text.txt', 'binary.bin', 'small.txt']) {
      const oid = repository.git('rev-parse', `HEAD:${name}`);
      const read = await ask(repository.folder, 'isomorphic', oid);
      expect(read).toEqual(await ask(repository.folder, 'git', oid));
      expect(read.kind).toBe(name === 'small.txt' ? 'bytes' : 'too-large');
    }
  });

  test('nor is a small one that is based on a large one', async () => {
    const large = Array.from({ length: 4000 }, (_, i) => `row ${i * 7919}\n`).join('');
    const repository = aRepository()
      .commit({ 'a.txt': large })
      .commit({ 'a.txt': large.slice(0, 15_000) });
    repository.git('repack', '-adfq', '--depth=50');
    const oid = repository.git('rev-parse', 'HEAD:a.txt');
    expect(
      repository.git(
        'verify-pack',
        '-v',
        execFileSync('sh', ['-c', 'ls .git/objects/pack/*.idx'], { cwd: repository.folder, encoding: 'utf8' }).trim(),
      ),
    ).toMatch(new RegExp(`^${oid} blob .* 1 [0-9a-f]{40}$`, 'm'));
    expect(await ask(repository.folder, 'isomorphic', oid)).toEqual({ kind: 'too-large', size: 15_000, type: 'blob' });
  });
});

describe('hostile objects', () => {
  test('a parent that is named further down, where git does not look, hides no change', async () => {
    const repository = aRepository().commit({ 'a.txt': 'a\n' }).commit({ 'a.txt': 'b\n' });
    const [head, ...rest] = repository.git('cat-file', 'commit', 'HEAD').split('\n\n');
    const text = `${head}\nparent ${repository.git('rev-parse', 'HEAD')}\n\n${rest.join('\n\n')}\n`;
    const forged = execFileSync('git', ['hash-object', '-t', 'commit', '-w', '--stdin', '--literally'], {
      cwd: repository.folder,
      env: GIT_ENVIRONMENT,
      input: text,
      encoding: 'utf8',
    }).trim();
    const { git, isomorphic } = await askBoth(repository.folder, async (source) => {
      const paths: string[] = [];
      for await (const { changes } of source.readChanges(Promise.resolve([forged]), { renames: true }))
        paths.push(...changes.map(({ path }) => path));
      return paths;
    });
    expect(git).toEqual(['a.txt']);
    expect(isomorphic).toEqual(git);
  });

  test('a damaged object is reported as damaged, a missing one as missing', async () => {
    const repository = aRepository().commit({ 'a.txt': randomBytes(5000) });
    const oid = repository.git('rev-parse', 'HEAD:a.txt');
    const path = join(repository.folder, '.git/objects', oid.slice(0, 2), oid.slice(2));
    execFileSync('chmod', ['u+w', path]);
    writeFileSync(path, readFileSync(path).fill(7, 2000, 2100));
    const { git, isomorphic } = await askBoth(repository.folder, async (source) => [
      (await source.readBlob(oid)).kind,
      (await source.readBlob('1'.repeat(40))).kind,
    ]);
    expect(git).toEqual(['corrupt', 'missing']);
    expect(isomorphic).toEqual(git);
  });
});

test.each([
  ['is cut short', (text: string) => text.slice(0, -20)],
  ['ends without a line feed', (text: string) => text.trimEnd()],
  ['has a line of something else', (text: string) => `${text}nonsense\n`],
])('packed-refs that %s are refused by both back ends', async (_, damage) => {
  const repository = aRepository().commit({ 'a.txt': 'a\n' });
  repository.git('branch', 'side');
  repository.git('pack-refs', '--all');
  const path = join(repository.folder, '.git/packed-refs');
  writeFileSync(path, damage(readFileSync(path, 'utf8')));
  const { git, isomorphic } = await askBoth(repository.folder, (source) =>
    source.listRefs().then(
      () => 'read',
      (error: { exitCode: number }) => error.exitCode,
    ),
  );
  expect(isomorphic).toBe(3);
  expect(git).toBe(3);
});

describe('the back end', () => {
  test('is isomorphic-git where PATH has no git, and native git where it has', async () => {
    const repository = aRepository().commit({ 'a.txt': 'a\n' });
    const path = process.env['PATH'];
    const backends: string[] = [];
    for (const now of [path!, aFolder(), '']) {
      process.env['PATH'] = now;
      try {
        const source = await openRepository(repository.folder);
        backends.push(source.backend);
        await source.close();
      } finally {
        process.env['PATH'] = path;
      }
    }
    expect(backends).toEqual(['git', 'isomorphic', 'isomorphic']);
  });
});

test('objects that git repacks meanwhile are found in their new place', async () => {
  const repository = aRepository().commit({ 'a.txt': 'one\n' });
  repository.git('repack', '-dq');
  const packed = repository.git('rev-parse', 'HEAD:a.txt');
  repository.commit({ 'b.txt': 'two\n' });
  repository.git('repack', '-dq');
  const other = repository.git('rev-parse', 'HEAD:b.txt');
  repository.commit({ 'c.txt': 'three\n', 'd.txt': 'four\n' });
  const [loose, seen] = [repository.git('rev-parse', 'HEAD:c.txt'), repository.git('rev-parse', 'HEAD:d.txt')];
  const reads = await withSource(repository.folder, 'isomorphic', async (source) => {
    await source.readBlob(packed); // the packs are listed
    await source.readBlob(seen);
    repository.commit({ 'e.txt': 'so that the pack has another name\n' }).git('repack', '-adq');
    repository.git('prune-packed', '--quiet');
    return [await source.readBlob(other), await source.readBlob(loose)];
  });
  expect(reads).toEqual([
    { kind: 'bytes', bytes: Buffer.from('two\n') },
    { kind: 'bytes', bytes: Buffer.from('three\n') },
  ]);
});
