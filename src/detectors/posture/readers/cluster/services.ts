/** Services and namespaces of Kubernetes: who can reach them, and which pods they admit. */

import { controls } from '../../controls.ts';
import type { Rank } from '../../orders/ranks.ts';
import type { Fact } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { textsOf } from '../../languages/value.ts';
import { LAST_PORT } from '../../orders/networks.ts';
import { expression } from '../../../../model/expressions/expression.ts';

/** A load balancer is on the internet unless an annotation keeps it within. */
const INTERNAL = expression('')`
  ^(?:service\.beta\.kubernetes\.io/(?:aws-load-balancer-(?:internal|scheme)|azure-load-balancer-internal)
  |(?:networking|cloud)\.gke\.io/load-balancer-type)$
`;

/** Returns who can reach a service, by its type, and from which addresses, if a load balancer limits them. */
export function serviceFacts(root: DocumentNode): Fact[] {
  const ranges = root.get('spec', 'loadBalancerSourceRanges');
  const type = typeFact(root);
  if (ranges === undefined || root.text('spec', 'type') !== 'LoadBalancer') return [type];
  const allows = textsOf(ranges.value).map((source) => ({ protocol: '*', from: 0, to: LAST_PORT, source }));
  const circumstances = { subject: '', certainty: 'literal', origin: ranges.origin, perItem: true } as const;
  return [type, { control: controls.networkAccess, value: { kind: 'networks', allows }, ...circumstances }];
}

/** Ranks a service by its type: 0 for a public load balancer, 4 for an address within the cluster. */
function typeFact(root: DocumentNode): Fact {
  const type = root.get('spec', 'type');
  const word = root.text('spec', 'type') ?? 'ClusterIP';
  const internal = root
    .pairs('metadata', 'annotations')
    .find(([key, node]) => INTERNAL.test(key) && /^(?:true|internal|0\.0\.0\.0\/0)$/i.test(node.text() ?? ''));
  const isPublic = word === 'LoadBalancer' && internal === undefined;
  const isLimited = root.items('spec', 'loadBalancerSourceRanges').some((node) => !/\/0$/.test(node.text() ?? ''));
  const rank = isPublic ? (isLimited ? 1 : 0) : word === 'NodePort' ? 2 : word === 'LoadBalancer' ? 3 : 4;
  const value: Rank = {
    kind: 'rank',
    name: 'type',
    rank,
    word: word === 'LoadBalancer' ? `LoadBalancer, ${reachWords(isPublic, isLimited)}` : word,
    atMost: isPublic ? 'medium' : 'low',
    weakening: 'escalation',
  };
  return {
    control: controls.exposure,
    subject: 'type',
    value,
    certainty: type === undefined ? 'default' : 'literal',
    origin: internal?.[1].stretch() ?? type?.origin ?? root.opening,
  };
}

function reachWords(isPublic: boolean, isLimited: boolean): string {
  return !isPublic ? 'internal' : isLimited ? 'for some addresses' : 'internet-facing';
}

/**
 * Returns the pod security level of a namespace in each mode.
 * https://kubernetes.io/docs/concepts/security/pod-security-admission/
 */
export function levelFacts(root: DocumentNode): Fact[] {
  return (['enforce', 'audit', 'warn'] as const).map((mode) => levelFact(root, mode));
}

/** Ranks the pod security level of a namespace in one mode: `privileged` (the default), `baseline`, `restricted`. */
function levelFact(root: DocumentNode, mode: 'enforce' | 'audit' | 'warn'): Fact {
  const label = `pod-security.kubernetes.io/${mode}`;
  const found = root.get('metadata', 'labels', label);
  const word = root.text('metadata', 'labels', label) ?? 'privileged';
  const value: Rank = {
    kind: 'rank',
    name: label,
    rank: ['privileged', 'baseline', 'restricted'].indexOf(word),
    word,
    atMost: mode === 'enforce' ? 'high' : 'low',
    weakening: 'downgrade',
  };
  return {
    control: controls.podSecurity,
    subject: mode,
    value,
    certainty: found === undefined ? 'default' : 'literal',
    origin: found?.origin ?? root.opening,
  };
}
