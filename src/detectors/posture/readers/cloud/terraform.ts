/** Terraform and OpenTofu: each resource is a scope, with what its provider does where a key is not there. */

import { addTo } from '../../../../model/groups.ts';
import { nothingSet } from '../../control.ts';
import {
  plainScene,
  withUniqueScopeIds,
  type Fact,
  type ReadScene,
  type Scene,
  type Scope,
  type Source,
} from '../../judge/scene.ts';
import { instancesOf } from '../../languages/hcl/each.ts';
import type { Block } from '../../languages/hcl/parse.ts';
import { resourceTable } from '../../resource-table.ts';
import { absentByRows, resourceFacts } from '../settings/resource-facts.ts';
import { absentAttached, attachedFact, factsInstead, inlineFacts, protectedBy, withLoose } from './attached.ts';
import { networkFacts, parentOf } from './network-rules.ts';
import type { NetworkRule } from '../../orders/networks.ts';
import { factsOfResource } from './terraform-resources.ts';
import { ownFacts } from './terraform-access.ts';
import type { Resource } from './terraform-resource.ts';
import { Lines, type Origin, type Stretch } from '../../position.ts';
import {
  addressOf,
  fileOf,
  makesNothing,
  namesOf,
  ownBlocks,
  ResourceBlock,
  resolved,
  type Names,
  type TextFile,
} from './terraform-blocks.ts';
import { absentPolicy, isBeside, joinsOf } from './joins.ts';

/**
 * Returns a scope for each resource. A file of variables alone gives those of the files that use them. Null if it is
 * not HCL.
 */
export const readTerraform: ReadScene = async (source) => {
  const file = fileOf(source.path, source.text);
  const { root } = file;
  if (root === null) return null;
  const folder = folderOf(file.path);
  const names = await namesOf(folder, file, source.other);
  const own = await sceneOf(source, file, names, null);
  if (root.blocks.some(isResource)) return own;
  const users = await usersOf(file, source.other);
  const scenes = await Promise.all(
    users.map(async (user) => {
      const resources = await resourceTable('terraform', user.text);
      return await sceneOf({ ...source, resources }, user, names, file.path);
    }),
  );
  return plainScene(withUniqueScopeIds([own, ...scenes].flatMap((scene) => scene?.scopes ?? [])), () => null);
};

function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}

function isResource({ type, labels }: Block): boolean {
  return (type === 'resource' || type === 'data') && labels.length === 2;
}

/** Names that files with resources usually have. https://developer.hashicorp.com/terraform/language/style#file-names */
const USERS =
  'main storage s3 buckets bucket database db rds compute ec2 instances network networking vpc security ' +
  'security_groups sg ' +
  'iam kms eks aks gke cluster alb lb cloudfront cdn lambda logging monitoring resources';

/**
 * Returns the files beside that may use the variables of this one: a file of values may be in a folder below theirs.
 */
async function usersOf({ path, text }: TextFile, other: Source['other']): Promise<readonly TextFile[]> {
  if (!/^[ \t]*(?:variable|locals)\b|=/m.test(text)) return [];
  const own = folderOf(path);
  const folders = path.endsWith('.tfvars') ? [own, folderOf(own), folderOf(folderOf(own))] : [own];
  const paths = [...new Set(folders)].flatMap((folder) =>
    USERS.split(' ').map((name) => (folder === '' ? `${name}.tf` : `${folder}/${name}.tf`)),
  );
  const texts = await Promise.all(paths.map(async (one) => ({ path: one, text: await other(one) })));
  return texts.flatMap((one) => (one.text === null ? [] : [fileOf(one.path, one.text)]));
}

