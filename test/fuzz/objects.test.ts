import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { aRepository, GIT_ENVIRONMENT, type TestRepository } from '../helpers/repository.ts';
import { drawSample } from '../helpers/samples.ts';
import { BACKENDS } from '../repository/both-backends.ts';
import type { ScanTarget } from '../../src/model/range.ts';
import { rangeOfWords } from '../../src/sources/revision.ts';
import { FACTOR, runs } from '../helpers/runs.ts';
import { ALL, answerOf, type Answer } from './survive.ts';
import { bytes, copyOf, damage, filesUnder, overwrite } from './damage.ts';
import { HANGS } from '../helpers/hangs.ts';

const token = drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, 4242);
let sound: TestRepository;
let packed: TestRepository;

beforeAll(() => {
  sound = aRepository().commit({ 'a.txt': 'one\ntwo\n', 'dir/b.txt': 'b\n'.repeat(50) });
  sound
    .branch('side')
    .commit({ 'dir/c.txt': 'c\n' })
    .checkout('main')
    .commit({ 'a.txt': 'one\nthree\n', 'x.env': `T=${token}\n` });
  sound.git('merge', '--quiet', '-m', 'merge', 'side');
  sound.git('tag', '-a', 'v1', '-m', 'release');
  packed = copyOf(sound);
  packed.git('repack', '-adfq');
});

/** An answer of each back end over all history and over a range. What was hurt is never called clean. */
async function survives(repository: TestRepository): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const backend of BACKENDS) {
    answers.push(await answerOf(repository.folder, backend, ALL));
    answers.push(await answerOf(repository.folder, backend, (source) => rangeOfWords(['main~1..main'], source)));
  }
  return answers;
}

/** Expects the whole history to be reported incomplete, or with its secret, or not at all. */
function expectNotClean(answer: Answer): void {
  if (answer.kind === 'report') expect(['block', 'incomplete']).toContain(answer.report.verdict.kind);
}

describe('damage is reported, whatever it is', () => {
  test('of loose objects', { timeout: HANGS * FACTOR }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(), damage), { minLength: 1, maxLength: 2 }), async (hurts) => {
        const repository = copyOf(sound);
        const files = filesUnder(join(repository.folder, '.git/objects')).filter((path) =>
          /\/[0-9a-f]{38}$/.test(path),
        );
        for (const [which, hurt] of hurts) {
          const path = files[which % files.length]!;
          overwrite(path, hurt(readFileSync(path)));
        }
        const [git, , isomorphic] = await survives(repository);
        expectNotClean(git!);
        expectNotClean(isomorphic!);
      }),
      { numRuns: runs(10) },
    );
  });

  test('of packs and their indexes', { timeout: HANGS * FACTOR }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.boolean(), damage, async (index, hurt) => {
        const repository = copyOf(packed);
        const path = filesUnder(join(repository.folder, '.git/objects/pack')).find((name) =>
          name.endsWith(index ? '.idx' : '.pack'),
        )!;
        overwrite(path, hurt(readFileSync(path)));
        const [git, , isomorphic] = await survives(repository);
        expectNotClean(git!);
        expectNotClean(isomorphic!);
      }),
      { numRuns: runs(10) },
    );
  });

  test('of refs, HEAD, configuration, index, shallow list and alternates', { timeout: HANGS * FACTOR }, async () => {
    const text = fc.oneof(
      bytes,
      fc
        .constantFrom(
          'ref: refs/heads/main\n',
          'ref: HEAD\n',
          'ref: refs/heads/../../config\n',
          'ref: refs/heads/nothing\n',
          '0'.repeat(40),
          'f'.repeat(40),
          `${'f'.repeat(40)}\n`,
          '[core]\n\trepositoryformatversion = 9\n',
          '[extensions]\n\tobjectformat = sha256\n',
          '[include]\n\tpath = config\n',
          '[core',
          '../objects\n',
          '/dev/null\n',
          '/proc/self/cwd\n',
          '\n\n\n',
          '"\\377"\n',
        )
        .map((drawn) => Buffer.from(drawn)),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          'HEAD',
          'refs/heads/main',
          'packed-refs',
          'config',
          'index',
          'shallow',
          'objects/info/alternates',
          'commondir',
          'refs/tags/v1',
        ),
        text,
        async (name, content) => {
          const repository = copyOf(sound);
          writeFileSync(join(repository.folder, '.git', name), content);
          // the secret is under two refs: one of them is hurt
          const [git, , isomorphic] = await survives(repository);
          expectNotClean(git!);
          expectNotClean(isomorphic!);
          for (const backend of BACKENDS) await answerOf(repository.folder, backend, { kind: 'staged' });
        },
      ),
      { numRuns: runs(12) },
    );
  });
});

