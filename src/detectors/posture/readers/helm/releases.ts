/**
 * Charts that Terraform installs: their values. https://registry.terraform.io/providers/hashicorp/helm/latest/docs
 */

import { nothingSet } from '../../control.ts';
import type { Fact, Scope } from '../../judge/scene.ts';
import { DocumentNode } from '../../languages/document.ts';
import type { Block } from '../../languages/hcl/parse.ts';
import { asText, entryOf, type Entry, type Value } from '../../languages/value.ts';
import { parseYaml } from '../../languages/yaml/parse.ts';
import { Lines } from '../../position.ts';
import { resourceTable } from '../../resource-table.ts';
import { rankFact } from '../hosts/facts.ts';
import { nested, pathOf, scopeWithin } from './objects.ts';
import { valuesScopes } from './values.ts';

type Resolve = (value: Value) => Value;

/** Returns the scopes of the values that `helm_release` resources pass. */
export async function releaseScopes(
  blocks: readonly Block[],
  resolve: Resolve,
  lines: Lines,
  path: string,
): Promise<readonly Scope[]> {
  const [{ place }, table] = await Promise.all([
    import('../../../../../patterns/places/helm-values.ts'),
    resourceTable('kubernetes', 'kind'),
  ]);
  return blocks.flatMap((block) => {
    const root = new DocumentNode({ kind: 'map', entries: [], open: false, at: block.at }, lines, path, block.at.from);
    const set = settingsOf(block, resolve);
    const roots = [...(set.length === 0 ? [] : [nested(root, set)]), ...valuesOf(block, lines, path)];
    const id = block.labels.join('.');
    const scopes = roots.flatMap((values) => valuesScopes(values, place, table).map((scope) => scopeWithin(scope, id)));
    return [...scopes, sensitiveScope(block, lines, path)];
  });
}

/** Returns path and value of each `set` block, or of the list of them that version 3 of the provider has. */
function settingsOf(block: Block, resolve: Resolve): [readonly string[], Value, Entry['at']][] {
  return ['set', 'set_list', 'set_sensitive']
    .flatMap((name) => mapsOf(block, name))
    .flatMap((map) => {
      const [name, value] = [entryOf(map, 'name'), entryOf(map, 'value')];
      if (name?.value.kind !== 'known' || value === undefined) return [];
      return [[pathOf(asText(name.value)), resolve(value.value), map.at]];
    });
}

/** Returns blocks of one name, or the maps of the list of that name. */
function mapsOf(block: Block, name: string): readonly Value[] {
  const list = block.attributes.find(({ key }) => key === name)?.value;
  return [
    ...block.blocks
      .filter(({ type }) => type === name)
      .map(({ attributes, at }): Value => ({ kind: 'map', entries: attributes, open: false, at })),
    ...(list?.kind === 'list' ? list.items : []),
  ];
}

/** Returns which values of a release are kept out of the plan; `set` shows what `set_sensitive` hides. */
function sensitiveScope(block: Block, lines: Lines, path: string): Scope {
  const origin = lines.origin(path, block.at.from, block.at.from);
  const facts = ['set', 'set_list', 'set_sensitive'].flatMap((name) =>
    mapsOf(block, name).map((map): Fact => {
      const [key, at] = [asText(entryOf(map, 'name')?.value ?? map), lines.origin(path, map.at.from, map.at.to)];
      const isHidden = name === 'set_sensitive';
      const word = isHidden ? 'sensitive' : 'in the plan';
      return { ...rankFact('exposure', `value ${key}`, [isHidden ? 1 : 0, word], at), onlyChanged: true };
    }),
  );
  const id = `${block.labels.join('.')} > sensitive values`;
  return { id, origin, facts, absent: nothingSet, atMost: 'medium', site: id };
}

/** Returns the values of `values = [yamlencode({ … })]`, or of a text of YAML. */
function valuesOf(block: Block, lines: Lines, path: string): DocumentNode[] {
  const list = block.attributes.find(({ key }) => key === 'values')?.value;
  return (list?.kind === 'list' ? list.items : []).flatMap((item): DocumentNode[] => {
    if (item.kind === 'call' && item.name === 'yamlencode')
      return item.args.map((value) => new DocumentNode(value, lines, path, value.at.from));
    if (item.kind !== 'known' || typeof item.value !== 'string') return [];
    const own = new Lines(item.value, lines.at(item.at.from));
    return (parseYaml(item.value)?.documents ?? []).map((value) => new DocumentNode(value, own, path, value.at.from));
  });
}