/** Returns the scopes of one file. `from`: only facts that come from that file, for one with variables alone. */
async function sceneOf(
  source: Source,
  { path, text, root }: TextFile,
  names: Names,
  from: string | null,
): Promise<Scene | null> {
  if (root === null) return null;
  const lines = new Lines(text);
  const origin = (at: Stretch): Origin => lines.origin(path, at.from, at.to);
  const blocks = root.blocks.filter((block) => isResource(block) && !makesNothing(block, names));
  const resources = new Map(
    blocks.map((block) => [addressOf(block), new ResourceBlock(block, block.labels[0]!, names, origin, from)]),
  );
  const instances = new Map<ResourceBlock, readonly ResourceBlock[]>();
  const read = ([id, resource]: readonly [string, ResourceBlock]): Scope => {
    const rows = id.startsWith('data.') ? [] : (source.resources.get(resource.type) ?? []);
    const scope = scopeOf(id, resource, [
      ...resourceFacts(rows, resource),
      ...(parentOf(resource) === null ? factsOfResource(resource, resources) : []),
      ...inlineFacts(resource),
    ]);
    const joins = joinsOf(resource, scope.facts);
    return {
      ...scope,
      absent: absentAttached(absentByRows(rows, absentPolicy(resource, scope.absent))),
      ...(joins.length > 0 && { joins }),
    };
  };
  const scopes = [...resources].flatMap(([id, resource]): Scope[] => {
    const scope = read([id, resource]);
    const each = instancesOf(resource.block, (value) => resolved(value, names)).map((one) => {
      const instance = new ResourceBlock(one.block, resource.type, names, origin, from);
      instances.set(resource, [...(instances.get(resource) ?? []), instance]);
      return read([`${id}["${one.key}"]`, instance]);
    });
    return [scope, ...each.map((one) => ({ ...one, facts: one.facts.filter(isBeside(scope)) }))].filter(
      ({ facts }, at) => at === 0 || facts.length > 0,
    );
  });
  const ownScopes = ownBlocks(root).flatMap((block) => ownScope(block, source, names, origin, from));
  if (from !== null)
    return plainScene(
      [...scopes, ...ownScopes].flatMap((scope) => {
        const facts = scope.facts.filter((fact) => fact.origin?.path === from);
        return facts.length === 0 ? [] : [{ ...scope, facts, origin: facts[0]!.origin!, joins: [] }];
      }),
      () => null,
    );
  const none = root.blocks.find((block) => isResource(block) && makesNothing(block, names));
  const switchedOff = none === undefined ? null : new ResourceBlock(none, none.labels[0]!, names, origin, null);
  const managed = [...resources].filter(([id]) => !id.startsWith('data.')).map(([, resource]) => resource);
  return {
    ...plainScene(
      [
        ...joinAttached(
          joinRules(
            scopes,
            [...resources.values()].flatMap((one) => instances.get(one) ?? [one]),
          ),
          managed,
          source.resources,
        ),
        ...ownScopes,
        ...(await kubernetesScopes(blocks, names, lines, source)),
        ...(await chartScopes(blocks, names, lines, source.path)),
      ],
      () => null,
    ),
    // The first rule of its own for a filter that another file defines: that one had none from here.
    beforehand: (id) =>
      id.startsWith(ELSEWHERE)
        ? scopeOf(id, null, [])
        : id.startsWith(PROTECTED) || id.startsWith(OUTSIDE)
          ? protectedScope(id, null)
          : null,
    // Resources that Terraform does not manage stay; a resource of another file may be deleted with what protects it.
    afterwards: (id) => {
      const there = managed[0] ?? switchedOff;
      if (there === null || !(id.startsWith(OUTSIDE) || id.startsWith(PROTECTED))) return null;
      const scope = protectedScope(id, there);
      return id.startsWith(OUTSIDE) ? scope : { ...scope, atMost: 'low' };
    },
  };
}

/** Reads one of Terraform's own blocks. */
function ownScope(
  block: Block,
  { resources }: Source,
  names: Names,
  origin: (at: Stretch) => Origin,
  from: string | null,
): Scope[] {
  const [type = '', label = ''] = block.labels;
  const rows = resources.get(type) ?? [];
  const resource = new ResourceBlock(block, type, names, origin, from);
  const facts = ownFacts(rows, resource, block);
  if (facts.length === 0) return [];
  const scope = { ...scopeOf(`${block.type}.${label}`, resource, facts), absent: absentByRows(rows, nothingSet) };
  return [block.type === 'module' ? { ...scope, answersFor: () => false } : scope];
}

/** Returns the scopes of Kubernetes' objects, read as their manifests are. */
async function kubernetesScopes(
  blocks: readonly Block[],
  names: Names,
  lines: Lines,
  { path, place, resources }: Source,
): Promise<readonly Scope[]> {
  if (!blocks.some(({ labels }) => labels[0]!.startsWith('kubernetes_'))) return [];
  const [{ manifestOf }, { workloadScopes }, { kubernetesScopes: ingressScopes }, { meshScopes }] = await Promise.all([
    import('./terraform-kubernetes.ts'),
    import('../cluster/workloads.ts'),
    import('../cluster/kubernetes.ts'),
    import('../mesh/mesh.ts'),
  ]);
  const roots = blocks.flatMap((block) => manifestOf(block, (value) => resolved(value, names), lines, path) ?? []);
  return withUniqueScopeIds(
    roots.flatMap((root) => [...workloadScopes(root, place, resources), ...ingressScopes(root), ...meshScopes(root)]),
  );
}

