/**
 * Workloads of Kubernetes: pod security, environment, RBAC, services and namespaces.
 * https://kubernetes.io/docs/reference/kubernetes-api/
 */

import type { PlaceRow, RankedRow } from '../../../../model/place.ts';
import { nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Rank } from '../../orders/ranks.ts';
import type { Fact, Scope } from '../../judge/scene.ts';
import { environmentFacts } from '../settings/environment-facts.ts';
import { objectName } from './kubernetes.ts';
import { rankedFacts } from '../settings/ranked.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { textsOf } from '../../languages/value.ts';
import { bindingGrants, grantsFact, ruleGrants } from './rbac.ts';
import { levelFact, serviceFact } from './services.ts';

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
