import { startCost } from '../helpers/cost.ts';
import { describe, expect, test, vi } from 'vitest';
import { parseBaseline, renderBaseline } from '../../src/policy/baseline.ts';
import { fingerprintSecret } from '../../src/policy/fingerprint.ts';
import { globMatcher } from '../../src/policy/glob.ts';
import { createSuppressor } from '../../src/policy/suppressions.ts';
import { DEFAULT_POLICY } from '../../src/model/policy.ts';
import { drawSample } from '../helpers/samples.ts';

describe('a glob', () => {
  test.each([
    ['vendor/**', 'vendor/a/b.js', true],
    ['vendor/**', 'src/vendor/a.js', false],
    ['**/*.svg', 'a.svg', true],
    ['**/*.svg', 'x/y/a.svg', true],
    ['*.lock', 'deep/down/yarn.lock', true],
    ['docs/', 'docs/a/b.md', true],
    ['src/*.ts', 'src/a/b.ts', false],
    ['a?c', 'abc', true],
    ['a?c', 'a/c', false],
    ['a.b', 'axb', false],
    ['**', 'with\nline break', true],
    ['(x|y)+', '(x|y)+', true],
    ['/x.env', 'x.env', true],
    ['/x.env', 'deep/x.env', false],
    ['./x.env', 'deep/x.env', false],
    ['x.env', 'deep/x.env', true],
    ['/docs/', 'docs/a.md', true],
    ['/docs/', 'a/docs/a.md', false],
    ['a/**/b', 'a/b', true],
    ['a/**/b', 'a/x/y/b', true],
    ['a/**/b', 'ab', false],
  ])('%s on %j: %s', (glob, path, expected) => expect(globMatcher([glob])(path)).toBe(expected));
});

describe('a fingerprint', () => {
  const strong = drawSample({ prefix: '', alphabet: 'base62', chars: 40 }, 1);
  const weak = drawSample({ prefix: '', alphabet: 'lower', chars: 8 }, 1);

  test('is the same for the same rule and secret, and differs otherwise', () => {
    expect(fingerprintSecret('a', strong, '')).toBe(fingerprintSecret('a', strong, ''));
    expect(
      new Set([
        fingerprintSecret('a', strong, ''),
        fingerprintSecret('b', strong, ''),
        fingerprintSecret('a', `${strong}x`, ''),
      ]).size,
    ).toBe(3);
  });

  test('of a guessable value is short, and of a key of its own with a key', () => {
    expect(fingerprintSecret('a', strong, '')).toMatch(/^[0-9A-HJKMNP-TV-Z]{20}$/);
    expect(fingerprintSecret('a', weak, '')).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
    expect(fingerprintSecret('a', weak, 'key one')).not.toBe(fingerprintSecret('a', weak, 'key two'));
  });

  test('is the same if it was computed in advance, with others', async () => {
    const all = ['a', 'b'].flatMap((rule) => [strong, weak, `${weak}1`, weak].map((secret) => ({ rule, secret })));
    const alone = all.map(({ rule, secret }) => fingerprintSecret(rule, secret, ''));
    vi.resetModules();
    const fresh = await import('../../src/policy/fingerprint.ts');
    await fresh.prepareFingerprints(all);
    expect(all.map(({ rule, secret }) => fresh.fingerprintSecret(rule, secret, ''))).toEqual(alone);
  });

  test.each([
    ['one digit forty times', '7'.repeat(40)],
    ['a short text over and over', 'Xq7!'.repeat(12)],
    ['words with a digit between', 'Winter1Summer2Winter3Summer4'],
    ['a count', '1234567890'.repeat(4)],
  ])('of %s is not a plain hash: it is as guessable as it is short', (_, text) =>
    expect(fingerprintSecret('a', text, '')).toHaveLength(10),
  );

  test('of a long key stays the fast one', () => {
    const cost = startCost();
    expect(fingerprintSecret('a', strong.repeat(1000) + weak, '')).toMatch(/^[0-9A-Z]{10}$|^[0-9A-Z]{20}$/);
    expect(cost()).toBeLessThan(500);
  });
});

test('an inline allow counts to the end of its last day', () => {
  const inline = { kind: 'inline', reason: 'why', owner: null, until: '2026-06-01' } as const;
  const on = (today: string) =>
    createSuppressor(DEFAULT_POLICY, today)({ rule: 'csp', path: 'a', oldPath: null, fingerprint: 'F1', inline });
  expect(on('2026-06-01')).toEqual(inline);
  expect(on('2026-06-02')).toBe(null);
});

