/** Which pushes leave all settings alone, told from their commits. */

import type { Commit, TreeChange } from '../model/delta.ts';
import { isPostureFile } from '../detectors/posture/places.ts';
import { SETTINGS_PATHS } from '../policy/settings.ts';
import type { NetChange } from '../model/range.ts';

/**
 * Commits one after the other: what none of them changes, the net change does not change either. Spares most pushes a
 * second look at the trees.
 */
export class Line {
  #start: string | undefined;
  #tip: string | undefined;
  #straight = true;
  #settings = false;

  add({ oid, parents }: Commit, changes: readonly TreeChange[]): void {
    this.#start ??= parents[0];
    this.#straight &&= parents.length === 1 && parents[0] === (this.#tip ?? this.#start);
    this.#tip = oid;
    this.#settings ||= changes.some((change) => isAboutSettings(change) || isAboutGate(change));
  }

  leavesSettingsAlone(net: NetChange): boolean {
    return this.#straight && !this.#settings && net.base === this.#start && net.head === this.#tip;
  }
}

/**
 * The policy's own files; workflows are settings anyhow. A baseline may be anywhere, and whoever has one does not ask.
 */
function isAboutGate({ path, oldPath }: TreeChange): boolean {
  return SETTINGS_PATHS.some((file) => file === path || file === oldPath);
}

export function isAboutSettings(change: TreeChange): boolean {
  return isPostureFile(change.path) || (change.oldPath !== null && isPostureFile(change.oldPath));
}
