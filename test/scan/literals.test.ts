/** A literal where a reference stood, and content that no file holds. */

import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { renderJson } from '../../src/reporters/json.ts';
import { renderTerminal } from '../../src/reporters/terminal.ts';
import { whereIs } from '../../src/reporters/words.ts';
import { openRepository } from '../../src/repository/open.ts';
import { parsePushedRefs, rangeOfPush } from '../../src/sources/hook-input.ts';
import { aRepository } from '../helpers/repository.ts';
import { findingsOf, gist, reportOf } from '../helpers/scanning.ts';
import { RULE, token } from '../helpers/planted.ts';

describe('a literal in place of a reference', () => {
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

  test('that becomes a reference again has leaked, and nothing is weaker', async () => {
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

describe('a secret outside the lines of a file is located', () => {
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
