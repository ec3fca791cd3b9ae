import { expect, test } from 'vitest';
import { DEFAULT_POLICY } from '../../src/model/policy.ts';
import { readOwnPolicy } from '../../src/scan/policy.ts';

const read = (text: string) =>
  readOwnPolicy(async (path) => (path === '.tidegate.yml' ? { text, source: path } : null), DEFAULT_POLICY);

test.each([
  ['block: {}\nblok: {}\n', '.tidegate.yml, line 2: "blok" is not a setting here. Did you mean block?'],
  [
    'rules:\n  disable:\n    - csp\n    - generic-pasword\n',
    '.tidegate.yml, line 4: "rules.disable[1]" names the rule generic-pasword, which does not exist. ' +
      'Did you mean generic-password?',
  ],
  [
    'rules:\n  severity:\n    hst: low\n',
    '.tidegate.yml, line 3: "rules.severity.hst" names the rule hst, which does not exist. Did you mean hsts?',
  ],
  [
    'accept:\n  - { rule: mine, path: a, reason: b }\n',
    '.tidegate.yml, line 2: "accept[0].rule" names the rule mine, which does not exist.',
  ],
  [
    'accept:\n  - rule: csp\n    path: a\n    reason: b\n    until: soon\n',
    '.tidegate.yml, line 5: "accept[0].until" must be a date such as 2027-01-31.',
  ],
  ['incomplete: wran\n', '.tidegate.yml, line 1: "incomplete" must be one of: block, warn. Did you mean warn?'],
])('a mistake is named with its line and the nearest name: %j', async (text, message) => {
  await expect(read(text)).rejects.toMatchObject({ code: 'bad-configuration', message });
});

test('rules of the policy itself, of context and of settings can be named', async () => {
  const { disabledRules } = await read(
    'rules: { disable: [mine, generic-password, hsts, gate-changed] }\n' +
      'custom-rules: [{ id: mine, keywords: [abc], pattern: abc }]\n',
  );
  expect(disabledRules.size).toBe(4);
});
