import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { DEFAULT_POLICY } from '../../src/model/policy.ts';
import type { UsageError } from '../../src/model/errors.ts';
import { parseServerFile } from '../../src/policy/server.ts';
import { SETTING_EXAMPLES } from '../../src/policy/yaml.ts';
import { parseSettings } from '../../src/policy/settings.ts';

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../schema/tidegate.schema.json'), 'utf8')) as {
  readonly properties: object;
};
const fits = new Ajv({ allowUnionTypes: true, strict: false }).compile(schema);
const read = async (text: string) => (await parseSettings(text, 'file')).policy;

describe('a policy file', () => {
  test('that is empty gives the defaults', async () => {
    expect(await read('')).toEqual({ ...DEFAULT_POLICY, source: 'file' });
    expect(await read('# only a comment\n')).toEqual({ ...DEFAULT_POLICY, source: 'file' });
  });

  test('can set every key', async () => {
    const policy = await read(`
block: { severity: high, confidence: medium, posture: false }
incomplete: warn
deadline: 1500ms
on-deadline: accept-and-report
ignore-paths: [vendor/**]
bypass: { users: [ada], teams: [org/sec], permission: maintain, never: [c], max-days: 7 }
rules: { disable: [a], severity: { b: low } }
accept:
  - { fingerprint: AB12, reason: known }
  - { rule: csp, path: web/**, reason: planned, owner: ada, until: 2027-01-31 }
custom-rules:
  - { id: mine, keywords: [abc], pattern: 'abc[0-9]{4}', minEntropy: 2, paths: '\\.env$' }
`);
    expect(policy).toMatchObject({
      blockSeverity: 'high',
      blockConfidence: 'medium',
      postureBlocks: false,
      incomplete: 'warn',
      deadline: 1500,
      onDeadline: 'accept-and-report',
      ignoredPaths: ['vendor/**'],
    });
    expect(policy.bypass).toEqual({
      users: new Set(['ada']),
      teams: new Set(['org/sec']),
      permission: 'maintain',
      never: ['c'],
      maxDays: 7,
    });
    expect([...policy.disabledRules]).toEqual(['a']);
    expect([...policy.severities]).toEqual([['b', 'low']]);
    expect(policy.acceptances).toEqual([
      { fingerprint: 'AB12', rule: null, path: null, reason: 'known', owner: null, until: null, line: 10 },
      {
        fingerprint: null,
        rule: 'csp',
        path: 'web/**',
        reason: 'planned',
        owner: 'ada',
        until: '2027-01-31',
        line: 11,
      },
    ]);
    expect(policy.customRules).toMatchObject([
      { id: 'mine', title: 'mine', severity: 'high', keywords: ['abc'], minEntropy: 2 },
    ]);
  });
});

