import { describe, expect, test } from 'vitest';
import { Secret } from '../src/model/secret.ts';
import { aRepository } from './helpers/repository.ts';
import { drawSample } from './helpers/samples.ts';
import { findingsOf, gist, reportOf } from './helpers/scanning.ts';
import { line, RULE, token } from './helpers/planted.ts';

describe('a leak is judged per commit', () => {
  test('a token in a new file is found at its line and column', async () => {
    const repository = aRepository()
      .commit({ 'a.txt': 'x\n' })
      .commit({ 'deploy/ci.env': `A=1\nB=é ${token(1)} # x\n` });
    const report = await reportOf(repository, 'HEAD~1..HEAD');
    expect(report.findings.map(gist)).toEqual([`${RULE} deploy/ci.env:2 (blocks)`]);
    expect(report.findings[0]!.place).toEqual({ line: 2, column: 5, endLine: 2, endColumn: 45 });
    expect(report.findings[0]).toMatchObject({
      author: 'Ada Author',
      commit: repository.head,
      date: '2026-03-01T12:00:00+02:00',
      structure: 'valid',
    });
    expect(report.verdict.kind).toBe('block');
    expect(report.coverage).toMatchObject({ commitsExpected: 1, commitsScanned: 1, files: 1, gaps: [] });
  });

  test('what one commit adds and the next removes has leaked', async () => {
    const repository = aRepository()
      .commit({ a: 'x\n' })
      .commit({ b: line(1) })
      .commit({ b: null });
    expect(await findingsOf(repository, 'HEAD~2..HEAD')).toEqual([`${RULE} b:1 (blocks)`]);
  });

  test('a line edited next to an old token is no new leak', async () => {
    const repository = aRepository()
      .commit({ a: `${line(1)}one\n` })
      .commit({ a: `${line(1)}two\n` });
    expect(await findingsOf(repository, 'HEAD~1..HEAD')).toEqual([]);
  });

  test('a line edited around an old token is reported as moved, and does not block', async () => {
    const repository = aRepository()
      .commit({ a: line(1) })
      .commit({ a: `export ${line(1)}` });
    expect(await findingsOf(repository, 'HEAD~1..HEAD')).toEqual([`${RULE} a:1 (moved from a)`]);
  });

  test('a token moved between files is not new', async () => {
    const repository = aRepository()
      .commit({ 'a.env': `${line(1)}${'x\n'.repeat(20)}` })
      .commit({ 'a.env': 'y\n'.repeat(20), 'b.env': `z\n${line(1)}` });
    expect(await findingsOf(repository, 'HEAD~1..HEAD')).toEqual([`${RULE} b.env:2 (moved from a.env)`]);
  });

  test('a token copied to another file blocks there', async () => {
    const repository = aRepository()
      .commit({ 'a.env': line(1) })
      .commit({ 'b.env': `z\n${line(1)}` });
    expect(await findingsOf(repository, 'HEAD~1..HEAD')).toEqual([`${RULE} b.env:2 (blocks)`]);
  });

  test('a renamed file is judged by what was added to it', async () => {
    const body = 'some line\n'.repeat(30);
    const repository = aRepository()
      .commit({ 'old.env': `${body}${line(1)}` })
      .commit({ 'old.env': null, 'new.env': `${body}${line(1)}${line(2)}` });
    const report = await reportOf(repository, 'HEAD~1..HEAD');
    expect(report.findings.map((finding) => [gist(finding), finding.oldPath])).toEqual([
      [`${RULE} new.env:32 (blocks)`, 'old.env'],
    ]);
  });

  test("a merge's own addition is found, and what a parent had is not reported again", async () => {
    const repository = aRepository().commit({ 'c.txt': '1\n2\n3\n' });
    repository.branch('side').commit({ 'side.env': line(1), 'c.txt': '1\nside\n3\n' });
    repository.checkout('main').commit({ 'c.txt': '1\nmain\n3\n' }).tryGit('merge', 'side');
    repository.commit({ 'c.txt': `1\n${line(2)}3\n` }, 'merge');
    expect(await findingsOf(repository, 'HEAD^!')).toEqual([`${RULE} c.txt:2 (blocks)`]);
  });

  test('an octopus merge is judged against all its parents', async () => {
    const repository = aRepository().commit({ a: '1\n' });
    for (const name of ['x', 'y', 'z'])
      repository
        .checkout('main')
        .branch(name)
        .commit({ [name]: `${name}\n` });
    repository.checkout('main').commit({ a: '2\n' });
    repository.git('merge', '--quiet', '--no-commit', 'x', 'y', 'z');
    repository.stage({ x: `x\n${line(3)}` }).git('commit', '--quiet', '-m', 'octopus');
    expect(repository.git('rev-list', '--parents', '-n1', 'HEAD').split(' ')).toHaveLength(5);
    expect(await findingsOf(repository, 'HEAD^!')).toEqual([`${RULE} x:2 (blocks)`]);
  });

  test('all of a root commit is new', async () => {
    expect(
      await findingsOf(aRepository().commit({ a: line(1) }), {
        kind: 'history',
        all: false,
        policyAt: null,
        label: '',
      }),
    ).toEqual([`${RULE} a:1 (blocks)`]);
  });

  test('a commit message is scanned, too', async () => {
    const repository = aRepository()
      .commit({ a: '1\n' })
      .commit({ a: '2\n' }, `fix\n\nused ${token(4)} for this`);
    expect(await findingsOf(repository, 'HEAD~1..HEAD')).toEqual([`${RULE} :3 (blocks)`]);
  });

  test('the message of an annotated tag is read in a full history', async () => {
    const repository = aRepository().commit({ a: '1\n' });
    repository.git('tag', '-a', 'v1', '-m', `release\n\n${token(8)}`);
    expect(await findingsOf(repository, { kind: 'history', all: true, policyAt: null, label: '' })).toEqual([
      `${RULE} :3 (blocks)`,
    ]);
  });

  test('one secret in many places is one finding, first place first', async () => {
    const repository = aRepository()
      .commit({ a: '1\n' })
      .commit({ one: line(5) })
      .commit({ two: line(5), three: line(5) });
    const [finding, ...others] = (await reportOf(repository, 'HEAD~2..HEAD')).findings;
    expect(others).toEqual([]);
    expect(finding!.path).toBe('one');
    expect(finding?.kind === 'secret' && finding.alsoAt.map((sighting) => sighting.path)).toEqual(['three', 'two']);
  });
});

