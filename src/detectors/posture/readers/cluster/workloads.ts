/**
 * Workloads of Kubernetes: pod security, environment, RBAC, services and namespaces.
 * https://kubernetes.io/docs/reference/kubernetes-api/
 */

import type { PlaceRow, RankedRow } from '../../../../model/place.ts';
import { nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Grant } from '../../orders/grants.ts';
import type { Rank } from '../../orders/ranks.ts';
import type { Fact, Scope } from '../../judge/scene.ts';
import { environmentFacts } from '../settings/environment-facts.ts';
import { objectName } from './kubernetes.ts';
import { rankedFacts } from '../settings/ranked.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { textsOf } from '../../languages/value.ts';

/** Where a kind keeps its pod. */
const PODS: Readonly<Record<string, readonly string[]>> = {
  Pod: ['spec'],
  Deployment: ['spec', 'template', 'spec'],
  StatefulSet: ['spec', 'template', 'spec'],
  DaemonSet: ['spec', 'template', 'spec'],
  ReplicaSet: ['spec', 'template', 'spec'],
  Job: ['spec', 'template', 'spec'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
};

export function workloadScopes(root: DocumentNode, { ranked = [] }: PlaceRow): Scope[] {
  const kind = root.text('kind') ?? '';
  const id = objectName(root);
  const scope = (name: string, node: DocumentNode, facts: readonly Fact[]): Scope => ({
    id: name,
    origin: node.opening,
    facts,
    absent: nothingSet,
    atMost: 'high',
    site: id,
  });
  const pod = root.below(...(PODS[kind] ?? ['no such key']));
  if (pod !== undefined && PODS[kind] !== undefined)
    return [
      scope(id, root, podFacts(pod, ranked)),
      ...containersOf(pod).map(([name, node]) =>
        scope(`${id} > container ${name}`, node, containerFacts(node, pod, ranked)),
      ),
    ];
  if (/^(?:Cluster)?Role$/.test(kind))
    return [scope(id, root, [grantsFact(root, root.items('rules').flatMap(ruleGrants))])];
  if (/^(?:Cluster)?RoleBinding$/.test(kind))
    return [scope(id, root, [grantsFact(root, bindingGrants(root, kind === 'ClusterRoleBinding'))])];
  if (kind === 'Service') return [scope(id, root, [serviceFact(root)])];
  if (kind === 'Namespace') return [scope(id, root, [levelFact(root)])];
  return [];
}

function containersOf(pod: DocumentNode): [string, DocumentNode][] {
  return ['containers', 'initContainers'].flatMap((key) => pod.items(key)).map((node) => [node.label('name'), node]);
}

function podFacts(pod: DocumentNode, rows: readonly RankedRow[]): Fact[] {
  return rankedFacts(
    rows.filter((row) => row.resource === 'pod'),
    (key) => pod.get(...key.split('.')),
    pod.opening,
  );
}

function containerFacts(container: DocumentNode, pod: DocumentNode, rows: readonly RankedRow[]): Fact[] {
  const facts = rankedFacts(
    rows.filter((row) => row.resource === 'container'),
    (key) => container.get(...key.split('.')) ?? pod.get(...key.split('.')),
    container.opening,
  );
  const capabilities = container.below('securityContext', 'capabilities');
  const added = capabilities?.get('add');
  const dropped = capabilities?.get('drop');
  const has = (found: typeof added) =>
    found === undefined ? [] : textsOf(found.value).map((one) => one.toUpperCase().replace(/^CAP_/, ''));
  const isAll = has(added).includes('ALL');
  // Those with which a container takes over its node. https://man7.org/linux/man-pages/man7/capabilities.7.html
  const strong = has(added).filter((one) =>
    /^(?:SYS_ADMIN|SYS_PTRACE|SYS_MODULE|NET_ADMIN|NET_RAW|DAC_READ_SEARCH|BPF|SYS_RAWIO)$/.test(one),
  );
  const rank = isAll ? 0 : strong.length > 0 ? 1 : has(dropped).includes('ALL') ? 3 : 2;
  const value: Rank = {
    kind: 'rank',
    name: 'capabilities',
    rank,
    word:
      [
        ...has(added)
          .sort()
          .map((one) => `+${one}`),
        ...has(dropped)
          .sort()
          .map((one) => `-${one}`),
      ].join(' ') || 'the default set',
    atMost: rank <= 1 ? 'high' : 'medium',
    weakening: rank <= 1 ? 'escalation' : 'downgrade',
  };
  facts.push({
    control: controls.podSecurity,
    subject: 'capabilities',
    value,
    certainty: capabilities === undefined ? 'default' : 'literal',
    origin: (added ?? dropped)?.origin ?? container.opening,
  });
  for (const one of container.items('env')) {
    const name = one.text('name');
    const text = one.text('value');
    if (name !== null && text !== null) facts.push(...environmentFacts(name, text, one.stretch()));
  }
  return facts;
}

function grantsFact(root: DocumentNode, allows: readonly Grant[]): Fact {
  return {
    control: controls.iam,
    subject: '',
    value: { kind: 'grants', allows, denies: [] },
    certainty: 'literal',
    origin: (root.below('rules') ?? root.below('subjects') ?? root).opening,
  };
}

/** https://kubernetes.io/docs/reference/access-authn-authz/rbac/ */
function ruleGrants(rule: DocumentNode): Grant[] {
  const list = (key: string) => (rule.get(key) === undefined ? [] : textsOf(rule.get(key)!.value));
  const names = list('resourceNames');
  const resources = [
    ...list('resources').flatMap((one) => list('apiGroups').map((group) => `${group}/${one}`)),
    ...list('nonResourceURLs'),
  ];
  return resources.flatMap((resource) =>
    list('verbs')
      .filter(Boolean)
      .flatMap((action) =>
        (names.length === 0 ? [resource] : names.map((name) => `${resource}/${name}`)).map((one) => ({
          action,
          resource: one === '*/*' ? '*' : one,
          principal: '',
          condition: [],
        })),
      ),
  );
}

function bindingGrants(root: DocumentNode, isCluster: boolean): Grant[] {
  const role = root.text('roleRef', 'name') ?? '';
  return root.items('subjects').map((subject) => {
    const name = subject.text('name') ?? '';
    // Whoever gets at the API at all. https://kubernetes.io/docs/reference/access-authn-authz/rbac/#discovery-roles
    const isAnyone = /^system:(?:anonymous|unauthenticated|authenticated)$/.test(name);
    return {
      action: role === 'cluster-admin' ? '*' : role,
      resource: isCluster ? '*' : (root.text('metadata', 'namespace') ?? ''),
      principal: isAnyone
        ? '*'
        : [subject.text('kind'), subject.text('namespace'), name].filter((word) => word !== null).join(' '),
      condition: [],
    };
  });
}

/** A load balancer is on the internet unless an annotation keeps it within. */
const INTERNAL =
  /^(?:service\.beta\.kubernetes\.io\/(?:aws-load-balancer-(?:internal|scheme)|azure-load-balancer-internal)|(?:networking|cloud)\.gke\.io\/load-balancer-type)$/;

function serviceFact(root: DocumentNode): Fact {
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
function levelFact(root: DocumentNode): Fact {
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
