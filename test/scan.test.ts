import { describe, expect, test } from 'vitest';
import type { Report } from '../src/model/report.ts';
import { renderJson } from '../src/reporters/json.ts';
import { renderTerminal } from '../src/reporters/terminal.ts';
import { whereIs } from '../src/reporters/words.ts';
import { openRepository } from '../src/repository/open.ts';
import { parsePushedRefs, rangeOfPush } from '../src/sources/hook-input.ts';
import { Secret } from '../src/model/secret.ts';
import { aRepository, type Files } from './helpers/repository.ts';
import { drawSample } from './helpers/samples.ts';
import { findingsOf, gist, reportOf } from './helpers/scanning.ts';

const token = (seed: number): string => drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, seed);
const RULE = 'github-personal-access-token';
const line = (seed: number): string => `GITHUB_TOKEN=${token(seed)}\n`;

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

  test('a token moved between files is moved, not new', async () => {
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

  test('a root commit counts whole', async () => {
    expect(
      await findingsOf(aRepository().commit({ a: line(1) }), {
        kind: 'history',
        all: false,
        policyAt: null,
        label: '',
      }),
    ).toEqual([`${RULE} a:1 (blocks)`]);
  });

  test('a commit message is published too', async () => {
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

test('later versions of a file repeat no place of a secret', async () => {
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

describe('nothing in a repository changes what is seen', () => {
  const attributes: Files = { '.gitattributes': '* -diff -text binary\n*.env diff=evil filter=evil\n' };

  test('attributes, textconv, external diff and file system monitor run nothing and hide nothing', async () => {
    const repository = aRepository().commit({ ...attributes, a: '1\n' });
    for (const [key, value] of [
      ['diff.evil.textconv', 'touch ran-textconv; cat'],
      ['diff.evil.command', 'touch ran-command'],
      ['diff.external', 'touch ran-external'],
      ['core.fsmonitor', 'touch ran-monitor'],
      ['filter.evil.smudge', 'touch ran-smudge'],
    ])
      repository.git('config', key!, value!);
    repository.tryGit('-c', 'core.fsmonitor=false', 'add', '-A');
    repository.commit({ 'x.env': line(1) });
    const { readdirSync, rmSync } = await import('node:fs');
    for (const name of readdirSync(repository.folder))
      if (name.startsWith('ran-')) rmSync(`${repository.folder}/${name}`);
    expect(await findingsOf(repository, 'HEAD~1..HEAD')).toEqual([`${RULE} x.env:1 (blocks)`]);
    expect(readdirSync(repository.folder).filter((name) => name.startsWith('ran-'))).toEqual([]);
  });

  test('a replace ref does not put another blob in place', async () => {
    const repository = aRepository()
      .commit({ a: '1\n' })
      .commit({ b: line(1), c: 'harmless\n' });
    repository.git('replace', repository.git('rev-parse', 'HEAD:b'), repository.git('rev-parse', 'HEAD:c'));
    expect(await findingsOf(repository, 'HEAD~1..HEAD')).toEqual([`${RULE} b:1 (blocks)`]);
  });

  test.each([
    ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${line(6)}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(line(6).repeat(3), 'utf16le')],
    ['latin-1', Buffer.from(`caf\u00e9 ${line(6)}`, 'latin1')],
    ['bytes with NUL', Buffer.concat([Buffer.from([0, 1, 2, 0, 255, 10]), Buffer.from(line(6))])],
    ['CRLF', Buffer.from(`a\r\n${line(6).trim()}\r\nb\r\n`)],
    ['a line of five megabytes', Buffer.from(`${'x '.repeat(2_500_000)}${line(6)}`)],
  ])('a token in %s is found', async (_name, content) => {
    const repository = aRepository().commit({ a: '1\n' }).commit({ 'file.dat': content });
    const found = (await reportOf(repository, 'HEAD~1..HEAD')).findings.filter((finding) => finding.rule === RULE);
    expect(found.map((finding) => finding.path)).toEqual(['file.dat']);
  });

  test('a path with a line break and a command in it is carried as it is', async () => {
    const path = 'a\n::error::b ##[error].env';
    expect(
      (
        await reportOf(
          aRepository()
            .commit({ a: '1\n' })
            .commit({ [path]: line(1) }),
          'HEAD~1..HEAD',
        )
      ).findings[0]!.path,
    ).toBe(path);
  });

  test('a symlink is read as the text that it is, and never followed', async () => {
    const { symlinkSync } = await import('node:fs');
    const repository = aRepository().commit({ a: '1\n' });
    symlinkSync(`/nowhere/${token(7)}`, `${repository.folder}/link`);
    repository.commit({});
    expect(await findingsOf(repository, 'HEAD~1..HEAD')).toEqual([`${RULE} link:1 (blocks)`]);
  });

  test('a submodule bump is counted as skipped', async () => {
    const repository = aRepository().commit({ a: '1\n' });
    repository.git('update-index', '--add', '--cacheinfo', `160000,${repository.head},sub`);
    repository.git('commit', '--quiet', '-m', 'sub');
    const report = await reportOf(repository, 'HEAD~1..HEAD');
    expect(report.verdict.kind).toBe('pass');
    expect(report.coverage.skipped).toEqual([{ reason: 'submodule', count: 1, examples: ['sub'] }]);
  });
});

describe('policy', () => {
  const policy = (text: string): Files => ({ '.github/tidegate.yml': text });

  test('is read from the base, so that a change cannot relax it for itself', async () => {
    const repository = aRepository()
      .commit({ a: '1\n' })
      .commit({ ...policy(`rules: { disable: [${RULE}] }\nignore-paths: ['**']\n`), 'x.env': line(1) });
    expect(await findingsOf(repository, 'HEAD~1..HEAD')).toEqual([
      `${RULE} x.env:1 (blocks)`,
      'gate-changed .github/tidegate.yml:1',
    ]);
  });

  test('of the base counts', async () => {
    const repository = aRepository()
      .commit(policy(`rules: { disable: [${RULE}] }\n`))
      .commit({ 'x.env': line(1) });
    const report = await reportOf(repository, 'HEAD~1..HEAD');
    expect(report.findings.filter((finding) => finding.rule === RULE)).toEqual([]);
    expect(report.coverage.policySource).toContain('.github/tidegate.yml at ');
  });

  test('an inline allow marks the finding, keeps it in the report, and is shown to reviewers', async () => {
    const repository = aRepository()
      .commit({ a: '1\n' })
      .commit({ a: `${line(1).trim()} # tidegate:allow ${RULE} -- a test key\n` });
    const report = await reportOf(repository, 'HEAD~1..HEAD');
    expect(report.findings.map(gist)).toEqual(['gate-changed a:1', `${RULE} a:1 (inline)`]);
    expect(report.findings[1]!.suppression).toEqual({ kind: 'inline', reason: 'a test key', owner: null, until: null });
    expect(report.verdict.kind).toBe('warn');
  });

  test('an inline allow without a reason, or for another rule, does not count', async () => {
    const repository = aRepository()
      .commit({ a: '1\n' })
      .commit({
        a: `${line(1).trim()} # tidegate:allow ${RULE}\n${line(2).trim()} # tidegate:allow npm-access-token -- no\n`,
      });
    expect(await findingsOf(repository, 'HEAD~1..HEAD')).toEqual([`${RULE} a:1 (blocks)`, `${RULE} a:2 (blocks)`]);
  });

  test('a fingerprint knows neither line nor commit, and an acceptance that ran out counts no more', async () => {
    const first = (
      await reportOf(
        aRepository()
          .commit({ a: '1\n' })
          .commit({ b: line(1) }),
        'HEAD~1..HEAD',
      )
    ).findings[0]!.fingerprint;
    const accepting = (until: string): Files =>
      policy(`accept:\n  - { fingerprint: ${first}, reason: known, until: ${until} }\n`);
    const later = aRepository()
      .commit(accepting('2999-01-01'))
      .commit({ other: `\n\n\n${line(1)}` });
    expect(await findingsOf(later, 'HEAD~1..HEAD')).toEqual([`${RULE} other:4 (policy)`]);
    const over = aRepository()
      .commit(accepting('2020-01-01'))
      .commit({ other: line(1) });
    expect(await findingsOf(over, 'HEAD~1..HEAD')).toEqual([`${RULE} other:1 (blocks)`]);
  });

  test('a broken one is reported with file and key', async () => {
    const repository = aRepository().commit(policy('block: { severity: enormous }\n')).commit({ a: '1\n' });
    await expect(reportOf(repository, 'HEAD~1..HEAD')).rejects.toThrow(
      /tidegate\.yml at .*"block\.severity" must be one of/,
    );
  });

  test('a custom rule that does not compile is reported with its pattern', async () => {
    const repository = aRepository()
      .commit(policy('custom-rules:\n  - { id: mine, keywords: [abc], pattern: "abc(?=x)" }\n'))
      .commit({ a: '1\n' });
    await expect(reportOf(repository, 'HEAD~1..HEAD')).rejects.toThrow(/no RE2 expression/);
  });
});

describe('what could not be read is never clean', () => {
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

test('a secret does not show itself, however it is printed', async () => {
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

describe('a literal where a reference stood', () => {
  const reference = 'token: ${DEPLOY_TOKEN}\n';

  test('is a leak and a weakening, and neither shows it', async () => {
    const repository = aRepository()
      .commit({ 'app.yml': reference })
      .commit({ 'app.yml': `token: ${token(1)}\n` });
    const report = await reportOf(repository, 'HEAD~1..HEAD');
    expect(report.findings.map(gist)).toEqual([`${RULE} app.yml:1 (blocks)`, 'secret-source app.yml:1 (blocks)']);
    expect(report.findings[1]).toMatchObject({
      before: '${DEPLOY_TOKEN}',
      after: 'ghp_•••• (40 characters)',
      restore: 'token: ${DEPLOY_TOKEN}',
    });
  });

  test('that is a reference again in the end has leaked, and nothing is weaker', async () => {
    const repository = aRepository()
      .commit({ 'app.yml': reference })
      .commit({ 'app.yml': `token: ${token(1)}\n` })
      .commit({ 'app.yml': reference });
    expect(await findingsOf(repository, 'HEAD~2..HEAD')).toEqual([`${RULE} app.yml:1 (blocks)`]);
  });

  test('in a test is a note', async () => {
    const repository = aRepository()
      .commit({ 'test/app.yml': reference })
      .commit({ 'test/app.yml': `token: ${token(1)}\n` });
    const report = await reportOf(repository, 'HEAD~1..HEAD');
    expect(report.findings.map(({ rule, confidence, blocks }) => [rule, confidence, blocks])).toEqual([
      [RULE, 'high', true],
      ['secret-source', 'low', false],
    ]);
  });
});

describe('what stands in no file says where it stood', () => {
  const shownOf = (report: Report): string => renderTerminal(report, { width: 100, colour: false, verbose: false });

  test("a commit's author", async () => {
    const repository = aRepository().commit({ a: 'x\n' });
    repository.git('commit', '-q', '--allow-empty', '-m', 'second', `--author=${token(1)} <ada@example.org>`);
    expect(shownOf(await reportOf(repository, 'HEAD~1..HEAD'))).toMatch(/commit [0-9a-f]{8}, author\n/);
  });

  test('a cell of a notebook, beside its line', async () => {
    const cell = (more: object): object => ({ cell_type: 'code', metadata: {}, ...more });
    const book = {
      cells: [
        cell({ source: ['x = 1'], outputs: [] }),
        cell({ source: [`login("${token(1)}")`], outputs: [] }),
        cell({ source: [], outputs: [{ text: [`{"cells": [{"a": "${token(2)}"}]}`] }] }),
      ],
      metadata: { note: token(3) },
      nbformat: 4,
    };
    const repository = aRepository()
      .commit({ a: 'x\n' })
      .commit({ 'book.ipynb': JSON.stringify(book, null, 1) });
    const report = await reportOf(repository, 'HEAD~1..HEAD');
    const where = report.findings.map((finding) =>
      whereIs(finding)
        .replace(/:\d+(?=,)/, ':N')
        .replace(/:\d+$/, ''),
    );
    expect(where.sort()).toEqual(['book.ipynb', 'book.ipynb:N, cell 2', 'book.ipynb:N, output of cell 3']);
  });

  test('the name of a new branch, in which the secret does not show', async () => {
    const repository = aRepository().commit({ a: 'x\n' }).commit({ a: 'y\n' });
    const head = repository.git('rev-parse', 'HEAD').trim();
    const source = await openRepository(repository.folder);
    const pushed = `${'0'.repeat(40)} ${head} refs/heads/fix-${token(1)}\n`;
    const target = await rangeOfPush(parsePushedRefs(pushed), source).finally(() => source.close());
    const report = await reportOf(repository, target);
    expect(report.findings.map(({ rule, blocks }) => [rule, blocks])).toEqual([[RULE, true]]);
    expect(shownOf(report)).toContain('name of a branch');
    expect(shownOf(report) + renderJson(report)).not.toContain(token(1));
  });
});
