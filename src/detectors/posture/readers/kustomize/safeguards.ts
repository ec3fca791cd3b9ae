/** Paths of an object that make it safer, by the rows of `patterns/resources`. */

import type { ResourceRow, ResourceSettings } from '../../../../model/posture/resource.ts';
import type { ResourceTable } from '../../resource-table.ts';

/** Returns whether removing a path of an object leaves something weaker: `spec.template.spec.containers.0.x`. */
export function isSafeguard(path: string, kind: string, table: ResourceTable): boolean {
  const inContainer = /\.(?:containers|initContainers)\.\d+\.(.+)$/.exec(path)?.[1];
  if (inContainer !== undefined) return holdsSafeguard(table.get('container'), inContainer);
  const inPod = /^spec\.(?:jobTemplate\.spec\.)?template\.spec\.(.+)$/.exec(path)?.[1];
  if (inPod !== undefined)
    return holdsSafeguard(table.get('Pod'), inPod) || holdsSafeguard(table.get('container'), inPod);
  if (kind === 'NetworkPolicy') return /^spec\.(?:policyTypes|podSelector)\b/.test(path);
  return holdsSafeguard(table.get(kind), path);
}

/** Tests if a row's key is at or below `path`, and loses something when it is not set. */
function holdsSafeguard(rows: readonly ResourceRow[] = [], path: string): boolean {
  return rows.some(
    ({ key, settings }) =>
      key.split('|').some((one) => one === path || one.startsWith(`${path}.`)) && isLostWithout(settings),
  );
}

/** Tests if a setting is safe only where it is written. */
function isLostWithout({ safe, default: fallback }: ResourceSettings): boolean {
  if (safe === 'on') return fallback !== true;
  if (safe === 'off') return fallback === true;
  return safe === 'set' || safe === 'items' || safe === 'more' || Array.isArray(safe);
}
