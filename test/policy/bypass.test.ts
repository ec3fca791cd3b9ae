import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BypassRequest, Person } from '../../src/model/bypass.ts';
import type { Finding } from '../../src/model/finding.ts';
import { DEFAULT_POLICY, type BypassPolicy } from '../../src/model/policy.ts';
import type { Report } from '../../src/model/report.ts';
import { Secret } from '../../src/model/secret.ts';
import { applyBypasses, bypassableBy, nameOf } from '../../src/policy/bypass.ts';
import { aGap, aPostureFinding, aReport, aSecretFinding } from '../reporters/a-report.ts';

const TODAY = '2026-11-24';
const leak = (fingerprint: string, rule = 'some-token'): Finding =>
  aSecretFinding({ fingerprint, rule, secret: new Secret(`value-of-${fingerprint}`) });
const RULES: BypassPolicy = {
  users: new Set(['ada']),
  teams: new Set(['org/sec']),
  permission: 'maintain',
  never: ['private-key-*'],
  maxDays: 30,
};
const reportOf = (findings: readonly Finding[], bypass: BypassPolicy | null = RULES, gaps = false): Report => ({
  ...aReport(findings, gaps ? { gaps: [aGap()] } : {}),
  policy: { ...DEFAULT_POLICY, bypass },
});
const ada: Person = { name: 'ada', teams: [], permission: null };
const ask = (parts: Partial<BypassRequest> = {}): BypassRequest => ({
  who: ada,
  which: 'all',
  reason: 'Test key of the sandbox',
  asked: TODAY,
  until: null,
  ...parts,
});
const refusals = (report: Report, ...requests: BypassRequest[]): string[] =>
  applyBypasses(report, requests, TODAY).outcomes.map((outcome) =>
    outcome.kind === 'refused' ? outcome.message : 'granted',
  );

test('a bypass marks the finding with who and why, and the verdict follows', () => {
  const { report, outcomes } = applyBypasses(reportOf([leak('7K2M4QX0BT9VZ3H8WJ5R')]), [ask({ which: '7k2m' })], TODAY);
  expect(report.verdict).toEqual({ kind: 'pass' });
  expect(report.findings).toMatchObject([
    {
      blocks: false,
      suppression: { kind: 'bypass', reason: 'Test key of the sandbox', owner: 'ada', until: '2026-12-24' },
    },
  ]);
  expect(outcomes).toMatchObject([{ kind: 'granted', findings: [{ fingerprint: '7K2M4QX0BT9VZ3H8WJ5R' }] }]);
});

test('a finding that is not named still blocks', () => {
  const { report } = applyBypasses(
    reportOf([leak('AAAA1'), leak('BBBB2'), aPostureFinding({ fingerprint: 'CCCC3' })]),
    [ask({ which: 'AAAA' }), ask({ which: 'CCCC3' })],
    TODAY,
  );
  expect(report.verdict).toMatchObject({ kind: 'block', blocking: [{ fingerprint: 'BBBB2' }] });
});

test('a rule that the policy never lets anyone bypass still blocks', () => {
  const report = reportOf([leak('AAAA1', 'private-key-pem'), leak('BBBB2')]);
  expect(refusals(report, ask())).toEqual(['granted', 'The policy does not allow a bypass of private-key-pem.']);
  expect(applyBypasses(report, [ask()], TODAY).report.verdict).toMatchObject({
    kind: 'block',
    blocking: [{ fingerprint: 'AAAA1' }],
  });
});

test('a gap cannot be bypassed', () => {
  expect(applyBypasses(reportOf([leak('AAAA1')], RULES, true), [ask()], TODAY).report.verdict).toMatchObject({
    kind: 'incomplete',
    blocking: [],
    stops: true,
  });
});

describe('permission to bypass', () => {
  const may = (who: Person | null, bypass: BypassPolicy | null = RULES): boolean =>
    refusals(reportOf([leak('AAAA1')], bypass), ask({ who }))[0] === 'granted';

  test('is given by name, team or permission', () => {
    expect(may(ada)).toBe(true);
    expect(may({ name: 'eve', teams: ['org/sec'], permission: null })).toBe(true);
    expect(may({ name: 'eve', teams: [], permission: 'maintain' })).toBe(true);
    expect(may({ name: 'eve', teams: [], permission: 'admin' })).toBe(true);
  });

  test('is refused to everybody else', () => {
    expect(may({ name: 'Ada', teams: [], permission: null })).toBe(false);
    expect(may({ name: 'eve', teams: ['sec'], permission: 'write' })).toBe(false);
    expect(may({ name: 'eve', teams: [], permission: 'admin' }, { ...RULES, permission: null })).toBe(false);
    expect(may(null)).toBe(false);
    expect(may(ada, null)).toBe(false);
  });

  test('is explained to people who may not', () => {
    const { outcomes } = applyBypasses(
      reportOf([leak('AAAA1')]),
      [ask({ who: { name: 'eve', teams: [], permission: null } })],
      TODAY,
    );
    expect(outcomes).toMatchObject([
      {
        message: 'The policy does not allow eve to bypass findings.',
        next: 'Ask one of those who may: ada, the team org/sec, anyone with maintain permission.',
      },
    ]);
  });

  test('is offered only what would be granted', () => {
    const report = reportOf([leak('AAAA1', 'private-key-pem'), leak('BBBB2'), { ...leak('CCCC3'), blocks: false }]);
    expect(bypassableBy(ada, report).map(({ fingerprint }) => fingerprint)).toEqual(['BBBB2']);
    expect(bypassableBy({ ...ada, name: 'eve' }, report)).toEqual([]);
    expect(bypassableBy(null, report)).toEqual([]);
  });
});

