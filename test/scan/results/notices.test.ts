import { expect, test } from 'vitest';
import type { ScanTarget } from '../../../src/model/range.ts';
import { openRepository } from '../../../src/repository/open.ts';
import { FORMATS } from '../../../src/reporters/formats/index.ts';
import { renderTerminal } from '../../../src/reporters/terminal.ts';
import { scan } from '../../../src/scan.ts';
import { rangeOfWords } from '../../../src/sources/revision.ts';
import { drawSample } from '../../helpers/samples.ts';
import { aRepository, type TestRepository } from '../../helpers/repository.ts';

const POLICY = '.github/tidegate.yml';
const BASELINE = '.github/tidegate-baseline.json';

async function noticesOf(repository: TestRepository, kind: 'history' | 'range' | 'files'): Promise<string[]> {
  const source = await openRepository(repository.folder, {});
  try {
    const head = (await source.resolveCommit('HEAD'))!;
    const base = await source.resolveCommit('HEAD~1');
    const target: ScanTarget =
      kind === 'files'
        ? { kind, paths: ['.'] }
        : kind === 'history'
          ? { kind, all: true, policyAt: head, label: 'all history' }
          : {
              kind,
              range: {
                include: [head],
                exclude: base === null ? [] : [base],
                excludeAllRefs: false,
                nets: base === null ? [] : [{ base, head }],
                policyAt: base,
                label: 'HEAD~1..HEAD',
              },
            };
    const { coverage } = await scan(target, { source, folder: repository.folder });
    return (coverage.notices ?? []).map(({ message }) => message.replace(/[0-9a-f]{8}/, '<commit>'));
  } finally {
    await source.close();
  }
}

const EMPTY = '{ "version": 1, "findings": [] }';

test('a policy that is not committed is named by scans of commits', async () => {
  const repository = aRepository()
    .commit({ a: '1' })
    .commit({ a: '2' })
    .stage({ [POLICY]: 'incomplete: warn\n' });
  const words = [`${POLICY} is not committed: this run used the defaults.`];
  expect(await noticesOf(repository, 'history')).toEqual(words);
  expect(await noticesOf(repository, 'range')).toEqual(words);
  expect(await noticesOf(repository, 'files')).toEqual([]);
});

test('a policy that was changed since is named with the commit whose policy counted', async () => {
  const repository = aRepository()
    .commit({ [POLICY]: 'incomplete: warn\n' })
    .stage({ [POLICY]: 'incomplete: block\n' });
  expect(await noticesOf(repository, 'history')).toEqual([
    `${POLICY} is not committed: this run used the one at <commit>.`,
  ]);
  repository.stage({ [POLICY]: 'incomplete: warn\r\n' });
  expect(await noticesOf(repository, 'history')).toEqual([]);
});

test('a policy that the change itself brings does not count for it', async () => {
  const repository = aRepository()
    .commit({ a: '1' })
    .commit({ [POLICY]: 'incomplete: warn\n' });
  expect(await noticesOf(repository, 'range')).toEqual([
    `${POLICY} is not in the base of this change: this run used the defaults.`,
  ]);
  expect(await noticesOf(repository, 'history')).toEqual([]);
});

test('a baseline that no policy names is not used', async () => {
  const repository = aRepository().commit({ [BASELINE]: EMPTY, [POLICY]: 'incomplete: warn\n' });
  const words = [`${BASELINE} is not used: the policy does not name it.`];
  expect(await noticesOf(repository, 'files')).toEqual(words);
  expect(await noticesOf(repository, 'history')).toEqual(words);
  repository.commit({ [POLICY]: `baseline: ${BASELINE}\n` });
  expect(await noticesOf(repository, 'history')).toEqual([]);
  repository.stage({ [BASELINE]: '{ "version": 1, "findings": [ ] }' });
  expect(await noticesOf(repository, 'history')).toEqual([
    `${BASELINE} is not committed: this run used the one at <commit>.`,
  ]);
});

