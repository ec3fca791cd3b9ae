import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { DEFAULT_POLICY, type BypassPolicy, type Policy } from '../../src/model/policy.ts';
import type { Confidence, Severity } from '../../src/model/rule.ts';
import type { SecretMatch } from '../../src/model/match.ts';
import { Secret } from '../../src/model/secret.ts';
import { Text } from '../../src/model/text.ts';
import { applyBypasses } from '../../src/policy/bypass.ts';
import { raiseToFloor, type Floor } from '../../src/policy/floor.ts';
import { globMatcher } from '../../src/policy/glob.ts';
import { judgeSecret } from '../../src/policy/judge.ts';
import { parseServerFile } from '../../src/policy/server.ts';
import { findInlineAllow } from '../../src/policy/inline-allow.ts';
import { createSuppressor } from '../../src/policy/suppressions.ts';
import { decideVerdict, weakeningBlocks } from '../../src/policy/verdict.ts';
import { aGap, aReport } from '../reporters/a-report.ts';

const NO_FLOOR: Floor = {
  blockSeverity: null,
  blockConfidence: null,
  postureBlocks: null,
  incomplete: null,
  deadline: null,
  onDeadline: null,
  always: [],
  ignoredPaths: null,
  bypass: null,
};
const RULES = ['aws-key', 'private-key-pem', 'generic-password'];
const SEVERITIES: readonly Severity[] = ['low', 'medium', 'high', 'critical'];
const CONFIDENCES: readonly Confidence[] = ['low', 'medium', 'high'];

const severity = fc.constantFrom(...SEVERITIES);
const confidence = fc.constantFrom(...CONFIDENCES);
const rule = fc.constantFrom(...RULES);
const bypass = fc.option(
  fc.record({
    users: fc.subarray(['ada', 'eve']).map((all) => new Set(all)),
    teams: fc.subarray(['org/a', 'org/b']).map((all) => new Set(all)),
    permission: fc.constantFrom(null, 'write', 'maintain', 'admin'),
    never: fc.subarray(RULES),
    maxDays: fc.option(fc.integer({ min: 1, max: 9 })),
  }) as fc.Arbitrary<BypassPolicy>,
);
const acceptance = fc.record({
  fingerprint: fc.constant(null),
  rule,
  path: fc.constant('**'),
  reason: fc.constant('why'),
  owner: fc.constant(null),
  until: fc.constant(null),
});
const policies: fc.Arbitrary<Policy> = fc
  .record({
    blockSeverity: severity,
    blockConfidence: confidence,
    postureBlocks: fc.boolean(),
    incomplete: fc.constantFrom('block', 'warn'),
    deadline: fc.nat(9000),
    onDeadline: fc.constantFrom('block', 'accept-and-report'),
    disabledRules: fc.subarray(RULES).map((all) => new Set(all)),
    severities: fc.array(fc.tuple(rule, severity)).map((all) => new Map(all)),
    ignoredPaths: fc.subarray(['vendor/**', '**', 'a.env']),
    acceptances: fc.array(acceptance, { maxLength: 2 }),
    bypass,
  })
  .map((parts) => ({ ...DEFAULT_POLICY, ...parts }) as Policy);
const floors: fc.Arbitrary<Floor> = fc.record({
  blockSeverity: fc.option(severity),
  blockConfidence: fc.option(confidence),
  postureBlocks: fc.option(fc.boolean()),
  incomplete: fc.option(fc.constantFrom('block', 'warn')),
  deadline: fc.option(fc.nat(9000)),
  onDeadline: fc.option(fc.constantFrom('block', 'accept-and-report')),
  always: fc.subarray(['aws-*', 'private-key-pem', '*']),
  ignoredPaths: fc.option(fc.subarray(['vendor/**', '**'])),
  bypass,
}) as fc.Arbitrary<Floor>;

