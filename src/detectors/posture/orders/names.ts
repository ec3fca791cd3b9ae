/** Names that are opened, by inclusion; `*` is all of them. */

import type { OrderSpec } from '../../../model/posture/control.ts';
import { EQUAL, STRONGER, UNKNOWN } from '../../../model/posture.ts';
import type { Order } from './order.ts';
import type { Hosts } from './sets.ts';
import { coversName } from './ranks.ts';
import { hasHole, showHoles } from '../holes.ts';

/** Makes the order for names of one `noun`: more of them is weaker, `*` is all. With `globs`, `a.*` covers `a.b`. */
export const names = ({ noun, grave, globs }: OrderSpec<'names'>): Order<Hosts, readonly string[]> => ({
  write: (of) => ({ kind: 'hosts', names: of }),
  parse: (text) => ({ kind: 'hosts', names: splitNames([text ?? '']) }),
  compare(before, after) {
    const [b, a] = [before, after].map((one) => splitNames(one.names).map((name) => (globs ? plain(name) : name))) as [
      string[],
      string[],
    ];
    const covers = (list: readonly string[], name: string) =>
      list.some((one) => one.toLowerCase() === name.toLowerCase()) ||
      (globs === true && list.some((one) => coversName(one, name)));
    const gained = b.includes('*') ? [] : a.filter((name) => !covers(b, name));
    if (gained.length === 0) return !a.includes('*') && b.some((name) => !covers(a, name)) ? STRONGER : EQUAL;
    if (gained.includes('*'))
      return {
        kind: 'weaker',
        weakening: 'escalation',
        components: [`${noun}: ${showNames(b)} → all`],
        atMost: 'high',
        verb: `opened to all ${noun}`,
      };
    if (gained.some(hasHole)) return UNKNOWN;
    const isGrave = gained.some((name) => grave.includes(name.toLowerCase()));
    const isMixed = b.some((name) => !covers(a, name));
    return {
      kind: isMixed ? 'incomparable' : 'weaker',
      weakening: isGrave ? 'escalation' : 'widening',
      components: [`${noun}: + ${gained.map(showHoles).join(', ')}`],
      atMost: isGrave ? 'medium' : 'low',
      verb: 'widened',
    };
  },
  show: (value) => showNames(splitNames(value.names)),
});

/** Patterns of every path or site. */
function plain(name: string): string {
  return /^(?:\/?\*{1,2}|\/\*\*\/\*{1,2}|(?:https?|\*):\/\/\*|:?any)$/.test(name) ? '*' : name;
}

function splitNames(names: readonly string[]): string[] {
  return names.flatMap((name) => (hasHole(name) ? [name] : name.split(/[\s,]+/))).filter((name) => name !== '');
}

function showNames(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.includes('*') ? 'all' : names.map(showHoles).join(', ');
}
