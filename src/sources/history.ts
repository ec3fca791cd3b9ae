/** Asks a repository for commits that a range cannot do without, and says in people's words when a clone lacks them. */

import { isTidegateError, RepositoryError } from '../model/errors.ts';
import { shortOid, type Oid } from '../model/oid.ts';
import type { CommitRange } from '../model/range.ts';
import type { ObjectSource } from '../repository/object-source.ts';

const NEXT =
  'In a workflow, set fetch-depth: 0 on actions/checkout, or let tidegate fetch: with: { fetch: true }; ' +
  'elsewhere run git fetch';

/** Reports whether this is the error of a clone that lacks commits, which a fetch can provide. */
export function isMissingHistory(error: unknown): error is RepositoryError {
  return isTidegateError(error) && (error.code === 'shallow' || error.code === 'object-missing');
}

/**
 * Returns the error for a clone without all history, with the step that repairs it. `what` is a sentence's beginning:
 * `Commit 1234abcd cannot be read`.
 */
export function shallowError(what: string, cause?: unknown): RepositoryError {
  return new RepositoryError('shallow', `${what}: this is a shallow clone.`, { next: `${NEXT} --unshallow.`, cause });
}

/**
 * Returns the commit of an object name, through any tags. Throws if the clone lacks it; `what` names it for that
 * message.
 */
export async function requireCommit(source: ObjectSource, oid: Oid, what: string): Promise<Oid> {
  const commit = await source.resolveCommit(oid);
  if (commit !== null) return commit;
  throw await missingError(source, oid, what);
}

/** Returns the error for a missing commit; in a shallow clone it says how to fetch more. */
async function missingError(source: ObjectSource, oid: Oid, what: string): Promise<RepositoryError> {
  const sentence = `Commit ${shortOid(oid)} (${what}) cannot be read`;
  if (await source.isShallow()) return shallowError(sentence);
  return new RepositoryError('object-missing', `${sentence}: it is not in this clone.`, { next: `${NEXT}.` });
}

/**
 * Returns the start of a change that is measured against `base`. For unrelated histories this is `base` itself:
 * comparing with it shows every weakening, comparing with nothing would show none. In a shallow clone, unrelated
 * histories look the same as histories that were cut off.
 */
export async function startOfChange(source: ObjectSource, base: Oid, head: Oid): Promise<Oid> {
  const common = await source.mergeBase(base, head);
  if (common !== null) return common;
  if (await source.isShallow())
    throw shallowError(`No common ancestor of ${shortOid(base)} and ${shortOid(head)} can be found`);
  return base;
}

/**
 * Returns the range `base..head`: the commits that head has and base lacks, settings compared from `start` to head,
 * under base's policy.
 */
export function changeOf(base: Oid, head: Oid, start: Oid, label: string): CommitRange {
  return {
    include: [head],
    exclude: [base],
    excludeAllRefs: false,
    nets: [{ base: start, head }],
    policyAt: base,
    label,
  };
}

/** Returns the tip of a branch of `origin` as last fetched, otherwise of the local branch; null if there is neither. */
export function branchTip(refs: ReadonlyMap<string, Oid>, branch: string): Oid | null {
  return refs.get(`refs/remotes/origin/${branch}`) ?? refs.get(`refs/heads/${branch}`) ?? null;
}