test('later versions of a file add no further place of a secret', async () => {
  const repository = aRepository()
    .commit({ a: line(5) })
    .commit({ a: `x\n${line(5)}` })
    .commit({ a: `x\ny\n${line(5)}` })
    .commit({ b: `z\n${line(5)}` });
  const [finding, ...others] = (await reportOf(repository, { kind: 'history', all: true, policyAt: null, label: '' }))
    .findings;
  expect(others).toEqual([]);
  expect(
    finding?.kind === 'secret' &&
      [finding, ...finding.alsoAt].map((sighting) => `${sighting.path}:${sighting.place.line}`),
  ).toEqual(['a:1', 'b:2']);
});

describe('a part that could not be read is never clean', () => {
  test('a missing blob makes the scan incomplete', async () => {
    const repository = aRepository().commit({ a: '1\n' }).commit({ b: 'to be lost\n' });
    const oid = repository.git('rev-parse', 'HEAD:b');
    const { rmSync } = await import('node:fs');
    rmSync(`${repository.folder}/.git/objects/${oid.slice(0, 2)}/${oid.slice(2)}`);
    const report = await reportOf(repository, 'HEAD~1..HEAD');
    expect(report.verdict).toMatchObject({ kind: 'incomplete', stops: true });
    expect(report.coverage.gaps[0]!.code).toBe('object-missing');
  });

  test('a blob that is no longer readable is a gap, and the rest is read', async () => {
    const repository = aRepository()
      .commit({ a: '1\n' })
      .commit({ b: 'to be hurt\n', c: line(1) });
    const oid = repository.git('rev-parse', 'HEAD:b');
    const { chmodSync, writeFileSync } = await import('node:fs');
    const path = `${repository.folder}/.git/objects/${oid.slice(0, 2)}/${oid.slice(2)}`;
    chmodSync(path, 0o644);
    writeFileSync(path, 'no zlib at all');
    const report = await reportOf(repository, 'HEAD~1..HEAD');
    // git's own word for a loose object that does not inflate
    expect(report.coverage.gaps.map((gap) => gap.code)).toEqual(['object-missing']);
    expect(report.findings.map(gist)).toEqual([`${RULE} c:1 (blocks)`]);
  });

  test('a shallow clone that lacks the base says so', async () => {
    const origin = aRepository().commit({ a: '1\n' }).commit({ a: '2\n' }).commit({ a: '3\n' });
    const { aFolder, TestRepository } = await import('./helpers/repository.ts');
    const clone = new TestRepository(aFolder());
    clone.git('clone', '--quiet', '--depth=1', `file://${origin.folder}`, '.');
    await expect(reportOf(clone, { kind: 'history', all: false, policyAt: null, label: '' })).rejects.toThrow(
      /shallow clone/,
    );
  });

  test('an all-SHA-256 repository is read like any other', async () => {
    const repository = aRepository({ format: 'sha256' })
      .commit({ a: '1\n' })
      .commit({ b: line(1) });
    expect(await findingsOf(repository, 'HEAD~1..HEAD')).toEqual([`${RULE} b:1 (blocks)`]);
  });
});