/** Returns the scopes of charts' values, read as those of a values file are. */
async function chartScopes(blocks: readonly Block[], names: Names, lines: Lines, path: string) {
  const releases = blocks.filter(({ labels }) => labels[0] === 'helm_release');
  if (releases.length === 0) return [];
  const { releaseScopes } = await import('../helm/releases.ts');
  return await releaseScopes(releases, (value) => resolved(value, names), lines, path);
}

const PROTECTED = 'protection of ';
/** The account, and what is named by its id. */
const OUTSIDE = 'protection from outside of ';

/** Makes the scope of a resource that others protect, whose missing protections have their own defaults. */
function protectedScope(id: string, resource: Resource | null): Scope {
  const scope = scopeOf(id, resource, []);
  return { ...scope, site: id.replace(PROTECTED, '').replace(OUTSIDE, ''), absent: absentAttached(scope.absent) };
}

/** Adds what protects a resource to that resource, wherever that is defined. */
function joinAttached(
  scopes: readonly Scope[],
  resources: readonly Resource[],
  table: Source['resources'],
): readonly Scope[] {
  const attached = new Map<string, Resource[]>();
  const types = new Set<string>();
  const here = new Set(scopes.map((scope) => scope.id));
  for (const resource of resources) {
    const subject = protectedBy(resource);
    if (subject?.kind === 'any') types.add(resource.type);
    if (subject === null || subject.kind === 'any') continue;
    const isHere = subject.kind === 'address' && here.has(subject.name);
    const id = isHere ? subject.name : `${subject.kind === 'id' ? OUTSIDE : PROTECTED}${subject.name}`;
    addTo(attached, id, resource);
  }
  const loose = resources.filter(({ type }) => types.has(type));
  const withFacts = (scope: Scope): Scope => {
    const own = withLoose(scope.id, attached.get(scope.id) ?? [], loose);
    if (own.length === 0) return scope;
    const instead = own.flatMap((one) => factsInstead(one, table.get(scope.id.split('.')[0]!) ?? []));
    const facts = scope.facts.map((fact) => instead.find(({ subject }) => subject === fact.subject) ?? fact);
    return { ...scope, facts: [...facts, ...own.map(attachedFact)] };
  };
  const elsewhere = [...attached].filter(([id]) => !here.has(id)).map(([id, [first]]) => protectedScope(id, first!));
  return [...scopes, ...elsewhere].map(withFacts);
}

const ELSEWHERE = 'rules of ';

/** Makes a scope with facts; one without a resource has no lines. */
function scopeOf(id: string, resource: Resource | null, facts: readonly Fact[]): Scope {
  const origin = resource?.opening ?? { path: '', line: 1, endLine: 1 };
  return { id, origin, facts, absent: nothingSet, atMost: 'high', site: id };
}

/** Adds rules that are resources of their own to the filter that they name. Linear in the count of resources. */
function joinRules(scopes: readonly Scope[], resources: readonly Resource[]): readonly Scope[] {
  const rules = new Map<string, Resource[]>();
  for (const resource of resources) {
    const parent = parentOf(resource);
    if (parent !== null) addTo(rules, parent, resource);
  }
  if (rules.size === 0) return scopes;
  const here = scopes.map((scope) => withRules(scope, rules.get(scope.id) ?? []));
  const known = new Set(scopes.map((scope) => scope.id));
  const elsewhere = [...rules]
    .filter(([parent]) => !known.has(parent))
    .map(([parent, own]) => withRules(scopeOf(`${ELSEWHERE}${parent}`, own[0]!, []), own));
  return [...here, ...elsewhere];
}

/** Joins rules to a scope: the facts about one direction become one fact, with all that they let through. */
function withRules(scope: Scope, rules: readonly Resource[]): Scope {
  if (rules.length === 0) return scope;
  const facts = [...scope.facts];
  const allowed = new Map<number, NetworkRule[]>();
  for (const fact of rules.flatMap((rule) => networkFacts(rule.type, rule))) {
    const at = facts.findIndex((one) => one.control === fact.control && one.subject === fact.subject);
    const [old, added] = [facts[at]?.value, fact.value];
    if (old?.kind !== 'networks' || added.kind !== 'networks') {
      facts.push(fact);
      continue;
    }
    const allows = allowed.get(at) ?? [...old.allows];
    allows.push(...added.allows);
    allowed.set(at, allows);
    facts[at] = { ...fact, value: { ...old, allows } } as Fact;
  }
  return { ...scope, facts };
}
