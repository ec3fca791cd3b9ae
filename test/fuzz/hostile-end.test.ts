/** Nothing in a repository keeps a scan for ever or fills the memory. */

import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rangeOfWords } from '../../src/sources/revision.ts';
import { aRepository, type TestRepository } from '../helpers/repository.ts';
import { gist } from '../helpers/scanning.ts';
import { BACKENDS, type Backend } from '../repository/both-backends.ts';
import { copyingDelta, writeBomb, writePack } from './bombs.ts';
import { runMeasured } from './measured.ts';
import { ALL, answerOf } from './survive.ts';
import { commitTree, entry, line, object, RULE, told } from './hostile-objects.ts';

describe.each(BACKENDS)('nothing in a repository keeps us for ever (%s)', (backend) => {
  test('alternates in a circle, to nowhere, to themselves', async () => {
    const repository = aRepository()
      .commit({ a: '1\n' })
      .commit({ 'x.env': line(4) });
    const other = aRepository().commit({ b: '1\n' });
    const objects = (of: TestRepository): string => join(of.folder, '.git/objects');
    writeFileSync(
      join(objects(repository), 'info/alternates'),
      `${objects(other)}\n${objects(repository)}\n../objects\n/nonexistent\n/dev/zero\n/dev/null\n\n# ` +
        `words\n${objects(other)}/../objects\n`,
    );
    writeFileSync(join(objects(other), 'info/alternates'), `${objects(repository)}\n`);
    expect(told(await answerOf(repository.folder, backend, ALL))).toBe(`block, ${RULE} x.env:1 (blocks)`);
  });

  test('a circular link in the object store is harmless', async () => {
    const repository = aRepository().commit({ 'x.env': line(5) });
    symlinkSync('.', join(repository.folder, '.git/objects/pack/again'));
    symlinkSync('..', join(repository.folder, '.git/refs/heads/round'));
    expect(told(await answerOf(repository.folder, backend, ALL))).toBe(`block, ${RULE} x.env:1 (blocks)`);
  });

  test('a tree of 100,000 entries', async () => {
    const repository = aRepository().commit({ a: '1\n' });
    const [plain, secret] = [object(repository, 'blob', 'plain\n'), object(repository, 'blob', line(6))];
    const names = Array.from({ length: 100_000 }, (_, i) => `f${String(i).padStart(6, '0')}`);
    commitTree(
      repository,
      object(
        repository,
        'tree',
        Buffer.concat(names.map((name, i) => entry('100644', name, i === 77_777 ? secret : plain))),
      ),
    );
    expect(told(await answerOf(repository.folder, backend, (source) => rangeOfWords(['main~1..main'], source)))).toBe(
      `block, ${RULE} f077777:1 (blocks)`,
    );
    expect(told(await answerOf(repository.folder, backend, ALL))).toBe(`block, ${RULE} f077777:1 (blocks)`);
  });

  test('a path of 5,000 folders is read, or reported', async () => {
    const repository = aRepository().commit({ a: '1\n' });
    let tree = object(repository, 'tree', entry('100644', 'x.env', object(repository, 'blob', line(7))));
    tree = deepen(repository, tree, 5000);
    commitTree(repository, tree);
    const path = `${'d/'.repeat(5000)}x.env`;
    expect([`block, ${RULE} ${path}:1 (blocks)`, 'object-corrupt', 'git-failed']).toContain(
      told(await answerOf(repository.folder, backend, ALL)),
    );
    expect([`block, ${RULE} ${path}:1 (blocks)`, 'object-corrupt', 'git-failed']).toContain(
      told(await answerOf(repository.folder, backend, (source) => rangeOfWords(['main~1..main'], source))),
    );
  });

  test('names that point outside the tree are only names', async () => {
    const repository = aRepository().commit({ a: '1\n' });
    const names = ['..', '.', '.git', '.GIT', '.git ', 'git~1', '.g\u200cit', 'C:\\x', 'con'];
    const blobs = names.map((_, i) => object(repository, 'blob', `# ${i}\n${line(20 + i)}`));
    const inner = object(
      repository,
      'tree',
      entry('100644', 'config', object(repository, 'blob', `# inner\n${line(40)}`)),
    );
    const entries = [
      ...names.map((name, i) => entry('100644', name, blobs[i]!)),
      entry('40000', '../..', inner),
      entry('40000', '.Git', inner),
      entry('100644', '/etc/passwd', blobs[0]!),
    ];
    commitTree(repository, object(repository, 'tree', Buffer.concat(entries)));
    const answer = await answerOf(repository.folder, backend, (source) => rangeOfWords(['main~1..main'], source));
    if (answer.kind !== 'report') throw new Error(answer.message);
    expect(answer.report.findings).toHaveLength(names.length + 1);
    expect(readdirSync(repository.folder).sort()).toEqual(['.git', 'a']);
  });

  test('a pack whose deltas go round in a circle', async () => {
    const repository = aRepository().commit({ a: '1\n' });
    const [one, two] = ['1'.repeat(40), '2'.repeat(40)];
    writePack(join(repository.folder, '.git'), [
      { oid: one, type: 7, base: two, data: copyingDelta(10, 1) },
      { oid: two, type: 7, base: one, data: copyingDelta(10, 1) },
    ]);
    commitTree(repository, object(repository, 'tree', entry('100644', 'x', one)));
    const answer = await answerOf(repository.folder, backend, ALL);
    expect(told(answer)).toMatch(
      /^(?:incomplete, (?:object-corrupt|object-missing|too-large)|object-corrupt|git-failed)/,
    );
  });
});

