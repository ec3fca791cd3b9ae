/** Orders by inclusion of sets: host names, origins, features. */

import { EQUAL, STRONGER, UNKNOWN, type Comparison } from '../../../model/posture.ts';
import type { OrderSpec } from '../../../model/posture/control.ts';
import { compareParts, type Opaque, type Order, type Part } from './order.ts';
import { isAnyOrigin, reachBeyond } from './origin-patterns.ts';
import { hasHole, showHoles } from '../holes.ts';

export interface Hosts {
  readonly kind: 'hosts';
  readonly names: readonly string[];
}

export const hosts: Order<Hosts, readonly string[]> = {
  write: (names) => ({ kind: 'hosts', names }),
  parse: (text) => ({ kind: 'hosts', names: (text ?? '').split(/[\s,]+/).filter((name) => name !== '') }),
  compare(before, after) {
    const covers = (list: Hosts, name: string) =>
      list.names.some(
        (one) => one === '*' || one === name || (one.startsWith('.') && (name.endsWith(one) || name === one.slice(1))),
      );
    const gained = after.names.filter((name) => !covers(before, name));
    const lost = before.names.filter((name) => !covers(after, name));
    if (gained.length === 0) return lost.length === 0 ? EQUAL : STRONGER;
    if (gained.includes('*'))
      return {
        kind: 'weaker',
        weakening: 'escalation',
        components: [`hosts: ${showNames(before.names)} → any`],
        atMost: 'high',
        verb: 'widened to any host',
      };
    // A host that is not known before run time says nothing.
    if (gained.some(hasHole) || before.names.some(hasHole)) return UNKNOWN;
    return {
      kind: lost.length > 0 ? 'incomparable' : 'weaker',
      weakening: 'widening',
      components: [`hosts: + ${showNames(gained)}`],
      atMost: 'low',
      verb: 'widened',
    };
  },
  show: (value) => showNames(value.names),
};

function showNames(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.map(showHoles).join(', ');
}

/** Origins that may read answers. `reflect`: any origin that asks. https://fetch.spec.whatwg.org/#http-cors-protocol */
export interface Cors {
  readonly kind: 'origins';
  readonly origins: readonly string[];
  /** `reflect` answers every origin by name, which credentials go along with. */
  readonly open: 'no' | 'pattern' | 'any' | 'reflect';
  readonly credentials: boolean | null;
}

const NO_CORS: Cors = { kind: 'origins', origins: [], open: 'no', credentials: false };

/**
 * Returns the value of allowed origins. `reflects`: the origin that asks is sent back. `credentials` is null where not
 * known.
 */
export function corsOf(origins: readonly string[], credentials: boolean | null, reflects = false): Cors {
  const isReflected = reflects || origins.some((origin) => origin === 'null' || isAnyOrigin(origin));
  const open = origins.includes('*') && !reflects ? 'any' : isReflected ? 'reflect' : 'no';
  return {
    kind: 'origins',
    origins: origins.filter((origin) => origin !== '*'),
    open,
    credentials: origins.length === 0 && !reflects ? false : credentials,
  };
}

function parseOrigin(text: string | null): Cors {
  return text === null ? NO_CORS : corsOf([text.trim()], false);
}

const OPENNESS = ['no', 'pattern', 'any', 'reflect'] as const;

export const origins: Order<Cors, string> = {
  parse: parseOrigin,
  write: parseOrigin,
  compare(before, after): Comparison {
    const lists = [before, after].map((one) => one.origins);
    // A list that is not known before run time may hold any of them.
    const none = { origins: [], byPattern: false };
    const gained = before.open === 'no' && !lists[0]!.some(hasHole) ? reachBeyond(lists[1]!, lists[0]!) : none;
    const lost = after.open === 'no' && !lists[1]!.some(hasHole) ? reachBeyond(lists[0]!, lists[1]!) : none;
    const withCredentials = after.credentials === true;
    const rank = (one: Cors) => -OPENNESS.indexOf(one.open);
    const hadAny = before.open !== 'no' || before.origins.length > 0;
    const hasAny = after.open !== 'no' || after.origins.length > 0;
    const parts: Part[] = [
      {
        name: 'origins',
        before: rank(before),
        after: rank(after),
        text: `origins: ${showOrigins(before)} → ${showOrigins(after)}`,
        verb: 'opened to any origin',
        atMost: withCredentials ? 'high' : 'medium',
        weakening: 'escalation',
      },
      {
        name: 'credentials',
        before: credentialsRank(before.credentials),
        after: credentialsRank(after.credentials),
        text: 'credentials: not allowed → allowed',
        verb: 'answers with credentials',
        // Named origins with credentials are less than any origin without.
        atMost: after.open === 'no' ? (before.open === 'no' ? 'medium' : 'low') : 'high',
        weakening: after.open === 'no' ? 'widening' : 'escalation',
      },
      {
        name: 'list',
        before: 0,
        after: gained.origins.length > 0 && after.open === 'no' ? -1 : 0,
        text: `origins: + ${gained.origins.map(showHoles).join(', ')}`,
        verb: 'opened to more origins',
        // A pattern lets in hosts that nobody has named.
        atMost: gained.byPattern ? 'medium' : 'low',
        weakening: gained.byPattern ? 'escalation' : 'widening',
      },
      {
        name: 'list',
        before: lost.origins.length > 0 && before.open === 'no' ? -1 : 0,
        after: 0,
        text: '',
        verb: '',
        atMost: 'low',
      },
    ];
    if (!hadAny && !hasAny) return EQUAL;
    return compareParts(parts, 'widening');
  },
  show: (value) => `${showOrigins(value)}${value.credentials ? ' with credentials' : ''}`,
};

