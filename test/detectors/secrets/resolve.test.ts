import { expect, test } from 'vitest';

import { keepMostSpecific } from '../../../src/detectors/secrets/resolve.ts';
import type { SecretMatch } from '../../../src/model/match.ts';
import { Secret } from '../../../src/model/secret.ts';

function aMatch(rule: string, from: number, to: number, more: Partial<SecretMatch> = {}): SecretMatch {
  const span = { from, to };
  return {
    kind: 'secret',
    rule,
    title: rule,
    severity: 'high',
    confidence: 'high',
    secret: new Secret(''),
    span,
    matchSpan: span,
    structure: 'unknown',
    reasons: [],
    specificity: 100,
    ...more,
  };
}

function kept(...matches: readonly SecretMatch[]): readonly string[] {
  return keepMostSpecific(matches).map((match) => `${match.rule} ${match.span.from}-${match.span.to}`);
}

test('of overlapping secrets the most specific is kept, then the surest, then the longest', () => {
  expect(kept(aMatch('generic', 0, 40), aMatch('acme', 10, 30, { specificity: 140 }))).toEqual(['acme 10-30']);
  expect(kept(aMatch('a', 0, 40, { confidence: 'low' }), aMatch('b', 10, 30))).toEqual(['b 10-30']);
  expect(kept(aMatch('a', 10, 30), aMatch('b', 0, 40))).toEqual(['b 0-40']);
});

test('neighbours that touch without sharing a byte are both kept, in the order of the text', () => {
  expect(kept(aMatch('b', 10, 20), aMatch('a', 0, 10))).toEqual(['a 0-10', 'b 10-20']);
});

test('a match that loses does not displace a third that the winner does not touch', () => {
  expect(
    kept(aMatch('a', 0, 10), aMatch('b', 5, 25, { specificity: 110 }), aMatch('c', 20, 30, { specificity: 120 })),
  ).toEqual(['a 0-10', 'c 20-30']);
});

test('the answer does not depend on the order of the matches', () => {
  const matches = [
    aMatch('a', 0, 10),
    aMatch('b', 0, 10),
    aMatch('b', 0, 10, { matchSpan: { from: 0, to: 14 } }),
    aMatch('c', 8, 18),
    aMatch('d', 17, 20, { confidence: 'low' }),
  ];
  const answer = keepMostSpecific(matches);
  expect(keepMostSpecific([...matches].reverse())).toEqual(answer);
  expect(kept(...matches)).toEqual(['a 0-10', 'd 17-20']);
});

test('the same secret found by two anchors is one match with the widest context', () => {
  const [match, ...others] = keepMostSpecific([
    aMatch('a', 10, 20),
    aMatch('a', 10, 20, { matchSpan: { from: 2, to: 20 } }),
    aMatch('a', 10, 20, { matchSpan: { from: 6, to: 20 } }),
  ]);
  expect(others).toEqual([]);
  expect(match!.matchSpan).toEqual({ from: 2, to: 20 });
});

test('a secret that spans many pages is compared with those at both its ends', () => {
  expect(
    kept(
      aMatch('long', 100, 30_000, { specificity: 120 }),
      aMatch('head', 90, 101),
      aMatch('tail', 29_999, 30_010),
      aMatch('after', 30_000, 30_010),
    ),
  ).toEqual(['long 100-30000', 'after 30000-30010']);
});
