import { expect, test } from 'vitest';
import { parseSettings } from '../../src/policy/settings.ts';

test.each([
  ['a: 1\n---\nb: 1\n', 2],
  ['---\nblock: {}\n---\n', 3],
  ['# first\n---\nblock: {}\n...\n# more\n---\nblock: {}\n---\nblock: {}\n', 6],
])('of several documents, the line of the second is named: %j', async (text, line) => {
  await expect(parseSettings(text, 'file')).rejects.toThrow(
    `file cannot be read: it holds more than one YAML document: line ${line} begins the second.`,
  );
});