function credentialsRank(credentials: boolean | null): number | null {
  return credentials === null ? null : credentials ? -1 : 0;
}

/** Shows the origins: `any origin`, `https://a.example, https://b.example`. */
function showOrigins(value: Cors): string {
  if (value.open === 'reflect') return 'any origin by name';
  if (value.open === 'any') return 'any origin';
  return value.origins.length === 0 ? 'no other origin' : value.origins.map(showHoles).join(', ');
}

/** Feature → its allowlist. */
export interface Permissions {
  readonly kind: 'permissions';
  readonly features: Readonly<Record<string, readonly string[]>>;
}

/**
 * Reads the structured-field dictionary, or the older Feature-Policy form, which is the same policy.
 * https://www.w3.org/TR/permissions-policy/
 */
function parseFeatures(text: string | null, powerful: readonly string[]): Permissions | Opaque {
  if (text === null) return { kind: 'permissions', features: {} };
  if (hasHole(text)) return { kind: 'opaque', text };
  const features: Record<string, readonly string[]> = {};
  const isOld = !text.includes('=');
  for (const piece of isOld ? text.split(';') : text.split(/,(?![^(]*\))/)) {
    const [name = '', list = ''] = isOld
      ? [piece.trim().split(/\s+/)[0], piece.trim().split(/\s+/).slice(1).join(' ')]
      : [piece.slice(0, piece.indexOf('=')), piece.slice(piece.indexOf('=') + 1)];
    const tokens = list
      .replace(/[()]/g, ' ')
      .split(/\s+/)
      .map((token) => token.replace(/["']/g, '').toLowerCase())
      .filter((token) => token !== '' && token !== 'none');
    const feature = name.trim().toLowerCase();
    if (powerful.includes(feature)) features[feature] = tokens;
  }
  return { kind: 'permissions', features };
}

/** Makes the order for Permissions-Policy: allowing a powerful feature to more origins is weaker. */
export const features = ({ powerful }: OrderSpec<'features'>): Order<Permissions | Opaque, string> => ({
  parse: (text) => parseFeatures(text, powerful),
  write: (text) => parseFeatures(text, powerful),
  compare(before, after) {
    if (before.kind === 'opaque' || after.kind === 'opaque')
      return before.kind === after.kind && (before as Opaque).text === (after as Opaque).text ? EQUAL : UNKNOWN;
    const names = [...new Set([...Object.keys(before.features), ...Object.keys(after.features)])];
    return compareParts(
      names.flatMap((name) => {
        // The default allowlist of every powerful feature is `self`.
        const [b, a] = [before.features[name] ?? ['self'], after.features[name] ?? ['self']];
        const more = a.filter((token) => !b.includes('*') && !b.includes(token));
        const less = b.filter((token) => !a.includes('*') && !a.includes(token));
        const part = (up: number, down: number): Part => ({
          name,
          before: up,
          after: down,
          text: `${name}: (${b.join(' ')}) → (${a.join(' ')})`,
          verb: `allows ${name}`,
          atMost: 'medium',
        });
        return [part(0, more.length > 0 ? -1 : 0), part(less.length > 0 ? -1 : 0, 0)];
      }),
      'widening',
    );
  },
  show: (value) =>
    value.kind === 'opaque'
      ? showHoles(value.text)
      : Object.entries(value.features)
          .map(([name, list]) => `${name}=(${list.join(' ')})`)
          .join(', ') || 'none',
});