describe('an acceptance', () => {
  const finding = { rule: 'csp', path: 'web/a.conf', oldPath: 'old/a.conf', fingerprint: 'F1' };
  const one = { fingerprint: null, rule: null, path: null, reason: 'r', owner: null, until: null };
  const accepted = (acceptance: object, today = '2026-06-01') =>
    createSuppressor({ ...DEFAULT_POLICY, acceptances: [{ ...one, ...acceptance }] }, today)(finding) !== null;

  test('counts to the end of its last day, and only for what it names', () => {
    expect(accepted({ fingerprint: 'F1' })).toBe(true);
    expect(accepted({ fingerprint: 'F2' })).toBe(false);
    expect(accepted({ rule: 'csp', path: 'web/**' })).toBe(true);
    expect(accepted({ rule: 'csp', path: 'api/**' })).toBe(false);
    expect(accepted({ fingerprint: 'F1', until: '2026-06-01' })).toBe(true);
    expect(accepted({ fingerprint: 'F1', until: '2026-05-31' })).toBe(false);
  });

  test('of a baseline follows a rename, and not a copy', () => {
    const suppress = createSuppressor(
      { ...DEFAULT_POLICY, baseline: [{ fingerprint: 'F1', rule: 'csp', path: 'old/a.conf' }] },
      '2026-06-01',
    );
    expect(suppress(finding)?.kind).toBe('baseline');
    expect(suppress({ ...finding, oldPath: null })).toBe(null);
  });
});

test.each(['never-shown', '{"a": never-shown}', '"never-shown"', 'null'])(
  'a file that is not a baseline is refused without its content: %j',
  (text) => {
    let error: unknown;
    try {
      parseBaseline(text, 'the file');
    } catch (cause) {
      error = cause;
    }
    expect(error).toMatchObject({
      code: 'bad-configuration',
      message: expect.stringMatching(
        /^The baseline the file cannot be read, line 1: it (?:is not JSON|must be a baseline of "version": 1)\.$/,
      ) as string,
    });
    expect(String((error as Error).cause)).not.toContain('never-shown');
  },
);

test('a baseline is read as it was written, and a broken one is refused', () => {
  expect(parseBaseline(renderBaseline([]), 'x')).toEqual([]);
  expect(() => parseBaseline('{}', 'the file')).toThrow(/the file cannot be read/);
  expect(() => parseBaseline('{ "version": 1, "findings": [{}] }', 'x')).toThrow(/entry 1 must have/);
});

test.each([
  ['a conflict', '{ "version": 1,\n<<<<<<< HEAD\n"findings": [] }\n', ', line 2: a conflict of a merge.'],
  [
    'a key that nobody reads',
    '{ "version": 1, "findings": [\n  { "fingerprint": "X", "rule": "jwt", "path": "a", "until": "2020-01-01" }\n] }',
    ', line 2: entry 1 has the key "until", and can only have fingerprint, rule, path.',
  ],
  [
    'an entry without a path',
    '{\n  "version": 1,\n  "findings": [\n    { "fingerprint": "X", "rule": "jwt", "path": "a" },\n' +
      '    { "fingerprint": "Y", "rule": "jwt" }\n  ]\n}\n',
    ', line 5: entry 2 must have fingerprint, rule, path, each a text.',
  ],
  ['a key twice', '{ "version": 1, "findings": [],\n"findings": [] }', ', line 2: it has a key twice in one object.'],
  [
    'a mistyped key',
    '{ "version": 1,\n"findings": [\n{ "fingerprint": "X", "rule": "jwt", "paht": "a" }] }',
    ', line 3: entry 1 has the key "paht", and can only have fingerprint, rule, path. Did you mean path?',
  ],
  [
    'a key of the file that narrows',
    '{ "version": 1, "findings": [],\n"until": "2020-01-01" }',
    ', line 2: the file has the key "until", and can only have version, findings.',
  ],
  ['no list', '{ "version": 1,\n"findings": {} }', ', line 2: "findings" must be a list.'],
  ['another version', '{\n"version": 2, "findings": [] }', ', line 2: it must be a baseline of "version": 1.'],
  ['a cut end', '{ "version": 1,\n"findings": [', ', line 2: it is not JSON.'],
])('a baseline with %s is refused with its line', (_what, text, words) => {
  expect(() => parseBaseline(text, 'x')).toThrow(`The baseline x cannot be read${words}`);
});
