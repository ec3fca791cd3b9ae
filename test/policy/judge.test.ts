import { describe, expect, test } from 'vitest';
import type { PostureMatch, SecretMatch } from '../../src/model/match.ts';
import { DEFAULT_POLICY, type Policy } from '../../src/model/policy.ts';
import { Secret } from '../../src/model/secret.ts';
import { baselineOf, parseBaseline, renderBaseline } from '../../src/policy/baseline.ts';
import { groupSecrets, judgePosture, judgeSecret, type SecretCase } from '../../src/policy/judge.ts';
import { createSuppressor } from '../../src/policy/suppressions.ts';
import { decideVerdict } from '../../src/policy/verdict.ts';
import { drawSample } from '../helpers/samples.ts';

/** In seconds since 1970. */
const NOW = 1_780_000_000;
const place = { line: 1, column: 1, endLine: 1, endColumn: 9 };
const words = { why: 'why', fix: 'fix', revoke: null, references: [] };
const text = drawSample({ prefix: 'acme_', alphabet: 'base62', chars: 32 }, 3);
const aMatch = (more: Partial<SecretMatch> = {}): SecretMatch => ({
  kind: 'secret',
  rule: 'acme',
  title: 'Acme key',
  severity: 'high',
  confidence: 'high',
  secret: new Secret(text, 'acme_'),
  span: { from: 0, to: 1 },
  matchSpan: { from: 0, to: 1 },
  structure: 'unknown',
  reasons: [],
  specificity: 1,
  ...more,
});
const aCase = (path: string, more: Partial<SecretCase> = {}, match: Partial<SecretMatch> = {}): SecretCase => ({
  match: aMatch(match),
  sighting: { path, place, commit: null, author: null, date: null },
  oldPath: null,
  movedFrom: null,
  inlineAllow: null,
  ...more,
});
const judged = (given: SecretCase, policy: Policy = DEFAULT_POLICY) =>
  judgeSecret(given, words, policy, createSuppressor(policy, '2026-06-01'), NOW);

describe('a secret', () => {
  test.each<[string, string, Partial<SecretMatch>, Partial<SecretCase>, unknown[]]>([
    ['in a source file blocks', 'src/a.ts', {}, {}, ['high', 'high', true]],
    ['in a test blocks too, a step lower', 'test/a.ts', {}, {}, ['medium', 'high', true]],
    [
      'that people make up in tests warns there',
      'test/a.ts',
      { sureInSamples: 'medium' },
      {},
      ['medium', 'medium', false],
    ],
    [
      'that people make up in tests blocks elsewhere',
      'src/a.ts',
      { sureInSamples: 'medium' },
      {},
      ['high', 'high', true],
    ],
    [
      'that is a note at most in tests is one there',
      'src/test/resources/sign.p12',
      { severity: 'medium', confidence: 'medium', sureInSamples: 'low' },
      {},
      ['low', 'low', false],
    ],
    ['in documentation is a step lower', 'README.md', { sureInSamples: 'medium' }, {}, ['medium', 'medium', false]],
    ['of medium confidence warns', 'src/a.ts', { confidence: 'medium' }, {}, ['high', 'medium', false]],
    ['of low severity warns', 'src/a.ts', { severity: 'low' }, {}, ['low', 'high', false]],
    ['that ran out yesterday is a note', 'src/a.ts', { expires: NOW - 86_400 }, {}, ['low', 'low', false]],
    ['that runs out tomorrow blocks', 'src/a.ts', { expires: NOW + 86_400 }, {}, ['high', 'high', true]],
    ['that only moved warns', 'src/a.ts', {}, { movedFrom: 'b.ts' }, ['high', 'high', false]],
    [
      'with an inline allow does not block',
      'src/a.ts',
      {},
      { inlineAllow: { kind: 'inline', reason: 'r', owner: null, until: null } },
      ['high', 'high', false],
    ],
  ])('%s', (_, path, match, more, expected) => {
    const finding = judged(aCase(path, more, match));
    expect([finding.severity, finding.confidence, finding.blocks]).toEqual(expected);
  });

  test('is in neither its message nor its JSON', () => {
    const finding = judged(aCase('a.ts', { movedFrom: 'b.ts' }, { proof: 'checksum valid' }));
    expect(finding.message).toBe('Acme key acme_•••• (37 characters, checksum valid), moved from b.ts');
    expect(JSON.stringify(finding)).not.toContain(text);
  });

  test('has the severity that the policy states, a step lower where values are made up', () => {
    const policy: Policy = { ...DEFAULT_POLICY, severities: new Map([['acme', 'low']]) };
    expect([
      judged(aCase('a.ts'), policy).severity,
      judged(aCase('test/a.ts'), policy).severity,
      judged(aCase('a.ts'), policy).blocks,
    ]).toEqual(['low', 'low', false]);
  });

  test('in three files is one finding, led by the place that blocks', () => {
    const [one, ...more] = groupSecrets([
      judged(aCase('b.ts', { movedFrom: 'x' })),
      judged(aCase('a.ts')),
      judged(aCase('c.ts')),
    ]);
    expect([one?.path, one?.blocks, one?.alsoAt.map((at) => at.path), more.length]).toEqual([
      'a.ts',
      true,
      ['b.ts', 'c.ts'],
      0,
    ]);
  });

  test('that is accepted in one file still counts in another', () => {
    const policy: Policy = {
      ...DEFAULT_POLICY,
      acceptances: [{ fingerprint: null, rule: 'acme', path: 'a.ts', reason: 'known', owner: null, until: null }],
    };
    const groups = groupSecrets([judged(aCase('a.ts'), policy), judged(aCase('b.ts'), policy)]);
    expect(groups.map((finding) => [finding.path, finding.suppression?.reason ?? null, finding.blocks])).toEqual([
      ['a.ts', 'known', false],
      ['b.ts', null, true],
    ]);
  });

  test('in a baseline is accepted in its old files, and counts in a new one', () => {
    const baseline = parseBaseline(
      renderBaseline(baselineOf(groupSecrets([judged(aCase('a.ts')), judged(aCase('b.ts'))]))),
      'x',
    );
    expect(baseline.map((entry) => entry.path)).toEqual(['a.ts', 'b.ts']);
    const policy = { ...DEFAULT_POLICY, baseline };
    expect(['a.ts', 'b.ts', 'c.ts'].map((path) => judged(aCase(path), policy).blocks)).toEqual([false, false, true]);
  });
});

