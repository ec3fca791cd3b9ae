/** Rules of a policy that find files by their paths alone. */

import { expect, test } from 'vitest';
import { importFile } from '../../src/policy/import/index.ts';
import { aRepository } from '../helpers/repository.ts';
import { findingsOf } from '../helpers/scanning.ts';

const POLICY = 'custom-rules: [{ id: no-keys, paths: "[.]pem$|^vault/" }]\n';

const PLACES = [
  ['a.pem', 'no-keys a.pem:1 (blocks)'],
  ['deep/er/a.pem', 'no-keys deep/er/a.pem:1 (blocks)'],
  ['vault/notes.txt', 'no-keys vault/notes.txt:1 (blocks)'],
  ['a.pem.md', null],
  ['src/vault/notes.txt', null],
] as const;

const CONTENTS: readonly [string, string | Buffer][] = [
  ['text', 'hello\n'],
  ['one line without an end', 'x'],
  ['binary', Buffer.from([0, 1, 2, 0, 255])],
];

test.each(PLACES.flatMap(([path, found]) => CONTENTS.map(([kind, content]) => [kind, path, found, content] as const)))(
  'a file with %s at %s: %s',
  async (_kind, path, found, content) => {
    const repository = aRepository()
      .commit({ '.tidegate.yml': POLICY })
      .commit({ [path]: content });
    const expected = found === null ? [] : [found];
    expect(await findingsOf(repository, 'HEAD~1..HEAD')).toEqual(expected);
    const policyAt = repository.git('rev-parse', 'HEAD').trim();
    const history = { kind: 'history', all: true, policyAt, label: '' } as const;
    expect(await findingsOf(repository, history)).toEqual(expected);
  },
);

test('two files of the same contents are two findings, and one can be accepted', async () => {
  const accept = 'accept: [{ rule: no-keys, path: b.pem, reason: public }]\n';
  const repository = aRepository()
    .commit({ '.tidegate.yml': POLICY + accept })
    .commit({ 'a.pem': 'x\n', 'b.pem': 'x\n', 'c.txt': 'x\n' });
  const found = ['no-keys a.pem:1 (blocks)', 'no-keys b.pem:1 (policy)'];
  expect((await findingsOf(repository, 'HEAD~1..HEAD')).sort()).toEqual(found);
});

test('a rule of gitleaks that was imported finds the same files', async () => {
  const text = "[extend]\nuseDefault = true\n[[rules]]\nid = \"p12\"\npath = '''(?i)\\.p12$'''\n";
  const { settingsYaml } = await importFile('.gitleaks.toml', text);
  const repository = aRepository().commit({ '.tidegate.yml': settingsYaml }).commit({ 'a.P12': 'x\n', 'a.p13': 'x\n' });
  expect(await findingsOf(repository, 'HEAD~1..HEAD')).toEqual(['custom-p12 a.P12:1 (blocks)']);
});

test('a rule that finds every file is refused', async () => {
  const repository = aRepository()
    .commit({ '.tidegate.yml': 'custom-rules: [{ id: all, paths: ".*" }]\n' })
    .commit({ a: 'x\n' });
  await expect(findingsOf(repository, 'HEAD~1..HEAD')).rejects.toMatchObject({ code: 'bad-rule' });
});
