/** Computes which commits an event needs, before any repository is read, so that they can be fetched. */

import { isOid, isZeroOid, type Oid } from '../model/oid.ts';

export interface HistoryNeeds {
  /** Commits to ask the remote for, by name. */
  readonly oids: readonly Oid[];
  /** Least number of commits to fetch from each of them back; `all`: the whole history. */
  readonly depth: number | 'all';
  /** True if the tips of all branches and tags are needed, to know which commits are not new. */
  readonly allRefs: boolean;
  /**
   * Refs that lead to these commits, by full name: for a store that has none, and for a server that gives no commit by
   * its id.
   */
  readonly refs: readonly string[];
}

/** One more than the commits of the change: the commit it starts from. */
const START = 1;

/** Deeper than any change; git takes no number beyond 2^31. */
const DEEPEST = 1_000_000;

/**
 * Returns the needs of a change: its commits by name (nulls left out), and how deep to fetch. `commits`: length of the
 * change, null if unknown.
 */
export function needs(names: readonly (string | null)[], commits: number | null): HistoryNeeds {
  const oids = new Set<Oid>();
  for (const name of names) if (name !== null && isOid(name) && !isZeroOid(name)) oids.add(name);
  return { oids: [...oids], depth: Math.min(commits ?? 1, DEEPEST) + START, allRefs: false, refs: [] };
}

/**
 * Keeps the names that git takes for a branch, a tag or a pull request, and that no refspec gives another meaning.
 * https://git-scm.com/docs/git-check-ref-format
 */
export function refsOf(names: readonly (string | null)[]): readonly string[] {
  return names.filter(
    (name) =>
      name !== null &&
      /^refs\/(?:heads|tags|pull)\/[^\0-\x20\x7f~^:?*[\\]+$/.test(name) &&
      !/\.\.|@\{|\/\/|\/\.|\.$|\/$/.test(name),
  ) as string[];
}
