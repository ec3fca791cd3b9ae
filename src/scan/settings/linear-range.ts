/** Recognises ranges that change no setting from their commits alone. */

import { isPostureFile } from '../../detectors/posture/places.ts';
import type { Commit, TreeChange } from '../../model/delta.ts';
import type { Oid } from '../../model/oid.ts';
import type { NetChange } from '../../model/range.ts';
import { MISNAMED_SETTINGS, SETTINGS_PATHS } from '../../model/policy.ts';

/**
 * Follows commits while each is the only child of the one before. The net change of such a range touches only files
 * that a commit touches, so most pushes need no comparison of trees.
 */
export class LinearRange {
  #start: Oid | undefined;
  #tip: Oid | undefined;
  #isLinear = true;
  #touchesSettings = false;

  /** Takes the next commit of the range. */
  add({ oid, parents }: Commit, changes: readonly TreeChange[]): void {
    this.#start ??= parents[0];
    this.#isLinear &&= parents.length === 1 && parents[0] === (this.#tip ?? this.#start);
    this.#tip = oid;
    this.#touchesSettings ||= changes.some((change) => isSettingsChange(change) || isPolicyChange(change));
  }

  /** Reports whether the commits are a straight line from base to head in which no setting changes. */
  leavesSettingsAlone(net: NetChange): boolean {
    return this.#isLinear && !this.#touchesSettings && net.base === this.#start && net.head === this.#tip;
  }
}

/**
 * Reports whether a change touches the policy's own files. Workflows count as settings; a baseline may be any file, so
 * that a policy with a baseline always needs the comparison.
 */
function isPolicyChange({ path, oldPath }: TreeChange): boolean {
  return [...SETTINGS_PATHS, ...MISNAMED_SETTINGS].some((file) => file === path || file === oldPath);
}

/** Reports whether a change's file can contain settings, before or after a rename. */
export function isSettingsChange(change: TreeChange): boolean {
  return isPostureFile(change.path) || (change.oldPath !== null && isPostureFile(change.oldPath));
}
