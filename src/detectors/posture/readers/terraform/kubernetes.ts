/**
 * Objects of Kubernetes that Terraform manages, turned into their manifests: `init_container` blocks become the list
 * `initContainers`. https://registry.terraform.io/providers/hashicorp/kubernetes/latest/docs
 */

import { addTo } from '../../../../model/groups.ts';
import type { Block } from '../../languages/hcl/parse.ts';
import { DocumentNode } from '../../languages/document.ts';
import { entryOf, known, type Entry, type Value } from '../../languages/value.ts';
import type { Lines } from '../../position.ts';

/** Blocks that are once for each item of a list, and what that is called where not as the block. */
const LISTS: Readonly<Record<string, string>> = {
  container: 'containers',
  init_container: 'initContainers',
  volume: 'volumes',
  volume_mount: 'volumeMounts',
  env: 'env',
  env_from: 'envFrom',
  port: 'ports',
  ports: 'ports',
  rule: 'rules',
  subject: 'subjects',
  sysctl: 'sysctls',
  sysctls: 'sysctls',
  ingress: 'ingress',
  egress: 'egress',
  from: 'from',
  to: 'to',
  match_expressions: 'matchExpressions',
  tls: 'tls',
  allowed_host_paths: 'allowedHostPaths',
  host_ports: 'hostPorts',
};

/** Keys that are not written as the rule for the others has it. */
const SPELLED: Readonly<Record<string, string>> = {
  host_pid: 'hostPID',
  host_ipc: 'hostIPC',
  external_ips: 'externalIPs',
  non_resource_urls: 'nonResourceURLs',
  required_drop_capabilities: 'requiredDropCapabilities',
};

const KINDS: Readonly<Record<string, string>> = { Daemonset: 'DaemonSet' };

function camelCase(key: string): string {
  return SPELLED[key] ?? key.replace(/_([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());
}

/** Returns the kind of object: `kubernetes_network_policy_v1` → `NetworkPolicy`. */
function kindOf(type: string): string {
  const name = camelCase(`_${type.replace(/^kubernetes_/, '').replace(/_v\d\w*$/, '')}`);
  return KINDS[name] ?? name;
}

/**
 * Returns the manifest of a resource; null if it is not an object of Kubernetes. `resolve` puts locals and variables in
 * their place.
 */
export function manifestOf(
  block: Block,
  resolve: (value: Value) => Value,
  lines: Lines,
  path: string,
): DocumentNode | null {
  const [type = '', label = ''] = block.labels;
  if (!type.startsWith('kubernetes_')) return null;
  const node = (value: Value) => new DocumentNode(value, lines, path, block.at.from);
  if (type === 'kubernetes_manifest') {
    const manifest = entryOf({ kind: 'map', entries: block.attributes, open: false, at: block.at }, 'manifest')?.value;
    return manifest?.kind === 'map' ? node(manifest) : null;
  }
  const kind: Entry = { key: 'kind', value: known(kindOf(type), block.at), at: block.at };
  const own = withName(mapOfBlock(block, resolve), label);
  return node({ ...own, entries: [kind, ...own.entries] });
}

type MapValue = Extract<Value, { readonly kind: 'map' }>;

/** Converts a block to a part of a manifest: keys in camel case, repeated blocks as a list. */
function mapOfBlock(block: Block, resolve: (value: Value) => Value): MapValue {
  const entries: Entry[] = block.attributes.map(({ key, value, at }) => ({
    key: camelCase(key),
    value: resolve(value),
    at,
  }));
  const lists = new Map<string, MapValue[]>();
  for (const [name, inner] of block.blocks.flatMap(expanded)) {
    const value = mapOfBlock(inner, resolve);
    const list = LISTS[name];
    if (list === undefined) entries.push({ key: camelCase(name), value, at: inner.at });
    else addTo(lists, list, value);
  }
  for (const [key, items] of lists) {
    const at = { from: items[0]!.at.from, to: items.at(-1)!.at.to };
    entries.push({ key, value: { kind: 'list', items, open: false, at }, at });
  }
  return { kind: 'map', entries, open: false, at: block.at };
}

/** Returns the names and blocks that a block makes: a `dynamic` one makes blocks of its label. */
function expanded(block: Block): (readonly [string, Block])[] {
  return block.type === 'dynamic'
    ? block.blocks.filter(({ type }) => type === 'content').map((content) => [block.labels[0] ?? '', content] as const)
    : [[block.type, block] as const];
}

/** Returns the object with a name: one whose name is not known here has that of its resource. */
function withName(object: MapValue, label: string): MapValue {
  const metadata = entryOf(object, 'metadata');
  if (metadata?.value.kind === 'map' && entryOf(metadata.value, 'name')?.value.kind === 'known') return object;
  const name: Entry = { key: 'name', value: known(label, object.at), at: object.at };
  const others = metadata?.value.kind === 'map' ? metadata.value.entries.filter(({ key }) => key !== 'name') : [];
  const value: Value = { kind: 'map', entries: [...others, name], open: false, at: metadata?.at ?? object.at };
  return {
    ...object,
    entries: [...object.entries.filter((entry) => entry !== metadata), { key: 'metadata', value, at: value.at }],
  };
}