describe.each(BACKENDS)('a branch that names nothing sound is not a history without commits (%s)', (backend) => {
  const HEAD: ScanTarget = { kind: 'history', all: false, policyAt: null, label: '' };

  test.each([
    ['rubbish', 'rubbish\n'],
    ['an absent commit', `${'f'.repeat(40)}\n`],
    ['nothing', ''],
  ])('but %s', async (_what, content) => {
    const repository = aRepository().commit({ a: '1\n' });
    writeFileSync(join(repository.folder, '.git/refs/heads/main'), content);
    for (const target of [HEAD, ALL])
      expect(await answerOf(repository.folder, backend, target)).toMatchObject({ kind: 'error' });
  });

  test('before the first commit nothing can be compared; with other branches that is reported', async () => {
    const repository = aRepository();
    expect(await answerOf(repository.folder, backend, HEAD)).toMatchObject({
      kind: 'report',
      report: { verdict: { kind: 'pass' } },
    });
    repository.commit({ a: '1\n' }).git('symbolic-ref', 'HEAD', 'refs/heads/unborn');
    expect(await answerOf(repository.folder, backend, HEAD)).toMatchObject({ kind: 'error', code: 'no-such-revision' });
    expect(await answerOf(repository.folder, backend, ALL)).toMatchObject({ kind: 'report' });
  });

  test('a tag of an absent commit is reported', async () => {
    const repository = aRepository().commit({ a: '1\n' });
    repository.git(
      'update-ref',
      'refs/tags/gone',
      write(
        repository,
        'tag',
        Buffer.from(
          `object ${'f'.repeat(40)}\ntype commit\ntag gone\ntagger T <t@example.org> 1700000000 +0000\n\ngone\n`,
        ),
      ),
    );
    expect(await answerOf(repository.folder, backend, ALL)).toMatchObject({ kind: 'error' });
  });
});

describe('objects that no sound git writes', () => {
  const name = fc.oneof(
    fc.constantFrom(
      '',
      '.',
      '..',
      '.git',
      '.GIT',
      '.git ',
      'git~1',
      '.g\u200cit',
      'a',
      'a/b',
      '/etc/passwd',
      '../../x',
      '-x',
      'new\nline',
      'x\u0001',
      'CON',
      'a',
      'ü',
    ),
    fc.uint8Array({ maxLength: 12 }).map((drawn) => Buffer.from(drawn.filter((byte) => byte !== 0)).toString('latin1')),
  );
  const mode = fc.constantFrom(
    '100644',
    '100755',
    '100664',
    '120000',
    '40000',
    '040000',
    '160000',
    '0',
    '777777',
    '99',
    '',
    '100644 ',
    '-1',
    '1006440000000000',
  );
  const entry = fc.record({ mode, name, target: fc.constantFrom('blob', 'tree', 'commit', 'missing', 'zero') });

  test('trees of any entries', { timeout: HANGS * FACTOR }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 6 }), fc.nat({ max: 30 }), async (entries, cut) => {
        const repository = copyOf(sound);
        const targets: Record<string, string> = {
          blob: repository.git('rev-parse', 'main:x.env'),
          tree: repository.git('rev-parse', 'main:dir'),
          commit: repository.head,
          missing: 'e'.repeat(40),
          zero: '0'.repeat(40),
        };
        const tree = Buffer.concat(
          entries.map((one) =>
            Buffer.concat([
              Buffer.from(`${one.mode} ${one.name}\0`, 'latin1'),
              Buffer.from(targets[one.target]!, 'hex'),
            ]),
          ),
        );
        await commitTree(repository, cut < 8 ? tree.subarray(0, Math.max(0, tree.length - cut)) : tree);
        await survives(repository);
      }),
      { numRuns: runs(12) },
    );
  });

  test('commits of any text', { timeout: HANGS * FACTOR }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            fc.nat({ max: 250 }),
            fc.nat({ max: 40 }),
            fc.constantFrom('', '\n', '\0', 'parent ', 'f'.repeat(40), 'tree ', '<>', '99999999999999999999', 'ü'),
          ),
          { maxLength: 3 },
        ),
        async (cuts) => {
          const repository = copyOf(sound);
          const text = cuts.reduce(
            (commit, [at, length, put]) => commit.slice(0, at) + put + commit.slice(at + length),
            `${repository.git('cat-file', 'commit', 'main')}\n`,
          );
          // the one below may not be taken as a commit
          repository.git('update-ref', '--no-deref', 'refs/heads/other', 'main');
          writeFileSync(
            join(repository.folder, '.git/refs/heads/main'),
            `${write(repository, 'commit', Buffer.from(text))}\n`,
          );
          await survives(repository);
        },
      ),
      { numRuns: runs(10) },
    );
  });
});

async function commitTree(repository: TestRepository, tree: Buffer): Promise<void> {
  const commit =
    `tree ${write(repository, 'tree', tree)}\nparent ${repository.head}\nauthor A <a@example.org> ` +
    `1700000000 +0000\ncommitter C <c@example.org> 1700000000 +0000\n\nodd\n`;
  writeFileSync(
    join(repository.folder, '.git/refs/heads/main'),
    `${write(repository, 'commit', Buffer.from(commit))}\n`,
  );
}

function write(repository: TestRepository, type: string, content: Buffer): string {
  return execFileSync('git', ['hash-object', '-t', type, '--literally', '-w', '--stdin'], {
    cwd: repository.folder,
    env: GIT_ENVIRONMENT,
    input: content,
    encoding: 'utf8',
  }).trim();
}
