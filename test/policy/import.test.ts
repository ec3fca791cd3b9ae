import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { credentialWords } from '../../src/detectors/secrets/score/credential-words.ts';
import { createSecretScanner } from '../../src/detectors/secrets/detect.ts';
import { loadEngine } from '../../src/detectors/secrets/matching/engine.ts';
import { createRuleDetector } from '../../src/detectors/secrets/rule-detector.ts';
import type { Policy } from '../../src/model/policy.ts';
import type { PatternFile } from '../../src/model/rule.ts';
import { Text } from '../../src/model/text.ts';
import { globMatcher } from '../../src/policy/glob.ts';
import { plainForm, readExpression, wordsOf } from '../../src/policy/import/expression.ts';
import { globOfPath, globsOfExpression } from '../../src/policy/import/globs.ts';
import { importFile } from '../../src/policy/import/index.ts';
import { COUNTERPARTS } from '../../src/policy/import/names.ts';
import { parseSettings } from '../../src/policy/settings.ts';
import { drawSample } from '../helpers/samples.ts';

/** Every import is read back as the policy that it is to be. */
async function policyOf(name: string, text: string) {
  const imported = await importFile(name, text);
  const { policy } = await parseSettings(imported.settingsYaml, 'imported');
  return { ...imported, policy, said: imported.notes.join('\n') };
}

const rule = (more: string, id = 'acme'): string => `[extend]\nuseDefault = true\n[[rules]]\nid = "${id}"\n${more}\n`;

