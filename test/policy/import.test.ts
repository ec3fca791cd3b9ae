import fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { globMatcher } from '../../src/policy/glob.ts';
import { plainForm, readExpression, wordsOf } from '../../src/policy/import/expression.ts';
import { globOfPath, globsOfExpression } from '../../src/policy/import/globs.ts';
import { importFile } from '../../src/policy/import/index.ts';
import { policyOf, rule, textsOf } from './imported.ts';

describe('an expression for paths', () => {
  const PARTS = ['^', '$', '(^|/)', 'a', 'b/', '/', '\\.', '.', '.*', '.*?', '[^/]+', '[^/]*', '(?:a|b)', 'a?', '[ab]'];
  const paths = fc
    .string({ unit: fc.constantFrom('a', 'b', '/', '.', 'c'), minLength: 1, maxLength: 6 })
    .filter((path) => !/^\/|\/$|\/\/|^\.\//.test(path));

  test('never becomes a glob that ignores more, save that a leading slash counts in the root too', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 5 }),
        fc.array(paths, { minLength: 20, maxLength: 20 }),
        (parts, some) => {
          const expression = parts.join('');
          const globs = globsOfExpression(expression);
          if (globs === null) return;
          const covers = globMatcher(globs);
          for (const path of some)
            if (covers(path))
              expect([
                expression,
                globs,
                path,
                new RegExp(expression).test(path) || new RegExp(expression).test(`/${path}`),
              ]).toEqual([expression, globs, path, true]);
        },
      ),
      { numRuns: 3000, seed: 1 },
    );
  });

  test.each([
    ['^vendor/', ['vendor/**']],
    ['vendor/', ['**vendor/**']],
    ['^LICENSE$', ['/LICENSE']],
    ['\\.(?:png|jpe?g)$', ['**/*.png', '**/*.jpg', '**/*.jpeg']],
    ['(?i)vendor/', null],
    ['^v[a-z]+/', null],
    ['^(?!vendor)', null],
    ['a{2}', null],
  ])('%s → %j', (expression, globs) => expect(globsOfExpression(expression)).toEqual(globs));

  test.each([
    ['a/b.env', 'a/b.env'],
    ['.env', '/.env'],
    ['.\\a\\b', 'a/b'],
    ['a/*.env', 'a/\\*.env'],
    ['pages/[id]/{x}.ts', 'pages/\\[id]/\\{x}.ts'],
    ['/etc/x', null],
    ['../x', null],
    ['C:\\x', null],
    ['a.zip!b', null],
  ])('the path %s → %j', (path, glob) => expect(globOfPath(path)).toBe(glob));
});

describe('the fixed text of a pattern', () => {
  test.each([
    ['acme_[a-z]+', ['acme_']],
    ['(?:foo|barbaz)_[a-z]+', ['foo', 'barbaz']],
    ['(?:foo|b)_[a-z]+', []],
    ['(?:foo)?bar[0-9]', ['bar']],
    ['foox*y', ['foo']],
    ['fox?yz', []],
    ['ac(me_k)ey', ['acme_key']],
    ['\\bab\\.cd\\b', ['ab.cd']],
    ['foo|bar', ['foo', 'bar']],
    ['a{3}b', ['aaab']],
    ['fo+bar', ['obar']],
  ])('%s: %j', (pattern, words) => expect(wordsOf(readExpression(pattern).branches)).toEqual(words));

  test('free spacing, comments and quoted text are written out', () => {
    expect(plainForm('(?xi)\n a \\  [ #] # words (\n b\\#')).toBe('(?i)a [ #]b\\#'.replace('\\#', '#'));
    expect(plainForm('\\Qa.b\\E+')).toBe('a\\.b+');
  });
});

describe('other scanners', () => {
  test('a file of paths that trufflehog excludes', async () => {
    const { policy, said, format } = await policyOf(
      'trufflehog-exclude.txt',
      '# x\n^vendor/\nv[a-z]+\\.lock\n.*\n(?=x)\n',
    );
    expect([format, policy.ignoredPaths, textsOf(policy)]).toEqual([
      'trufflehog-exclude',
      ['vendor/**'],
      [['*', { path: ['v[a-z]+\\.lock'] }]],
    ]);
    expect(said).toContain('nothing would be scanned (line 4)');
    expect(said).toContain('RE2 cannot do (line 5)');
  });

  test('talisman: allowed patterns, files whose content is not scanned, patterns of its own', async () => {
    const { policy, said, format } = await policyOf(
      '.talismanrc',
      'fileignoreconfig:\n- filename: a/b.env\n  checksum: abc\n- filename: c.txt\n  ignore_detectors: ' +
        '[filecontent]\n' +
        "- filename: d.txt\n  allowed_patterns: ['x[0-9]+']\nallowed_patterns: ['keyword', '.*']\n" +
        "custom_patterns: ['acme_[a-z]{9}']\nscopeconfig: [{ scope: node }]\nthreshold: high\n",
    );
    expect(format).toBe('talisman');
    expect(textsOf(policy)).toEqual([
      ['*', { secret: ['^(?:keyword)$'], all: true }],
      ['*', { path: ['^c\\.txt$'] }],
      ['*', { secret: ['^(?:x[0-9]+)$'], path: ['^d\\.txt$'], all: true }],
    ]);
    expect(policy.customRules.map(({ pattern }) => pattern)).toEqual(['(?<secret>acme_[a-z]{9})']);
    for (const words of [
      'Files that were accepted by a checksum were left out',
      '1 scope left out',
      'threshold was left out',
      'is in every text',
    ])
      expect(said).toContain(words);
  });
});

