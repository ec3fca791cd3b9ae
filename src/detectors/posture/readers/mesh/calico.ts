/**
 * Network policies of Calico. https://docs.tigera.io/calico/latest/reference/resources/networkpolicy
 * A direction that `types` names lets through what its rules allow.
 */

import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { LAST_PORT, portsOf, type NetworkRule } from '../../orders/networks.ts';

const WORLD = ['0.0.0.0/0', '::/0'];

/** Tests if a document is an object of Calico. */
export function isCalico(root: DocumentNode): boolean {
  return /^(?:crd\.)?projectcalico\.org\//.test(root.text('apiVersion') ?? '');
}

/** Returns what is let through in each direction; everything where the direction is not restricted. */
export function calicoFacts(root: DocumentNode): Fact[] {
  const types = root.items('spec', 'types').map((node) => (node.text() ?? '').toLowerCase());
  const has = (direction: string) => root.entry('spec', direction) !== undefined;
  return (['ingress', 'egress'] as const).map((direction): Fact => {
    const isRestricted =
      types.length > 0 ? types.includes(direction) : has(direction) || (direction === 'ingress' && !has('egress'));
    const rules = root.items('spec', direction).filter((rule) => rule.text('action') === 'Allow');
    const allows = isRestricted
      ? rules.flatMap((rule) => allowedBy(rule, direction === 'ingress' ? 'source' : 'destination'))
      : WORLD.map((source) => ({ protocol: '*', from: 0, to: LAST_PORT, source }));
    return {
      control: controls.networkAccess,
      subject: direction,
      value: { kind: 'networks', allows, ...(direction === 'egress' && { outbound: true as const }) },
      certainty: 'literal',
      origin: (root.below('spec', direction) ?? root).opening,
    };
  });
}

/** Returns the packets that a rule allows from its `source`, or to its `destination`. */
function allowedBy(rule: DocumentNode, side: 'source' | 'destination'): NetworkRule[] {
  const peer = rule.below(side);
  const nets = (peer?.items('nets') ?? []).flatMap((one) => one.text() ?? []);
  const selectors = ['selector', 'namespaceSelector', 'notSelector', 'notNets', 'services', 'serviceAccounts'].flatMap(
    (key) => (peer?.entry(key) === undefined ? [] : [`${key} ${peer.text(key) ?? ''}`.trim()]),
  );
  const sources = nets.length > 0 ? nets : selectors.length > 0 ? [selectors.join(', ')] : WORLD;
  const protocol = (rule.text('protocol') ?? '*').toLowerCase();
  const ports = rule.items('destination', 'ports').flatMap((one) => {
    const range = portsOf((one.text() ?? '').replace(':', '-'));
    return range === null ? [] : [range];
  });
  const ranges = ports.length === 0 ? [[0, LAST_PORT] as const] : ports;
  return sources.flatMap((source) => ranges.map(([from, to]) => ({ protocol, from, to, source })));
}
