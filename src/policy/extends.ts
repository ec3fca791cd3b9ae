/** A policy that others extend: their defaults, and with `floor` the least that they ask. */

import { isOid } from '../model/oid.ts';
import type { Pin, Policy } from '../model/policy.ts';
import type { Floor } from './floor.ts';
import { readFloor } from './server.ts';
import { readSettings, type RuleName } from './settings.ts';
import { readYaml, type Node } from './yaml.ts';

export interface Extended {
  /** Path of the file, in this repository or at the pin. */
  readonly path: string;
  readonly pin: Pin | null;
}

/** Returns what `extends` names; null if it is left out. Throws `UsageError('bad-configuration')`. */
export function readExtends(root: Node): Extended | null {
  const node = root.child('extends');
  if (node.isMissing) return null;
  if (typeof node.value === 'string') return { path: node.path(), pin: null };
  node.keys(['repository', 'commit', 'path']);
  const repository = node.child('repository').requiredText();
  const commit = node.child('commit').requiredText().toLowerCase();
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) node.child('repository').fail('must be <owner>/<name>');
  if (!isOid(commit)) node.child('commit').fail('must be the whole id of a commit: a branch or tag can move');
  return { path: node.child('path').path(), pin: { repository, commit } };
}

export interface BasePolicy {
  readonly policy: Policy;
  readonly floor: Floor | null;
  readonly ruleNames: readonly RuleName[];
}

/**
 * Reads the policy that another extends. Throws `UsageError('bad-configuration')` that names the file, the key and the
 * mistake.
 */
export async function parseBasePolicy(text: string, source: string, defaults: Policy): Promise<BasePolicy> {
  const root = await readYaml(text, source);
  for (const key of ['extends', 'baseline'] as const)
    if (!root.child(key).isMissing) root.child(key).fail('has no place in a policy that others extend');
  const { policy, ruleNames } = readSettings(root, defaults, ['floor']);
  const floor = root.child('floor');
  return { policy, floor: floor.isMissing ? null : readFloor(floor), ruleNames };
}