test.each([
  ['without a reason', ask({ reason: ' ' }), 'A bypass needs a reason.'],
  [
    'of a finding that is not there',
    ask({ which: 'ZZZZ' }),
    'No open finding has a fingerprint that begins with "ZZZZ".',
  ],
  ['of too few characters', ask({ which: 'AAA' }), '"AAA" is too short for a fingerprint: type at least 4 characters.'],
  [
    'of an ambiguous name',
    ask({ which: 'AAAA' }),
    '"AAAA" matches more than one finding: type more of the fingerprint.',
  ],
  [
    'for longer than the policy lets it',
    ask({ which: 'AAAA1', until: '2026-12-25' }),
    'A bypass may last 30 days, until 2026-12-24; this one asks for 2026-12-25.',
  ],
  ['that ran out', ask({ which: 'AAAA1', asked: '2026-10-24' }), 'The bypass expired on 2026-11-23.'],
  ['until a day that is over', ask({ which: 'AAAA1', until: '2026-11-23' }), 'The bypass expired on 2026-11-23.'],
])('a bypass %s is refused with words', (_, request, message) => {
  const report = reportOf([leak('AAAA1'), leak('AAAA2')]);
  expect(refusals(report, request)).toEqual([message]);
  expect(applyBypasses(report, [request], TODAY).report.verdict.kind).toBe('block');
});

test('a secret pasted into the reason is not repeated', () => {
  const { report, outcomes } = applyBypasses(
    reportOf([leak('AAAA1')]),
    [ask({ reason: 'value-of-AAAA1 is a test key' })],
    TODAY,
  );
  expect(
    JSON.stringify([report, outcomes], (_key, value: unknown) => (value instanceof Set ? [...value] : value)),
  ).not.toContain('value-of-AAAA1');
  expect(report.findings[0]!.suppression!.reason).toBe('•••• (14 characters) is a test key');
});

test('a finding is named as shortly as it can be', () => {
  const findings = [leak('7K2M4QX0'), leak('7K2M4AAA'), leak('ZZZZ4QX0')];
  expect(findings.map((finding) => nameOf(finding, findings))).toEqual(['7K2M4Q', '7K2M4A', 'ZZZZ']);
});

test('for any requests, only findings named by a permitted person, for permitted rules, stop counting', () => {
  const who = fc.constantFrom<Person | null>(
    null,
    ada,
    { name: 'eve', teams: ['org/sec'], permission: 'read' },
    { name: 'eve', teams: [], permission: 'admin' },
    { name: 'mallory', teams: ['x'], permission: 'write' },
  );
  const request = fc.record({
    who,
    which: fc.constantFrom('all', 'AAAA', 'AAAA1', 'BBBB', 'C', 'CCCC3'),
    reason: fc.constantFrom('', 'why'),
    asked: fc.constantFrom('2026-01-01', TODAY),
    until: fc.constantFrom(null, '2026-11-01', '2026-11-30', '2099-01-01'),
  });
  const findings = [leak('AAAA1'), leak('AAAA2', 'private-key-pem'), leak('BBBB1'), leak('CCCC3', 'private-key-pem')];
  fc.assert(
    fc.property(fc.array(request, { maxLength: 5 }), (requests) => {
      const before = reportOf(findings);
      const { report, outcomes } = applyBypasses(before, requests, TODAY);
      expect(report.findings.map(({ fingerprint }) => fingerprint)).toEqual(
        findings.map(({ fingerprint }) => fingerprint),
      );
      const granted = new Set(
        outcomes.flatMap((outcome) =>
          outcome.kind === 'granted' ? outcome.findings.map(({ fingerprint }) => fingerprint) : [],
        ),
      );
      for (const finding of report.findings) {
        expect(finding.blocks).toBe(!granted.has(finding.fingerprint));
        if (finding.rule === 'private-key-pem') expect(finding.blocks).toBe(true);
      }
      const may = requests.some(
        (one) =>
          one.reason !== '' &&
          one.who !== null &&
          (one.who.name === 'ada' || one.who.teams.includes('org/sec') || one.who.permission === 'admin'),
      );
      if (!may) expect(granted.size).toBe(0);
    }),
  );
});