describe('rule files', () => {
  test('a trufflehog detector becomes a rule for each of its expressions', async () => {
    const { policy, said, format } = await policyOf(
      'config.yaml',
      'detectors:\n  - name: Hog\n    keywords: [hog_]\n    regex: { id: "hog_id_[0-9]{8}", key: ' +
        '"hog_(k[a-z]{20})" }\n    verify: [{ endpoint: http://localhost }]\n    exclude_words: ' +
        '[kept]\n',
    );
    expect(format).toBe('trufflehog-config');
    expect(policy.customRules.map((one) => [one.id, one.pattern])).toEqual([
      ['custom-hog-id', '(?<secret>hog_id_[0-9]{8})'],
      ['custom-hog-key', 'hog_(?<secret>k[a-z]{20})'],
    ]);
    expect(said).toContain('never sends');
    expect(textsOf(policy)).toEqual([
      ['custom-hog-id', { words: ['kept'] }],
      ['custom-hog-key', { words: ['kept'] }],
    ]);
  });

  test('noseyparker: free spacing is read as one expression', async () => {
    const { policy, format } = await policyOf(
      'rules.yml',
      'rules:\n  - name: Acme\n    id: acme.1\n    pattern: |\n      (?x)\n      \\b\n      ' +
        '(acme_[a-z]{20})   # the key (of two)\n      \\b\n  - { name: Part, id: acme.2, pattern: ' +
        '"(acme_id_[0-9]{9})", categories: [identifier] }\n',
    );
    expect(format).toBe('noseyparker-rules');
    expect(policy.customRules).toMatchObject([
      { id: 'custom-acme-1', title: 'Acme', pattern: '\\b(?<secret>acme_[a-z]{20})\\b', keywords: ['acme_'] },
    ]);
  });

  test('kingfisher: confidence and entropy are kept, the network is not', async () => {
    const { policy, said, format } = await policyOf(
      'rules.yml',
      'rules:\n  - { name: Acme, id: kingfisher.acme.1, pattern: "(acme_[a-z]{20})", min_entropy: 3, ' +
        'confidence: medium, validation: { type: Http } }\n  - { name: Hidden, id: kingfisher.acme.2, ' +
        'pattern: "(acme_[a-z]{20})", visible: false }\n',
    );
    expect(format).toBe('kingfisher-rules');
    expect(policy.customRules).toMatchObject([{ id: 'custom-kingfisher-acme-1', confidence: 'medium', minEntropy: 3 }]);
    expect(said).toContain('The validation of rule kingfisher.acme.1 was left out');
    expect(said).toContain('Rule kingfisher.acme.2 was left out');
  });

  test('secretlint: patterns of one’s own become rules, the rest is built in or noted', async () => {
    const { policy, said, format } = await policyOf(
      '.secretlintrc.json',
      JSON.stringify({
        rules: [
          {
            id: '@secretlint/secretlint-rule-pattern',
            options: { patterns: [{ name: 'acme key', pattern: '/acme_[a-z]{9}\\/x/i', filePathGlobs: ['**/*.env'] }] },
          },
          {
            id: '@secretlint/secretlint-rule-preset-recommend',
            rules: [{ id: '@secretlint/secretlint-rule-aws', options: { allows: ['a.b', '/^dummy_/i', '/(?=x)/'] } }],
          },
        ],
      }),
    );
    expect(format).toBe('secretlintrc');
    expect(policy.customRules).toMatchObject([
      { id: 'custom-acme-key', pattern: '(?<secret>(?i)acme_[a-z]{9}/x)', paths: '^(?:(?:.*/)?[^/]*\\.env)$' },
    ]);
    expect(policy.acceptances.map(({ rule, text }) => [rule, text!.secret])).toEqual(
      ['aws-access-key-id', 'aws-secret-access-key'].map((id) => [id, ['a\\.b', '(?i)^dummy_']]),
    );
    expect(said).toContain('An allowed text was left out: it has ');
  });
});