function deepen(repository: TestRepository, first: string, depth: number): string {
  const { createHash } = process.getBuiltinModule('node:crypto');
  const { deflateSync } = process.getBuiltinModule('node:zlib');
  let tree = first;
  for (let i = 0; i < depth; i++) {
    const content = entry('40000', 'd', tree);
    const whole = Buffer.concat([Buffer.from(`tree ${content.length}\0`), content]);
    tree = createHash('sha1').update(whole).digest('hex');
    const folder = join(repository.folder, '.git/objects', tree.slice(0, 2));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, tree.slice(2)), deflateSync(whole, { level: 1 }));
  }
  return tree;
}

test('links that form a circle in a folder of files are not followed', async () => {
  const repository = aRepository().commit({ 'x.env': line(8) });
  symlinkSync('.', join(repository.folder, 'round'));
  symlinkSync('..', join(repository.folder, 'up'));
  symlinkSync('/', join(repository.folder, 'root'));
  symlinkSync('self', join(repository.folder, 'self'));
  symlinkSync('/dev/zero', join(repository.folder, 'zero'));
  execFileSync('mkfifo', [join(repository.folder, 'pipe')]);
  mkdirSync(join(repository.folder, 'locked'), { mode: 0o000 });
  const answer = await answerOf(repository.folder, 'git', { kind: 'files', paths: ['.'] });
  if (answer.kind !== 'report') throw new Error(answer.message);
  expect(answer.report.findings.map(gist)).toEqual([`${RULE} x.env:1 (blocks)`]);
  expect(answer.report.coverage.files).toBe(6); // one file, five links as what they say
  chmodSync(join(repository.folder, 'locked'), 0o755);
});

/** MiB, of Node's process and of git's. What a bomb holds would not fit. */
const MOST_MEMORY = 512;
const BOMB = 640;

describe.runIf(existsSync('/proc/self/status'))('a bomb ends as too large, in bounded memory', () => {
  const cases = BACKENDS.flatMap(
    (backend) =>
      [
        [backend, 'a text of 640 MiB', 'too-large'],
        [backend, 'a binary of 640 MiB', 'too-large'],
        [backend, 'a small delta that makes 640 MiB', 'too-large|object-corrupt'],
        [
          backend,
          'a commit of 640 MiB',
          'too large to be a commit|git rev-list failed: Out of memory|attempting to allocate',
        ],
        [backend, 'a tree of 640 MiB', 'not a readable tree|attempting to allocate'],
      ] as const,
  );

  test.each(cases)('%s: %s', async (backend: Backend, what: string, expected: string) => {
    const repository = aRepository().commit({ a: '1\n' });
    const gitDir = join(repository.folder, '.git');
    const blob = (oid: string): void =>
      commitTree(repository, object(repository, 'tree', entry('100644', 'bomb', oid)));
    if (what.startsWith('a text')) blob(writeBomb(gitDir, 'blob', BOMB, 'a'));
    if (what.startsWith('a binary')) blob(writeBomb(gitDir, 'blob', BOMB, '\0'));
    if (what.startsWith('a small')) {
      const [base, made] = ['a1'.repeat(20), 'b2'.repeat(20)];
      writePack(gitDir, [
        { oid: base, type: 3, data: Buffer.alloc(60_000, 'x\n') },
        { oid: made, type: 7, base, data: copyingDelta(60_000, Math.ceil((BOMB * 1024 * 1024) / 60_000)) },
      ]);
      blob(made);
    }
    if (what.startsWith('a tree')) commitTree(repository, writeBomb(gitDir, 'tree', BOMB, 'a', ''));
    if (what.startsWith('a commit')) {
      const commit = writeBomb(
        gitDir,
        'commit',
        BOMB,
        'a',
        `tree ${repository.git('rev-parse', 'HEAD^{tree}')}\nauthor A <a@example.org> 1700000000 ` +
          `+0000\ncommitter C <c@example.org> 1700000000 +0000\n\n`,
      );
      writeFileSync(join(gitDir, 'refs/heads/main'), `${commit}\n`);
    }
    const { code, out, err, own, git } = await runMeasured(repository.folder, [
      'history',
      '--all',
      '--backend',
      backend,
      '--format',
      'json',
    ]);
    if (process.env['TIDEGATE_FIGURES'])
      console.log(backend, what, {
        code,
        own: Math.round(own),
        git: Math.round(git),
        err: err.slice(0, 200),
        gaps: out === '' ? '' : JSON.parse(out).coverage.gaps,
        skipped: out === '' ? '' : JSON.parse(out).coverage.skipped,
      });
    expect(out + err).toMatch(new RegExp(expected));
    expect(code).toBe(3);
    expect(own).toBeLessThan(MOST_MEMORY);
    expect(git).toBeLessThan(MOST_MEMORY);
  });
});
