/** Facts of lists of which every item weakens a control: ports of the node, files of the node, unsafe sysctls. */

import { rankOfNames } from '../../orders/ranks.ts';
import type { Confidence } from '../../../../model/rule.ts';
import { makeFact, type Control } from '../../control.ts';
import { hasHole } from '../../holes.ts';
import type { Fact } from '../../judge/scene.ts';
import type { Origin } from '../../position.ts';

export interface Item {
  readonly name: string;
  readonly origin: Origin;
}

/** Makes the fact of a list in which every item weakens `control`; an empty list is the strongest. */
export function itemsFact(
  control: Control<'rank'>,
  subject: string,
  items: readonly Item[],
  opening: Origin,
  atMost: Confidence,
): Fact {
  // A template may put in anything, or nothing.
  const names = [...new Set(items.map(({ name }) => name))].filter((name) => !hasHole(name));
  return makeFact(control, rankOfNames(subject, names, { isGood: false, atMost, weakening: 'escalation' }), {
    subject,
    certainty: items.length === 0 ? 'default' : 'literal',
    origin: items.at(-1)?.origin ?? opening,
  });
}
