/** Importing what semgrep, checkov and others accept, and refusing what is not known. */

import { expect, test } from 'vitest';
import { policyOf } from './imported.ts';

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