describe('a gitleaks configuration', () => {
  test('keeps rules: the secret group, entropy, keywords and paths', async () => {
    const { policy, format, notes } = await policyOf(
      '.gitleaks.toml',
      rule(
        `description = "Acme key"\nregex = '''acme_(dep|dev)_([a-z0-9]{32})'''\nsecretGroup = ` +
          `2\nentropy = 3.5\nkeywords = ["ACME_"]\npath = '''\\.env$'''`,
        'acme_Key',
      ),
    );
    expect({ format, notes }).toEqual({ format: 'gitleaks-config', notes: [] });
    expect(policy.customRules).toMatchObject([
      {
        id: 'custom-acme-key',
        title: 'Acme key',
        pattern: 'acme_(dep|dev)_(?<secret>[a-z0-9]{32})',
        minEntropy: 3.5,
        keywords: ['acme_'],
        paths: '\\.env$',
      },
    ]);
  });

  test('a rule that was imported finds what it found', async () => {
    const { policy } = await policyOf(
      '.gitleaks.toml',
      rule(`regex = '''(?i)acme[_-]key\\s*[:=]\\s*"([0-9a-f]{32})"'''\nkeywords = ["acme"]`),
    );
    const secret = drawSample({ prefix: '', alphabet: 'base16', chars: 32 }, 7);
    for (const wanted of ['re2', 're2js'] as const) {
      const engine = await loadEngine(wanted);
      const text = Text.of(`x\nACME_KEY = "${secret}"\n`);
      const found = createSecretScanner(
        engine,
        policy.customRules.map((one) => createRuleDetector(one, engine)),
      ).scan(text, 'a.env', [{ from: 0, to: text.bytes.length }]);
      expect(found.map((match) => [match.rule, match.secret.reveal() === secret])).toEqual([['custom-acme', true]]);
    }
  });

  test.each([
    ['no group is the whole match', `regex = '''acme_[a-z]{9}'''`, '(?<secret>acme_[a-z]{9})'],
    ['a choice stays one choice', `regex = '''acme_a|acme_b'''`, '(?<secret>acme_a|acme_b)'],
    ['the only group is the secret', `regex = '''acme_([a-z]{9})'''`, 'acme_(?<secret>[a-z]{9})'],
    [
      'the first of many is the secret where it always matches',
      `regex = '''acme_([a-z]{9})(;|$)'''`,
      'acme_(?<secret>[a-z]{9})(;|$)',
    ],
    [
      'the first of many is not where it may be absent',
      `regex = '''acme_(x)?([a-z]{9})'''`,
      '(?<secret>acme_(x)?([a-z]{9}))',
    ],
    ['a name of its own is replaced', `regex = '''acme_(?P<key>[a-z]{9})'''`, 'acme_(?<secret>[a-z]{9})'],
    [
      'another group named secret loses its name',
      `regex = '''acme_(?P<secret>x)([a-z]{9})'''\nsecretGroup = 2`,
      'acme_(x)(?<secret>[a-z]{9})',
    ],
    [
      'a parenthesis in brackets or behind a backslash is no group',
      `regex = '''acme[(]\\(([a-z]{9})'''`,
      'acme[(]\\((?<secret>[a-z]{9})',
    ],
    ['a group that is not there', `regex = '''acme_[a-z]{9}'''\nsecretGroup = 3`, '(?<secret>acme_[a-z]{9})'],
  ])('%s', async (_, text, pattern) => {
    expect((await policyOf('.gitleaks.toml', rule(text))).policy.customRules.map((one) => one.pattern)).toEqual([
      pattern,
    ]);
  });

  test('a keyword that need not stand in the match gives way to the fixed text of the pattern', async () => {
    const { policy, said } = await policyOf(
      '.gitleaks.toml',
      rule(`regex = '''zz_tok_[a-z]{9}'''\nkeywords = ["acme"]`),
    );
    expect(policy.customRules.map((one) => one.keywords)).toEqual([['zz_tok_']]);
    expect(said).toContain('anchored by the fixed text');
  });

  test.each([
    ['no keyword and no fixed text', `regex = '''[a-z]{40}'''`, 'no keyword of three characters'],
    ['a keyword of two characters', `regex = '''zz[a-z]{40}'''\nkeywords = ["zz"]`, 'no keyword of three characters'],
    [
      'a keyword elsewhere in the file',
      `regex = '''[a-z]{40}'''\nkeywords = ["acme"]`,
      'no match of its pattern contains',
    ],
    ['a file name only', `path = '''\\.pem$'''`, 'judges file names only'],
    ['a part of another rule', `regex = '''acme_[a-z]{9}'''\nskipReport = true`, 'a part of another'],
    ['look-ahead', `regex = '''acme_(?=x)[a-z]{9}'''`, 'look-around'],
    ['look-behind', `regex = '''(?<!x)acme_[a-z]{9}'''`, 'look-around'],
    ['a back-reference', `regex = '''acme_([a-z])\\1'''`, 'back-reference'],
    ['a large count', `regex = '''acme_[a-z]{2000}'''`, 'a count above 1000'],
    ['an open bracket', `regex = '''acme_[a-z'''`, 'not closed'],
  ])('a rule with %s is left out with its reason', async (_, text, why) => {
    const { policy, notes } = await policyOf('.gitleaks.toml', rule(text));
    expect(policy.customRules).toEqual([]);
    expect(notes).toEqual([expect.stringMatching(/^Rule acme was left out: .*\.$/)]);
    expect(notes[0]).toContain(why);
  });

  test('two names that become one id stay two rules', async () => {
    const { policy } = await policyOf(
      '.gitleaks.toml',
      rule(`regex = '''acme_[a-z]{9}'''`, 'a_b') + `[[rules]]\nid = "a-b"\nregex = '''acme_[0-9]{9}'''\n`,
    );
    expect(policy.customRules.map((one) => one.id)).toEqual(['custom-a-b', 'custom-a-b-2']);
  });

  test('an allowlist alone does not switch every rule off', async () => {
    const { policy, said } = await policyOf(
      '.gitleaks.toml',
      `[allowlist]\npaths = ['''^vendor/''', '''(^|/)package-lock\\.json$''', '''.*\\.svg$''', ` +
        `'''a(b|c)+''', '''.*''']\nstopwords = ["kept"]\nregexes = ["kept-too"]\n`,
    );
    expect(policy.ignoredPaths).toEqual(['vendor/**', '**/package-lock.json', '**/*.svg']);
    expect(policy.disabledRules.size).toBe(0);
    expect(said).toContain('the built-in rules stay in force');
    expect(said).toContain('.* was left out: nothing would be scanned (line 2)');
    expect(textsOf(policy)).toEqual([['*', { path: ['a(b|c)+'], secret: ['kept-too'], words: ['kept'] }]]);
  });

  test.each<[string, string, [string, object][], string]>([
    ['for rules that do not exist here', `targetRules = ["a"]\nregexes = ["x"]`, [], 'An allowlist of a was left out'],
    [
      'for a rule of ours',
      `targetRules = ["jwt"]\npaths = ['''^vendor/''']\nregexes = ["x"]`,
      [['jwt', { path: ['^vendor/'], secret: ['x'] }]],
      '',
    ],
    [
      'with condition AND',
      `condition = "AND"\npaths = ['''^vendor/''']\nregexes = ["x"]\nregexTarget = "line"`,
      [['*', { path: ['^vendor/'], line: ['x'], all: true }]],
      '',
    ],
    ['of single commits', `condition = "&&"\nregexes = ["x"]\ncommits = ["abc"]`, [], 'single commits only'],
    [
      'of one commit or a text',
      `regexes = ["x"]\ncommits = ["abc"]`,
      [['*', { secret: ['x'] }]],
      '1 allowed commit left',
    ],
    [
      'with a part that is lost',
      `condition = "and"\npaths = ["a"]\nregexes = ["(?=x)"]`,
      [],
      'would allow more (line 4)',
    ],
    ['of everything', `regexes = ["", ".*", "a?", "x|", "(?i)(a|.+)"]`, [], 'it is in every text'],
    ['of a match', `regexTarget = "match"\nregexes = ["(?x) a b"]`, [['*', { match: ['ab'] }]], ''],
    ['of names, in version 7', `files = ['''^(.*?)\\.(jpg|gif)$''']`, [], ''],
  ])('an allowlist %s is as wide as it was', async (_, text, texts, words) => {
    const { policy, said } = await policyOf('.gitleaks.toml', `[[allowlists]]\n${text}\n`);
    expect(textsOf(policy)).toEqual(texts);
    expect(said).toContain(words);
    expect(policy.ignoredPaths).toEqual(text.includes('files') ? ['**/*.jpg', '**/*.gif'] : []);
  });

  test('the allowlist of a rule is for this rule, or for its like here', async () => {
    const { policy } = await policyOf(
      '.gitleaks.toml',
      rule(
        `regex = '''acme_[a-z]{9}'''\n[[rules.allowlists]]\nstopwords = ["test"]\n[rules.allowlist]\nregexes = ["^x"]`,
      ) + `[[rules]]\nid = "jwt"\n[[rules.allowlists]]\nregexes = ["^eyExample"]\n`,
    );
    expect(textsOf(policy)).toEqual([
      ['custom-acme', { words: ['test'] }],
      ['custom-acme', { secret: ['^x'] }],
      ['custom-jwt', { secret: ['^eyExample'] }],
      ['jwt', { secret: ['^eyExample'] }],
    ]);
  });

  test(
    'what the built-in configuration leaves out is left out where it was extended; rules it disables are ' + 'disabled',
    async () => {
      const { policy, said } = await policyOf(
        '.gitleaks.toml',
        '[extend]\nuseDefault = true\ndisabledRules = ["jwt", "unheard-of"]\n',
      );
      expect(policy.ignoredPaths).toContain('**/node_modules/**');
      expect([...policy.disabledRules]).toEqual(['jwt']);
      expect(said).toContain('unheard-of was switched off');
    },
  );

  test('a file of version 7: whitelist, description for id, ranges of entropy, keys in any case', async () => {
    const { policy } = await policyOf(
      'leaks.toml',
      `[[Rules]]\nDescription = "Acme key"\nRegex = '''acme_([a-z0-9]{9})'''\n[[Rules.Entropies]]\nMin = ` +
        `"3.1"\nMax = "8"\n` +
        `Group = "1"\n[whitelist]\nfiles = ['''\\.lock$''']\nregexes = ["^acme_test"]\npaths = ["^vendor/"]\n`,
    );
    expect(policy.customRules).toMatchObject([{ id: 'custom-acme-key', minEntropy: 3.1 }]);
    expect(policy.ignoredPaths).toEqual(['vendor/**', '**/*.lock']);
    expect(textsOf(policy)).toEqual([['*', { secret: ['^acme_test'] }]]);
  });
});

