/**
 * Inputs of Bicep modules that have the name of a setting, as those of the public registry do.
 * https://learn.microsoft.com/azure/azure-resource-manager/bicep/modules,
 * https://azure.github.io/Azure-Verified-Modules/
 */

import type { ResourceRow } from '../../../../model/posture/resource.ts';
import { addTo } from '../../../../model/groups.ts';
import { nothingSet } from '../../control.ts';
import type { Scope } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import type { ResourceTable } from '../../resource-table.ts';
import { ObjectSettings } from '../cluster/object-settings.ts';
import { resourceFacts } from '../settings/resource-facts.ts';

/** Returns true for the path of a module, or its name in a registry. */
export function isModule(type: string): boolean {
  return /\.bicep$|^(?:br|ts)[:/]/.test(type);
}

/** Returns the scope of one call of a module; what an input is by default is in the module. */
export function moduleScopes(id: string, node: DocumentNode, table: ResourceTable): Scope[] {
  const inputs = node.below('params');
  if (inputs === undefined) return [];
  const rows = rowsByName(table);
  const own = inputs.pairs().flatMap(([name]) => {
    const row = rows.get(name.toLowerCase());
    return row === undefined ? [] : [{ key: name, settings: row.settings }];
  });
  const facts = resourceFacts(own, new ObjectSettings(inputs)).map((fact) => ({ ...fact, onlyChanged: true }));
  return facts.length === 0
    ? []
    : [{ id, origin: node.opening, facts, absent: nothingSet, atMost: 'medium', site: id }];
}

const NAMES = new WeakMap<ResourceTable, ReadonlyMap<string, ResourceRow>>();

/** Names that are too short to mean one setting. */
const SHORTEST = 8;

/**
 * Returns rows by the last word of their keys in lower case, as modules name their inputs: `minimumTlsVersion`. Leaves
 * out words of one part, and words whose rows differ in the control or the safe value.
 */
function rowsByName(table: ResourceTable): ReadonlyMap<string, ResourceRow> {
  const known = NAMES.get(table);
  if (known !== undefined) return known;
  const all = new Map<string, ResourceRow[]>();
  for (const row of [...table.values()].flat()) {
    const name = row.key.split('.').at(-1)!;
    if (/^[a-z]+[A-Z]\w+$/.test(name) && name.length >= SHORTEST) addTo(all, name.toLowerCase(), row);
  }
  const alike = [...all].flatMap(([name, rows]) => {
    const meanings = new Set(rows.map(({ settings: { control, safe } }) => JSON.stringify([control, safe])));
    return meanings.size === 1 ? [[name, rows[0]!] as const] : [];
  });
  const names = new Map(alike);
  NAMES.set(table, names);
  return names;
}