function judged(id: string, own: Severity, sure: Confidence, policy: Policy, inline = false): Finding {
  const match: SecretMatch = {
    kind: 'secret',
    matchSpan: { from: 0, to: 5 },
    specificity: 1,
    rule: id,
    title: id,
    severity: own,
    confidence: sure,
    span: { from: 0, to: 5 },
    secret: new Secret('value'),
    structure: 'unknown',
    reasons: [],
  };
  const text = Text.of(inline ? `value # tidegate:allow ${id} -- why` : 'value');
  const sighting = {
    path: 'a.env',
    place: { line: 1, column: 1, endLine: 1, endColumn: 6 },
    commit: null,
    author: null,
    date: null,
  };
  return judgeSecret(
    { match, sighting, oldPath: null, movedFrom: null, inlineAllow: findInlineAllow(text, id, 1, 1) },
    { why: '', fix: '', revoke: null, references: [] },
    policy,
    createSuppressor(policy, '2026-01-01'),
    0,
  );
}

/** Not found at all is not blocked either. */
const blocks = (id: string, own: Severity, sure: Confidence, policy: Policy, inline = false): boolean =>
  !policy.disabledRules.has(id) && judged(id, own, sure, policy, inline).blocks;

describe('above a floor', () => {
  test('a policy without one stays what it is', () => {
    fc.assert(
      fc.property(
        policies,
        (policy) =>
          void expect(raiseToFloor(policy, NO_FLOOR)).toEqual({
            ...policy,
            source: `${policy.source}, above the server's floor`,
          }),
      ),
    );
  });

  test('a policy is never weaker than the floor in any field, nor than it was', () => {
    fc.assert(
      fc.property(policies, floors, (policy, floor) => {
        const raised = raiseToFloor(policy, floor);
        for (const least of [policy.blockSeverity, floor.blockSeverity])
          if (least !== null)
            expect(SEVERITIES.indexOf(raised.blockSeverity)).toBeLessThanOrEqual(SEVERITIES.indexOf(least));
        for (const least of [policy.blockConfidence, floor.blockConfidence])
          if (least !== null)
            expect(CONFIDENCES.indexOf(raised.blockConfidence)).toBeLessThanOrEqual(CONFIDENCES.indexOf(least));
        if (policy.postureBlocks || floor.postureBlocks) expect(raised.postureBlocks).toBe(true);
        if (policy.incomplete === 'block' || floor.incomplete === 'block') expect(raised.incomplete).toBe('block');
        if (policy.onDeadline === 'block' || floor.onDeadline === 'block') expect(raised.onDeadline).toBe('block');
        expect(raised.deadline).toBe(floor.deadline ?? policy.deadline);
        expect(
          raised.ignoredPaths.every(
            (glob) => policy.ignoredPaths.includes(glob) && (floor.ignoredPaths ?? [glob]).includes(glob),
          ),
        ).toBe(true);
        const always = globMatcher(floor.always);
        expect([...raised.disabledRules].some(always)).toBe(false);
        if (floor.always.length > 0 && floor.ignoredPaths === null) expect(raised.ignoredPaths).toEqual([]);
      }),
    );
  });

  test('no policy, comment or acceptance passes what the floor alone blocks, where it always counts', () => {
    fc.assert(
      fc.property(
        policies,
        floors,
        rule,
        severity,
        confidence,
        fc.boolean(),
        (policy, floor, id, own, sure, inline) => {
          fc.pre(floor.blockSeverity !== null && floor.blockConfidence !== null);
          const alone = raiseToFloor(DEFAULT_POLICY, { ...floor, always: [...floor.always, id] });
          const raised = raiseToFloor(policy, { ...floor, always: [...floor.always, id] });
          const strict = { ...alone, blockSeverity: floor.blockSeverity!, blockConfidence: floor.blockConfidence! };
          if (blocks(id, own, sure, strict)) expect(blocks(id, own, sure, raised, inline)).toBe(true);
        },
      ),
    );
  });

  test('a severity that a repository gives its rules does not get below what must block', () => {
    const floor: Floor = { ...NO_FLOOR, blockSeverity: 'high' };
    const policy: Policy = { ...DEFAULT_POLICY, severities: new Map([['aws-key', 'low']]) };
    expect(blocks('aws-key', 'critical', 'high', policy)).toBe(false);
    expect(blocks('aws-key', 'critical', 'high', raiseToFloor(policy, floor))).toBe(true);
  });

  test('gaps and weakenings stop what the floor stops', () => {
    const loose: Policy = {
      ...DEFAULT_POLICY,
      incomplete: 'warn',
      onDeadline: 'accept-and-report',
      postureBlocks: false,
    };
    const raised = raiseToFloor(loose, { ...NO_FLOOR, incomplete: 'block', onDeadline: 'block', postureBlocks: true });
    expect(decideVerdict([], [aGap()], raised)).toMatchObject({ stops: true });
    expect(decideVerdict([], [aGap({ code: 'deadline' })], raised)).toMatchObject({ stops: true });
    expect(weakeningBlocks('removal', 'high', 'high', raised)).toBe(true);
  });

  test("nobody bypasses what the floor does not permit, whatever the repository's policy says", () => {
    fc.assert(
      fc.property(
        policies,
        floors,
        rule,
        fc.constantFrom('ada', 'eve', 'mallory'),
        fc.constantFrom(null, 'write', 'admin'),
        (policy, floor, id, name, permission) => {
          fc.pre(floor.bypass !== null);
          const finding = { ...judged(id, 'critical', 'high', DEFAULT_POLICY), blocks: true };
          const granted = (one: Policy): boolean => {
            const { outcomes } = applyBypasses(
              { ...aReport([finding]), policy: one },
              [{ who: { name, teams: [], permission }, which: 'all', reason: 'why', asked: '2026-01-01', until: null }],
              '2026-01-01',
            );
            return outcomes.some(({ kind }) => kind === 'granted');
          };
          if (granted(raiseToFloor(policy, floor))) {
            expect(granted({ ...DEFAULT_POLICY, bypass: floor.bypass })).toBe(true);
            expect(granted(policy)).toBe(true);
            expect(globMatcher(floor.always)(id)).toBe(false);
          }
        },
      ),
    );
  });
});

