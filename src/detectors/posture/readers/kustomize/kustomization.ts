/**
 * Kustomizations: what their patches make of objects, which policies they include, which images they set.
 * https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/
 */

import { posix } from 'node:path';
import { expression } from '../../../../model/expressions/expression.ts';
import { nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import {
  plainScene,
  withUniqueScopeIds,
  type Fact,
  type ReadScene,
  type Scope,
  type Source,
} from '../../judge/scene.ts';
import { DocumentNode } from '../../languages/document.ts';
import { parseYaml } from '../../languages/yaml/parse.ts';
import { Lines, textOf } from '../../position.ts';
import { itemsFact, type Item } from '../cluster/items.ts';
import { ingressScopes } from '../cluster/kubernetes.ts';
import { workloadScopes } from '../cluster/workloads.ts';
import { meshScopes } from '../mesh/mesh.ts';
import { environmentFacts } from '../settings/environment-facts.ts';
import { imageFact } from '../settings/images.ts';
import { patchedBy, type Target } from './json-patch.ts';
import { isSafeguard } from './safeguards.ts';

/** Returns the scopes of the kustomization and of the objects that its patches change. Null if it is not YAML. */
export const readKustomization: ReadScene = async (source) => {
  const text = textOf(source.text);
  const file = parseYaml(text);
  if (file === null) return null;
  const lines = new Lines(text);
  const roots = file.documents.map((value) => new DocumentNode(value, lines, source.path, value.at.from));
  const scopes = await Promise.all(roots.map(async (root) => await scopesOf(root, source)));
  return plainScene(withUniqueScopeIds(scopes.flat()), () => null);
};

/** Returns the scopes of one document: a kustomization, a list of operations, or none of another object. */
async function scopesOf(root: DocumentNode, source: Source): Promise<readonly Scope[]> {
  if (root.value.kind === 'list') return listScopes(root, null, source);
  const kind = root.text('kind');
  if (kind !== null && !/^(?:Kustomization|Component)$/.test(kind)) return [];
  // Flux keeps the patches of its object in `spec`.
  const node = /^kustomize\.toolkit\.fluxcd\.io\//.test(root.text('apiVersion') ?? '') ? root.below('spec') : root;
  if (node === undefined) return [];
  const patches = patchesOf(node);
  const facts: Fact[] = [
    ...images(node),
    ...variableFacts(node),
    policiesFact(await policiesIncluded(node, source), node),
    itemsFact(
      controls.privilegeLimit,
      'deleted by a patch',
      patches.flatMap(({ patch }) => deletedBy(patch)),
      node.opening,
      'medium',
    ),
  ];
  const whole: Scope = {
    id: KUSTOMIZATION,
    origin: node.opening,
    facts,
    absent: nothingSet,
    atMost: 'medium',
    site: KUSTOMIZATION,
  };
  return [whole, ...patches.flatMap(({ patch, target }) => patchScopes(patch, target, source))];
}

const KUSTOMIZATION = 'kustomization';

interface Patch {
  readonly patch: DocumentNode;
  readonly target: Target | null;
}

/** Returns the patches that are written in the kustomization itself. */
function patchesOf(node: DocumentNode): readonly Patch[] {
  const withTarget = ['patches', 'patchesJson6902'].flatMap((key) =>
    node.items(key).flatMap((one): Patch[] => {
      const target = one.below('target');
      const named = target === undefined ? null : { kind: target.text('kind') ?? '', name: target.label('name') };
      return innerDocuments(one.below('patch')).map((patch) => ({
        patch,
        target: named === null || named.kind === '' ? null : named,
      }));
    }),
  );
  const plain = node.items('patchesStrategicMerge').flatMap((one) => innerDocuments(one));
  return [...withTarget, ...plain.map((patch) => ({ patch, target: null }))];
}

/** Returns the documents of a text, on their lines of the file; the node itself where it has another value. */
function innerDocuments(node: DocumentNode | undefined): DocumentNode[] {
  const text = node?.text() ?? null;
  if (node === undefined || text === null) return node === undefined ? [] : [node];
  if (!text.includes('\n')) return [];
  const lines = new Lines(text, node.lines.at(node.value.at.from));
  return (parseYaml(text)?.documents ?? []).map((value) => new DocumentNode(value, lines, node.path, value.at.from));
}

/** Returns the scopes of a patch: as operations, or as a part of an object. */
function patchScopes(patch: DocumentNode, target: Target | null, source: Source): readonly Scope[] {
  if (patch.value.kind === 'list') return listScopes(patch, target, source);
  return patch.text('$patch') === 'delete' ? [] : objectScopes(patch, source);
}

/** Returns the scopes of the object that operations make, and what they remove from it. */
function listScopes(list: DocumentNode, target: Target | null, source: Source): readonly Scope[] {
  const patched = patchedBy(list, target);
  if (patched === null) return [];
  const { object } = patched;
  const removed = patched.removed.filter(({ name }) => isSafeguard(name, object.text('kind') ?? '', source.resources));
  const removal: Scope = {
    id: `removed from ${object.label('kind')} ${object.label('metadata', 'name')}`,
    origin: list.opening,
    facts: [itemsFact(controls.podSecurity, 'removed by a patch', removed, list.opening, 'medium')],
    absent: nothingSet,
    atMost: 'medium',
    site: KUSTOMIZATION,
    joins: ADDED,
  };
  return [...objectScopes(object, source), removal];
}

/** A new patch is compared with what holds by default. */
const ADDED = [{ parent: KUSTOMIZATION, facts: [], judged: 'added' as const }];

/** Returns the scopes of a patched object, which only add to the ones of the object itself. */
function objectScopes(object: DocumentNode, { place, resources }: Source): readonly Scope[] {
  const scopes = [...workloadScopes(object, place, resources), ...ingressScopes(object, true), ...meshScopes(object)];
  return scopes.map((scope) => ({ ...scope, joins: ADDED }));
}

/** Returns the policy that a patch deletes; none for other patches. */
function deletedBy(patch: DocumentNode): Item[] {
  const kind = patch.text('kind') ?? '';
  return patch.text('$patch') === 'delete' && POLICY.test(kind)
    ? [{ name: `${kind} ${patch.label('metadata', 'name')}`, origin: patch.opening }]
    : [];
}

/** Kinds of objects that restrict others. */
const POLICY = expression('')`
  ^(?:(?:Cilium|CiliumClusterwide|Global)?NetworkPolicy|PeerAuthentication|AuthorizationPolicy|RequestAuthentication
  |(?:Cluster)?Policy|ValidatingAdmissionPolicy(?:Binding)?|ValidatingWebhookConfiguration|PodSecurityPolicy
  |ResourceQuota|LimitRange|ExternalSecret|SealedSecret|ServerAuthorization|Server|K8s\w+)$
`;

/** Returns the names of the policies in the files that a kustomization includes. */
async function policiesIncluded(node: DocumentNode, { path, other }: Source): Promise<readonly Item[]> {
  const folder = posix.dirname(path);
  const found = await Promise.all(
    node.items('resources').map(async (one): Promise<readonly Item[]> => {
      const name = one.text() ?? '';
      if (!/\.ya?ml$/.test(name) || name.includes('://')) return [];
      const text = await other(posix.join(folder, name));
      const documents = text === null ? [] : (parseYaml(textOf(text))?.documents ?? []);
      const lines = new Lines('');
      return documents.flatMap((value): readonly Item[] => {
        const object = new DocumentNode(value, lines, path, 0);
        const kind = object.text('kind') ?? '';
        return POLICY.test(kind)
          ? [{ name: `${kind} ${object.label('metadata', 'name')}`, origin: one.stretch() }]
          : [];
      });
    }),
  );
  return found.flat();
}

/** Returns the included policies, of which more are better. */
function policiesFact(items: readonly Item[], node: DocumentNode): Fact {
  const fact = itemsFact(controls.privilegeLimit, 'policies that are included', items, node.opening, 'medium');
  const { value } = fact;
  return value.kind === 'rank' && value.items !== undefined
    ? ({ ...fact, value: { ...value, weakening: 'removal', items: { ...value.items, isGood: true } } } as Fact)
    : fact;
}

/** Returns a fact for each image whose tag or digest is set. */
function images(node: DocumentNode): Fact[] {
  return node.items('images').flatMap((image) => {
    const [name, tag, digest] = [image.label('name'), image.text('newTag'), image.text('digest')];
    if (tag === null && digest === null) return [];
    const written = digest === null ? `${name}:${tag}` : `${name}@${digest}`;
    return [imageFact(written, `image ${name}`, image.stretch())];
  });
}

/** Reads `literals` of a ConfigMap, which are environment variables as often as not. */
function variableFacts(node: DocumentNode): Fact[] {
  return node.items('configMapGenerator').flatMap((generator) =>
    generator.items('literals').flatMap((one) => {
      const [, name, text] = /^([\w.-]+)=(.*)$/s.exec(one.text() ?? '') ?? [];
      return name === undefined ? [] : environmentFacts(name, text!, one.stretch());
    }),
  );
}
