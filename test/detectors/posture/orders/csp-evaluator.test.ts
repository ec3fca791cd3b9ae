/**
 * An evaluator that is not ours as the judge of ours: what Google's csp_evaluator newly calls dangerous is never judged
 * equal or stronger.
 */

import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity, Type } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { policy as csp, parseCsp } from '../../../../src/detectors/posture/orders/csp/policy.ts';
import { runs } from '../../../helpers/runs.ts';

/**
 * Findings that say what a policy lets through, by what comes through; the others are advice on how to write one, or on
 * words that do nothing.
 */
const DANGERS: ReadonlyMap<Type, string> = new Map([
  [Type.MISSING_DIRECTIVES, 'missing'],
  [Type.SCRIPT_UNSAFE_INLINE, 'inline'],
  [Type.STYLE_UNSAFE_INLINE, 'inline'],
  [Type.SCRIPT_UNSAFE_EVAL, 'eval'],
  [Type.PLAIN_URL_SCHEMES, 'addresses'],
  [Type.PLAIN_WILDCARD, 'addresses'],
]);

function dangersOf(policy: string): Set<string> {
  const findings = new CspEvaluator(new CspParser(policy).csp).evaluate();
  // It asks for base-uri only where a policy has nonces or hashes: that it is missing says nothing of the two together.
  return new Set(
    findings
      .filter((one) => DANGERS.has(one.type) && one.directive !== 'base-uri' && one.severity <= Severity.MEDIUM_MAYBE)
      .map((one) => `${one.directive}: ${one.value === 'data:' ? 'data:' : DANGERS.get(one.type)}`),
  );
}

type Policy = readonly (readonly [string, readonly string[]])[];

const write = (policy: Policy): string => policy.map(([name, tokens]) => [name, ...tokens].join(' ')).join('; ');

const TOKENS = [
  "'self'",
  "'none'",
  "'unsafe-inline'",
  "'unsafe-eval'",
  "'strict-dynamic'",
  "'nonce-R4nd0mR4nd0m'",
  "'sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='",
  "'unsafe-hashes'",
  'https:',
  'http:',
  'data:',
  '*',
  'https://cdn.shop.example',
  'http://a.example',
  '*.shop.example',
];
const NAMES = [
  'default-src',
  'script-src',
  'script-src-elem',
  'script-src-attr',
  'object-src',
  'base-uri',
  'style-src',
  'img-src',
];
const policy = fc.uniqueArray(
  fc.tuple(fc.constantFrom(...NAMES), fc.uniqueArray(fc.constantFrom(...TOKENS), { minLength: 1, maxLength: 4 })),
  { minLength: 1, maxLength: 5, selector: ([name]) => name },
);
const dangerous = fc.constantFrom("'unsafe-inline'", "'unsafe-eval'", 'https:', 'http:', 'data:', '*');

function refuses(before: string, after: string): void {
  const had = dangersOf(before);
  const gained = [...dangersOf(after)].filter((danger) => !had.has(danger));
  fc.pre(gained.length > 0);
  expect([before, after, gained, csp.compare(parseCsp(before), parseCsp(after)).kind]).not.toEqual([
    before,
    after,
    gained,
    expect.stringMatching(/^(?:equal|stronger)$/),
  ]);
}

test('a dangerous token added is never equal or stronger', () => {
  fc.assert(
    fc.property(policy, fc.nat(), dangerous, (old, at, token) => {
      const index = at % old.length;
      refuses(
        write(old),
        write(old.map(([name, tokens], position) => [name, position === index ? [...tokens, token] : tokens])),
      );
    }),
    { numRuns: runs(2000), maxSkipsPerRun: 1000 },
  );
});

test('a directive dropped whose absence is dangerous is never equal or stronger', () => {
  fc.assert(
    fc.property(policy, fc.nat(), (old, at) => {
      // If default-src takes over, the evaluator only names the same danger differently.
      fc.pre(!old.some(([name]) => name === 'default-src'));
      refuses(write(old), write(old.filter((_, position) => position !== at % old.length)));
    }),
    { numRuns: runs(500), maxSkipsPerRun: 1000 },
  );
});
