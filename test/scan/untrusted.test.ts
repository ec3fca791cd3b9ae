/** Nothing that a repository holds changes the verdict on it. */

import { describe, expect, test } from 'vitest';
import { aRepository, type Files } from '../helpers/repository.ts';
import { findingsOf, gist, reportOf } from '../helpers/scanning.ts';
import { line, RULE, token } from '../helpers/planted.ts';

describe('nothing in a repository changes what is scanned', () => {
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

  test('applies as it is at the base', async () => {
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
    await expect(reportOf(repository, 'HEAD~1..HEAD')).rejects.toThrow(
      /line 2: "custom-rules\[0\]\.pattern" is not an expression of RE2/,
    );
  });
});
