import { describe, expect, test } from 'vitest';
import { DEFAULT_POLICY, type Policy } from '../../src/model/policy.ts';
import { openRepository } from '../../src/repository/open.ts';
import { readOwnPolicy } from '../../src/scan/policy.ts';
import type { PolicyFiles } from '../../src/scan/world.ts';
import { policyAtCommit, policyInFolder } from '../../src/sources/policy-files.ts';
import { aRepository, type Files, type TestRepository } from '../helpers/repository.ts';

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

const BASE = [
  'block: { severity: low }',
  'ignore-paths: [vendor/**]',
  'accept: [{ rule: csp, path: docs/**, reason: examples }]',
  'custom-rules: [{ id: acme, keywords: [acme_], pattern: "acme_[a-z]{9}" }]',
  'floor: { block: { severity: high, posture: true }, always: [private-key-*], ignore-paths: [vendor/**, dist/**] }',
].join('\n');

describe('a policy that extends another', () => {
  async function policyOf(repository: TestRepository, places: PolicyFiles = {}): Promise<Policy> {
    const source = await openRepository(repository.folder);
    try {
      const head = (await source.resolveCommit('HEAD'))!;
      return await readOwnPolicy(policyAtCommit(source, head), DEFAULT_POLICY, places);
    } finally {
      await source.close();
    }
  }

  const own = (extended: string): Files => ({
    '.github/tidegate.yml': [
      `extends: ${extended}`,
      'block: { severity: critical, posture: false }',
      'rules: { disable: [private-key-pem, acme] }',
      'ignore-paths: [dist/**, src/**]',
    ].join('\n'),
  });

  /** Expects what is left out as in the base, the rest as said, and nothing below the floor. */
  const expectExtended = (policy: Policy): void => {
    expect(policy).toMatchObject({
      blockSeverity: 'high',
      postureBlocks: true,
      ignoredPaths: ['dist/**'],
      always: ['private-key-*'],
      disabledRules: new Set(['acme']),
      acceptances: [{ rule: 'csp', path: 'docs/**' }],
      customRules: [{ id: 'acme' }],
    });
    expect(policy.source).toMatch(/, above the floor of the policy that it extends$/);
  };

  test('as a file of the repository, committed or in the folder', async () => {
    const repository = aRepository().commit({ ...own('policies/base.yml'), 'policies/base.yml': BASE });
    const policy = await policyOf(repository);
    expectExtended(policy);
    expect(policy.extendedFile).toBe('policies/base.yml');
    expectExtended(await readOwnPolicy(policyInFolder(repository.folder), DEFAULT_POLICY));
  });

  test('as a file of another repository at a commit: fetched by hand, or brought', async () => {
    const policies = aRepository().commit({ 'base.yml': BASE });
    const commit = policies.git('rev-parse', 'HEAD');
    policies.commit({ 'base.yml': 'block: { severity: critical }\n' });
    const pin = `{ repository: acme/policies, commit: ${commit}, path: base.yml }`;
    const repository = aRepository().commit(own(pin));

    await expect(policyOf(repository)).rejects.toMatchObject({
      code: 'bad-configuration',
      message: expect.stringMatching(
        /"extends" names base\.yml of acme\/policies at \w+, which is not in this rep/,
      ) as string,
      next: `Bring it: git fetch https://github.com/acme/policies ${commit}:refs/tidegate/policy`,
    });
    const asked: unknown[] = [];
    const bring = async (pinned: unknown): Promise<void> => {
      asked.push(pinned);
      repository.git('fetch', '-q', policies.folder, `${commit}:refs/tidegate/policy`);
    };
    expectExtended(await policyOf(repository, { bring }));
    expect(asked).toEqual([{ repository: 'acme/policies', commit }]);
    expectExtended(await policyOf(repository));
    expectExtended(await readOwnPolicy(policyInFolder(repository.folder), DEFAULT_POLICY));
  });

  test.each([
    ['../base.yml', '"extends" must be a path within the repository'],
    ['/etc/base.yml', '"extends" must be a path within the repository'],
    ['gone.yml', '"extends" names gone.yml, which does not exist'],
    ['{ repository: acme, commit: abc, path: a }', '"extends.repository" must be <owner>/<name>'],
    ['{ repository: acme/b, commit: main, path: a }', '"extends.commit" must be the whole id of a commit'],
    ['{ repository: acme/b, path: a }', '"extends.commit"'],
    ['base-extends.yml', '"extends" has no place in a policy that others extend'],
    ['base-baseline.yml', '"baseline" has no place in a policy that others extend'],
    ['base-mistake.yml', '"rules.disable[0]" names the rule hst, which does not exist. Did you mean hsts?'],
    ['base-floor.yml', '"floor.alwais" is not a setting here. Did you mean always?'],
  ])('%s is refused: %s', async (extended, words) => {
    const repository = aRepository().commit({
      ...own(extended),
      'base-extends.yml': 'extends: a.yml\n',
      'base-baseline.yml': 'baseline: a.json\n',
      'base-mistake.yml': 'rules: { disable: [hst] }\n',
      'base-floor.yml': 'floor: { alwais: [csp] }\n',
    });
    await expect(policyOf(repository)).rejects.toThrow(words);
  });
});

test.each([
  ['custom-rules:\n  - { id: x1, keywords: [abc], pattern: "(" }\n', 2, 'custom-rules[0].pattern'],
  ['custom-rules:\n  - { id: x1, keywords: [abc], pattern: "(a)\\\\1" }\n', 2, 'custom-rules[0].pattern'],
  ['custom-rules:\n  - { id: x1, paths: "(?=a)b" }\n', 2, 'custom-rules[0].paths'],
  ['accept:\n  - reason: r\n    text: { line: [a, "["] }\n', 3, 'accept[0].text.line[1]'],
  ['accept:\n  - reason: r\n    text: { path: ["*a"] }\n', 3, 'accept[0].text.path[0]'],
])('an expression that RE2 cannot read is refused at its line: %j', async (text, line, key) => {
  const reader = async (path: string) => (path === '.tidegate.yml' ? { text, source: path } : null);
  await expect(readOwnPolicy(reader, DEFAULT_POLICY)).rejects.toThrow(
    `.tidegate.yml, line ${line}: "${key}" is not an expression of RE2 (`,
  );
});
