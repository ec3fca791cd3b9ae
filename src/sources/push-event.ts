/**
 * The `push` event: what a branch or tag brought with it. The event comes after the push, so the refs already show it.
 * https://docs.github.com/webhooks/webhook-events-and-payloads#push
 */

import { isZeroOid, type Oid } from '../model/oid.ts';
import type { CommitRange, ScanTarget } from '../model/range.ts';
import type { ObjectSource } from '../repository/object-source.ts';
import { branchTip, requireCommit, shallowError, startOfChange } from './history.ts';
import { fieldAt, oidAt, textAt, type WorkflowEvent } from './payload.ts';

export async function rangeOfPushEvent(event: WorkflowEvent, source: ObjectSource): Promise<ScanTarget> {
  const ref = textAt(event.payload, 'ref') ?? event.ref;
  const after = oidAt(event, 'after');
  if (isZeroOid(after)) return { kind: 'nothing', label: `deletion of ${ref}` };
  const pushed = { ref, after: await requireCommit(source, after, 'pushed commit') };

  const before = oidAt(event, 'before');
  const old = isZeroOid(before) ? null : await source.resolveCommit(before);
  const trunk = await trunkTip(event, pushed, source);
  const range = old === null ? await fromOthers(event, pushed, before, trunk, source) : await fromOld(event, pushed, old, trunk, source);
  return { kind: 'range', range };
}

interface Pushed {
  readonly ref: string;
  readonly after: Oid;
}

/** The tip of the default branch, unless that is what was pushed: then it can vouch for nothing. */
async function trunkTip(event: WorkflowEvent, pushed: Pushed, source: ObjectSource): Promise<Oid | null> {
  const branch = textAt(event.payload, 'repository.default_branch') ?? textAt(event.payload, 'repository.master_branch');
  if (branch === null || pushed.ref === `refs/heads/${branch}`) return null;
  const tip = branchTip(await source.listRefs(), branch);
  return tip === pushed.after ? null : tip;
}

/** The ref moved from a commit that is here. */
async function fromOld(event: WorkflowEvent, pushed: Pushed, old: Oid, trunk: Oid | null, source: ObjectSource): Promise<CommitRange> {
  const onwards = await source.isAncestor(old, pushed.after);
  if (!onwards && fieldAt(event.payload, 'forced') !== true && (await source.isShallow())) {
    throw shallowError(`Whether the push to ${pushed.ref} moved forward cannot be told`);
  }
  return {
    include: [pushed.after],
    // A branch rebased onto the default branch brings commits that were pushed, and looked at, there.
    exclude: onwards || trunk === null ? [old] : [old, trunk],
    excludeAllRefs: false,
    nets: [{ base: old, head: pushed.after }],
    policyAt: onwards ? old : trunk,
    label: `${onwards ? 'push' : 'forced push'} to ${pushed.ref}`,
  };
}

/** The ref is new, or was moved away from a commit that is gone: what counts as there before is what other refs reach. */
async function fromOthers(event: WorkflowEvent, pushed: Pushed, before: Oid, trunk: Oid | null, source: ObjectSource): Promise<CommitRange> {
  // Not forced, so `before` is an ancestor that the clone lacks.
  if (!isZeroOid(before) && fieldAt(event.payload, 'forced') !== true) await requireCommit(source, before, `where ${pushed.ref} was before`);
  return {
    include: [pushed.after],
    exclude: await otherTips(event, pushed, trunk, source),
    excludeAllRefs: false,
    nets: [{ base: trunk === null ? null : await startOfChange(source, trunk, pushed.after), head: pushed.after }],
    policyAt: trunk,
    label: isZeroOid(before) ? `new ${pushed.ref}` : `forced push to ${pushed.ref}`,
  };
}

/**
 * Tips of all refs but the pushed one and the names this clone has for it.
 * The trap: two new branches pushed at once each reach what is new in the other, and each run would leave it to the other. GitHub marks
 * commits that no earlier push brought as `distinct`; if one of those falls out, only the default branch, whose own push is looked at, is trusted.
 */
async function otherTips(event: WorkflowEvent, pushed: Pushed, trunk: Oid | null, source: ObjectSource): Promise<readonly Oid[]> {
  const tips = new Set<Oid>();
  for (const [ref, oid] of await source.listRefs()) {
    if (isNameOf(ref, pushed.ref)) continue;
    const commit = await source.resolveCommit(oid);
    if (commit !== null && commit !== pushed.after) tips.add(commit);
  }
  const exclude = [...tips];
  const fresh = distinctCommits(event);
  if (fresh.length === 0) return exclude;
  const listed = new Set(await source.listCommits({ include: [pushed.after], exclude, excludeAllRefs: false }));
  if (fresh.every((oid) => listed.has(oid))) return exclude;
  return trunk === null ? [] : [trunk];
}

/** The pushed ref itself, its remote-tracking ref, what a pull request's checkout leaves behind, and `origin/HEAD`, which only repeats another. */
function isNameOf(ref: string, pushed: string): boolean {
  if (ref === pushed || /^refs\/(?:remotes\/)?pull\//.test(ref) || /^refs\/remotes\/[^/]+\/HEAD$/.test(ref)) return true;
  const branch = pushed.startsWith('refs/heads/') ? pushed.slice('refs/heads/'.length) : null;
  return branch !== null && ref.startsWith('refs/remotes/') && ref.slice('refs/remotes/'.length).replace(/^[^/]+\//, '') === branch;
}

function distinctCommits(event: WorkflowEvent): readonly Oid[] {
  const commits = fieldAt(event.payload, 'commits');
  if (!Array.isArray(commits)) return [];
  return commits.filter((commit) => fieldAt(commit, 'distinct') === true).flatMap((commit) => textAt(commit, 'id') ?? []);
}