test('a secret is redacted, however it is printed', async () => {
  const secret = new Secret(token(1), 'ghp_');
  const { inspect } = await import('node:util');
  const shown = [
    String(secret),
    `${secret}`,
    JSON.stringify({ secret }),
    inspect(secret),
    inspect({ deep: [secret] }, { depth: 9, showHidden: true }),
  ];
  expect(shown.some((text) => text.includes(token(1).slice(4)))).toBe(false);
  expect(secret.redacted).toBe('ghp_•••• (40 characters)');
});

test('a private key among test files warns, and elsewhere blocks', async () => {
  const { generateKeyPairSync } = await import('node:crypto');
  const pem = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
  const repository = aRepository().commit({ a: '1\n' }).commit({ 'src/test/resources/server.key': pem });
  const report = await reportOf(repository, 'HEAD~1..HEAD');
  expect(report.findings.map(gist)).toEqual(['private-key-pem src/test/resources/server.key:1']);
  expect(report.verdict.kind).toBe('warn');
  expect(
    await findingsOf(aRepository().commit({ a: '1\n' }).commit({ 'deploy/server.key': pem }), 'HEAD~1..HEAD'),
  ).toEqual(['private-key-pem deploy/server.key:1 (blocks)']);
});

test('a JSON Web Token that has run out is of low severity', async () => {
  const jwt = (exp: number): string =>
    ['{"alg":"HS256","typ":"JWT"}', `{"sub":"user-7","exp":${exp}}`]
      .map((part) => Buffer.from(part).toString('base64url'))
      .join('.') + `.${drawSample({ prefix: '', alphabet: 'base64url', chars: 43 }, 5)}`;
  const found = async (exp: number): Promise<string[]> =>
    (
      await reportOf(
        aRepository()
          .commit({ a: '1\n' })
          .commit({ 'src/a.ts': `const session = "${jwt(exp)}";\n` }),
        'HEAD~1..HEAD',
      )
    ).findings.map((finding) => `${gist(finding)} ${finding.severity}`);
  expect(await found(1_600_000_000)).toEqual(['jwt src/a.ts:1 low']);
  expect(await found(32_500_000_000)).toEqual(['jwt src/a.ts:1 medium']);
});
