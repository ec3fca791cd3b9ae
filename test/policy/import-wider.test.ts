/** Damaged and half-known files of other scanners never accept more than those scanners did. */

import { describe, expect, test } from 'vitest';
import type { UsageError } from '../../src/model/errors.ts';
import { importFile } from '../../src/policy/import/index.ts';
import { globMatcher } from '../../src/policy/glob.ts';
import { policyOf, textsOf } from './imported.ts';

const allowlist = (lines: string): string =>
  `[extend]\nuseDefault = true\n[[allowlists]]\n${lines}\nregexes = ["only-example"]\n`;

test.each([
  ['condition = "and "\npaths = ["spec/"]', 'condition and '],
  ['condition = "NAND"\npaths = ["spec/"]', 'condition NAND'],
  ['condition = ["AND"]\npaths = [7]', 'paths is no list of texts'],
  ['condition = "AND"\npaths = [7]', 'paths is no list of texts'],
  ['condition = "AND"\nstopwords = [7]', 'stopwords is no list of texts'],
  ['targetRules = [7]', 'targetrules is no list of texts'],
])('an allowlist of gitleaks with %j is left out', async (lines, words) => {
  const { draft, notes } = await importFile('.gitleaks.toml', allowlist(lines));
  expect(draft.acceptances).toEqual([]);
  expect(draft.ignoredPaths).not.toContainEqual(expect.stringContaining('spec'));
  expect(notes.join('\n')).toContain(words);
});

test.each(['"OR"', '"||"', '""'])('an allowlist with the condition %s is carried over', async (condition) => {
  const { draft } = await importFile('.gitleaks.toml', allowlist(`condition = ${condition}`));
  expect(draft.acceptances).toHaveLength(1);
});

const ignores = async (file: string, lines: readonly string[]) => {
  const text = file.endsWith('.yaml')
    ? `version: 2\nsecret:\n  ignored_paths: ${JSON.stringify(lines)}\n`
    : lines.join('\n');
  return await importFile(file, text);
};

test.each(['.secretlintignore', '.semgrepignore', '.gitguardian.yaml'])(
  '%s: a lost exception takes the paths before it with it, and a kept one counts',
  async (file) => {
    const lost = await ignores(file, ['src/**', '!src/[[:alpha:]].js', 'doc/**']);
    expect(lost.draft.ignoredPaths).not.toContainEqual(expect.stringContaining('src'));
    expect(globMatcher(lost.draft.ignoredPaths!)('doc/a')).toBe(true);
    expect(lost.notes.join('\n')).toContain('nor the paths before it');
    for (const exception of ['!src/keep.js', '!*', '!**']) {
      const { draft } = await ignores(file, ['src/**', exception]);
      expect(globMatcher(draft.ignoredPaths!)('src/keep.js'), exception).toBe(false);
    }
  },
);

test.each(['.secretlintignore', '.semgrepignore', '.gitguardian.yaml'])(
  '%s: braces and groups are plain characters there',
  async (file) => {
    for (const [glob, path, other] of [
      ['/src/{a,b}.js', 'src/{a,b}.js', 'src/a.js'],
      ['/src/@(a|b).js', 'src/@(a|b).js', 'src/a.js'],
      ['/src/[{]+(a).js', 'src/{+(a).js', 'src/{aa.js'],
      ['/src/\\{a,b}.js', 'src/{a,b}.js', 'src/b.js'],
    ] as const) {
      const isIgnored = globMatcher((await ignores(file, [glob])).draft.ignoredPaths!);
      expect([isIgnored(path), isIgnored(other)], glob).toEqual([true, false]);
    }
  },
);

test.each([
  ['.secrets.baseline', { results: { 'a.py': [{ type: 'GitLab Token', line_number: 3 }] }, plugins_used: [] }],
  ['.secrets.baseline', { results: { 'a.py': [{ type: 'GitLab Token', hashed_secret: 'x' }] }, plugins_used: [] }],
  ['leaks.json', [{ RuleID: 'gitlab-pat', File: 'a.py' }]],
  ['leaks.json', [{ RuleID: 'gitlab-pat', File: 'a.py', StartLine: '3', Secret: 3 }]],
])('%s: an accepted finding that only a rule and a path name is left out', async (name, data) => {
  const { draft, notes } = await importFile(name, JSON.stringify(data));
  expect(draft.acceptances).toEqual([]);
  expect(notes.join('\n')).toContain('neither a line nor a secret says which is meant');
});

