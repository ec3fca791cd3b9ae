/**
 * Objects of Kubernetes: pod security, components, RBAC, services, namespaces and network policies.
 * https://kubernetes.io/docs/reference/kubernetes-api/
 */

import type { PlaceRow } from '../../../../model/posture/place.ts';
import { nothingSet } from '../../control.ts';
import type { Fact, Joins, Scope } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { NO_POLICY } from '../../orders/grants.ts';
import { LAST_PORT } from '../../orders/networks.ts';
import type { ResourceTable } from '../../resource-table.ts';
import { absentByRows, resourceFacts } from '../settings/resource-facts.ts';
import { calicoFacts, isCalico } from '../mesh/calico.ts';
import { ciliumFacts } from '../mesh/cilium.ts';
import { constraintFacts } from '../admission/constraints.ts';
import { externalSecretFacts } from '../admission/external-secrets.ts';
import { exceptionFacts, isKyverno, kyvernoFacts } from '../admission/kyverno.ts';
import { admissionPolicyFacts, webhookFacts } from '../admission/webhooks.ts';
import { componentScopes } from '../components/component-settings.ts';
import { containerFacts, containersOf, type Pod } from './containers.ts';
import { auditFacts, encryptionFacts } from './server-files.ts';
import { objectName } from './kubernetes.ts';
import { networkPolicyFacts } from './network-policy.ts';
import { ObjectSettings } from './object-settings.ts';
import { podFacts } from './pods.ts';
import { bindingGrants, EVERYWHERE, grantsFact, ruleGrants, signInFacts } from './rbac.ts';
import { scriptFacts, stepPods } from './step-pods.ts';
import { levelFacts, serviceFacts } from './services.ts';

const TEMPLATE = ['spec', 'template'];

/** Objects that set up the components of a cluster. */
const CLUSTERS = /^(?:ClusterConfiguration|InitConfiguration|JoinConfiguration|Kubeadm\w+|Cluster|InstanceGroup)$/;

/** Path to the pod in each kind. */
const PODS: Readonly<Record<string, readonly string[]>> = {
  Pod: [],
  PodTemplate: ['template'],
  Deployment: TEMPLATE,
  DeploymentConfig: TEMPLATE,
  StatefulSet: TEMPLATE,
  DaemonSet: TEMPLATE,
  ReplicaSet: TEMPLATE,
  ReplicationController: TEMPLATE,
  Rollout: TEMPLATE,
  Job: TEMPLATE,
  CronJob: ['spec', 'jobTemplate', ...TEMPLATE],
};

/** Returns the pod of an object, or null; a Knative service has one, too. https://knative.dev/docs/serving/ */
function podOf(root: DocumentNode): Pod | null {
  const kind = root.text('kind') ?? '';
  const isKnative = kind === 'Service' && /^serving\.knative\.dev\//.test(root.text('apiVersion') ?? '');
  const keys = isKnative ? TEMPLATE : PODS[kind];
  const template = keys === undefined ? undefined : keys.length === 0 ? root : root.below(...keys);
  const spec = template?.below('spec');
  return spec === undefined ? null : { spec, metadata: template!.below('metadata') };
}

/** Returns the scopes of one object, or of all in a `List`: the object itself and the components in it. */
export function workloadScopes(root: DocumentNode, place: PlaceRow, table: ResourceTable): Scope[] {
  const kind = root.text('kind') ?? '';
  if (kind === 'List') return root.items('items').flatMap((item) => workloadScopes(item, place, table));
  const id = objectName(root);
  // https://open-policy-agent.github.io/gatekeeper/website/docs/howto/#constraints
  const isConstraint = /^constraints\.gatekeeper\.sh\//.test(root.text('apiVersion') ?? '');
  const rows = table.get(isConstraint ? 'Constraint' : kind) ?? [];
  const absent = absentByRows(
    [...(table.get('Pod') ?? []), ...(table.get('container') ?? []), ...(table.get('Arguments') ?? []), ...rows],
    openToAll,
  );
  const scope = (name: string, node: DocumentNode, facts: readonly Fact[]): Scope => ({
    id: name,
    origin: node.opening,
    facts,
    absent,
    atMost: 'high',
    site: id,
  });
  const pod = podOf(root);
  const podScopes = (name: string, of: Pod): Scope[] => [
    scope(name, of.spec, [...podFacts(of, table), ...templateFacts(of, table)]),
    ...containersOf(of).map(([container, node]) => ({
      ...scope(`${name} > container ${container}`, node, containerFacts(node, of, table)),
      joins: [{ parent: name, facts: containerFacts(node.empty(), of, table), judged: 'added' as const }],
    })),
  ];
  if (pod !== null) return podScopes(id, pod).map((one) => (one.id === id ? { ...one, origin: root.opening } : one));
  const steps = stepPods(root);
  if (steps.length > 0)
    return [
      scope(`${id} > scripts`, root, scriptFacts(root)),
      ...steps.flatMap(([part, of]) => podScopes(part === '' ? id : `${id} > ${part}`, of)),
    ];
  const facts = [
    ...resourceFacts(rows, new ObjectSettings(root)),
    ...(isConstraint ? constraintFacts(root) : factsOfKind(root, kind)),
  ];
  const components = CLUSTERS.test(kind) ? componentScopes(root, table) : [];
  if (facts.length === 0) return components;
  const joins = joinsOf(facts);
  return [{ ...scope(id, root, facts), ...(joins && { joins: [joins] }) }, ...components];
}

