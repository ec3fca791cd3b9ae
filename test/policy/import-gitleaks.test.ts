/** Importing configurations of gitleaks. */

import { describe, expect, test } from 'vitest';
import { createSecretScanner } from '../../src/detectors/secrets/detect.ts';
import { loadEngine } from '../../src/detectors/secrets/matching/engine.ts';
import { createRuleDetector } from '../../src/detectors/secrets/rule-detector.ts';
import { Text } from '../../src/model/text.ts';
import { drawSample } from '../helpers/samples.ts';
import { policyOf, rule, textsOf } from './imported.ts';

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
    ['the name of a file, as version 7 has it', `file = '''\\.pem$'''`, 'without their folders'],
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

  test.each([
    ['', {}, 0],
    [`keywords = ["begin"]`, { confidence: 'medium' }, 1],
    [`skipReport = false`, {}, 0],
  ])('a rule with a path and no regex finds files by their path: %j', async (more, expected, notes) => {
    const { policy, ...imported } = await policyOf('.gitleaks.toml', rule(`path = '''\\.pem$'''\n${more}`));
    expect(policy.pathRules).toMatchObject([{ id: 'custom-acme', paths: '\\.pem$', ...expected }]);
    expect(imported.notes).toHaveLength(notes);
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
        `regex = '''acme_[a-z]{9}'''\n[[rules.allowlists]]\nstopwords = ["test"]\n` +
          `[[rules.allowlists]]\nregexes = ["^x"]`,
      ) + `[[rules]]\nid = "jwt"\n[[rules.allowlists]]\nregexes = ["^eyExample"]\n`,
    );
    expect(textsOf(policy)).toEqual([
      ['custom-acme', { words: ['test'] }],
      ['custom-acme', { secret: ['^x'] }],
      ['custom-jwt', { secret: ['^eyExample'] }],
      ['jwt', { secret: ['^eyExample'] }],
    ]);
  });

  test.each([
    [
      '[allowlist]\npaths = ["a"]\n[[allowlists]]\npaths = ["b"]\n',
      '[[allowlists]] (line 3) beside [allowlist] (line 1)',
    ],
    [
      rule('regex = "x"\n[rules.allowlist]\npaths = ["a"]\n[[rules.allowlists]]\npaths = ["b"]'),
      '[[rules.allowlists]] (line 8) beside [rules.allowlist] (line 6)',
    ],
  ])('what gitleaks itself refuses is refused: allowlists of two forms', async (text, words) => {
    await expect(policyOf('.gitleaks.toml', text)).rejects.toThrow(words);
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
