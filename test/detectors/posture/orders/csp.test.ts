/** Content-Security-Policy: the table of hand-derived cases, and an evaluator that is not ours. */

import { expect, test } from 'vitest';
import { policy as csp, parseCsp } from '../../../../src/detectors/posture/orders/csp/policy.ts';
import type { Verdict } from './csp-cases/case.ts';
import { CSP_CASES } from './csp-cases/index.ts';

function verdict(before: string | null, after: string | null): Verdict {
  const found = csp.compare(parseCsp(before), parseCsp(after));
  return found.kind === 'weaker' || found.kind === 'incomparable' ? found.weakening : found.kind;
}

test.each(CSP_CASES)('%s', (_name, before, after, expected) => {
  expect(verdict(before, after)).toBe(expected);
});

test('the words name what is newly allowed, by the directive that says it', () => {
  expect(
    csp.compare(
      parseCsp("default-src 'self'"),
      parseCsp("default-src 'self'; script-src 'self' 'unsafe-inline' *.cdn.example"),
    ),
  ).toEqual({
    kind: 'weaker',
    weakening: 'escalation',
    components: ["script-src allows 'unsafe-inline' *.cdn.example"],
    atMost: 'high',
    verb: 'allows inline scripts',
  });
});

const allowedBack: Readonly<Record<string, readonly string[]>> = {
  equal: ['equal'],
  stronger: ['weaker', 'incomparable'],
  weaker: ['stronger', 'incomparable'],
  incomparable: ['stronger', 'weaker', 'incomparable'],
  unknown: ['unknown'],
};

test('a loss is no loss from the other side, unless both sides have something that the other lacks', () => {
  for (const [name, before, after] of CSP_CASES) {
    const there = csp.compare(parseCsp(before), parseCsp(after)).kind;
    const back = csp.compare(parseCsp(after), parseCsp(before)).kind;
    expect([name, allowedBack[there]!.includes(back)]).toEqual([name, true]);
  }
});
