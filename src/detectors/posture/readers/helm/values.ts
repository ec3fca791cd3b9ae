/**
 * Values of Helm charts, whose keys have the same meaning in nearly all charts.
 * https://helm.sh/docs/chart_best_practices/values/
 */

import type { PlaceRow, RankedRow } from '../../../../model/posture/place.ts';
import { nothingSet } from '../../control.ts';
import type { Fact, Joins, Scope } from '../../judge/scene.ts';
import type { DocumentNode, Found } from '../../languages/document.ts';
import { entryAt, known } from '../../languages/value.ts';
import type { ResourceTable } from '../../resource-table.ts';
import { capabilitiesFact } from '../cluster/capabilities.ts';
import { ingressFacts } from '../cluster/ingress-nginx.ts';
import { ObjectSettings } from '../cluster/object-settings.ts';
import { settingsOf } from '../cluster/settings.ts';
import { rankedFacts } from '../settings/ranked.ts';
import { configurationFacts, programFacts } from './configurations.ts';
import { absentByRows, resourceFacts, type ResourceReader } from '../settings/resource-facts.ts';

/** Returns the scopes of a file of values; none for an object of Kubernetes. */
export function valuesScopes(root: DocumentNode, place: PlaceRow, table: ResourceTable): Scope[] {
  const isObject = root.entry('apiVersion') !== undefined && root.entry('kind') !== undefined;
  return isObject ? [] : scopesBelow(root, [], place, table);
}

/** Returns a scope for each map below the node, its keys joined by dots as its id. */
function scopesBelow(node: DocumentNode, path: readonly string[], place: PlaceRow, table: ResourceTable): Scope[] {
  const facts = factsOfMap(node, path, place, table);
  const id = path.join('.');
  const scope: Scope = {
    id,
    origin: node.opening,
    facts,
    absent: absentByRows(
      ['container', 'Ingress', 'Arguments'].flatMap((type) => table.get(type) ?? []),
      nothingSet,
    ),
    atMost: 'medium',
    site: id,
    ...(facts.length > 0 && { joins: joinsOf(path, factsOfMap(node.empty(), path, place, table)) }),
  };
  // A map without facts shows what is there.
  const below = node
    .pairs()
    .flatMap(([key, child]) =>
      child.value.kind === 'map'
        ? scopesBelow(child, [...path, key], place, table)
        : child.items().flatMap((item, at) => scopesBelow(item, [...path, key, labelOf(item, at)], place, table)),
    );
  return [scope, ...below];
}

function factsOfMap(node: DocumentNode, path: readonly string[], place: PlaceRow, table: ResourceTable): Fact[] {
  const name = path.at(-1) ?? '';
  const rows = (place.ranked ?? []).filter(({ resource }) => resource === name.toLowerCase());
  const own = (place.ranked ?? []).filter((row) => row.resource === undefined && node.entry(row.key) !== undefined);
  return [
    ...rankedFacts(rows, (key) => settingAt(node, key), node.opening, name === '' ? '' : `${name}.`),
    ...rankedFacts(own, (key) => settingAt(node, key), node.opening),
    ...securityFacts(node, path, table),
    ...annotationFacts(node, path, table),
    ...configurationFacts(node, name),
    ...programFacts(node, path, table),
  ];
}

/**
 * Returns the relation of a map to the ones around it: what is switched off in a map that is new was on by the chart's
 * default, which holds again for a map that is deleted. A whole component may be new, or deleted, where the map around
 * it is, too.
 */
function joinsOf(path: readonly string[], defaults: readonly Fact[]): Joins[] {
  const isSafe = ({ value }: Fact) => value.kind === 'rank' && value.upTo === value.rank;
  const facts = defaults.filter((fact) => fact.certainty !== 'unknown' || isSafe(fact));
  const around = path.map((_key, at) => path.slice(0, path.length - 1 - at).join('.'));
  return around.flatMap((parent, at): Joins[] => [
    { parent, facts, judged: 'added', ...(at > 0 && { atMost: 'low' }) },
    ...(at > 0 ? [] : [{ parent, facts, judged: 'deleted' as const }]),
  ]);
}

/** Returns the part of a path that stands for an item of a list: its name, else its index. */
function labelOf(item: DocumentNode, at: number): string {
  return item.text('name') ?? item.text('job_name') ?? String(at);
}

/** Reads a setting; a list is read as its length. */
function settingAt(node: DocumentNode, key: string): Found | undefined {
  const entry = entryAt(node.value, key.split('.'));
  if (entry === undefined) return undefined;
  const { value } = entry;
  const length = value.kind === 'list' && !value.open ? known(value.items.length, value.at) : value;
  return { value: length, origin: node.origin(entry) };
}

/** Bitnami's charts leave the whole context out where it is not enabled. */
const ENABLED: RankedRow = {
  key: 'enabled',
  control: 'pod-security',
  ranks: { true: 1, false: 0 },
  default: 'true',
  atMost: 'medium',
  weakening: 'downgrade',
};

/** Returns the facts of a context: `securityContext`, `podSecurityContext`, `container_security_context`. */
function securityFacts(node: DocumentNode, path: readonly string[], table: ResourceTable): Fact[] {
  if (!/security_?context$/i.test(path.at(-1) ?? '')) return [];
  const inner = (key: string) => key.replace(/^securityContext\./, '').split('.');
  const rows = (table.get('container') ?? []).filter(({ key }) => key.startsWith('securityContext.'));
  const reader: ResourceReader = {
    opening: node.opening,
    find: (key) => node.get(...inner(key)),
    all: () => [],
  };
  const isOn = node.get('enabled');
  return [
    ...(isOn === undefined ? [] : enabledFacts(isOn, node)),
    ...resourceFacts(rows, reader),
    capabilitiesFact(node.get('capabilities', 'add'), node.get('capabilities', 'drop'), node.opening),
  ];
}

/** Returns whether a context is on; it is, too, where nothing says so. */
function enabledFacts(isOn: Found, { opening }: DocumentNode): Fact[] {
  const unset = rankedFacts([ENABLED], () => undefined, opening)[0]!.value;
  return rankedFacts([ENABLED], () => isOn, opening).map((fact): Fact => ({ ...fact, without: unset }));
}

/** Returns the facts of annotations for an Ingress, where `annotations` holds those of nginx or of ALB. */
function annotationFacts(node: DocumentNode, path: readonly string[], table: ResourceTable): Fact[] {
  if (path.at(-1) !== 'annotations' || !node.pairs().some(([key]) => /^(?:nginx\.ingress|alb\.ingress)\./.test(key)))
    return [];
  const rows = (table.get('Ingress') ?? []).filter(({ key }) => key.startsWith('metadata.annotations.'));
  const settings = new ObjectSettings(node);
  const reader: ResourceReader = {
    opening: node.opening,
    find: (key) => settings.find(key.replace('metadata.annotations.', '')),
    all: () => [],
  };
  return [...ingressFacts(settingsOf(node), false, node.opening), ...resourceFacts(rows, reader)];
}