describe("an administrator's file", () => {
  test('sets the defaults, the floor and the audit log', async () => {
    const server = await parseServerFile(
      `audit: { file: /var/log/tidegate.jsonl, key: /etc/tidegate.key, on-failure: accept }
defaults: { on-deadline: accept-and-report, bypass: { users: [sec] } }
floor:
  { block: { severity: high }, incomplete: block, deadline: 3s, always: [private-key-*], ignore-paths: [vendor/**] }
`,
      'file',
    );
    expect(server.audit).toEqual({
      file: '/var/log/tidegate.jsonl',
      keyFile: '/etc/tidegate.key',
      onFailure: 'accept',
    });
    expect(server.defaults).toMatchObject({
      onDeadline: 'accept-and-report',
      blockSeverity: 'medium',
      bypass: { users: new Set(['sec']) },
    });
    expect(server.floor).toEqual({
      ...NO_FLOOR,
      blockSeverity: 'high',
      incomplete: 'block',
      deadline: 3000,
      always: ['private-key-*'],
      ignoredPaths: ['vendor/**'],
    });
  });

  test.each([
    ['audit: { file: audit.jsonl }', '"audit.file" must be an absolute path'],
    ['floors: {}', '"floors" is not a setting'],
    ['floor: { accept: [] }', '"floor.accept" is not a setting'],
    ['defaults: { baseline: a.json }', '"defaults.baseline" belongs to one repository'],
    ['floor: [', 'file cannot be read'],
  ])('%s is reported with its key', async (text, words) => {
    await expect(parseServerFile(text, 'file')).rejects.toMatchObject({
      code: 'bad-configuration',
      message: expect.stringContaining(words) as string,
    });
  });

  test('that is empty changes nothing', async () => {
    expect(await parseServerFile('', 'file')).toEqual({
      defaults: { ...DEFAULT_POLICY, source: 'file' },
      floor: null,
      audit: { file: null, keyFile: null, onFailure: 'block' },
    });
  });
});
