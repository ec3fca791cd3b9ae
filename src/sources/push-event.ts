/**
 * The `push` event: what a branch or tag brought with it. The event comes after the push, so the refs already show it.
 * Every new commit must be some run's business: a branch's run may leave commits to other branches' runs (see
 * `otherBranches` for when), a tag's run leaves all that branches reach to theirs, and no branch leaves anything to a
 * tag. https://docs.github.com/webhooks/webhook-events-and-payloads#push
 */

import { isZeroOid, type Oid } from '../model/oid.ts';
import type { CommitRange, ScanTarget } from '../model/range.ts';
import type { ObjectSource } from '../repository/object-source.ts';
import { changeAtCommit } from './change.ts';
import type { EventReader } from './event-row.ts';
import { branchTip, requireCommit, shallowError, startOfChange } from './history.ts';
import { needs, refsOf } from './needs.ts';
import { fieldAt, requirePayload, oidAt, textAt, type WorkflowEvent } from './payload.ts';

export const push: EventReader = {
  needs({ payload }) {
    const commits = fieldAt(payload, 'commits');
    const before = textAt(payload, 'before');
    const isRewrite = before === null || isZeroOid(before) || fieldAt(payload, 'forced') === true;
    return {
      ...needs([textAt(payload, 'after'), before], Array.isArray(commits) ? commits.length : null),
      allRefs: isRewrite,
      refs: refsOf([textAt(payload, 'ref')]),
    };
  },
  range: targetOfPush,
  change: changeAtCommit,
};

/** Returns the commits that this run must scan; `nothing` for a deleted ref. */
async function targetOfPush(event: WorkflowEvent, source: ObjectSource): Promise<ScanTarget> {
  const ref = textAt(requirePayload(event).payload, 'ref') ?? event.ref;
  const newOid = oidAt(event, 'after');
  if (isZeroOid(newOid)) return { kind: 'nothing', label: `deletion of ${ref}` };
  const oldOid = oidAt(event, 'before');
  const refs = await source.listRefs();
  const push: Push = {
    ref,
    after: await requireCommit(source, newOid, 'pushed commit'),
    before: isZeroOid(oldOid) ? null : await source.resolveCommit(oldOid),
    isNew: isZeroOid(oldOid),
    isForced: fieldAt(event.payload, 'forced') === true,
    refs,
    trunk: trunkTip(event, ref, refs),
  };
  return {
    kind: 'range',
    range: { ...(await rangeOf(event, push, oldOid, source)), ...(push.isNew ? { newRefs: [ref] } : {}) },
  };
}

interface Push {
  readonly ref: string;
  readonly after: Oid;
  /** Old value of the ref; null if it is new or that commit is not in this clone. */
  readonly before: Oid | null;
  readonly isNew: boolean;
  readonly isForced: boolean;
  readonly refs: ReadonlyMap<string, Oid>;
  /** The tip of the default branch, unless it is the default branch that was pushed. */
  readonly trunk: Oid | null;
}

/** Returns the tip of the default branch; null if this is the push to it, or if it is unknown. */
function trunkTip(event: WorkflowEvent, ref: string, refs: ReadonlyMap<string, Oid>): Oid | null {
  const branch =
    textAt(event.payload, 'repository.default_branch') ?? textAt(event.payload, 'repository.master_branch');
  return branch === null || ref === `refs/heads/${branch}` ? null : branchTip(refs, branch);
}

/** Returns the range of a push to a branch or tag, by what the ref was before. */
async function rangeOf(event: WorkflowEvent, push: Push, oldOid: Oid, source: ObjectSource): Promise<CommitRange> {
  if (push.ref.startsWith('refs/tags/')) return await rangeOfTag(push, source);
  if (push.before !== null) return await fromOld(push, push.before, source);
  // Not forced, so where it was is an ancestor that the clone lacks.
  if (!push.isNew && !push.isForced) await requireCommit(source, oldOid, `where ${push.ref} was before`);
  return {
    include: [push.after],
    exclude: await otherBranches(event, push, source),
    excludeAllRefs: false,
    nets: [{ base: await startFromTrunk(push, source), head: push.after }],
    policyAt: policyOf(push),
    label: `${push.isNew ? 'new' : 'forced push to'} ${push.ref}`,
  };
}

