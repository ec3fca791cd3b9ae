/** Content-Security-Policy: the table of hand-derived cases, and an evaluator that is not ours. */

import { expect, test } from 'vitest';
import { csp, parseCsp } from '../../../../src/detectors/posture/orders/csp.ts';
import { CSP_CASES, type Verdict } from './csp-cases.ts';

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

test('every case reads as well the other way: a loss is a gain from the other side', () => {
  for (const [name, before, after] of CSP_CASES) {
    const [there, back] = [
      csp.compare(parseCsp(before), parseCsp(after)).kind,
      csp.compare(parseCsp(after), parseCsp(before)).kind,
    ];
    expect([name, back]).toEqual([
      name,
      { equal: 'equal', stronger: 'weaker', weaker: 'stronger', incomparable: 'incomparable', unknown: 'unknown' }[
        there
      ],
    ]);
  }
});
