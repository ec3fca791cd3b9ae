/**
 * Objects that install a chart with values: Flux, Argo CD and K3s.
 * https://fluxcd.io/flux/components/helm/helmreleases/,
 * https://argo-cd.readthedocs.io/en/stable/user-guide/helm/, https://docs.k3s.io/helm
 */

import type { PlaceRow } from '../../../../model/posture/place.ts';
import type { Scope } from '../../judge/scene.ts';
import { DocumentNode } from '../../languages/document.ts';
import { known, type Entry, type Value } from '../../languages/value.ts';
import { parseYaml } from '../../languages/yaml/parse.ts';
import { Lines } from '../../position.ts';
import type { ResourceTable } from '../../resource-table.ts';
import { objectName } from '../cluster/kubernetes.ts';
import { valuesScopes } from './values.ts';

/** Keys of an object beside its `kind`. */
const PARTS = ['apiVersion', 'metadata', 'spec'] as const;

/** Returns the scopes of the values in an object; of the whole document if that is no object. */
export function chartScopes(root: DocumentNode, place: PlaceRow, table: ResourceTable): Scope[] {
  // A chart may have a value of this name: `kind: DaemonSet`.
  const isObject = root.entry('kind') !== undefined && PARTS.some((key) => root.entry(key) !== undefined);
  if (!isObject) return valuesScopes(root, place, table);
  const id = objectName(root);
  return valuesIn(root).flatMap((node) => valuesScopes(node, place, table).map((scope) => scopeWithin(scope, id)));
}

/** Puts a scope of values, and its relations to the maps around it, below the object that installs the chart. */
export function scopeWithin(scope: Scope, id: string): Scope {
  const joins = scope.joins?.map((one) => ({ ...one, parent: `${id} > ${one.parent}` }));
  return { ...scope, id: `${id} > ${scope.id}`, site: id, ...(joins !== undefined && { joins }) };
}

/** Returns the values that an object of Flux, K3s or Argo CD gives to charts. */
function valuesIn(root: DocumentNode): DocumentNode[] {
  const spec = root.below('spec');
  if (spec === undefined) return [];
  switch (root.text('kind')) {
    case 'HelmRelease':
      return listOfOne(spec.below('values'));
    case 'HelmChart':
    case 'HelmChartConfig':
      return fromText(spec, 'valuesContent');
    case 'Application':
      return sourcesOf(spec).flatMap(valuesOfSource);
    case 'ApplicationSet': {
      const inner = spec.below('template', 'spec');
      return inner === undefined ? [] : sourcesOf(inner).flatMap(valuesOfSource);
    }
    default:
      return [];
  }
}

function listOfOne(node: DocumentNode | undefined): DocumentNode[] {
  return node === undefined ? [] : [node];
}

function sourcesOf(spec: DocumentNode): DocumentNode[] {
  return [...listOfOne(spec.below('source')), ...spec.items('sources')];
}

/** Returns the values of one source of Argo CD: its object, its text and its parameters. */
function valuesOfSource(source: DocumentNode): DocumentNode[] {
  const helm = source.below('helm');
  if (helm === undefined) return [];
  const parameters = helm.items('parameters').flatMap((one): [readonly string[], Value, Entry['at']][] => {
    const [name, value] = [one.text('name'), one.entry('value')?.value];
    return name === null || value === undefined ? [] : [[pathOf(name), value, one.value.at]];
  });
  return [
    ...listOfOne(helm.below('valuesObject')),
    ...fromText(helm, 'values'),
    ...(parameters.length === 0 ? [] : [nested(helm, parameters)]),
  ];
}

/** Splits a parameter's name: `a.b\.c[0]` → `a`, `b.c`. */
export function pathOf(name: string): readonly string[] {
  return name
    .replaceAll('\\.', '\u0000')
    .split('.')
    .map((part) => part.replaceAll('\u0000', '.').replace(/\[\d+\]$/, ''));
}

/** Returns settings by path as the map that they make, with `node`'s lines. */
export function nested(
  node: DocumentNode,
  settings: readonly (readonly [path: readonly string[], value: Value, at: Entry['at']])[],
): DocumentNode {
  const value = settings.reduce<Value>((map, [path, inner, at]) => withPath(map, path, plainScalar(inner), at), {
    kind: 'map',
    entries: [],
    open: false,
    at: node.value.at,
  });
  return new DocumentNode(value, node.lines, node.path, node.from);
}

/** Returns a parameter's value, which is a text, as a scalar: `"true"` is true. */
function plainScalar(value: Value): Value {
  if (value.kind !== 'known' || typeof value.value !== 'string') return value;
  return /^(?:true|false)$/.test(value.value) ? known(value.value === 'true', value.at) : value;
}

/** Returns the map with `value` under a path of keys; maps are made where missing. */
function withPath(map: Value, [key, ...rest]: readonly string[], value: Value, at: Entry['at']): Value {
  if (map.kind !== 'map' || key === undefined) return value;
  const old = map.entries.find((entry) => entry.key === key);
  const empty: Value = { kind: 'map', entries: [], open: false, at };
  const inner = rest.length === 0 ? value : withPath(old?.value ?? empty, rest, value, at);
  const entry: Entry = { key, value: inner, at };
  return { ...map, entries: [...map.entries.filter((one) => one !== old), entry] };
}

/** Returns the values of a block of text, on their lines of the file. */
function fromText(node: DocumentNode, key: string): DocumentNode[] {
  const text = node.text(key);
  const found = node.below(key);
  if (text === null || found === undefined) return [];
  const documents = parseYaml(text)?.documents ?? [];
  const lines = new Lines(text, found.opening.line);
  return documents.map((value) => new DocumentNode(value, lines, node.path, value.at.from));
}