/** The accepted texts of a policy by rule, without conditions that it does not have. */
function textsOf({ acceptances }: Policy): [string, object][] {
  return acceptances.flatMap(({ rule: id, text }): [string, object][] => {
    if (text === undefined) return [];
    const given = Object.entries(text).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value));
    return [[id ?? '*', Object.fromEntries(given)]];
  });
}

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

describe('findings that were accepted elsewhere', () => {
  test('become acceptances by rule and path, with their source, and are said to be wider', async () => {
    const { policy, said, format } = await policyOf(
      '.gitleaksignore',
      '# ' +
        (`old\nsrc/a.env:github-pat:3\n${'ab'.repeat(20)}` +
          `:src/a.env:github-pat:9\nx.env:my_rule:1\na:b:c:d:1\n/etc/passwd:github-pat:1\n${'0f'.repeat(32)}` +
          `\n`),
    );
    expect(format).toBe('gitleaksignore');
    expect(policy.acceptances.map(({ rule: id, path, reason }) => [id, path, reason])).toEqual([
      ['custom-my-rule', '/x.env', 'imported from .gitleaksignore'],
      ['github-personal-access-token', 'src/a.env', 'imported from .gitleaksignore'],
    ]);
    expect(said).toContain('3 accepted findings became 2 acceptances by rule and path, wider than before');
    expect(said).toContain('The findings of 1 path were left out');
    expect(said).toContain('1 line left out');
    expect(said).toContain('custom-my-rule count only where');
    expect(said).not.toContain('0f0f');
  });

  test('an acceptance of a file in the root does not reach the same name in a folder', async () => {
    const { policy } = await policyOf('.gitleaksignore', 'x.env:github-pat:3\n');
    const covers = globMatcher([policy.acceptances[0]!.path!]);
    expect([covers('x.env'), covers('deep/x.env')]).toEqual([true, false]);
  });

  test('a report gives rule and path, and no secret of it is kept', async () => {
    const finding = {
      RuleID: 'private-key',
      File: 'k.pem',
      Secret: 'never-kept',
      Match: 'never-kept',
      Message: 'never-kept',
      Fingerprint: 'never-kept',
    };
    const { policy, settingsYaml, said, format } = await policyOf('report.json', JSON.stringify([finding]));
    expect(format).toBe('gitleaks-report');
    expect(policy.acceptances.map((one) => one.rule)).toContain('private-key-pem');
    expect(settingsYaml + said).not.toContain('never-kept');
  });

  test('a real secret of a detect-secrets baseline is not accepted', async () => {
    const hash = 'never-kept';
    const { policy, settingsYaml, said, format } = await policyOf(
      '.secrets.baseline',
      JSON.stringify({
        version: '1.5.0',
        plugins_used: [],
        filters_used: [
          { path: 'detect_secrets.filters.regex.should_exclude_file', pattern: ['^vendor/'] },
          { path: 'detect_secrets.filters.regex.should_exclude_line', pattern: ['^# old'] },
        ],
        results: {
          'a/b.py': [
            { type: 'JSON Web Token', hashed_secret: hash, is_secret: false },
            { type: 'Private Key', hashed_secret: hash, is_secret: true },
            { type: 'GitHub Token', hashed_secret: hash, is_verified: true },
          ],
        },
      }),
    );
    expect(format).toBe('detect-secrets-baseline');
    expect(policy.acceptances.map((one) => [one.rule, one.path])).toEqual([
      [null, null],
      ['jwt', 'a/b.py'],
    ]);
    expect(textsOf(policy)).toEqual([['*', { line: ['^# old'] }]]);
    expect(policy.ignoredPaths).toEqual(['vendor/**']);
    expect(said).toContain('2 findings left out, audited or verified as real');
    expect(settingsYaml + said).not.toContain(hash);
  });

  test('a kingfisher baseline of one repository', async () => {
    const { policy, format } = await policyOf(
      'base.yml',
      'version: 2\nfingerprint_algorithm: kingfisher-v1\nrepositories:\n- id: git://h/r\n  ' +
        'findings:\n  - { path: a/x.rs, fingerprint: "1", rule_id: kingfisher.acme.1, line: 2 }\n',
    );
    expect(format).toBe('kingfisher-baseline');
    expect(policy.acceptances.map((one) => [one.rule, one.path])).toEqual([['custom-kingfisher-acme-1', 'a/x.rs']]);
  });

  test('every counterpart is a rule that there is', async () => {
    const folder = join(import.meta.dirname, '../../patterns/secrets');
    const files = await Promise.all(
      readdirSync(folder)
        .filter((file) => file.endsWith('.ts'))
        .map(async (file) => (await import(join(folder, file))) as { default: PatternFile }),
    );
    const ids = new Set([
      ...files.flatMap((file) => file.default.map((one) => one.id)),
      ...Object.keys(credentialWords),
    ]);
    expect(COUNTERPARTS.filter((id) => !ids.has(id))).toEqual([]);
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

  test('talisman: allowed patterns, files whose content is not scanned, patterns of its own; no checksum', async () => {
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
      'a/b.env was left out (line 2)',
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
      'paths-ignore: ["docs/**", "{a,b}", "!(a)"]\n',
      'github-secret-scanning',
      ['docs/**', '{a,b}'],
      '!(a) was left out',
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