const GOOD = [
  'accept: [{ text: { words: [example], line: ["^x"], all: true }, reason: a, until: ~ }]',
  'accept: [{ text: ~, fingerprint: a, reason: b }]',
  '{}',
  'bypass: { users: [ada] }',
  'bypass: { teams: [org/sec], permission: ~, never: [a], max-days: 30 }',
  'bypass: { permission: admin, users: [] }',
  'bypass:\n',
  'incomplete: warn',
  'deadline: 4s',
  'accept: []',
  'custom-rules: [{ id: a, keywords: [abc], pattern: abc }]',
  'custom-rules: [{ id: a, paths: "[.]pem$", confidence: low, references: [] }]',
  'accept: [{ rule: a, path: b, reason: c }]',
  'rules: { severity: { x: critical } }',
  '# all commented out',
  'block:\nrules:\naccept:\nignore-paths:\n',
  'block: { severity: ~ }',
  'accept: [{ fingerprint: a, rule: ~, path: ~, reason: b, until: ~ }]',
  'accept: [{ fingerprint: a, reason: b, until: 2027-01-31 }]',
  'custom-rules: [{ id: a, keywords: [abc], pattern: abc, title: ~, minEntropy: ~, sample: { prefix: ' +
    'abc }, matches: [x] }]',
];
const BAD: readonly [string, string][] = [
  ['blok: {}', '"blok" is not a setting'],
  ['floor: { always: [csp] }', '"floor" is not a setting'],
  ['block: { severity: enormous }', '"block.severity" must be one of'],
  ['block: { posture: maybe }', '"block.posture" must be true or false'],
  ['incomplete: ignore', '"incomplete" must be one of'],
  ['deadline: soon', '"deadline" must be a time'],
  ['ignore-paths: vendor', '"ignore-paths" must be a list'],
  ['rules: { disable: [""] }', '"rules.disable[0]" is missing'],
  ['accept: [{ fingerprint: a }]', '"accept[0].reason" is missing'],
  ['accept: [{ path: "**", reason: everything }]', 'would accept too much'],
  ['accept: [{ fingerprint: a, reason: b, until: "2027-13-01" }]', '"accept[0].until" must be a date'],
  ['accept: [{ fingerprint: a, reason: b, until: next year }]', '"accept[0].until" must be a date'],
  ['custom-rules: [{ id: a, keywords: [ab], pattern: ab }]', 'three characters'],
  ['custom-rules: [{ id: a, keywords: [abc] }]', '"custom-rules[0].pattern" is missing'],
  ['custom-rules: [{ id: a, paths: ~ }]', '"custom-rules[0].keywords" needs'],
  ['custom-rules: [{ id: a, paths: " " }]', '"custom-rules[0].paths" is missing'],
  ['custom-rules: [{ id: a, paths: x, minEntropy: 3 }]', '"custom-rules[0].minEntropy" is not a setting'],
  ['- a list', 'the file must be a mapping'],
  ['accept: [{ fingerprint: ~, rule: a, reason: b }]', 'would accept too much'],
  ['accept: [{ fingerprint: a, reason: "  " }]', '"accept[0].reason" is missing'],
  ['accept: [{ fingerprint: a, reason: b, unitl: 2027-01-31 }]', '"accept[0].unitl" is not a setting'],
  ['accept: [~]', 'is missing'],
  ['accept: [{ reason: a, text: {} }]', '"accept[0].text" has no condition'],
  ['accept: [{ reason: a, text: { secrets: [a] } }]', 'Did you mean secret?'],
  ['rules: { severity: { x: ~ } }', '"rules.severity.x" is empty'],
  ['rules: { disable: ["  "] }', '"rules.disable[0]" is missing'],
  ['custom-rules: [{ id: a, keywords: ["   "], pattern: abc }]', '"custom-rules[0].keywords[0]" is missing'],
  [
    'custom-rules: [{ id: a, keywords: [abc], pattern: abc, minEntropy: "3" }]',
    '"custom-rules[0].minEntropy" must be a number',
  ],
  ['custom-rules: [{ id: a, keywords: [abc], pattern: abc, regex: abc }]', '"custom-rules[0].regex" is not a setting'],
  ['bypass: { never: [a] }', '"bypass" names nobody'],
  ['bypass: { users: [] }', '"bypass" names nobody'],
  ['bypass: { permission: read }', '"bypass.permission" must be one of'],
  ['bypass: { users: [ada], max-days: 0 }', '"bypass.max-days" must be a whole number'],
  ['bypass: { users: [ada], max-days: 1.5 }', '"bypass.max-days" must be a whole number'],
  ['bypass: { users: [""] }', '"bypass.users[0]" is missing'],
  ['deadline: 4', '"deadline" must be text'],
];

test.each(GOOD)('%s is read, and fits the published schema', async (text) => {
  await read(text);
  expect(fits(parse(text))).toBe(true);
});

test('a day that its month does not have is refused', async () => {
  await expect(read('accept: [{ fingerprint: a, reason: b, until: "2027-02-30" }]')).rejects.toMatchObject({
    code: 'bad-configuration',
  });
});

test.each(BAD)('%s is refused with its key, and does not fit the published schema', async (text, words) => {
  await expect(read(text)).rejects.toMatchObject({
    code: 'bad-configuration',
    message: expect.stringContaining(words) as string,
  });
  expect(fits(parse(text))).toBe(false);
});

test.each(BAD)('%s is refused with file, line, and a form that is correct', async (text) => {
  const error = (await read(text).catch((cause: unknown) => cause)) as UsageError;
  expect(error.message).toMatch(/^\S+, line \d+: /);
  const [, example] = /^Write, for example: (.*)$/.exec(error.next ?? '') ?? [];
  if (example === undefined) expect(error.next).toMatch(/^There are: |^Its form is |^Only a rule/);
  else await read(example);
});

