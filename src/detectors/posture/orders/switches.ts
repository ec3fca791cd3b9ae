/** Compares values that are several switches: each switch by itself, with its own safe position. */

import type { OrderSpec } from '../../../model/posture/control.ts';
import { compareParts, type Order, type Part } from './order.ts';

export interface Switches {
  readonly kind: 'switches';
  /** Name of a switch → true if it is on; null if that is not known. */
  readonly switches: Readonly<Record<string, boolean | null>>;
}

const ALL_SAFE: Switches = { kind: 'switches', switches: {} };

/** Makes the order of several switches: each has its own safe position, and one that leaves it is weaker. */
export const switches = ({
  switches: rows,
}: OrderSpec<'switches'>): Order<Switches, Readonly<Record<string, boolean>>> => ({
  write: (of) => ({ kind: 'switches', switches: of }),
  parse: () => ALL_SAFE,
  /** Compares switch by switch; one that is not set has its safe position. */
  compare(before, after) {
    return compareParts(
      rows.map((row): Part => {
        const [b, a] = [before, after].map((one) =>
          row.name in one.switches ? one.switches[row.name]! : row.safe,
        ) as [boolean | null, boolean | null];
        const rank = (on: boolean | null) => (on === null ? null : Number(on === row.safe));
        return {
          name: row.name,
          before: rank(b),
          after: rank(a),
          text: `${row.name}: ${b} → ${a}`,
          verb: row.verb,
          atMost: row.minor ? 'medium' : 'high',
          weakening: 'escalation',
        };
      }),
      'escalation',
    );
  },
  show(value) {
    const unsafe = rows.filter((row) => row.name in value.switches && value.switches[row.name] !== row.safe);
    return unsafe.length === 0
      ? 'isolated'
      : unsafe.map((row) => `${row.name} ${value.switches[row.name] ?? 'unknown'}`).join(', ');
  },
});
