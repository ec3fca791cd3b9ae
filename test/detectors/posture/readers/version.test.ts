import { expect, test } from 'vitest';
import { detectPosture } from '../../../../src/detectors/posture/index.ts';
import { isOlder, pinOf } from '../../../../src/detectors/posture/readers/settings/version.ts';
import { Text } from '../../../../src/model/text.ts';

test.each<[string, string, string | null]>([
  ['Django==3.2.1', 'Django', '3.2.1'],
  ['celery==5.0\ndjango[argon2]~=4.2', 'Django', '4.2'],
  ['django = "^2.2"', 'Django', '2.2'],
  ['  "Django==4.0",', 'Django', '4.0'],
  ['"symfony/framework-bundle": "~6.4"', 'symfony/framework-bundle', '6.4'],
  ['Django>=2.2', 'Django', null],
  ['django-cors-headers==3.0', 'Django', null],
  ['# Django==1.0', 'Django', null],
])('%j pins %s to %s', (text, name, version) => {
  expect(pinOf(text, name)).toBe(version);
});

test.each<[string, string, boolean]>([
  ['2.2', '3.0', true],
  ['3.0', '3.0', false],
  ['3', '3.0', false],
  ['3.10', '3.2', false],
  ['4.0.1', '4.1', true],
])('%s is older than %s: %s', (version, since, expected) => {
  expect(isOlder(version, since)).toBe(expected);
});

/** Rules that a lost line breaks under a pinned Django. */
async function lost(line: string, requirements: string): Promise<readonly string[]> {
  const text = `INSTALLED_APPS = []\nMIDDLEWARE_CLASSES = None\n`;
  const file = { path: 'shop/settings.py', oldPath: null, before: Text.of(text + line), after: Text.of(text) };
  const other = async (path: string) => (path === 'requirements.txt' ? Text.of(requirements) : null);
  return (await detectPosture([file], { before: other, after: other })).matches.map(({ rule }) => rule);
}

test('a default counts since its version', async () => {
  const deny = "X_FRAME_OPTIONS = 'DENY'\n";
  expect(await lost(deny, 'Django==2.2')).toEqual(['framing']);
  expect(await lost(deny, 'Django==4.2')).toEqual([]);
  expect(await lost(deny, '')).toEqual([]);
});