test.each(Object.entries(SETTING_EXAMPLES))('the example of %s is correct', async (key, text) => {
  if (key === 'audit' || key === 'defaults' || key === 'floor') await parseServerFile(text, 'file');
  else await read(text);
});

test.each(Object.keys(schema.properties))('the key %s of the published schema has an example', (key) => {
  expect(SETTING_EXAMPLES).toHaveProperty(key);
});

test('the published schema and the reader agree on files that nobody thought of', async () => {
  const value = fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    'a',
    'abc',
    'high',
    'block',
    'warn',
    '4s',
    '2027-01-31',
    true,
    3,
    [],
    ['abc'],
    [''],
    [null],
    {},
    { a: 'high' },
    { a: null },
  );
  const table = (keys: readonly string[]) => fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 4 });
  const acceptance = fc.record(
    {
      fingerprint: value,
      rule: value,
      path: value,
      text: fc.oneof(
        fc.constant({ words: ['x'], all: true }),
        fc.dictionary(fc.constantFrom('secret', 'path', 'all'), value),
        value,
      ),
      reason: fc.oneof(fc.constant('why'), value),
      until: fc.oneof(fc.constant('2027-01-31'), value),
    },
    { requiredKeys: [] },
  );
  const rule = fc.record(
    {
      id: fc.oneof(fc.constant('a'), value),
      keywords: fc.oneof(fc.constant(['abc']), value),
      pattern: fc.oneof(fc.constant('abc'), value),
      severity: value,
      minEntropy: value,
      references: value,
      sample: value,
    },
    { requiredKeys: ['id', 'keywords', 'pattern'] },
  );
  const part = fc.oneof(
    fc.record({ block: table(['severity', 'confidence', 'posture', 'x']) }),
    fc.record({ rules: table(['disable', 'severity']) }),
    fc.record({ accept: fc.array(acceptance, { maxLength: 2 }) }),
    fc.record({ 'custom-rules': fc.array(rule, { maxLength: 2 }) }),
    fc.record({ bypass: table(['users', 'teams', 'permission', 'never', 'max-days']) }),
    table([
      'block',
      'bypass',
      'incomplete',
      'deadline',
      'on-deadline',
      'ignore-paths',
      'rules',
      'accept',
      'custom-rules',
      'baseline',
    ]),
  );
  const file = fc.array(part, { maxLength: 2 }).map((parts): object => Object.assign({}, ...parts) as object);
  let good = 0;
  await fc.assert(
    fc.asyncProperty(file, async (data) => {
      const text = stringify(data);
      const isRead = await read(text).then(
        () => true,
        () => false,
      );
      if (isRead) good++;
      expect([text, fits(parse(text))]).toEqual([text, isRead]);
    }),
    { numRuns: 3000, seed: 1 },
  );
  expect(good).toBeGreaterThan(100);
});

test.each([
  'a: [never-shown',
  'a: *never-shown',
  'a: |never-shown\n x',
  '"a" never-shown',
  'a: "\\q never-shown"',
  'never-shown: 1\nnever-shown: 2',
])('a file that is not YAML is refused with its name, without its content: %j', async (text) => {
  const error = (await read(text).catch((cause: unknown) => cause)) as Error;
  expect(error.message).toMatch(/^file cannot be read: it is not YAML/);
  expect(error.message + String(error.cause)).not.toContain('never-shown');
});

test('a policy that is longer than people write is refused before it is read', async () => {
  const lines = `ignore-paths:\n${'  - a/b/c\n'.repeat(500_000)}`;
  await expect(read(lines)).rejects.toThrow(
    'file cannot be read: it has 6 million characters, and a policy at most 1 million.',
  );
});

test('a rule that is disabled and has a severity is refused with its line', async () => {
  await expect(read('rules:\n  disable: [jwt]\n  severity: { jwt: high }\n')).rejects.toThrow(
    'file, line 3: "rules.severity.jwt" contradicts rules.disable, which names the same rule: keep one of the two.',
  );
});

test('a YAML tag that nobody knows is not printed as a warning', async () => {
  const warned: unknown[] = [];
  const listen = (warning: unknown): number => warned.push(warning);
  process.on('warning', listen);
  await read('# x\nbaseline: !never-shown a\n');
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', listen);
  expect(warned).toEqual([]);
});
