/** Resources of Pulumi programs, which are those of Terraform and Azure. https://www.pulumi.com/registry/ */

import { nothingSet } from '../../control.ts';
import { withUniqueScopeIds, type Fact, type Scope } from '../../judge/scene.ts';
import type { CallValue } from '../../languages/code/call.ts';
import { DocumentNode } from '../../languages/document.ts';
import { known, type Entry } from '../../languages/value.ts';
import type { Lines, Origin, Stretch } from '../../position.ts';
import { resourceTable, type ResourceTable } from '../../resource-table.ts';
import { factsOfResource } from '../cloud/resources.ts';
import { absentByRows, resourceFacts } from '../settings/resource-facts.ts';
import { ConstructProperties, plainDeep, entriesOf, labelOf } from './properties.ts';

/** Terraform's prefix for the resources of a Pulumi provider. */
export const PREFIXES: Readonly<Record<string, string>> = {
  aws: 'aws',
  gcp: 'google',
  azure: 'azurerm',
  digitalocean: 'digitalocean',
  cloudflare: 'cloudflare',
  github: 'github',
  gitlab: 'gitlab',
  hcloud: 'hcloud',
  linode: 'linode',
  scaleway: 'scaleway',
  vault: 'vault',
  okta: 'okta',
  auth0: 'auth0',
  mongodbatlas: 'mongodbatlas',
  snowflake: 'snowflake',
  datadog: 'datadog',
  alicloud: 'alicloud',
  oci: 'oci',
  yandex: 'yandex',
  openstack: 'openstack',
  vultr: 'vultr',
  ovh: 'ovh',
  exoscale: 'exoscale',
};

/** Resources that Terraform names otherwise. */
const RENAMED: Readonly<Record<string, string>> = {
  aws_rds_instance: 'aws_db_instance',
  aws_rds_snapshot: 'aws_db_snapshot',
  aws_rds_parameter_group: 'aws_db_parameter_group',
  aws_lb_load_balancer: 'aws_lb',
  aws_alb_load_balancer: 'aws_lb',
  aws_cfg_recorder: 'aws_config_configuration_recorder',
  google_projects_iam_member: 'google_project_iam_member',
  google_projects_iam_binding: 'google_project_iam_binding',
  google_service_account_key: 'google_service_account_key',
  azurerm_keyvault_key_vault: 'azurerm_key_vault',
  azurerm_containerservice_kubernetes_cluster: 'azurerm_kubernetes_cluster',
  azurerm_containerservice_registry: 'azurerm_container_registry',
};

export interface Made {
  /** Provider and module: `aws/s3`, `kubernetes/apps/v1`. */
  readonly module: string;
  readonly resource: string;
  readonly label: string;
  readonly entries: readonly Entry[];
  readonly at: Stretch;
}

