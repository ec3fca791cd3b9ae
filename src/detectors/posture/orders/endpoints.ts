/**
 * Management endpoints that answer over HTTP, by inclusion; `*` is all of them.
 * https://docs.spring.io/spring-boot/reference/actuator/endpoints.html
 */

import { EQUAL, STRONGER, UNKNOWN } from '../../../model/posture.ts';
import { hasHole, showHoles, type Order } from './order.ts';
import type { Hosts } from './sets.ts';

/** These show secrets, memory or settings, or change what runs. */
const TELLING = new Set([
  'env',
  'heapdump',
  'threaddump',
  'configprops',
  'logfile',
  'shutdown',
  'jolokia',
  'loggers',
  'httpexchanges',
  'httptrace',
  'sessions',
  'restart',
  'refresh',
  'gateway',
]);

export const endpoints: Order<Hosts> = {
  parse: (text) => ({ kind: 'hosts', names: split([text ?? '']) }),
  compare(before, after) {
    const [b, a] = [split(before.names), split(after.names)];
    const gained = b.includes('*') ? [] : a.filter((name) => !b.includes(name));
    if (gained.length === 0) return !a.includes('*') && b.some((name) => !a.includes(name)) ? STRONGER : EQUAL;
    if (gained.includes('*'))
      return {
        kind: 'weaker',
        weakening: 'escalation',
        components: [`endpoints: ${show(b)} → all`],
        atMost: 'high',
        verb: 'opened to all endpoints',
      };
    if (gained.some(hasHole)) return UNKNOWN;
    const isTelling = gained.some((name) => TELLING.has(name.toLowerCase()));
    const isMixed = b.some((name) => !a.includes(name));
    return {
      kind: isMixed ? 'incomparable' : 'weaker',
      weakening: isTelling ? 'escalation' : 'widening',
      components: [`endpoints: + ${gained.map(showHoles).join(', ')}`],
      atMost: isTelling ? 'medium' : 'low',
      verb: 'widened',
    };
  },
  show: (value) => show(split(value.names)),
};

function split(names: readonly string[]): string[] {
  return names.flatMap((name) => (hasHole(name) ? [name] : name.split(/[\s,]+/))).filter((name) => name !== '');
}

function show(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.includes('*') ? 'all' : names.map(showHoles).join(', ');
}
