/**
 * Shapes that once took time by the square of their length, or longer. `src/dev/linear` tries many more, and larger
 * ones.
 * The cost of a quadratic reader is far above the bound, that of a linear one far below it.
 */

import { expect, test, vi } from 'vitest';
import { scan } from '../src/entry/api.ts';
import { detectPosture } from '../src/detectors/posture/index.ts';
import { createScanner } from '../src/detectors/secrets/index.ts';
import { DEFAULT_POLICY } from '../src/model/policy.ts';
import { decodeText, Text } from '../src/model/text.ts';
import { workflowLosses } from '../src/policy/gate-workflow.ts';
import { importFile } from '../src/policy/import/index.ts';
import { parseSettings } from '../src/policy/settings.ts';
import { startCost } from './helpers/cost.ts';

const SIZE = 60_000;
/** About a second of a machine of 2026, that is not busy. */
const MOST = 1000;

function numbered(unit: string, size = SIZE): string {
  let text = '';
  for (let i = 0; text.length < size; i++) text += unit.replaceAll('#', String(i));
  return text;
}

const repeated = (unit: string): string => unit.repeat(Math.ceil(SIZE / unit.length));

async function judge(path: string, text: string): Promise<readonly string[]> {
  const middle = text.indexOf('\n', text.length / 2) + 1;
  const after = `${text.slice(0, middle)}\n${text.slice(middle)}`;
  const trees = { before: async () => null, after: async () => null };
  const { matches, unparsable } = await detectPosture(
    [{ path, oldPath: null, before: Text.of(text), after: Text.of(after) }],
    trees,
  );
  expect(matches).toEqual([]);
  return unparsable;
}

test.each([
  ['_headers', numbered('/p#\n  X-Frame-Options: DENY\n')],
  ['_headers', `/*\n  Content-Security-Policy: default-src ${numbered('https://a#.example ')}\n`],
  [
    'vercel.json',
    `{"headers":[${numbered('{"source":"/a#","headers":[{"key":"X-Frame-Options","value":"DENY"}]},')}{}]}`,
  ],
  ['docker-compose.yml', `services:\n${numbered('  a#:\n    image: b\n    privileged: false\n')}`],
  ['docker-compose.yml', `services:\n  a: {privileged: false}\nx:\n${numbered('- &a# 1\n- *a#\n')}`],
  ['kustomization.yaml', `patches:\n${numbered('- patch: "a#\\n"\n')}`],
  ['kustomization.yaml', `patches:\n- patch: |\n${numbered('   - {op: add, path: /spec/a#}\n')}`],
  ['kustomization.yaml', `patches:\n- patch: |\n${numbered('   - {op: add, path: /#/a}\n')}`],
  ['prod/k8s.yaml', `kind: ConfigMap\ndata:\n${numbered('  a#/nginx.conf: |\n   #\n')}`],
  ['.htaccess', numbered('<Location /a#>\nHeader set X-Frame-Options DENY\n</Location>\n')],
  ['web.config', `<configuration>${'<location path="a">'.repeat(3000)}`],
  ['settings.py', `MIDDLEWARE = ["django.middleware.security.SecurityMiddleware"]\nA = []\n${repeated('A += [1]\n')}`],
  ['A.cs', `class A { void A() { Response.Headers["X-Frame-Options"] = ${repeated('"a"+')}"b"; } }\n`],
  ['app.js', `const helmet = require('helmet');\n${numbered("const { a# } = require('helmet');\n")}`],
])('%s is judged in linear time: %#', async (path, text) => {
  const cost = startCost();
  await judge(path, text);
  expect(cost()).toBeLessThan(MOST);
});

test.each(['[', '{a: ', '- ', '? '])('YAML of 30,000 levels is not parsed: %s', async (unit) => {
  expect(await judge('docker-compose.yml', `services:\n  a: {privileged: false}\nx: ${unit.repeat(30_000)}\n`)).toEqual(
    ['docker-compose.yml'],
  );
  await expect(parseSettings(unit.repeat(30_000), 'policy', DEFAULT_POLICY)).rejects.toThrow('nested too deep');
  expect(await workflowLosses('on: push\n', unit.repeat(30_000), [])).toHaveLength(1);
  await expect(importFile('rules.yml', unit.repeat(30_000))).rejects.toThrow('not JSON or YAML');
});

test.each(['? '.repeat(60), 'a: &a { b: 1 }\n*a : 2\n', '{ a: 1 }: 2\n', '[a]: 2\n'])(
  'a policy whose key is no word is refused before it is spelled out: %j',
  async (text) => {
    const cost = startCost();
    await expect(parseSettings(text, 'policy', DEFAULT_POLICY)).rejects.toThrow('collection as key');
    expect(cost()).toBeLessThan(MOST);
  },
);

test('a policy of many keys is refused in linear time, and one with a key twice by its line', async () => {
  const cost = startCost();
  await expect(parseSettings(numbered('k#: 1\n'), 'policy', DEFAULT_POLICY)).rejects.toThrow('k0');
  expect(cost()).toBeLessThan(MOST);
  await expect(parseSettings('deadline: 1s\ndeadline: 2s\n', 'policy', DEFAULT_POLICY)).rejects.toThrow(
    'duplicate key) at line 2, column 1',
  );
});

test.each([
  ['a.txt', 'eyJhbGciOiJIUzI1NiJ9.'],
  ['a.txt', `eJw${'A'.repeat(61)}`],
  ['a.json', '"password":"Zx9$kLm2Qw!r","api_key":"a8f3k2m9q1z7x5c4v6b0",'],
  ['a.yml', `password: "$a${'.'.repeat(200)}~"\n`],
  ['a.yml', `uses: actions/upload-artifact${'\n'.repeat(3000)}`],
])('credentials are searched for in linear time: %s %s', async (path, unit) => {
  const scanner = await createScanner(DEFAULT_POLICY);
  const text = decodeText(Buffer.from(repeated(unit)));
  scanner.scan(Text.of(unit), path, [Text.of(unit).whole]);
  const cost = startCost();
  scanner.scan(text, path, [text.whole]);
  expect(cost()).toBeLessThan(MOST);
});

test.each([
  ['one line of one password', () => '"password":"Zx9$kLm2Qw!r",'],
  ['one line of many', (i: number) => `"password":"Zx9$kLm2Qw!r${i}",`],
  ['a line for each', (i: number) => `"password":"Zx9$kLm2Qw!r${i}",\n`],
])('a text of thousands of findings is scanned in linear time: %s', async (_, unit) => {
  const text = (count: number): string => Array.from({ length: count }, (_, i) => unit(i)).join('');
  vi.stubEnv('TIDEGATE_FINGERPRINT_KEY', 'quick');
  const scanAll = (count: number) => scan({ kind: 'text', text: text(count), path: 'a.json' }, { repository: '.' });
  await scanAll(1);
  const cost = startCost();
  expect((await scanAll(2000)).verdict).toBe('block');
  expect(cost()).toBeLessThan(MOST);
});
