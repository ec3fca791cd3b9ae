/** The laws of a sound order, over generated values of every control: R9 of the model. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Comparison } from '../../../../src/model/posture.ts';
import type { OrderKind } from '../../../../src/model/posture/control.ts';
import { parseCsp } from '../../../../src/detectors/posture/orders/csp/policy.ts';
import { compareValues, type Control } from '../../../../src/detectors/posture/control.ts';
import type { OrderValues } from '../../../../src/detectors/posture/orders/index.ts';
import { CONTROLS, controls } from '../../../../src/detectors/posture/controls.ts';
import { corsOf } from '../../../../src/detectors/posture/orders/sets.ts';
import { runs } from '../../../helpers/runs.ts';
import { policy, VALUES } from './values.ts';

const OPPOSITE = {
  equal: 'equal',
  stronger: 'weaker',
  weaker: 'stronger',
  incomparable: 'incomparable',
  unknown: 'unknown',
} as const;

/**
 * A narrower list with a source that the wider one lacks (`data:` → `'self'`) is a note one way, and a loss the other.
 */
function opposites(there: Comparison, back: Comparison): boolean {
  const isNote = (one: Comparison) => one.kind === 'incomparable' && one.atMost === 'low';
  return (
    back.kind === OPPOSITE[there.kind] ||
    (isNote(there) && back.kind === 'weaker') ||
    (isNote(back) && there.kind === 'weaker')
  );
}

function valuesOf<K extends OrderKind>(control: Control<K>): fc.Arbitrary<OrderValues[K]> {
  return VALUES[control.kind](control);
}

for (const control of CONTROLS.values()) {
  const values = valuesOf(control);
  test(`${control.id}: a value is equal to itself`, () => {
    fc.assert(
      fc.property(values, (a) => compareValues(control, a, a).kind === 'equal'),
      { numRuns: runs(100) },
    );
  });

  test(`${control.id}: weaker one way is stronger the other`, () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        expect([control.id, opposites(compareValues(control, a, b), compareValues(control, b, a))]).toEqual([
          control.id,
          true,
        ]);
      }),
      { numRuns: runs(700) },
    );
  });

  test(`${control.id}: weaker than weaker is weaker`, () => {
    fc.assert(
      fc.property(values, values, values, (a, b, c) => {
        const [first, second] = [compareValues(control, a, b).kind, compareValues(control, b, c).kind];
        fc.pre((first === 'weaker' || first === 'equal') && (second === 'weaker' || second === 'equal'));
        expect(compareValues(control, a, c).kind).toBe(first === 'equal' && second === 'equal' ? 'equal' : 'weaker');
      }),
      { numRuns: runs(350), maxSkipsPerRun: 200 },
    );
  });
}

test('reordering and respacing a policy changes nothing', () => {
  fc.assert(
    fc.property(policy, (text) => {
      const reversed = text
        .split(';')
        .map((piece) => {
          const [name, ...tokens] = piece.trim().split(/\s+/);
          return [name, ...tokens.reverse()].join('\n  ');
        })
        .reverse()
        .join(' ;; ');
      expect(compareValues(controls.csp, parseCsp(text), parseCsp(reversed)).kind).toBe('equal');
    }),
  );
});

test('adding a policy never weakens', () => {
  fc.assert(
    fc.property(policy, policy, (one, more) => {
      expect(['equal', 'stronger']).toContain(
        compareValues(controls.csp, parseCsp(one), parseCsp([one, more].filter((text) => text !== '').join(', '))).kind,
      );
    }),
    { numRuns: 1000 },
  );
});

test('what is not known before run time takes no side: weaker one way is stronger the other still', () => {
  const unsure = fc
    .tuple(fc.constantFrom(['https://a.example'], ['*'], []), fc.constantFrom(true, false, null), fc.boolean())
    .map(([origins, credentials, reflects]) => corsOf(origins, credentials, reflects));
  fc.assert(
    fc.property(unsure, unsure, (a, b) => {
      expect(compareValues(controls.cors, b, a).kind).toBe(OPPOSITE[compareValues(controls.cors, a, b).kind]);
    }),
  );
});