test.each([
  ['.gitleaks.toml', '[alowlist]\npaths = ["x"]\n', 'line 1', 'allowlist'],
  ['.secrets.baseline', '{\n"plugins_used": [],\n"reslts": {} }', 'line 3', 'results'],
  ['.talismanrc', 'fileignoreconfg:\n- filename: a\n', 'line 1', 'fileignoreconfig'],
  ['.secretlintrc.json', '{ "ruls": [] }', 'line 1', 'rules'],
  ['secret_scanning.yml', '\npath-ignore:\n  - "**"\n', 'line 2', 'paths-ignore'],
])('%s without a key that it needs is refused with the nearest', async (name, text, line, nearest) => {
  const error = (await importFile(name, text).catch((cause: unknown) => cause)) as UsageError;
  expect(error).toMatchObject({ code: 'bad-import', next: `Did you mean ${nearest}?` });
  expect(error.message).toContain(line);
});

test.each([
  ['.gitleaks.toml', '[extend]\nuseDefault = true\n[alowlist]\npaths = ["x"]\n', 3, 'allowlist'],
  ['.talismanrc', 'version: "1.0"\nfileignoreconfg:\n- filename: a\n', 2, 'fileignoreconfig'],
  ['.gitguardian.yaml', 'version: 2\nsecret:\n  ignored_path: ["**"]\n', 3, 'ignored_paths'],
  ['kingfisher.yaml', 'scan: {}\nfilter:\n  exclude: ["**"]\n', 2, 'filters'],
  ['.checkov.yml', 'compact: true\nskip-paths: ["x"]\n', 2, 'skip-path'],
])(
  '%s: a mistyped key accepts nothing, and is named with its line and the nearest',
  async (name, text, line, nearest) => {
    const { draft, notes } = await importFile(name, text);
    expect([draft.ignoredPaths ?? [], draft.acceptances]).toEqual([
      name === '.gitleaks.toml' ? expect.anything() : [],
      [],
    ]);
    expect(notes.join('\n')).toMatch(new RegExp(`was left out: .*\\(line ${line}\\)\\. Did you mean ${nearest}\\?`));
  },
);

test.each([
  ['report.json', '[\n{ "RuleID": "a", }]', 'report.json, line 2, cannot be read: it is not JSON'],
  [
    '.gitguardian.yaml',
    'version: 2\nsecret: *none\n',
    '.gitguardian.yaml, line 2, cannot be read: it is not JSON or YAML',
  ],
  ['.talismanrc', 'a\0b', '.talismanrc cannot be read: it is binary'],
])('%s that is broken is refused with its line: %j', async (name, text, words) => {
  await expect(importFile(name, text)).rejects.toThrow(words);
});

test('of a key that a JSON file has twice the last counts, with a note', async () => {
  const hash = (fill: string) => `{ "type": "Secret Keyword", "hashed_secret": "${fill.repeat(40)}" }`;
  const text = `{ "plugins_used": [], "results": { "a.env": [${hash('1')}],\n"a.env": [] } }`;
  const { draft, notes } = await importFile('.secrets.baseline', text);
  expect(draft.known ?? []).toEqual([]);
  expect(notes).toContain('A key occurs twice in one object (line 2): the last one counts, as there.');
  const toml = await importFile('.gitleaks.toml', '[extend]\nuseDefault = true\n[allowlist]\npaths = ["x"]\n');
  expect(toml.notes).toEqual([]);
});

describe('a configuration of gitleaks before version 8', () => {
  const v7 = async (more: string) =>
    await policyOf('.gitleaks.toml', `[[rules]]\ndescription = "acme"\nregex = '''acme_[0-9]{9}'''\n${more}`);

  test('allowed files of one rule are accepted for that rule at those paths', async () => {
    const { policy } = await v7("[rules.allowlist]\nfiles = ['''\\.lock$''', '''^a\\.txt$''']\n");
    const [[id, text] = ['', {}]] = textsOf(policy);
    const paths = (text as { path: readonly string[] }).path.map((path) => new RegExp(path));
    expect(id).toBe('custom-acme');
    expect(policy.ignoredPaths).toEqual([]);
    const accepted = (path: string) => paths.some((one) => one.test(path));
    expect(['x.lock', 'b/x.lock', 'x.lock/y', 'x.txt'].map(accepted)).toEqual([true, true, false, false]);
  });

  test.each([
    ['Min = "4.5"\nMax = "4.7"', 4.5, true],
    ['Min = "4.5"\nMax = "8"', 4.5, false],
    ['Min = "4.5"', 4.5, false],
    ['Min = "much"\nMax = "8"', undefined, true],
  ])(
    'a range of entropy %j is carried as far as it can be, and a rule that finds more only warns',
    async (range, min, more) => {
      const { policy, said } = await v7(`[[rules.Entropies]]\n${range}\n`);
      expect([policy.customRules[0]!.minEntropy, policy.customRules[0]!.confidence]).toEqual([
        min,
        more ? 'medium' : undefined,
      ]);
      expect(said.includes('A range of entropy of rule acme was left out in part')).toBe(more);
    },
  );

  test('allowed repositories are left out, with a note', async () => {
    expect((await v7('[allowlist]\nrepos = ["a", "b"]\n')).said).toContain('2 allowed repositories left out');
  });
});
