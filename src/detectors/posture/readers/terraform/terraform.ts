/** Terraform and OpenTofu: each resource is a scope, with what its provider does where a key is not there. */

import { nothingSet } from '../../control.ts';
import {
  plainScene,
  withUniqueScopeIds,
  type ReadScene,
  type Scene,
  type Scope,
  type Source,
} from '../../judge/scene.ts';
import { instancesOf } from '../../languages/hcl/each.ts';
import type { Block } from '../../languages/hcl/parse.ts';
import { resourceTable } from '../../resource-table.ts';
import { absentByRows, resourceFacts } from '../settings/resource-facts.ts';
import { absentAttached, inlineFacts } from '../cloud/attached.ts';
import { parentOf } from '../cloud/network-rules.ts';
import { ruleMapScopes } from '../cloud/rule-maps.ts';
import { factsOfResource } from '../cloud/resources.ts';
import { ownFacts } from '../cloud/resource-access.ts';
import type { Value } from '../../languages/value.ts';
import { Lines, type Origin, type Stretch } from '../../position.ts';
import { addressOf, makesNothing, ownBlocks, ResourceBlock } from './blocks.ts';
import { afterwards, beforehand, joinAttached, joinRules, scopeOf } from './joined.ts';
import { fileOf, namesOf, resolved, type Names, type TextFile } from './names.ts';
import { absentPolicy, isBeside, joinsOf } from '../cloud/joins.ts';
import { absentDestroy, destroyFact } from './lifecycle.ts';

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

/** Returns the folder of a path; empty at the top. */
export function folderOf(path: string): string {
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
  return /^[ \t]*(?:variable|locals)\b|=/m.test(text) ? await filesBeside(path, other) : [];
}

/** Returns the files of resources beside a file, by their usual names; beside those above a file of values, too. */
export async function filesBeside(path: string, other: Source['other']): Promise<readonly TextFile[]> {
  const own = folderOf(path);
  const folders = path.endsWith('.tfvars') ? [own, folderOf(own), folderOf(folderOf(own))] : [own];
  const paths = [...new Set(folders)].flatMap((folder) =>
    USERS.split(' ').map((name) => (folder === '' ? `${name}.tf` : `${folder}/${name}.tf`)),
  );
  const texts = await Promise.all(paths.map(async (one) => ({ path: one, text: await other(one) })));
  return texts.flatMap((one) => (one.text === null ? [] : [fileOf(one.path, one.text)]));
}

/** Returns the scopes of one file. `from`: only facts that come from that file, for one with variables alone. */
export async function sceneOf(
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
      ...(id.startsWith('data.') ? [] : destroyFact(rows, resource)),
    ]);
    const joins = joinsOf(resource, scope.facts, resources);
    return {
      ...scope,
      absent: absentDestroy(absentAttached(absentByRows(rows, absentPolicy(resource, scope.absent)))),
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
        ...ruleScopes(root, names, origin),
        ...(await kubernetesScopes(blocks, names, lines, source)),
        ...(await chartScopes(blocks, names, lines, source.path)),
      ],
      () => null,
    ),
    beforehand,
    afterwards: (id) => afterwards(id, managed[0] ?? switchedOff),
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

/** Returns the scopes of rules in locals, variables, inputs of modules and files of variables. */
function ruleScopes({ attributes, blocks }: Block, names: Names, originOf: (at: Stretch) => Origin): readonly Scope[] {
  const own = blocks.flatMap(({ type, labels, attributes: inner }): (readonly [string, Value])[] =>
    type === 'locals' || type === 'module'
      ? inner.map(({ key, value }) => [[type, ...labels, key].join('.'), value] as const)
      : type === 'variable'
        ? inner.flatMap(({ key, value }) => (key === 'default' ? [[`var.${labels[0]}`, value] as const] : []))
        : [],
  );
  const given = attributes.map(({ key, value }) => [`var.${key}`, value] as const);
  const resolve = (value: Value): Value => resolved(value, names);
  return withUniqueScopeIds(
    [...own, ...given].flatMap(([name, value]) => ruleMapScopes(value, name, { originOf, resolve })),
  );
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
    import('./kubernetes.ts'),
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
