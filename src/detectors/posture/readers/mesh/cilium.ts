/**
 * Network policies of Cilium. https://docs.cilium.io/en/stable/security/policy/language/
 * A direction without a rule is not restricted, an empty rule allows nothing.
 */

import { addTo } from '../../../../model/groups.ts';
import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { asText, type Value } from '../../languages/value.ts';
import { listFact } from '../admission/lists.ts';
import { LAST_PORT, type NetworkRule } from '../../orders/networks.ts';
import { blockWithout } from '../../orders/addresses.ts';

const WORLD = ['0.0.0.0/0', '::/0'];
const ENTITIES: Readonly<Record<string, readonly string[]>> = {
  all: WORLD,
  world: WORLD,
  'world-ipv4': WORLD.slice(0, 1),
  'world-ipv6': WORLD.slice(1),
};

/** Returns what is let through in each direction; everything where no rule restricts it. */
export function ciliumFacts(root: DocumentNode): Fact[] {
  const only = root.below('spec');
  const specs = [...(only === undefined ? [] : [only]), ...root.items('specs')];
  return (['ingress', 'egress'] as const).flatMap((direction): Fact[] => {
    const restricting = specs.filter(
      (spec) => spec.entry(direction) !== undefined || spec.entry(`${direction}Deny`) !== undefined,
    );
    const rules = restricting.flatMap((spec) => spec.items(direction));
    const allows = restricting.length === 0 ? toAllPorts(WORLD) : rules.flatMap((rule) => allowedBy(rule, direction));
    const denied = specs.flatMap((spec) => spec.items(`${direction}Deny`)).map((rule) => wordsOf(rule.value));
    const list = {
      subject: `${direction} denied`,
      names: denied.map(withoutStars),
      isGood: true,
      origin: root.opening,
    };
    return [
      listFact(list, {}, controls.exposure),
      ...requestFacts(rules, direction),
      {
        control: controls.networkAccess,
        subject: direction,
        value: { kind: 'networks', allows, ...(direction === 'egress' && { outbound: true as const }) },
        certainty: 'literal',
        origin: (restricting[0]?.below(direction) ?? root).opening,
      },
    ];
  });
}

/** Returns a text whose stars are its own, and stand for nothing. */
function withoutStars(text: string): string {
  return text.replaceAll('*', '×');
}

/** Returns which requests each port takes: all of them without a rule about HTTP, Kafka or DNS. */
function requestFacts(rules: readonly DocumentNode[], direction: string): Fact[] {
  const byPort = new Map<string, string[]>();
  for (const one of rules.flatMap((rule) => rule.items('toPorts'))) {
    const requests = one.pairs('rules').flatMap(([, list]) => list.items().map(({ value }) => requestOf(value)));
    for (const port of one.items('ports'))
      for (const name of requests.length === 0 ? ['*'] : requests) addTo(byPort, port.label('port'), name);
  }
  return [...byPort].map(([port, names]) => {
    const origin = rules[0]!.opening;
    const list = { subject: `${direction} requests on port ${port}`, names, isGood: false, origin };
    const atMost = names.some((name) => name.includes('*')) ? 'medium' : 'low';
    return listFact(list, { onlyChanged: true, atMost }, controls.exposure);
  });
}

/** Returns a rule about requests as a text. Paths are regular expressions: `.*` is any text. */
function requestOf(value: Value): string {
  return value.kind === 'map' ? wordsOf(value).replaceAll('.*', '*') : asText(value);
}

function toAllPorts(sources: readonly string[]): NetworkRule[] {
  return sources.map((source) => ({ protocol: '*', from: 0, to: LAST_PORT, source }));
}

/** Returns what one rule lets through: a rule with ports alone is for everyone, one without anything for nobody. */
function allowedBy(rule: DocumentNode, direction: 'ingress' | 'egress'): NetworkRule[] {
  const side = direction === 'ingress' ? 'from' : 'to';
  const peers = rule.pairs().filter(([key]) => key.startsWith(side) && key !== 'toPorts' && key !== 'toPort');
  const ports = rule.items('toPorts').flatMap((one) => one.items('ports'));
  const sources = peers.flatMap(([key, node]) => sourcesOf(key.slice(side.length), node));
  const reached = peers.length === 0 && rule.entry('toPorts') !== undefined ? WORLD : sources;
  const ranges = ports.map(portOf);
  return reached.flatMap((source) =>
    ranges.length === 0 ? toAllPorts([source]) : ranges.map((range) => ({ ...range, source })),
  );
}

/** Returns protocol and ports of a rule; port 0 is all of them. */
function portOf(node: DocumentNode): Omit<NetworkRule, 'source'> {
  const [port, end] = [Number(node.text('port') ?? '0'), Number(node.text('endPort') ?? '')];
  const protocol = (node.text('protocol') ?? 'ANY').toLowerCase();
  const from = Number.isInteger(port) ? port : 0;
  return { protocol: protocol === 'any' ? '*' : protocol, from, to: from === 0 ? LAST_PORT : end > from ? end : from };
}

/** Returns the sources of one key (`Entities`, `CIDR`, `CIDRSet`, …); other selectors are a source by their words. */
function sourcesOf(kind: string, node: DocumentNode): readonly string[] {
  return node.items().flatMap((item): readonly string[] => {
    const text = item.text() ?? '';
    switch (kind) {
      case 'Entities':
        return ENTITIES[text] ?? [`entity ${text}`];
      case 'FQDNs':
        return item.text('matchPattern') === '*' ? WORLD : [`${kind} ${wordsOf(item.value)}`];
      case 'CIDR':
        return [text];
      case 'CIDRSet':
        return blockWithout(
          item.text('cidr') ?? wordsOf(item.value),
          item.items('except').flatMap((one) => one.text() ?? []),
        );
      default:
        return [`${kind} ${wordsOf(item.value) || 'any'}`];
    }
  });
}

/** Returns a selector as a text; labels in any order. */
function wordsOf(value: Value): string {
  if (value.kind === 'map') {
    const entries = value.entries.map((entry) => `${entry.key} ${wordsOf(entry.value)}`.trim());
    return entries.sort().join(' ');
  }
  return value.kind === 'list' ? value.items.map(wordsOf).sort().join(' ') : asText(value);
}
