/**
 * Compares packet filters by the (protocol, port, address) triples that they let through.
 * A range of ports or a CIDR block covers all that lies within it, so that two halves of the world are the world, and
 * one port of many is less than all of them. Address ranges: RFC 4632, RFC 4291; private ones: RFC 1918, RFC 6598,
 * RFC 3927, RFC 4193.
 */

import { EQUAL, STRONGER, UNKNOWN, type Comparison } from '../../../model/posture.ts';
import type { Confidence } from '../../../model/rule.ts';
import type { Order } from './order.ts';
import { BITS, rangeOf } from './addresses.ts';
import { hasHole, showHoles } from '../holes.ts';

export interface NetworkRule {
  /** In lower case; `*` for all. */
  readonly protocol: string;
  /** First and last port, 0 to 65535. */
  readonly from: number;
  readonly to: number;
  /** A CIDR block or one address; else the name of a group, compared as a text. */
  readonly source: string;
}

export interface Networks {
  readonly kind: 'networks';
  readonly allows: readonly NetworkRule[];
  /** The rules are about outgoing packets; more of them is a note. */
  readonly outbound?: true;
  /** There was no filter at all: of a new one, only what blocks counts. */
  readonly isNone?: true;
}

const NO_NETWORKS: Networks = { kind: 'networks', allows: [] };
export const NO_FILTER: Networks = { ...NO_NETWORKS, isNone: true };
export const LAST_PORT = 65_535;

/** More boxes than this are not compared. */
const MOST = 4000;

type Family = 'v4' | 'v6' | `name ${string}`;

/** All ports of `ports` at all addresses of `addresses`. Both ranges include their ends. */
interface Box {
  readonly protocol: string;
  readonly family: Family;
  readonly addresses: readonly [bigint, bigint];
  readonly ports: readonly [number, number];
  readonly rule: NetworkRule;
}

/** Ranges that the public Internet does not route. */
const PRIVATE = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  'fc00::/7',
  'fe80::/10',
  '::1/128',
].map((text) => rangeOf(text)!);

/**
 * Returns a box (protocol, addresses, ports) for each rule; a rule for every protocol gives one for each of
 * `protocols`.
 */
function boxesOf(value: Networks, protocols: readonly string[]): Box[] {
  return value.allows.flatMap((rule) => {
    const parsed = rangeOf(rule.source);
    const family: Family = parsed?.family ?? `name ${rule.source}`;
    return (rule.protocol === '*' ? protocols : [rule.protocol]).map((protocol) => ({
      protocol,
      family,
      addresses: parsed?.range ?? ([0n, 0n] as const),
      ports: [rule.from, rule.to] as const,
      rule,
    }));
  });
}

/** Returns the parts of `box` that are not in `cut`: at most four. */
function without(box: Box, cut: Box): readonly Box[] {
  const [low, high] = box.addresses;
  const [from, to] = box.ports;
  const [cutLow, cutHigh] = cut.addresses;
  const [cutFrom, cutTo] = cut.ports;
  const isApart = box.protocol !== cut.protocol || box.family !== cut.family;
  if (isApart || cutLow > high || cutHigh < low || cutFrom > to || cutTo < from) return [box];
  const left = low < cutLow ? cutLow : low;
  const right = cutHigh < high ? cutHigh : high;
  return [
    { ...box, addresses: [low, left - 1n] as const },
    { ...box, addresses: [right + 1n, high] as const },
    { ...box, addresses: [left, right] as const, ports: [from, cutFrom - 1] as const },
    { ...box, addresses: [left, right] as const, ports: [cutTo + 1, to] as const },
  ].filter((one) => one.addresses[0] <= one.addresses[1] && one.ports[0] <= one.ports[1]);
}

/** Returns the packets that `after` lets through and `before` does not; null beyond `MOST` boxes. */
export function newlyOpen(before: Networks, after: Networks): readonly Box[] | null {
  const named = [...before.allows, ...after.allows].map((rule) => rule.protocol).filter((name) => name !== '*');
  const protocols = [...new Set(named), '*'];
  const had = boxesOf(before, protocols);
  let left = boxesOf(after, protocols);
  if (had.length * left.length > MOST * 100) return null;
  for (const cut of had) {
    left = left.flatMap((box) => without(box, cut));
    if (left.length > MOST) return null;
  }
  // A named source, such as a group, is within a rule that already allows every address.
  const worlds = had.filter((box) => isWorld(box));
  return left.filter(
    (box) =>
      !box.family.startsWith('name ') ||
      !worlds.some(
        (world) => world.protocol === box.protocol && world.ports[0] <= box.ports[0] && world.ports[1] >= box.ports[1],
      ),
  );
}

function isWorld(box: Box): boolean {
  return (box.family === 'v4' || box.family === 'v6') && publicShare(box) === 0;
}

/**
 * Returns the bits of the prefix that would contain all public addresses of the box: 0 for the world, 32 for one; null:
 * none.
 */
function publicShare(box: Box): number | null {
  if (box.family !== 'v4' && box.family !== 'v6') return null;
  const [low, high] = box.addresses;
  if (PRIVATE.some(({ family, range }) => family === box.family && range[0] <= low && range[1] >= high)) return null;
  const size = high - low + 1n;
  return Number(BITS[box.family]) - (size.toString(2).length - 1);
}

/** Tests if a box is in the place of another one: as many addresses or fewer, with no port more. */
function isMovedTo(from: Box, to: Box): boolean {
  const size = ({ addresses: [low, high] }: Box) => high - low;
  return (
    (from.family === 'v4' || from.family === 'v6') &&
    from.family === to.family &&
    from.protocol === to.protocol &&
    from.ports[0] <= to.ports[0] &&
    from.ports[1] >= to.ports[1] &&
    size(from) >= size(to) &&
    (publicShare(from) === null) === (publicShare(to) === null)
  );
}