/** Returns the controls that annotations and labels of a pod switch. */
function templateFacts({ metadata, spec }: Pod, table: ResourceTable): Fact[] {
  const inner = (path: string) => path.replace(/^metadata\./, '');
  const settings = metadata === undefined ? undefined : new ObjectSettings(metadata);
  return resourceFacts(table.get('Template') ?? [], {
    opening: metadata?.opening ?? spec.opening,
    find: (path) => settings?.find(inner(path)),
    all: () => [],
  });
}

/**
 * Returns how the facts of an object add to those of others: a role or binding allows more; a policy that is deleted
 * leaves them open. Null for other objects.
 */
function joinsOf(facts: readonly Fact[]): Joins | null {
  const policy = facts.find(({ control }) => control.kind === 'grants');
  if (policy !== undefined) return { parent: '', facts: [{ ...policy, value: NO_POLICY } as Fact], judged: 'added' };
  const open = facts.filter(({ subject }) => subject === 'ingress');
  return open.length === 0 ? null : { parent: '', facts: open.map(openedFact), judged: 'deleted' };
}

function openedFact(fact: Fact): Fact {
  return { ...fact, ...openToAll(fact.control, fact.subject), origin: null, atMost: 'low' } as Fact;
}

/** Returns the values without an object: without a limit everyone may connect. */
const openToAll: Scope['absent'] = (control, subject) => {
  if (control.id !== 'network-access') return nothingSet(control, subject);
  const allows = ['0.0.0.0/0', '::/0'].map((source) => ({ protocol: '*', from: 0, to: LAST_PORT, source }));
  return { value: { kind: 'networks', allows }, certainty: 'default' };
};

function factsOfKind(root: DocumentNode, kind: string): Fact[] {
  switch (kind) {
    case 'Role':
      return [grantsFact(root, root.items('rules').flatMap(ruleGrants))];
    case 'ClusterRole':
      return [grantsFact(root, [...root.items('rules').flatMap(ruleGrants), EVERYWHERE])];
    case 'RoleBinding':
    case 'ClusterRoleBinding':
      return [grantsFact(root, bindingGrants(root, kind === 'ClusterRoleBinding'))];
    case 'ConfigMap':
      return signInFacts(root);
    case 'Service':
      return serviceFacts(root);
    case 'Namespace':
      return levelFacts(root);
    case 'NetworkPolicy':
    case 'GlobalNetworkPolicy':
      return isCalico(root) ? calicoFacts(root) : networkPolicyFacts(root);
    case 'CiliumNetworkPolicy':
    case 'CiliumClusterwideNetworkPolicy':
      return ciliumFacts(root);
    case 'EncryptionConfig':
    case 'EncryptionConfiguration':
      return encryptionFacts(root);
    case 'ClusterPolicy':
    case 'Policy':
      return isKyverno(root) ? kyvernoFacts(root) : auditFacts(root);
    case 'ExternalSecret':
    case 'ClusterExternalSecret':
      return externalSecretFacts(root);
    case 'PolicyException':
      return exceptionFacts(root);
    case 'ValidatingWebhookConfiguration':
    case 'MutatingWebhookConfiguration':
      return webhookFacts(root);
    case 'ValidatingAdmissionPolicy':
    case 'ValidatingAdmissionPolicyBinding':
    case 'MutatingAdmissionPolicy':
    case 'MutatingAdmissionPolicyBinding':
      return admissionPolicyFacts(root);
    default:
      return [];
  }
}
