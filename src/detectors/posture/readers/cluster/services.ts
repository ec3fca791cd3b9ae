/** Services and namespaces of Kubernetes: who can reach them, and which pods they admit. */

import { controls } from '../../controls.ts';
import type { Rank } from '../../orders/ranks.ts';
import type { Fact } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';

/** A load balancer is on the internet unless an annotation keeps it within. */
const INTERNAL =
  /^(?:service\.beta\.kubernetes\.io\/(?:aws-load-balancer-(?:internal|scheme)|azure-load-balancer-internal)|(?:networking|cloud)\.gke\.io\/load-balancer-type)$/;

export function serviceFact(root: DocumentNode): Fact {
  const type = root.get('spec', 'type');
  const word = root.text('spec', 'type') ?? 'ClusterIP';
  const internal = root
    .pairs('metadata', 'annotations')
    .find(([key, node]) => INTERNAL.test(key) && /^(?:true|internal|0\.0\.0\.0\/0)$/i.test(node.text() ?? ''));
  const isPublic = word === 'LoadBalancer' && internal === undefined;
  const rank = isPublic ? 0 : word === 'NodePort' ? 1 : word === 'LoadBalancer' ? 2 : 3;
  const value: Rank = {
    kind: 'rank',
    name: 'type',
    rank,
    word: word === 'LoadBalancer' ? `LoadBalancer, ${isPublic ? 'internet-facing' : 'internal'}` : word,
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

/** https://kubernetes.io/docs/concepts/security/pod-security-admission/ */
export function levelFact(root: DocumentNode): Fact {
  const found = root.get('metadata', 'labels', 'pod-security.kubernetes.io/enforce');
  const word = root.text('metadata', 'labels', 'pod-security.kubernetes.io/enforce') ?? 'privileged';
  const value: Rank = {
    kind: 'rank',
    name: 'pod-security.kubernetes.io/enforce',
    rank: ['privileged', 'baseline', 'restricted'].indexOf(word),
    word,
    atMost: 'high',
    weakening: 'downgrade',
  };
  return {
    control: controls.podSecurity,
    subject: 'enforce',
    value,
    certainty: found === undefined ? 'default' : 'literal',
    origin: found?.origin ?? root.opening,
  };
}