function isSamePorts(one: NetworkRule, other: NetworkRule): boolean {
  return one.from === other.from && one.to === other.to;
}

/** Tests if a box is port 80 or 443 alone: a web server is meant to be reached by everyone. */
const isWeb = (box: Box) => box.ports[0] === box.ports[1] && (box.ports[0] === 80 || box.ports[0] === 443);

/**
 * Returns the highest confidence of newly opened addresses: `high` for a large part of the Internet, `low` for one
 * office.
 */
function surenessOf(box: Box): Confidence {
  const share = publicShare(box);
  if (share === null || isWeb(box)) return 'low';
  // Ports that are not known may be those of a web server.
  if (hasHole(box.protocol)) return 'medium';
  const large = box.family === 'v6' ? 16 : 7;
  return share <= large ? 'high' : share <= large * 2 + 2 ? 'medium' : 'low';
}

/** Returns the first and last port of `22`, `80-90`, `*` or `22/22`; null for other text. */
export function portsOf(text: string): readonly [number, number] | null {
  if (/^(?:\*|any|all|-1(?:\/-1)?|0)?$/i.test(text.trim())) return [0, LAST_PORT];
  const [from, to, ...rest] = text.split(/[-/:]/).map((part) => (/^\s*\d{1,5}\s*$/.test(part) ? Number(part) : NaN));
  if (rest.length > 0 || Number.isNaN(from) || Number.isNaN(to)) return null;
  return [from!, to ?? from!];
}

/** Reads the short form of a rule: `tcp 22 10.0.0.0/8`. */
function ruleOf(text: string): NetworkRule {
  const [protocol = '*', ports = '*', source = ''] = text.split(' ');
  const [from, to] = portsOf(ports)!;
  return { protocol, from, to, source };
}

/** Compares the triples let through. Unknown where all that is new comes from a source that is not known. */
function compareNetworks(before: Networks, after: Networks): Comparison {
  const [opened, lost] = [newlyOpen(before, after), newlyOpen(after, before)];
  if (opened === null || lost === null) return UNKNOWN;
  const gained = before.isNone ? opened.filter((box) => surenessOf(box) === 'high') : opened;
  if (gained.length === 0) return lost.length === 0 ? EQUAL : STRONGER;
  // A source whose addresses are not known is not new if `before` has the same one.
  const named = new Set(before.allows.map(({ source }) => source));
  const ports = new Set(before.allows.map(({ protocol }) => protocol));
  const isUnclear = ({ rule }: Box) =>
    (hasHole(rule.source) && !named.has(rule.source)) || (hasHole(rule.protocol) && !ports.has(rule.protocol));
  // A name in the place of an address says where that is written now.
  const isInstead = ({ rule }: Box) =>
    hasHole(rule.source) && lost.some((box) => box.protocol === rule.protocol && isSamePorts(box.rule, rule));
  if (gained.every(isUnclear)) {
    if (gained.every(isInstead)) return EQUAL;
    // Whatever it stands for, one more source may connect than before.
    return lost.length > 0 || before.isNone || before.allows.length === 0
      ? UNKNOWN
      : {
          kind: 'weaker',
          weakening: 'widening',
          components: [...new Set(gained.map((box) => `newly open: ${showRule(box.rule)}`))].slice(0, 6),
          atMost: 'low',
          verb: 'widened',
        };
  }
  const clear = gained.filter((box) => !isUnclear(box) && !lost.some((one) => isMovedTo(one, box)));
  if (clear.length === 0) return EQUAL;
  const order = ['low', 'medium', 'high'] as const;
  const atMost = after.outbound ? 'low' : order[Math.max(...clear.map((box) => order.indexOf(surenessOf(box))))]!;
  return {
    kind: lost.length > 0 ? 'incomparable' : 'weaker',
    weakening: atMost === 'low' ? 'widening' : 'escalation',
    components: [...new Set(clear.map((box) => `newly open: ${showRule(box.rule)}`))].slice(0, 6),
    atMost,
    verb: atMost === 'high' ? 'opened to the world' : 'widened',
  };
}

/** Shows a rule: `tcp port 22 from 0.0.0.0/0`. */
function showRule({ protocol, from, to, source }: NetworkRule): string {
  const ports = from === 0 && to === LAST_PORT ? 'all ports' : from === to ? `port ${from}` : `ports ${from}-${to}`;
  return showHoles(`${protocol === '*' ? '' : `${protocol} `}${ports} from ${source}`);
}

/** Shows up to four rules, with the count of the rest. */
function showNetworks(value: Networks): string {
  const texts = [...new Set(value.allows.map(showRule))];
  if (texts.length === 0) return 'open to nobody';
  return `${texts.slice(0, 4).join('; ')}${texts.length > 4 ? `; ${texts.length - 4} more` : ''}`;
}

export const networks: Order<Networks, readonly `${string} ${string} ${string}`[]> = {
  parse: () => NO_NETWORKS,
  write: (texts) => ({ kind: 'networks', allows: texts.map(ruleOf) }),
  compare: compareNetworks,
  show: showNetworks,
  /** Shows only the rules that one side has and the other has not. */
  differ(before, after) {
    const [b, a] = [before.allows.map(showRule), after.allows.map(showRule)];
    const only = (one: readonly string[], other: readonly string[]): Networks => ({
      kind: 'networks',
      allows: [...(one === b ? before : after).allows].filter((rule) => !other.includes(showRule(rule))),
    });
    return [showNetworks(only(b, a)), showNetworks(only(a, b))];
  },
};