describe('paths that another scanner does not look at', () => {
  test.each([
    [
      '.gitguardian.yaml',
      'version: 2\nsecret:\n  ignored_paths: ["**/README.md", "doc/*", LICENSE, "a[bc]", "a[b", ' +
        '"**"]\n  ignored_matches: [{ name: x, match: never-kept }]\n',
      'ggshield',
      ['**/README.md', '**/doc/*', 'LICENSE', 'a[bc]'],
      'The ignored path a[b was left out: as a pattern it has a "[" without its "]"',
    ],
    [
      '.gitguardian.yml',
      'paths-ignore: ["doc/*"]\nmatches-ignore: [never-kept]\n',
      'ggshield',
      ['**/doc/*'],
      'The findings of 1 path were left out',
    ],
    [
      'secret_scanning.yml',
      'paths-ignore: ["docs/**", "{a,b}", "!(a)", "x["]\n',
      'github-secret-scanning',
      ['docs/**', '\\{a,b}', '!\\(a)'],
      'x[ was left out',
    ],
    [
      '.secretlintignore',
      '# x\nvendor/\n/dist/\n*.lock\n!keep.lock\n!lib\nbuild\n\\x\n',
      'secretlintignore',
      ['**/vendor/**', '/dist/**', '*.lock', '!keep.lock', '!lib', '!**/lib/**', 'build', '**/build/**'],
      '\\x was left out',
    ],
  ])('%s', async (name, text, format, paths, words) => {
    const read = await policyOf(name, text);
    expect([read.format, read.policy.ignoredPaths]).toEqual([format, paths]);
    expect(read.said).toContain(words);
    expect(read.said + read.settingsYaml).not.toContain('never-kept');
  });
});

test.each([
  ['x.toml', '= ='],
  ['x.toml', 'a = 1'],
  ['x.json', '{'],
  ['x.json', '[]'],
  ['x.yml', 'a: b'],
  ['x', ''],
  ['.secretlintrc.js', 'module.exports = {}'],
  ['x.yml', 'a: *never-kept'],
  ['x.json', '["never-kept"'],
  ['x.toml', 'a = never-kept'],
])('%s in an unknown format is refused with the list of formats, and not quoted: %j', async (name, text) => {
  const error = await importFile(name, text).catch((cause: unknown) => cause);
  expect(error).toMatchObject({ code: 'bad-import', next: expect.stringContaining('.gitleaks.toml') as string });
  expect(String((error as Error).message) + String((error as Error).cause)).not.toContain('never-kept');
});

test('a name or a note cannot break out of its comment', async () => {
  const { settingsYaml, policy } = await policyOf(
    '.gitleaks.toml',
    rule('regex = "[a-z]{40}"', 'x\\nrules: { disable: [all] }'),
  );
  expect(policy.disabledRules.size).toBe(0);
  expect(Object.keys(parse(settingsYaml) as object)).toEqual(['ignore-paths']);
});

describe('a file with the name of a format and other contents', () => {
  test.each([
    [
      '.gitleaks.toml',
      '[alowlist]\npaths = ["a"]\n',
      '.gitleaks.toml is not what its name says',
      'has alowlist (line 1)',
    ],
    ['.secrets.baseline', '{"result": {}}', 'it needs results', 'has result (line 1)'],
    ['.secretlintrc.json', '{"rule": []}', 'it needs rules', 'has rule (line 1)'],
  ])('%s is refused with what was expected and the nearest name', async (name, text, expected, has) => {
    const error = (await importFile(name, text).catch((cause: unknown) => cause)) as Error;
    expect(error.message).toContain(expected);
    expect(error.message).toContain(has);
    expect(String((error as { next?: string }).next)).toMatch(/^Did you mean/);
  });

  test('a text instead of a list, and a configuration of 4 MB, are refused in a sentence', async () => {
    const messageOf = async (name: string, text: string): Promise<string> =>
      String(await importFile(name, text).catch((cause: unknown) => cause));
    expect(await messageOf('.secretlintrc.json', '{"rules": "x"}')).toContain('its rules is no list (line 1).');
    const long = `[allowlist]\npaths = [${'"a/b", '.repeat(600_000)}]\n`;
    expect(await messageOf('.gitleaks.toml', long)).toContain('.gitleaks.toml is larger than 4 MB');
  });

  test('a setting of ggshield that does not exist is named', async () => {
    const { said } = await policyOf('.gitguardian.yaml', 'version: 2\nsecret:\n  ignored-path: [a]\nfoo: 1\n');
    expect(said).toContain('The setting foo was left out: ggshield has none of that name (line 4).');
    expect(said).toContain('The setting ignored_path was left out');
  });
});
