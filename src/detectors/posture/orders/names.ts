/** Names that are opened, by inclusion; `*` is all of them. */

import type { OrderSpec } from '../../../model/posture/control.ts';
import { EQUAL, STRONGER, UNKNOWN } from '../../../model/posture.ts';
import type { Order } from './order.ts';
import type { Hosts } from './sets.ts';
import { hasHole, showHoles } from '../holes.ts';

export const names = ({ noun, grave }: OrderSpec<'names'>): Order<Hosts, readonly string[]> => ({
  write: (of) => ({ kind: 'hosts', names: of }),
  parse: (text) => ({ kind: 'hosts', names: split([text ?? '']) }),
  compare(before, after) {
    const [b, a] = [split(before.names), split(after.names)];
    const gained = b.includes('*') ? [] : a.filter((name) => !b.includes(name));
    if (gained.length === 0) return !a.includes('*') && b.some((name) => !a.includes(name)) ? STRONGER : EQUAL;
    if (gained.includes('*'))
      return {
        kind: 'weaker',
        weakening: 'escalation',
        components: [`${noun}: ${show(b)} → all`],
        atMost: 'high',
        verb: `opened to all ${noun}`,
      };
    if (gained.some(hasHole)) return UNKNOWN;
    const isGrave = gained.some((name) => grave.includes(name.toLowerCase()));
    const isMixed = b.some((name) => !a.includes(name));
    return {
      kind: isMixed ? 'incomparable' : 'weaker',
      weakening: isGrave ? 'escalation' : 'widening',
      components: [`${noun}: + ${gained.map(showHoles).join(', ')}`],
      atMost: isGrave ? 'medium' : 'low',
      verb: 'widened',
    };
  },
  show: (value) => show(split(value.names)),
});

function split(names: readonly string[]): string[] {
  return names.flatMap((name) => (hasHole(name) ? [name] : name.split(/[\s,]+/))).filter((name) => name !== '');
}

function show(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.includes('*') ? 'all' : names.map(showHoles).join(', ');
}
