/** Importing what semgrep, checkov and others accept, and refusing what is not known. */

import { describe, expect, test } from 'vitest';
import { importFiles } from '../../src/policy/import/index.ts';
import { IMPORTERS } from '../../src/policy/import/importers/index.ts';
import { policyOf, textsOf } from './imported.ts';

test.each(['titus.yaml', '.titus.yml', 'kingfisher.yaml', 'noseyparker.json'])(
  '%s is not read, and what is read of its scanner is named',
  async (name) => {
    const scanner = /[a-z]+/.exec(name)![0];
    await expect(policyOf(name, '{"threads": 4}')).rejects.toMatchObject({
      message: expect.stringContaining(`Of ${scanner} it reads files of rules`) as string,
    });
  },
);

test('.semgrepignore: paths, and no other file', async () => {
  const { policy, said, format } = await policyOf(
    '.semgrepignore',
    '# ours\n:include .gitignore\nfixtures/\n*.min.js\n',
  );
  expect(format).toBe('semgrepignore');
  expect(policy.ignoredPaths).toEqual(['**/fixtures/**', '*.min.js']);
  expect(said).toContain(':include .gitignore was left out: import that file, if it is not .gitignore (line 2)');
  expect(said).toContain('narrow them');
});

test.each([
  [
    'skip-check: [CKV_SECRET_2, CKV_SECRET_9]',
    { disabledRules: ['aws-access-key-id', 'aws-secret-access-key', 'jwt'] },
    '',
  ],
  [
    'skip-check: "CKV_SECRET_9, CKV_AWS_20"',
    { disabledRules: ['jwt'] },
    'CKV_AWS_20 was left out: it is about settings',
  ],
  ['skip-check: [CKV_SECRET_6]', { disabledRules: [] }, 'CKV_SECRET_6 was left out: no rule of tidegate'],
  ['skip-check: [CKV_SECRET_99]', { disabledRules: [] }, 'no rule of tidegate'],
  ['skip-path: ["^vendor/"]', { ignoredPaths: ['vendor/**'] }, ''],
  ['skip-path: [".*"]', { ignoredPaths: [] }, 'nothing would be scanned'],
  ['framework: [terraform]\nskip-path: ["^vendor/"]', { ignoredPaths: [] }, 'did not look for secrets'],
  ['skip-framework: secrets\nskip-path: ["^vendor/"]', { ignoredPaths: [] }, 'did not look for secrets'],
  ['framework: all\nskip-path: ["^vendor/"]', { ignoredPaths: ['vendor/**'] }, ''],
  ['soft-fail: true', {}, 'soft-fail was left out'],
])('.checkov.yml: %s', async (text, expected: object, note) => {
  const { policy, said, format } = await policyOf('.checkov.yml', `compact: true\n${text}\n`);
  expect(format).toBe('checkov-config');
  expect({ ...policy, disabledRules: [...policy.disabledRules] }).toMatchObject(expected);
  if (note === '') expect(said).toBe('');
  else expect(said).toContain(note);
});

test.each(['3', '"3"', '12', 'latest'])('version %s of ggshield is refused by name', async (version) => {
  await expect(
    policyOf('.gitguardian.yaml', `secret:\n  ignored_paths: ["**"]\nversion: ${version}\n`),
  ).rejects.toMatchObject({
    code: 'bad-import',
    message:
      `.gitguardian.yaml was not imported: it is a configuration of ggshield, version ` +
      `${version.replaceAll('"', '')} (line 3), and tidegate knows versions 1 and 2.`,
  });
});

test('kingfisher.yaml: paths, words, expressions and rules', async () => {
  const { policy, said, format } = await policyOf(
    'kingfisher.yaml',
    [
      'scan: { confidence: high }',
      'rules: { disabled: [kingfisher.nobody.1], paths: [./rules] }',
      'filters:',
      '  exclude: [target/, "**/node_modules/**"]',
      '  skip_words: [EXAMPLE, ""]',
      '  skip_regex: ["^DUMMY_[A-Z]+$", ".*"]',
      'nosuch: {}',
    ].join('\n'),
  );
  expect(format).toBe('kingfisher-config');
  expect(policy.ignoredPaths).toEqual(['**/target/**', '**/node_modules/**']);
  expect(textsOf(policy)).toEqual([['*', { words: ['EXAMPLE'], secret: ['^DUMMY_[A-Z]+$'] }]]);
  for (const note of [
    'An excluded word was left out: it is empty, and so in every text.',
    'An excluded expression was left out: it is in every text (line 6).',
    'Rule kingfisher.nobody.1 was switched off; no rule of tidegate is sure to be its like (line 2).',
    'The setting scan.confidence was left out: see block.confidence (line 1).',
    'The setting rules.paths was left out: import those files, too',
    'The section nosuch was left out: kingfisher has none of that name (line 7).',
  ])
    expect(said).toContain(note);
});

describe('an empty text, which allows everything, is left out with a note', () => {
  test.each([
    ['.gitleaks.toml', 'paths', 'The allowed path "" was left out: nothing would be scanned'],
    ['.gitleaks.toml', 'regexes', 'An allowed text was left out: it is empty, and so in every text'],
    ['.gitleaks.toml', 'stopwords', 'An allowed stop word was left out: it is empty, and so in every text'],
    ['.gitleaks.toml', 'files', 'The allowed file "" was left out'],
  ])('%s, %s', async (name, key, note) => {
    for (const list of ['[""]', '["", "abcd"]']) {
      const { said } = await policyOf(name, `[extend]\nuseDefault = true\n[[allowlists]]\n${key} = ${list}\n`);
      expect(said).toContain(note);
    }
  });

  test.each([
    ['detectors: [{ name: acme, keywords: [acme_], regex: { key: "acme_[a-z]{20}" }, exclude_words: [""] }]', 'word'],
    [
      'detectors: [{ name: acme, keywords: [acme_], regex: { key: "acme_[a-z]{20}" }, exclude_regexes_match: [""] }]',
      'expression',
    ],
  ])('%s', async (text, what) => {
    const { policy, said } = await policyOf('trufflehog.yaml', text);
    expect(said).toContain(`An excluded ${what} was left out: it is empty`);
    expect(textsOf(policy)).toEqual([]);
  });

  test('of conditions that must all hold, none is kept', async () => {
    const { policy } = await policyOf(
      '.gitleaks.toml',
      '[[allowlists]]\ncondition = "AND"\nstopwords = [""]\npaths = ["^docs/"]\n',
    );
    expect({ paths: policy.ignoredPaths, texts: textsOf(policy) }).toEqual({ paths: [], texts: [] });
  });
});

describe('a format that a person names', () => {
  const read = async (path: string, text: string, format: string) => await importFiles([{ path, text, format }]);

  test('is that of a list under any name', async () => {
    const { draft, files } = await read('ci/paths.txt', '# ours\n^vendor/\n', 'trufflehog-exclude');
    expect({ files, paths: draft.ignoredPaths }).toEqual({
      files: [{ path: 'ci/paths.txt', format: 'trufflehog-exclude' }],
      paths: ['vendor/**'],
    });
  });

  test('is that of a configuration under any name', async () => {
    const { files } = await read('scanner.conf', '[allowlist]\npaths = ["^vendor/"]\n', 'gitleaks-config');
    expect(files).toEqual([{ path: 'scanner.conf', format: 'gitleaks-config' }]);
  });

  test('does not make a file what it is not', async () => {
    for (const format of IMPORTERS.filter(({ language }) => language !== 'text').map(({ name }) => name))
      await expect(read('a.txt', 'x = 1', format), format).rejects.toMatchObject({ code: 'bad-import' });
  });
});
