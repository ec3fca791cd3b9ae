import { describe, expect, test } from 'vitest';
import { importFile } from '../../src/policy/import/index.ts';
import { parseSettings } from '../../src/policy/settings.ts';

const policyOf = async (name: string, text: string) => {
  const imported = await importFile(name, text);
  return { ...imported, policy: (await parseSettings(imported.settingsYaml, 'imported')).policy };
};

describe('a gitleaks configuration', () => {
  test('keeps rules: the secret group, entropy and keywords', async () => {
    const { policy, format } = await policyOf(
      '.gitleaks.toml',
      `[extend]\nuseDefault = true\n[[rules]]\nid = "acme_Key"\ndescription = "Acme key"\nregex = '''acme_(dep|dev)_([a-z0-9]{32})'''\nsecretGroup = 2\nentropy = 3.5\nkeywords = ["acme_"]\n`,
    );
    expect(format).toBe('a gitleaks configuration');
    expect(policy.customRules).toMatchObject([{ id: 'custom-acme-key', title: 'Acme key', pattern: 'acme_(dep|dev)_(?<secret>[a-z0-9]{32})', minEntropy: 3.5, keywords: ['acme_'] }]);
  });

  test('takes a keyword from the pattern where there is none, and leaves a rule out where that cannot be', async () => {
    const { policy, notes } = await policyOf('x.toml', `[[rules]]\nid = "one"\nregex = '''\\bacme-token-[a-z]{9}'''\n[[rules]]\nid = "two"\nregex = '''[a-z]{40}'''\n[[rules]]\nid = "three"\npath = '''\\.pem$'''\n`);
    expect(policy.customRules.map((rule) => [rule.id, rule.keywords])).toEqual([['custom-one', ['acme-token-']]]);
    expect(notes.filter((note) => note.includes('left out'))).toHaveLength(2);
  });

  test('an allowlist alone does not switch every rule off', async () => {
    const { policy, notes } = await policyOf('.gitleaks.toml', `[allowlist]\npaths = ['''^vendor/''', '''(^|/)package-lock\\.json$''', '''.*\\.svg$''', '''a(b|c)+''']\nstopwords = ["x"]\n`);
    expect(policy.ignoredPaths).toEqual(['vendor/**', '**/package-lock.json', '**/*.svg']);
    expect(policy.disabledRules.size).toBe(0);
    expect(notes.join('\n')).toContain('they stay in force');
    expect(notes.join('\n')).toContain('a(b|c)+');
    expect(notes.join('\n')).toContain('1 stop words');
  });
});

test.each([
  ['.gitleaksignore', '# old\na/b.env:generic-api-key:3\nabc:x.env:y:1\n', '2 accepted findings'],
  ['report.json', JSON.stringify([{ RuleID: 'x', Fingerprint: 'f', Secret: 'never-kept', Match: 'never-kept' }]), '1 accepted findings'],
  ['.secrets.baseline', JSON.stringify({ version: '1.5.0', plugins_used: [], results: { a: [{}, {}], b: [{}] } }), '3 accepted findings'],
])('%s cannot carry its findings over, says so, and keeps nothing of them', async (name, text, words) => {
  const { notes, settingsYaml, policy } = await policyOf(name, text);
  expect(notes[0]).toContain(words);
  expect(settingsYaml + notes.join('')).not.toContain('never-kept');
  expect(policy.customRules).toEqual([]);
});

test('a trufflehog detector becomes a rule for each of its expressions', async () => {
  const { policy, notes } = await policyOf('config.yaml', 'detectors:\n  - name: Hog\n    keywords: [hog_]\n    regex: { id: "hog_id_[0-9]{8}", key: "hog_(k[a-z]{20})" }\n    verify: [{ endpoint: http://localhost }]\n');
  expect(policy.customRules.map((rule) => [rule.id, rule.pattern])).toEqual([
    ['custom-hog-id', '(?<secret>hog_id_[0-9]{8})'],
    ['custom-hog-key', 'hog_(?<secret>k[a-z]{20})'],
  ]);
  expect(notes.join('')).toContain('never sends');
});

test('a rule file with free spacing is read as one expression', async () => {
  const { policy } = await policyOf('rules.yml', 'rules:\n  - name: Acme\n    id: acme.1\n    pattern: |\n      (?x)\n      \\b\n      (acme_[a-z]{20})   # the key\n      \\b\n');
  expect(policy.customRules).toMatchObject([{ id: 'custom-acme-1', title: 'Acme', pattern: '\\b(?<secret>acme_[a-z]{20})\\b', keywords: ['acme_'] }]);
});

test.each([['x.toml', '= ='], ['x.json', '{'], ['x.yml', 'a: b'], ['x', '']])('%s that is none of these is told so', async (name, text) => {
  await expect(importFile(name, text)).rejects.toMatchObject({ code: 'bad-import' });
});
