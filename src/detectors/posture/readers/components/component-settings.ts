/**
 * Flags of Kubernetes' components where a tool writes them: kubeadm, Cluster API, Talos, K3s, RKE and kOps.
 * https://kubernetes.io/docs/reference/config-api/kubeadm-config.v1beta4/, https://docs.k3s.io/cli/server,
 * https://rke.docs.rancher.com/config-options/services, https://kops.sigs.k8s.io/cluster_spec/
 */

import { nothingSet } from '../../control.ts';
import type { Fact, Scope } from '../../judge/scene.ts';
import type { DocumentNode, Found } from '../../languages/document.ts';
import { asText, known, type Value } from '../../languages/value.ts';
import type { ResourceTable } from '../../resource-table.ts';
import { absentByRows, resourceFacts } from '../settings/resource-facts.ts';
import { objectName } from '../cluster/kubernetes.ts';

/** Keys under which tools keep a component, without dashes and underscores. */
const COMPONENTS: Readonly<Record<string, string>> = {
  apiserver: 'kube-apiserver',
  kubeapiserver: 'kube-apiserver',
  kubeapi: 'kube-apiserver',
  kubeapiserverarg: 'kube-apiserver',
  controllermanager: 'kube-controller-manager',
  kubecontroller: 'kube-controller-manager',
  kubecontrollermanager: 'kube-controller-manager',
  kubecontrollermanagerarg: 'kube-controller-manager',
  scheduler: 'kube-scheduler',
  kubescheduler: 'kube-scheduler',
  kubeschedulerarg: 'kube-scheduler',
  etcd: 'etcd',
  etcdarg: 'etcd',
  local: 'etcd',
  kubelet: 'kubelet',
  kubeletarg: 'kubelet',
  kubeletextraargs: 'kubelet',
};

/** Returns one scope for each component that has flags of its own. */
export function componentScopes(root: DocumentNode, table: ResourceTable): Scope[] {
  const id = objectName(root);
  return componentsBelow(root).flatMap(([component, opening, flags]) => {
    const rows = table.get(component) ?? [];
    const facts: Fact[] = resourceFacts(rows, {
      opening: opening.opening,
      find: (flag) => flags.get(flag),
      all: () => [],
    });
    return rows.length === 0
      ? []
      : [
          {
            id: `${id} > component ${component}`,
            origin: opening.opening,
            facts,
            absent: absentByRows(rows, nothingSet),
            atMost: 'high' as const,
            site: id,
          },
        ];
  });
}

type Flags = ReadonlyMap<string, Found>;

/** Returns component, node and flags of every component below a node. */
function componentsBelow(node: DocumentNode): [string, DocumentNode, Flags][] {
  return node.pairs().flatMap(([key, child]): [string, DocumentNode, Flags][] => {
    const component = COMPONENTS[plainKey(key)];
    const args = child.below('extraArgs') ?? child.below('extra_args');
    if (component !== undefined && args !== undefined) return [[component, child, flagsOf(args)]];
    // kOps: `kubeAPIServer: { anonymousAuth: false }`.
    if (component !== undefined && /^kube[A-Z]/.test(key) && child.value.kind === 'map')
      return [[component, child, camelFlags(child)]];
    if (component !== undefined && (/arg$/.test(plainKey(key)) || /ExtraArgs$/.test(key)))
      return [[component, child, flagsOf(child)]];
    return child.value.kind === 'map' ? componentsBelow(child) : [];
  });
}

function plainKey(key: string): string {
  return key.replace(/[-_]/g, '').toLowerCase();
}

/** Returns the flags of a map, a list of names and values, or a list of `flag=value`. */
function flagsOf(node: DocumentNode): Flags {
  const flags = new Map<string, Found>();
  for (const [name, value] of node.pairs()) flags.set(name, foundAs(value, value.value));
  for (const item of node.items()) {
    const [name, value] = [item.text('name'), item.get('value')];
    if (name !== null && value !== undefined) flags.set(name, { ...value, value: valueOf(value.value) });
    const [, flag, text] = /^-{0,2}([a-z][\w-]*)=(.*)$/.exec(item.text() ?? '') ?? [];
    if (flag !== undefined) flags.set(flag, foundAs(item, known(text!, item.value.at)));
  }
  return flags;
}

/** Returns kOps's keys as flags: `anonymousAuth` → `anonymous-auth`. */
function camelFlags(node: DocumentNode): Flags {
  return new Map(
    node.pairs().map(([key, value]) => {
      const flag = key.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
      return [flag, foundAs(value, value.value)];
    }),
  );
}

function foundAs(node: DocumentNode, value: Value): Found {
  return { value: valueOf(value), origin: node.stretch() };
}

/** Returns a text with commas as the list that it stands for. */
function valueOf(value: Value): Value {
  const items = value.kind === 'known' && typeof value.value === 'string' ? asText(value).split(',') : [];
  return items.length < 2
    ? value
    : { kind: 'list', items: items.map((item) => known(item, value.at)), open: false, at: value.at };
}
