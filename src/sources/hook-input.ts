/**
 * Turns the standard input of a pre-receive hook into what to read. The refs still are where they stood before the
 * push. https://git-scm.com/docs/githooks#pre-receive
 */

import { RepositoryError, UsageError } from '../model/errors.ts';
import { isZeroOid, type Oid } from '../model/oid.ts';
import type { NetChange, RefUpdate, ScanTarget } from '../model/range.ts';
import type { ObjectSource } from '../repository/object-source.ts';

const LINE = /^([0-9a-f]{40}|[0-9a-f]{64}) ([0-9a-f]{40}|[0-9a-f]{64}) ([^\u0000-\u001f\u007f]+)$/;

/** Parses `<old> SP <new> SP <ref> LF`, once for each ref. Anything else, and half of such a line, is an error. */
export function parsePushedRefs(text: string): readonly RefUpdate[] {
  if (text === '') throw badInput('The hook was given no pushed refs on its standard input.');
  if (!text.endsWith('\n')) throw badInput('The last line of the hook input has no end: it may be cut off.');
  return text
    .slice(0, -1)
    .split('\n')
    .map((line, index) => {
      const [, oldOid, newOid, ref] = LINE.exec(line) ?? [];
      if (oldOid === undefined || newOid === undefined || ref === undefined || oldOid.length !== newOid.length) {
        throw badInput(`Line ${index + 1} of the hook input is not "<old id> <new id> <ref>".`);
      }
      return { oldOid, newOid, ref };
    });
}

export function badInput(sentence: string, hook = 'pre-receive'): UsageError {
  return new UsageError('bad-hook-input', sentence, {
    next: `Pass on the standard input of git's ${hook} hook unchanged.`,
  });
}

export async function rangeOfPush(updates: readonly RefUpdate[], source: ObjectSource): Promise<ScanTarget> {
  return await targetOfUpdates(updates, source, {
    trunk: await trunkOf('HEAD', 'refs/heads/', source),
    // Anyone who may push a branch that nobody protects could bring a policy by the name of a default branch.
    policyAt: await source.resolveCommit('HEAD'),
    exclude: [],
    excludeAllRefs: true,
  });
}

/**
 * A server's HEAD may name a branch that nobody ever pushed, as `master` where all work is on `main`; a clone may have
 * none for a remote.
 */
export async function trunkOf(head: string, branches: string, source: ObjectSource): Promise<Oid | null> {
  for (const name of [head, `${branches}main`, `${branches}master`]) {
    const commit = await source.resolveCommit(name);
    if (commit !== null) return commit;
  }
  return null;
}

/** State of the refs before a push. */
export interface Before {
  /** The default branch, where there is one. */
  readonly trunk: Oid | null;
  /** The commit whose policy counts: the default branch's where it is left out; null for none. */
  readonly policyAt?: Oid | null;
  readonly exclude: readonly Oid[];
  readonly excludeAllRefs: boolean;
}

export async function targetOfUpdates(
  updates: readonly RefUpdate[],
  source: ObjectSource,
  { trunk, policyAt = trunk, exclude, excludeAllRefs }: Before,
): Promise<ScanTarget> {
  const brought = updates.filter((update) => !isZeroOid(update.newOid));
  const [first] = brought;
  if (first === undefined) return { kind: 'nothing', label: `deletion of ${nameRefs(updates)}` };

  const fresh = brought.filter(({ oldOid }) => isZeroOid(oldOid)).map(({ ref }) => ref);
  const heads = new Set<Oid>();
  const nets = new Map<string, NetChange>();
  const known = new Set(exclude);
  for (const update of brought) {
    const head = await pushedCommit(update, source);
    const base = await startOfUpdate(update, head, trunk, source);
    heads.add(head);
    // Refs reach it in any case; by name it spares a read of all of them.
    if (excludeAllRefs && base !== null) known.add(base);
    nets.set(`${base} ${head}`, { base, head });
  }
  return {
    kind: 'range',
    range: {
      include: [...heads],
      exclude: [...known],
      excludeAllRefs,
      nets: [...nets.values()],
      tags: brought.filter(({ ref }) => !ref.startsWith('refs/heads/')).map(({ newOid }) => newOid),
      ...(fresh.length > 0 ? { newRefs: fresh } : {}),
      policyAt,
      label: `push to ${nameRefs(brought)}`,
    },
  };
}

/** A ref may name a blob or a tree; nothing of ours would read that, so it does not pass. */
async function pushedCommit(update: RefUpdate, source: ObjectSource): Promise<Oid> {
  const commit = await source.resolveCommit(update.newOid);
  if (commit !== null) return commit;
  throw new RepositoryError(
    'unsupported-repository',
    `${update.ref} would point to ${update.newOid}, which is not a commit.`,
    {
      next: 'Push a commit, or a tag of one.',
    },
  );
}

async function startOfUpdate(
  update: RefUpdate,
  head: Oid,
  trunk: Oid | null,
  source: ObjectSource,
): Promise<Oid | null> {
  const old = isZeroOid(update.oldOid) ? null : await source.resolveCommit(update.oldOid);
  if (old !== null || trunk === null) return old;
  return await source.mergeBase(trunk, head);
}

/** Returns the ref, or how many there are. */
export function nameRefs(updates: readonly RefUpdate[]): string {
  return updates.length === 1 ? updates[0]!.ref : `${updates.length} refs`;
}