const aWeakening = (more: Partial<PostureMatch> = {}): PostureMatch => ({
  kind: 'posture',
  rule: 'hsts',
  title: 'HSTS',
  severity: 'high',
  confidence: 'high',
  weakening: 'removal',
  components: [],
  path: 'a.conf',
  oldPath: null,
  scope: '',
  subject: '',
  before: 'on',
  after: 'off',
  line: 1,
  endLine: 1,
  oldLine: 1,
  why: 'why',
  restore: null,
  references: [],
  ...more,
});
const head = { commit: 'a'.repeat(40), author: 'a', date: '2026-06-01' };
const weakened = (more: Partial<PostureMatch>, policy: Policy = DEFAULT_POLICY) =>
  judgePosture(aWeakening(more), place, head, null, policy, createSuppressor(policy, '2026-06-01'));

describe('a weakening', () => {
  test.each<[string, Partial<PostureMatch>, Partial<Policy>, boolean]>([
    ['that removes a control blocks', {}, {}, true],
    ['that widens an allowance only warns', { weakening: 'widening' }, {}, false],
    ['that is not sure only warns', { confidence: 'medium' }, { blockConfidence: 'low' }, false],
    ['below the bound only warns', { severity: 'low' }, {}, false],
    ['only warns where posture does not block', {}, { postureBlocks: false }, false],
  ])('%s', (_, match, policy, blocks) => expect(weakened(match, { ...DEFAULT_POLICY, ...policy }).blocks).toBe(blocks));

  test('is the same finding on another line, and a new one with another value', () => {
    expect(weakened({ line: 9 }).fingerprint).toBe(weakened({}).fingerprint);
    expect(weakened({ after: 'none' }).fingerprint).not.toBe(weakened({}).fingerprint);
  });
});

describe('a verdict', () => {
  const blocking = judged(aCase('a.ts'));
  const warning = judged(aCase('a.ts', {}, { confidence: 'medium' }));
  const note = judged(aCase('a.ts', {}, { confidence: 'low' }));
  const gap = { code: 'object-missing', message: 'm', next: null } as const;
  const late = { ...gap, code: 'deadline' } as const;

  test('is the worst that was found, and a gap is never a pass', () => {
    expect(decideVerdict([], [], DEFAULT_POLICY)).toEqual({ kind: 'pass' });
    expect(decideVerdict([note], [], DEFAULT_POLICY)).toEqual({ kind: 'pass' });
    expect(decideVerdict([warning, note], [], DEFAULT_POLICY)).toEqual({ kind: 'warn', warnings: [warning] });
    expect(decideVerdict([warning, blocking], [], DEFAULT_POLICY)).toEqual({ kind: 'block', blocking: [blocking] });
    expect(decideVerdict([blocking], [gap], { ...DEFAULT_POLICY, incomplete: 'warn' })).toEqual({
      kind: 'incomplete',
      gaps: [gap],
      blocking: [blocking],
      stops: false,
    });
  });

  test('of a late push is as the owners chose, and does not excuse another gap', () => {
    const policy: Policy = { ...DEFAULT_POLICY, onDeadline: 'accept-and-report' };
    expect(
      [
        decideVerdict([], [late], DEFAULT_POLICY),
        decideVerdict([], [late], policy),
        decideVerdict([], [late, gap], policy),
      ].map((verdict) => verdict.kind === 'incomplete' && verdict.stops),
    ).toEqual([true, false, true]);
  });
});
