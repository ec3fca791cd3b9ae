/**
 * Finds secrets that a rename moves out of an ignored, accepted or sample path. An acceptance at one path does not
 * cover another, so such a file counts as added at its new path.
 */

import type { TreeChange } from '../../model/delta.ts';
import type { Policy } from '../../model/policy.ts';
import { globMatcher } from '../../policy/glob.ts';
import { isSamplePath } from '../../policy/sample-path.ts';
import { GlobIndex, type PathTests } from '../../policy/suppressions.ts';

/** Reports whether a secret may have been excused at `origin` by a path that does not cover `path`. */
export type Excuses = (origin: string, path: string) => boolean;

type Covers = (path: string) => boolean;

/** Returns a function that lists which acceptances in force cover a path that they name. `today`: an ISO date. */
function acceptedPlaces(policy: Policy, today: string, pathTest: PathTests): (path: string) => readonly number[] {
  const inForce = policy.acceptances.filter(({ until }) => until === null || until >= today);
  const named = inForce.flatMap(({ path }) => (path === null ? [] : [path]));
  const index = new GlobIndex(named);
  const tests = inForce.flatMap(({ text }) => (text === undefined || text.path.length === 0 ? [] : [pathTest(text)]));
  return (path) => [
    ...index.matching(path),
    ...tests.flatMap((covers, number) => (covers(path) ? [named.length + number] : [])),
  ];
}

/** Returns a test of a rename for the policy. `today`: an ISO date. */
export function createExcuses(policy: Policy, today: string, pathTest: PathTests): Excuses {
  const places: readonly Covers[] = [
    isSamplePath,
    ...(policy.ignoredPaths.length === 0 ? [] : [globMatcher(policy.ignoredPaths)]),
  ];
  const accepted = acceptedPlaces(policy, today, pathTest);
  return (origin, path) => {
    if (origin === path) return false;
    if (places.some((covers) => covers(origin) && !covers(path))) return true;
    const here = new Set(accepted(path));
    return accepted(origin).some((number) => !here.has(number));
  };
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
    name: named.every((one) => one.every((part) => part === null || part.length === 0)) ? '' : JSON.stringify(named),
    kindOf: (path) => places(path).join(),
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