test('expired acceptances are named in every scan, those without a match in a whole history', async () => {
  const repository = aRepository().commit({
    [POLICY]:
      'accept:\n  - { rule: private-key-pem, path: a/**, reason: old, until: 2020-01-01 }\n' +
      '  - { fingerprint: ABCDEFGHJK, reason: gone }\n  - { rule: hsts, path: web/**, reason: a setting }\n' +
      `baseline: ${BASELINE}\n`,
    [BASELINE]: '{ "version": 1, "findings": [{ "fingerprint": "X", "rule": "jwt", "path": "a" }] }',
  });
  const old = `An acceptance of ${POLICY} at <commit> has expired and no longer counts (line 2, until 2020-01-01).`;
  expect(await noticesOf(repository, 'files')).toEqual([old.replace(' at <commit>', '')]);
  expect(await noticesOf(repository, 'history')).toEqual([
    old,
    `2 acceptances of ${POLICY} at <commit> match nothing in this history (lines 2; 3).`,
    '1 of 1 entry of the baseline matches nothing in this history.',
  ]);
});

test('expired comments are named, those that still count are not', async () => {
  const token = (seed: number): string => drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, seed);
  const allow = (until: string): string =>
    `# tidegate:allow-next-line github-personal-access-token until=${until} -- revoked\n`;
  const text = `${allow('2020-01-01')}A = "${token(1)}"\n${allow('2099-01-01')}B = "${token(2)}"\n`;
  const repository = aRepository().commit({ b: '1' }).commit({ 'a.py': text });
  const words = 'A comment that would accept a finding does not count (a.py:2, it counted until 2020-01-01).';
  for (const kind of ['files', 'range', 'history'] as const) expect(await noticesOf(repository, kind)).toEqual([words]);
});

test('a comment with a wrong day is named, and at the finding itself, in every report', async () => {
  const secret = drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, 3);
  const text = `A = "${secret}" # tidegate:allow github-personal-access-token until=12/01/2026 -- revoked\n`;
  const repository = aRepository().commit({ b: '1' }).commit({ 'a.py': text });
  const why = 'until=12/01/2026 is not a date such as 2027-01-31';
  for (const kind of ['files', 'range', 'history'] as const)
    expect(await noticesOf(repository, kind)).toEqual([
      `A comment that would accept a finding does not count (a.py:1, ${why}).`,
    ]);
  const report = await scan({ kind: 'files', paths: ['.'] }, { source: null, folder: repository.folder });
  expect(report.findings.map(({ blocks, idleComment }) => [blocks, idleComment])).toEqual([[true, why]]);
  for (const name of ['terminal', 'html', 'markdown', 'json', 'jsonl'] as const) {
    const { format } = await FORMATS[name].load();
    const page = {
      width: 100,
      colour: false,
      verbose: false,
      allFindings: false,
      toolVersion: '0',
      rulesPage: 'https://example.org',
    };
    expect(format.render(report, page).replace(/\s+/g, ' ')).toContain(why);
  }
});

test.each([
  ['HEAD..HEAD', 'HEAD..HEAD holds no commit. Did you mean HEAD^!?'],
  ['main..HEAD', 'main and HEAD are the same commit. Did you mean HEAD^!?'],
  ['HEAD..HEAD~1', 'HEAD~1 is an ancestor of HEAD. Did you mean HEAD~1..HEAD?'],
  ['HEAD...HEAD~1', 'HEAD~1 is an ancestor of HEAD. Did you mean HEAD~1...HEAD?'],
])('the empty range %s says why it is', async (range, words) => {
  const repository = aRepository().commit({ a: '1' }).commit({ a: '2' });
  const source = await openRepository(repository.folder, {});
  try {
    const target = await rangeOfWords([range], source);
    const report = await scan(target, { source, folder: repository.folder });
    expect(renderTerminal(report, { width: 100, colour: false, verbose: false })).toBe(
      `tidegate: nothing to scan: ${words}\n`,
    );
  } finally {
    await source.close();
  }
});

test('a policy that leaves out every file is named', async () => {
  for (const globs of ['["**"]', '["*"]', '["src/**", "**/*"]']) {
    const repository = aRepository()
      .commit({ [POLICY]: `ignore-paths: ${globs}\n` })
      .commit({ a: '1' });
    for (const kind of ['files', 'range', 'history'] as const)
      expect((await noticesOf(repository, kind)).map((text) => text.replace(' at <commit>', ''))).toEqual([
        `ignore-paths of ${POLICY} leaves out every file: nothing is scanned.`,
      ]);
  }
});
