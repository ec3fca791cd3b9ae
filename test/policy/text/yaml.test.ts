import { expect, test } from 'vitest';
import { parseSettings } from '../../../src/policy/settings.ts';

test.each([
  ['a: 1\n---\nb: 1\n', 2],
  ['---\nblock: {}\n---\n', 3],
  ['# first\n---\nblock: {}\n...\n# more\n---\nblock: {}\n---\nblock: {}\n', 6],
])('of several documents, the line of the second is named: %j', async (text, line) => {
  await expect(parseSettings(text, 'file')).rejects.toThrow(
    `file cannot be read: it holds more than one YAML document: line ${line} begins the second.`,
  );
});

test.each([
  ['a: 1\nb: *none\n', 'file cannot be read: it is not YAML (unknown alias) at line 2, column 4.'],
  [
    `a: &a [${'x,'.repeat(20)}]\nb: &b [${'*a,'.repeat(20)}]\nc: [${'*b,'.repeat(20)}]\n`,
    'it is not YAML (too many aliases).',
  ],
])('aliases that name nothing, or multiply the text, are refused: %j', async (text, words) => {
  await expect(parseSettings(text, 'file')).rejects.toThrow(words);
});

const rule = (more: string): string =>
  `custom-rules:\n  - { id: acme, keywords: [acme_], pattern: 'acme_\\d+', ${more} }\n`;

test.each([
  ['baseline: ""\n', 'file, line 1: "baseline" is missing: it must be text that is not empty.'],
  ...['.', './', '/etc/x.json', '../x.json', 'a/../../x.json', 'C:/x.json'].map((path) => [
    `incomplete: warn\nbaseline: ${path}\n`,
    'file, line 2: "baseline" must be a path within the repository.',
  ]),
  ...['.nan', '.inf', '-1', '8.5'].map((value) => [
    rule(`minEntropy: ${value}`),
    'file, line 2: "custom-rules[0].minEntropy" must be a number from 0 to 8: bits for each character.',
  ]),
  [
    `${rule('')}  - { id: other, keywords: [acme_], pattern: x }\n  - { id: acme, paths: x$ }\n`,
    'file, line 4: "custom-rules[2].id" is the id of another custom rule, at line 2.',
  ],
  ['ignore-paths: ["caf\ufffd/**"]\n', 'which has a character that is not UTF-8; save the file as UTF-8.'],
])('%j is refused', async (text, words) => {
  await expect(parseSettings(text, 'file')).rejects.toThrow(words);
});

test.each(['a.json', './a.json', '.github/a.json', 'a/b..json'])('a baseline may be at %s', async (path) => {
  expect((await parseSettings(`baseline: ${path}\n`, 'file')).baselinePath).toBe(path.replace('./', ''));
});