/** Returns the range of a branch that moved from a commit that the clone has. */
async function fromOld(push: Push, old: Oid, source: ObjectSource): Promise<CommitRange> {
  const onwards = await source.isAncestor(old, push.after);
  if (!onwards && !push.isForced && (await source.isShallow()))
    throw shallowError(`It is not known whether ${push.ref} moved forward`);
  return {
    include: [push.after],
    // A branch rebased onto the default branch brings commits that were pushed, and read, there.
    exclude: onwards || push.trunk === null ? [old] : [old, push.trunk],
    excludeAllRefs: false,
    nets: [{ base: old, head: push.after }],
    policyAt: onwards ? old : policyOf(push),
    label: `${onwards ? '' : 'forced '}push to ${push.ref}`,
  };
}

/** Returns the range of a pushed tag: commits that no branch reaches. */
async function rangeOfTag(push: Push, source: ObjectSource): Promise<CommitRange> {
  const branches = [...push.refs].filter(([ref]) => isBranch(ref)).map(([, tip]) => tip);
  const exclude = new Set(push.before === null ? branches : [push.before, ...branches]);
  return {
    include: [push.after],
    exclude: [...exclude],
    excludeAllRefs: false,
    nets: [{ base: push.trunk === null ? push.before : await startFromTrunk(push, source), head: push.after }],
    policyAt: policyOf(push),
    label: `${push.isNew ? 'new' : 'push to'} ${push.ref}`,
  };
}

async function startFromTrunk(push: Push, source: ObjectSource): Promise<Oid | null> {
  return push.trunk === null ? null : await startOfChange(source, push.trunk, push.after);
}

/** Returns the commit whose policy applies. Commits that were just pushed do not qualify. */
function policyOf(push: Push): Oid | null {
  return push.trunk === push.after ? null : push.trunk;
}

/**
 * Returns the tips of the other branches: for a branch that is new or was rewritten, the commits that they reach are
 * not new. The trap: two new branches pushed at once each contain the other's commits, and each run would leave them to
 * the other. GitHub marks commits that no earlier push contained as `distinct`; if the tips would exclude one of those,
 * only the default branch is trusted.
 */
async function otherBranches(event: WorkflowEvent, push: Push, source: ObjectSource): Promise<readonly Oid[]> {
  const tips = new Set<Oid>();
  for (const [ref, tip] of push.refs) {
    if (isBranch(ref) && !isNameOf(ref, push.ref) && tip !== push.after) tips.add(tip);
  }
  if (push.trunk !== null) tips.add(push.trunk);
  const exclude = [...tips];
  const fresh = distinctCommits(event);
  if (fresh.length === 0) return exclude;
  const listed = new Set(await source.listCommits({ include: [push.after], exclude, excludeAllRefs: false }));
  if (fresh.every((oid) => listed.has(oid))) return exclude;
  return push.trunk === null ? [] : [push.trunk];
}

/**
 * Accepts a branch of this clone or of its remote; not `origin/HEAD`, which repeats one, nor what the checkout of a
 * pull request leaves behind.
 */
function isBranch(ref: string): boolean {
  return (
    ref.startsWith('refs/heads/') ||
    (/^refs\/remotes\/[^/]+\/./.test(ref) && !/^refs\/remotes\/(?:pull\/|[^/]+\/HEAD$)/.test(ref))
  );
}

function isNameOf(ref: string, pushed: string): boolean {
  return ref === pushed || ref.replace(/^refs\/remotes\/[^/]+\//, 'refs/heads/') === pushed;
}

/** Returns the commits that GitHub marks as new with this push. */
function distinctCommits(event: WorkflowEvent): readonly Oid[] {
  const commits = fieldAt(event.payload, 'commits');
  if (!Array.isArray(commits)) return [];
  return commits
    .filter((commit) => fieldAt(commit, 'distinct') === true)
    .flatMap((commit) => textAt(commit, 'id') ?? []);
}
