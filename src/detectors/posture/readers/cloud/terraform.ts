/** Terraform and OpenTofu: each resource is a scope, with what its provider does where a key is not there. */

import { nothingSet } from '../../control.ts';
import { plainScene, withOwnIds, type Fact, type ReadScene, type Scope, type Source } from '../../judge/scene.ts';
import { parseHcl, type Block } from '../../languages/hcl/parse.ts';
import { absentByRows, resourceFacts } from '../settings/resource-facts.ts';
import { absentAttached, attachedFact, inlineFacts, protectedBy } from './attached.ts';
import { networkFacts, parentOf } from './network-rules.ts';
import type { NetworkRule } from '../../orders/networks.ts';
import { factsOfResource } from './terraform-resources.ts';
import type { Resource } from './terraform-resource.ts';
import { entryOf, type Entry, type Value } from '../../languages/value.ts';
import { Lines, type Origin, type Stretch, textOf } from '../../position.ts';
import type { Found } from '../../languages/document.ts';

export const readTerraform: ReadScene = async (source) => {
  const file = parsed(textOf(source.text));
  if (file === null) return null;
  const named = await namesOf(source, file);
  const lines = new Lines(textOf(source.text));
  const origin = (at: Stretch): Origin => lines.origin(source.path, at.from, at.to);
  const blocks = file.blocks.filter(
    (block) => (block.type === 'resource' || block.type === 'data') && block.labels.length === 2 && !isNone(block),
  );
  const resources = new Map(
    blocks.map((block) => [addressOf(block), new ResourceBlock(block, block.labels[0]!, named, origin)]),
  );
  const scopes = [...resources].map(([id, resource]): Scope => {
    const rows = id.startsWith('data.') ? [] : (source.resources.get(resource.type) ?? []);
    const scope = scopeOf(id, resource, [
      ...resourceFacts(rows, resource),
      ...(parentOf(resource) === null ? factsOfResource(resource, resources) : []),
      ...inlineFacts(resource),
    ]);
    return { ...scope, absent: absentAttached(absentByRows(rows, scope.absent)) };
  });
  const managed = [...resources].filter(([id]) => !id.startsWith('data.')).map(([, resource]) => resource);
  return {
    ...plainScene(
      [
        ...joinAttached(joinRules(scopes, [...resources.values()]), managed),
        ...(await kubernetesScopes(blocks, named, lines, source)),
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
    // What Terraform does not manage stays; a resource of another file may be deleted with what protects it.
    afterwards: (id) => (id.startsWith(OUTSIDE) && managed.length > 0 ? protectedScope(id, managed[0]!) : null),
  };
};

/** Objects of Kubernetes, read as their manifests are. */
async function kubernetesScopes(
  blocks: readonly Block[],
  named: ReadonlyMap<string, Value>,
  lines: Lines,
  { path, place, resources }: Source,
): Promise<readonly Scope[]> {
  if (!blocks.some(({ labels }) => labels[0]!.startsWith('kubernetes_'))) return [];
  const [{ manifestOf }, { workloadScopes }, { kubernetesScopes: ingressScopes }] = await Promise.all([
    import('./terraform-kubernetes.ts'),
    import('../cluster/workloads.ts'),
    import('../cluster/kubernetes.ts'),
  ]);
  const roots = blocks.flatMap((block) => manifestOf(block, (value) => resolved(value, named), lines, path) ?? []);
  return withOwnIds(roots.flatMap((root) => [...workloadScopes(root, place, resources), ...ingressScopes(root)]));
}

const PROTECTED = 'protection of ';
/** The account, and what is named by its id. */
const OUTSIDE = 'protection from outside of ';

function protectedScope(id: string, resource: Resource | null): Scope {
  const scope = scopeOf(id, resource, []);
  return { ...scope, site: id.replace(PROTECTED, '').replace(OUTSIDE, ''), absent: absentAttached(scope.absent) };
}

/** Adds what protects a resource to that resource, wherever that is defined. */
function joinAttached(scopes: readonly Scope[], resources: readonly Resource[]): readonly Scope[] {
  const attached = new Map<string, Resource[]>();
  const types = new Set<string>();
  const here = new Set(scopes.map((scope) => scope.id));
  for (const resource of resources) {
    const subject = protectedBy(resource);
    if (subject?.kind === 'any') types.add(resource.type);
    if (subject === null || subject.kind === 'any') continue;
    const isHere = subject.kind === 'address' && here.has(subject.name);
    const id = isHere ? subject.name : `${subject.kind === 'id' ? OUTSIDE : PROTECTED}${subject.name}`;
    attached.set(id, [...(attached.get(id) ?? []), resource]);
  }
  const loose = resources.filter(({ type }) => types.has(type));
  const withFacts = (scope: Scope): Scope => {
    const own = attached.get(scope.id) ?? loose.filter(({ type }) => type.startsWith(`${scope.id.split('.')[0]}_`));
    return own.length === 0 ? scope : { ...scope, facts: [...scope.facts, ...own.map(attachedFact)] };
  };
  const elsewhere = [...attached].filter(([id]) => !here.has(id)).map(([id, [first]]) => protectedScope(id, first!));
  return [...scopes, ...elsewhere].map(withFacts);
}

/** `count = 0` and an empty `for_each` make no resource. */
function isNone({ attributes }: Block): boolean {
  return attributes.some(({ key, value }) => {
    if (key === 'count') return value.kind === 'known' && value.value === 0;
    if (key !== 'for_each') return false;
    const set = value.kind === 'call' && value.name === 'toset' ? value.args[0] : value;
    return (set?.kind === 'list' && set.items.length === 0) || (set?.kind === 'map' && set.entries.length === 0);
  });
}

const ELSEWHERE = 'rules of ';

function scopeOf(id: string, resource: Resource | null, facts: readonly Fact[]): Scope {
  const origin = resource?.opening ?? { path: '', line: 1, endLine: 1 };
  return { id, origin, facts, absent: nothingSet, atMost: 'high', site: id };
}

/**
 * Adds rules that are resources of their own to the filter that they name, wherever that is defined. Linear in the number
 * of resources.
 */
function joinRules(scopes: readonly Scope[], resources: readonly Resource[]): readonly Scope[] {
  const rules = new Map<string, Resource[]>();
  for (const resource of resources) {
    const parent = parentOf(resource);
    if (parent === null) continue;
    const siblings = rules.get(parent);
    if (siblings === undefined) rules.set(parent, [resource]);
    else siblings.push(resource);
  }
  if (rules.size === 0) return scopes;
  const here = scopes.map((scope) => withRules(scope, rules.get(scope.id) ?? []));
  const known = new Set(scopes.map((scope) => scope.id));
  const elsewhere = [...rules]
    .filter(([parent]) => !known.has(parent))
    .map(([parent, own]) => withRules(scopeOf(`${ELSEWHERE}${parent}`, own[0]!, []), own));
  return [...here, ...elsewhere];
}

/** The facts of rules about one direction become one fact, with all that they let through. */
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

function addressOf(block: Block): string {
  return `${block.type === 'data' ? 'data.' : ''}${block.labels.join('.')}`;
}

function parsed(text: string): Block | null {
  try {
    return parseHcl(text);
  } catch {
    return null;
  }
}

/**
 * Locals of the file, and defaults of variables, here or in the variables.tf beside it: what is given from outside may
 * differ.
 */
async function namesOf(source: Source, file: Block): Promise<ReadonlyMap<string, Value>> {
  const names = new Map<string, Value>();
  const folder = source.path.split('/').slice(0, -1);
  const beside = await Promise.all(
    ['variables.tf', 'locals.tf'].map((name) => source.other([...folder, name].join('/'))),
  );
  for (const block of [file, ...beside.map((text) => (text === null ? null : parsed(textOf(text))))].flatMap(
    (one) => one?.blocks ?? [],
  )) {
    if (block.type === 'locals') for (const { key, value } of block.attributes) names.set(`local.${key}`, value);
    const fallback = block.attributes.find((entry) => entry.key === 'default')?.value;
    if (block.type === 'variable' && fallback !== undefined) names.set(`var.${block.labels[0]}`, fromOutside(fallback));
  }
  return names;
}

function fromOutside(value: Value): Value {
  if (value.kind === 'known') return { ...value, certainty: 'env' };
  return value.kind === 'list' ? { ...value, items: value.items.map(fromOutside) } : value;
}

function resolved(value: Value, names: ReadonlyMap<string, Value>): Value {
  const named = value.kind === 'unknown' ? names.get(value.text) : undefined;
  return named === undefined ? value : { ...named, at: value.at };
}

class ResourceBlock implements Resource {
  readonly opening: Origin;

  constructor(
    readonly block: Block,
    readonly type: string,
    readonly names: ReadonlyMap<string, Value>,
    readonly origin: (at: Stretch) => Origin,
  ) {
    const { path, line } = origin(block.at);
    this.opening = { path, line, endLine: line };
  }

  /** The value at `a.b.c`: through blocks within blocks, or objects. */
  find(path: string): Found | undefined {
    const [last, ...outer] = path.split('.').reverse();
    let blocks: readonly Block[] = [this.block];
    for (const name of outer.reverse()) {
      const map = blocks.flatMap((block) => block.attributes).find((entry) => entry.key === name);
      if (map !== undefined) return this.#found(entryOf(this.#resolved(map.value), last!));
      blocks = blocks.flatMap((block) => blocksOf(block, name));
    }
    return this.#found(blocks.flatMap((block) => block.attributes).find((entry) => entry.key === last));
  }

  /** The blocks at `a.b.c`, or the objects of a list there: `ingress = [{ … }]`. */
  all(path: string): Resource[] {
    const [last, ...outer] = path.split('.').reverse();
    const around = outer
      .reverse()
      .reduce<readonly Block[]>((blocks, name) => blocks.flatMap((block) => blocksOf(block, name)), [this.block]);
    const blocks = around.flatMap((block) => blocksOf(block, last!));
    const objects = around
      .flatMap((block) => block.attributes)
      .filter((entry) => entry.key === last)
      .map((entry) => this.#resolved(entry.value))
      .flatMap((value) => (value.kind === 'list' ? value.items : [value]))
      .filter((value) => value.kind === 'map');
    return [...blocks, ...objects.map(blockOf)].map(
      (block) => new ResourceBlock(block, this.type, this.names, this.origin),
    );
  }

  #found(entry: Entry | undefined): Found | undefined {
    return entry === undefined ? undefined : { value: this.#resolved(entry.value), origin: this.origin(entry.at) };
  }

  #resolved(value: Value): Value {
    return resolved(value, this.names);
  }
}

/** Reads an object as a block. */
function blockOf(value: Value & { readonly kind: 'map' }): Block {
  return { type: '', labels: [], attributes: value.entries, blocks: [], at: value.at };
}

/** A `dynamic` block makes blocks of its label. */
function blocksOf(block: Block, name: string): readonly Block[] {
  return block.blocks.flatMap((inner) =>
    inner.type === name
      ? [inner]
      : inner.type === 'dynamic' && inner.labels[0] === name
        ? inner.blocks.filter((content) => content.type === 'content')
        : [],
  );
}
