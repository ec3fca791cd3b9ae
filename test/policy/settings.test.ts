import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { DEFAULT_POLICY } from '../../src/model/policy.ts';
import { parseSettings } from '../../src/policy/settings.ts';

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../schema/tidegate.schema.json'), 'utf8')) as object;
const fits = new Ajv({ allowUnionTypes: true, strict: false }).compile(schema);
const read = async (text: string) => (await parseSettings(text, 'file')).policy;

describe('a policy file', () => {
  test('that is empty means the defaults', async () => {
    expect(await read('')).toEqual({ ...DEFAULT_POLICY, source: 'file' });
    expect(await read('# only a comment\n')).toEqual({ ...DEFAULT_POLICY, source: 'file' });
  });

  test('says everything it can', async () => {
    const policy = await read(`
block: { severity: high, confidence: medium, posture: false }
incomplete: warn
deadline: 1500ms
on-deadline: accept-and-report
ignore-paths: [vendor/**]
rules: { disable: [a], severity: { b: low } }
accept:
  - { fingerprint: AB12, reason: known }
  - { rule: csp, path: web/**, reason: planned, owner: ada, until: 2027-01-31 }
custom-rules:
  - { id: mine, keywords: [abc], pattern: 'abc[0-9]{4}', minEntropy: 2, paths: '\\.env$' }
`);
    expect(policy).toMatchObject({ blockSeverity: 'high', blockConfidence: 'medium', postureBlocks: false, incomplete: 'warn', deadline: 1500, onDeadline: 'accept-and-report', ignoredPaths: ['vendor/**'] });
    expect([...policy.disabledRules]).toEqual(['a']);
    expect([...policy.severities]).toEqual([['b', 'low']]);
    expect(policy.acceptances).toEqual([
      { fingerprint: 'AB12', rule: null, path: null, reason: 'known', owner: null, until: null },
      { fingerprint: null, rule: 'csp', path: 'web/**', reason: 'planned', owner: 'ada', until: '2027-01-31' },
    ]);
    expect(policy.customRules).toMatchObject([{ id: 'mine', title: 'mine', severity: 'high', keywords: ['abc'], minEntropy: 2 }]);
  });
});

const GOOD = ['{}', 'incomplete: warn', 'deadline: 4s', 'accept: []', 'custom-rules: [{ id: a, keywords: [abc], pattern: abc }]', 'accept: [{ rule: a, path: b, reason: c }]', 'rules: { severity: { x: critical } }'];
const BAD: readonly [string, string][] = [
  ['blok: {}', '"blok" is no setting'],
  ['block: { severity: enormous }', '"block.severity" must be one of'],
  ['block: { posture: maybe }', '"block.posture" must be true or false'],
  ['incomplete: ignore', '"incomplete" must be one of'],
  ['deadline: soon', '"deadline" must be a time'],
  ['ignore-paths: vendor', '"ignore-paths" must be a list'],
  ['rules: { disable: [""] }', '"rules.disable[0]" is missing'],
  ['accept: [{ fingerprint: a }]', '"accept[0].reason" is missing'],
  ['accept: [{ path: "**", reason: everything }]', 'would accept too much'],
  ['accept: [{ fingerprint: a, reason: b, until: next year }]', '"accept[0].until" must be a date'],
  ['custom-rules: [{ id: a, keywords: [ab], pattern: ab }]', 'three characters'],
  ['custom-rules: [{ id: a, keywords: [abc] }]', '"custom-rules[0].pattern" is missing'],
  ['- a list', 'the file must be a mapping'],
];

test.each(GOOD)('%s is read, and fits the published schema', async (text) => {
  await read(text);
  expect(fits(parse(text))).toBe(true);
});

test.each(BAD)('%s is told by its key, and does not fit the published schema', async (text, words) => {
  await expect(read(text)).rejects.toMatchObject({ code: 'bad-configuration', message: expect.stringContaining(words) as string });
  expect(fits(parse(text))).toBe(false);
});

test('a file that is no YAML is told with its name, without its content', async () => {
  await expect(read('a: [never-shown')).rejects.toThrow(/^file cannot be read: /);
  await expect(read('a: [never-shown')).rejects.not.toThrow(/never-shown/);
});