/** Returns the names by which a file calls providers and their modules. */
export function providersIn(source: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>([
    ['aws', 'aws'],
    ['gcp', 'gcp'],
    ['azure', 'azure'],
    ['azure_native', 'azure-native'],
    ['eks', 'eks'],
    ['k8s', 'kubernetes'],
    ['kubernetes', 'kubernetes'],
  ]);
  const add = (alias: string, module: string) => found.set(alias, module.replaceAll('_', '-').replace(/\/$/, ''));
  for (const [, alias = '', module = ''] of source.matchAll(
    /\bimport\s+\*\s+as\s+(\w+)\s+from\s+["']@pulumi\/([\w/-]+)["']/g,
  ))
    add(alias, module);
  for (const [, list = '', module = ''] of source.matchAll(
    /\bimport\s+\{([^}]*)\}\s+from\s+["']@pulumi\/([\w/-]+)["']/g,
  ))
    for (const name of list.split(',').map((one) => one.trim().split(/\s+as\s+/)))
      if (name[0] !== '') add(name.at(-1)!, `${module}/${name[0]}`);
  for (const [, module = '', alias = ''] of source.matchAll(/^[ \t]*import[ \t]+pulumi_(\w+)(?:\s+as\s+(\w+))?/gm))
    add(alias === '' ? `pulumi_${module}` : alias, module);
  for (const [, module = '', list = ''] of source.matchAll(/^[ \t]*from[ \t]+pulumi_([\w.]+)\s+import\s+([\w, ]+)/gm))
    for (const name of list.split(',').map((one) => one.trim().split(/\s+as\s+/)))
      add(name.at(-1)!, `${module.replaceAll('.', '/')}/${name[0]}`);
  for (const [, module = ''] of source.matchAll(/"github\.com\/pulumi\/pulumi-[\w-]+\/sdk(?:\/v\d+)?\/go\/([\w/-]+)"/g))
    add(module.split('/').at(-1)!, module);
  return found;
}

/** Returns the resource that a call makes; null if it makes none of a provider. */
export function madeBy(call: CallValue, providers: ReadonlyMap<string, string>): Made | null {
  const words = call.name.replace(/^new /, '').split('.');
  const resource = words.at(-1)!.replace(/^New(?=[A-Z])/, '');
  const module = providers.get(words[0]!);
  if (module === undefined || !/^[A-Z]\w+$/.test(resource) || /Args$/.test(resource)) return null;
  const label = labelOf(call);
  const inner = words.slice(1, -1);
  return label === ''
    ? null
    : { module: [module, ...inner].join('/'), resource, label, entries: entriesOf(call), at: call.at };
}

/** Returns the type in Terraform, as far as the table or a reader knows it: `aws/s3` `BucketV2` → `aws_s3_bucket`. */
function terraformType({ module, resource }: Made, table: ResourceTable): string | null {
  const [provider = '', ...inner] = module.split('/');
  const prefix = PREFIXES[provider];
  if (prefix === undefined) return module === 'eks' && resource === 'Cluster' ? 'terraform_module_aws_eks' : null;
  const name = snake(resource.replace(/V\d+$/, ''));
  const within = inner.map((word) => snake(word)).join('_');
  const full = within === '' ? `${prefix}_${name}` : `${prefix}_${within}_${name}`;
  const renamed = RENAMED[full];
  if (renamed !== undefined) return renamed;
  const short = `${prefix}_${name}`;
  // Terraform counts the versions of some types: `openstack_networking_port_v2`.
  const counted = [full, short].flatMap((type) => ['_v2', '_v3', '_v1'].map((version) => `${type}${version}`));
  const own = /V(\d+)$/.exec(resource)?.[1];
  const written = [full, short].map((type) => `${type}_v${own}`).find((type) => table.has(type));
  if (own !== undefined && written !== undefined) return written;
  const version = table.has(full) || table.has(short) ? undefined : counted.find((type) => table.has(type));
  if (version !== undefined) return version;
  return table.has(full) || (!table.has(short) && !/^(?:aws_ec2|google_compute|google_iam)/.test(full)) ? full : short;
}

/** Returns a name in Terraform's spelling: `publiclyAccessible` → `publicly_accessible`. */
function snake(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
}

/** Returns the type in ARM: `storage` `StorageAccount` → `Microsoft.Storage/storageAccounts`. */
function azureType({ module, resource }: Made, table: ResourceTable): string | null {
  const names = resource === 'WebApp' ? ['sites'] : [`${resource}s`, resource].map((name) => name.toLowerCase());
  const space = (module.split('/')[1] ?? '').toLowerCase().replaceAll('-', '');
  const found = [...table.keys()].filter((type) => {
    const [first = '', ...rest] = type.split('/');
    const last = rest.at(-1)?.toLowerCase() ?? '';
    return names.includes(last) && (space === '' || first.toLowerCase() === `microsoft.${space}`);
  });
  return found[0] ?? null;
}

/** Returns a scope for each resource made, by the rows of Terraform or, for azure-native, of ARM. */
export async function pulumiScopes(made: readonly Made[], lines: Lines, path: string): Promise<readonly Scope[]> {
  const origin = (at: Stretch): Origin => lines.origin(path, at.from, at.to);
  const prefixes = new Set(made.map(({ module }) => PREFIXES[module.split('/')[0]!] ?? 'module'));
  const terraform = await resourceTable('terraform', [...prefixes].map((prefix) => `${prefix}_ module`).join(' '));
  const arm = made.some(({ module }) => module.startsWith('azure-native'))
    ? await resourceTable('arm', 'Microsoft.')
    : new Map();
  const scopes = made.map((one): readonly Scope[] => {
    if (one.module.startsWith('azure-native'))
      return plainScopes({ ...one, entries: withProperties(one.entries) }, azureType(one, arm), arm, origin, false);
    return plainScopes(one, terraformType(one, terraform), terraform, origin, true);
  });
  return withUniqueScopeIds([...scopes.flat(), ...(await objectScopes(made, lines, path))]);
}

/** Returns the entries within `properties` too: some resources keep their settings there, as their templates do. */
function withProperties(entries: readonly Entry[]): readonly Entry[] {
  const inner = entries.find(({ key }) => key === 'properties');
  const value = inner === undefined ? undefined : plainDeep(inner.value);
  return value?.kind === 'map' ? [...entries, ...value.entries] : entries;
}

/** Returns the scope of one resource; none without a type or without facts. */
function plainScopes(
  { label, entries, at }: Made,
  type: string | null,
  table: ResourceTable,
  origin: (at: Stretch) => Origin,
  isTerraform: boolean,
): readonly Scope[] {
  if (type === null) return [];
  const rows = table.get(type) ?? [];
  const resource = new ConstructProperties(type, entries, at, origin);
  const facts: Fact[] = [
    ...resourceFacts(rows, resource),
    ...(isTerraform ? factsOfResource(resource, new Map()) : []),
  ];
  if (facts.length === 0) return [];
  const absent = absentByRows(rows, nothingSet);
  return [{ id: `${type} ${label}`, origin: resource.opening, facts, absent, atMost: 'high', site: label }];
}

/** Returns the scopes of Kubernetes' objects: `new k8s.apps.v1.Deployment("web", { spec: … })`. */
async function objectScopes(made: readonly Made[], lines: Lines, path: string): Promise<readonly Scope[]> {
  const objects = made.filter(({ module }) => /^kubernetes\b/.test(module));
  if (objects.length === 0) return [];
  const [{ workloadScopes }, { kubernetesScopes }, table, { place }] = await Promise.all([
    import('../cluster/workloads.ts'),
    import('../cluster/kubernetes.ts'),
    resourceTable('kubernetes', 'kind'),
    import('../../../../../patterns/places/kubernetes.ts'),
  ]);
  return objects.flatMap(({ module, resource, label, entries, at }) => {
    const own = plainDeep({ kind: 'map', entries: entries.map(camelled), open: false, at });
    if (own.kind !== 'map') return [];
    const given = own.entries.find(({ key }) => key === 'metadata')?.value;
    const others = given?.kind === 'map' ? given.entries.filter(({ key }) => key !== 'name') : [];
    const named: Entry = { key: 'name', value: known(label, at), at };
    const metadata: Entry = {
      key: 'metadata',
      value: { kind: 'map', entries: [...others, named], open: false, at },
      at,
    };
    const all = [
      { key: 'apiVersion', value: known(module.split('/').slice(1).join('/'), at), at },
      { key: 'kind', value: known(resource, at), at },
      ...own.entries.filter(({ key }) => key !== 'metadata'),
      metadata,
    ];
    const root = new DocumentNode({ kind: 'map', entries: all, open: false, at }, lines, path, at.from);
    return [...workloadScopes(root, place, table), ...kubernetesScopes(root)];
  });
}

/** Returns an entry with its key in camel case: Python writes `run_as_non_root`. */
function camelled(entry: Entry): Entry {
  const key = entry.key.replace(/_([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());
  const { value } = entry;
  if (value.kind === 'map') return { ...entry, key, value: { ...value, entries: value.entries.map(camelled) } };
  if (value.kind === 'list')
    return {
      ...entry,
      key,
      value: {
        ...value,
        items: value.items.map((item) =>
          item.kind === 'map' ? { ...item, entries: item.entries.map(camelled) } : item,
        ),
      },
    };
  return { ...entry, key };
}
