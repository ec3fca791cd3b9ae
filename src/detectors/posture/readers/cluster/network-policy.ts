/** Network policies of Kubernetes. https://kubernetes.io/docs/concepts/services-networking/network-policies/ */

import { controls } from '../../controls.ts';
import { LAST_PORT, type NetworkRule } from '../../orders/networks.ts';
import { blockWithout } from '../../orders/addresses.ts';
import type { Fact } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { asText } from '../../languages/value.ts';

const WORLD = ['0.0.0.0/0', '::/0'];

/** Returns one fact for each direction; a direction that the policy does not restrict is open. */
export function networkPolicyFacts(root: DocumentNode): Fact[] {
  const spec = root.below('spec') ?? root;
  const types = spec.items('policyTypes').map((node) => node.text());
  const hasEgress = spec.entry('egress') !== undefined;
  const isRestricted = {
    ingress: types.length === 0 || types.includes('Ingress'),
    egress: types.length === 0 ? hasEgress : types.includes('Egress'),
  };
  return [
    podsFact(spec),
    ...(['ingress', 'egress'] as const).map((direction): Fact => {
      const rules = spec.items(direction);
      const allows = isRestricted[direction]
        ? rules.flatMap((rule) => allowedBy(rule, direction === 'ingress' ? 'from' : 'to'))
        : WORLD.map(toAllPorts);
      return {
        control: controls.networkAccess,
        subject: direction,
        value: { kind: 'networks', allows, ...(direction === 'egress' && { outbound: true as const }) },
        certainty: 'literal',
        origin: (spec.below(direction) ?? spec).opening,
      };
    }),
  ];
}

/** Ranks a policy by the pods that it is about: all of the namespace, or those of a selector. */
function podsFact(spec: DocumentNode): Fact {
  const selector = spec.below('podSelector');
  const words = selector === undefined ? 'any' : selectorText(selector);
  return {
    control: controls.networkFilter,
    subject: 'podSelector',
    value: {
      kind: 'rank',
      name: 'podSelector',
      rank: words === 'any' ? 1 : 0,
      word: words === 'any' ? 'all pods' : words,
      atMost: 'low',
      weakening: 'downgrade',
    },
    certainty: 'literal',
    origin: (selector ?? spec).opening,
    onlyChanged: true,
  };
}

function toAllPorts(source: string): NetworkRule {
  return { protocol: '*', from: 0, to: LAST_PORT, source };
}

/** Returns what a rule lets through: each peer (`from` or `to`; anyone without peers) with each port. */
function allowedBy(rule: DocumentNode, key: 'from' | 'to'): NetworkRule[] {
  const peers = rule.items(key);
  const sources = peers.length === 0 ? WORLD : peers.flatMap(peerOf);
  const ports = rule.items('ports').map((port): Omit<NetworkRule, 'source'> => {
    const [from, to] = [port.text('port'), port.text('endPort')];
    const first = /^\d+$/.test(from ?? '') ? Number(from) : 0;
    return {
      protocol: (port.text('protocol') ?? 'tcp').toLowerCase(),
      from: first,
      to: to === null ? (first === 0 ? LAST_PORT : first) : Number(to),
    };
  });
  const all = ports.length === 0 ? [toAllPorts('')] : ports;
  return sources.flatMap((source) => all.map((port) => ({ ...port, source })));
}

/** Returns a block of addresses less its exceptions, or the selector as it is written: `{}` is any pod or namespace. */
function peerOf(peer: DocumentNode): string[] {
  const block = peer.text('ipBlock', 'cidr');
  if (block !== null)
    return blockWithout(
      block,
      peer.items('ipBlock', 'except').flatMap((one) => one.text() ?? []),
    );
  const written = (['namespaceSelector', 'podSelector'] as const).flatMap((key) => {
    const selector = peer.below(key);
    return selector === undefined ? [] : [`${key} ${selectorText(selector)}`];
  });
  return [written.join(', ')];
}

/** Returns a selector in words, sorted: `app=web`; `any` for an empty one. */
function selectorText(selector: DocumentNode): string {
  const labels = selector.pairs('matchLabels').map(([name, node]) => `${name}=${asText(node.value)}`);
  const expressions = selector
    .items('matchExpressions')
    .map((one) => `${one.text('key')} ${one.text('operator')} ${one.items('values').map((item) => item.text())}`);
  return [...labels, ...expressions].sort().join(' ') || 'any';
}
