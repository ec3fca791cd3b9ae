/**
 * Finds secrets that a rename moves out of an ignored, accepted or sample path. An acceptance at one path does not
 * cover another, so such a file counts as added at its new path.
 */

import type { TreeChange } from '../../model/delta.ts';
import type { Policy } from '../../model/policy.ts';
import { globMatcher } from '../../policy/glob.ts';
import { isSamplePath } from '../../policy/sample-path.ts';
import type { PathTests } from '../../policy/suppressions.ts';

/** Reports whether a secret may have been excused at `origin` by a path that does not cover `path`. */
export type Excuses = (origin: string, path: string) => boolean;

type Covers = (path: string) => boolean;

/** Returns what each acceptance in force covers, if it names paths. `today`: an ISO date. */
function acceptedPlaces(policy: Policy, today: string, pathTest: PathTests): readonly Covers[] {
  const inForce = policy.acceptances.filter(({ until }) => until === null || until >= today);
  return [
    ...inForce.flatMap(({ path }) => (path === null ? [] : [globMatcher([path])])),
    ...inForce.flatMap(({ text }) => (text === undefined || text.path.length === 0 ? [] : [pathTest(text)])),
  ];
}

/** Returns a test of a rename for the policy. `today`: an ISO date. */
export function createExcuses(policy: Policy, today: string, pathTest: PathTests): Excuses {
  const places = [
    isSamplePath,
    ...(policy.ignoredPaths.length === 0 ? [] : [globMatcher(policy.ignoredPaths)]),
    ...acceptedPlaces(policy, today, pathTest),
  ];
  return (origin, path) => origin !== path && places.some((covers) => covers(origin) && !covers(path));
}

/** The acceptances that may cover a secret at a path. */
export interface AcceptanceKinds {
  /** Equal for policies that accept at the same paths today. */
  readonly name: string;
  /** Equal for paths that the same acceptances cover. */
  kindOf(path: string): string;
}

/** Returns which acceptances cover a path, as one text: paths with the same text are treated alike. */
export function createAcceptanceKinds(policy: Policy, today: string, pathTest: PathTests): AcceptanceKinds {
  const places = acceptedPlaces(policy, today, pathTest);
  const inForce = policy.acceptances.filter(({ until }) => until === null || until >= today);
  const named = inForce.map(({ path, text }) => [path, text?.path ?? null]);
  return {
    name: places.length === 0 ? '' : JSON.stringify(named),
    kindOf: (path) => places.map((covers) => (covers(path) ? '1' : '0')).join(''),
  };
}

/**
 * Returns the change as if no parent had the file from which it was renamed, where that was at an excused path: all of
 * it counts as added then.
 */
export function withoutExcuse(change: TreeChange, excuses: Excuses): TreeChange {
  const { path, oldPath, oldPaths = [oldPath], oldOids } = change;
  const excused = oldPaths.map((old) => old !== null && excuses(old, path));
  if (!excused.includes(true)) return change;
  const left = oldOids.map((oid, parent) => (excused[parent] === true ? null : oid));
  const isAdded = left.every((oid) => oid === null);
  return { ...change, status: isAdded ? 'added' : change.status, oldPath: null, oldOids: left };
}
