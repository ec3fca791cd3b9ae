/** The acceptances of a finding are found by an index, as a search through all of them would find them. */

import { expect, test } from 'vitest';
import { DEFAULT_POLICY, type Acceptance } from '../../src/model/policy.ts';
import { globMatcher } from '../../src/policy/glob.ts';
import { AcceptanceIndex, createSuppressor } from '../../src/policy/suppressions.ts';

const FINGERPRINTS = [null, 'A', 'B'];
const RULES = [null, 'csp', 'generic-password'];
const GLOBS = [null, '/a.env', 'a.env', 'src/**', 'src/a.env', '**/*.env', 'src/*/b.ts', '!src/**', '*'];
const PATHS = ['a.env', 'src/a.env', 'src/x/b.ts', 'src/x/y/a.env', 'b.ts'];

const acceptances: readonly Acceptance[] = FINGERPRINTS.flatMap((fingerprint) =>
  RULES.flatMap((rule) =>
    GLOBS.map((path) => ({ fingerprint, rule, path, reason: 'x', owner: null, until: null }) as Acceptance),
  ),
);

test('the index finds what a search through all acceptances finds, in their order', () => {
  const index = new AcceptanceIndex(acceptances);
  for (const fingerprint of ['A', 'C'])
    for (const rule of ['csp', 'hsts'])
      for (const path of PATHS) {
        const searched = acceptances.flatMap((one, number) =>
          (one.fingerprint === null || one.fingerprint === fingerprint) &&
          (one.rule === null || one.rule === rule) &&
          (one.path === null || globMatcher([one.path])(path))
            ? [number]
            : [],
        );
        expect(index.matching({ fingerprint, rule, path }), `${fingerprint} ${rule} ${path}`).toEqual(searched);
      }
});

test('the first acceptance in force decides, and an expired one is passed over', () => {
  const accept = (reason: string, until: string | null): Acceptance =>
    ({ fingerprint: null, rule: 'csp', path: 'docs/**', reason, owner: null, until }) as Acceptance;
  const suppress = createSuppressor(
    { ...DEFAULT_POLICY, acceptances: [accept('over', '2026-01-01'), accept('first', null), accept('second', null)] },
    '2026-06-01',
  );
  const finding = { rule: 'csp', path: 'docs/a.html', oldPath: null, fingerprint: 'A' };
  expect(suppress(finding)).toMatchObject({ reason: 'first' });
  expect(suppress({ ...finding, path: 'src/a.html' })).toBeNull();
});
