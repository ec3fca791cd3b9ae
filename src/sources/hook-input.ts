/**
 * Turns the standard input of a pre-receive hook into what to read. The refs still are where they stood before the
 * push. https://git-scm.com/docs/githooks#pre-receive
 */

import { RepositoryError, UsageError } from '../model/errors.ts';
import { isZeroOid, type Oid } from '../model/oid.ts';
import type { NetChange, RefUpdate, ScanTarget } from '../model/range.ts';
import type { ObjectSource } from '../repository/object-source.ts';

const LINE = /^([0-9a-f]{40}|[0-9a-f]{64}) ([0-9a-f]{40}|[0-9a-f]{64}) ([^\u0000-\u001f\u007f]+)$/;

/**
 * Parses `<old> SP <new> SP <ref> LF`, once for each ref. Throws `UsageError('bad-hook-input')` on anything else, and
 * on a line that is cut short.
 */
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

/** Returns the error for standard input that git's hook does not write. */
export function badInput(sentence: string, hook = 'pre-receive'): UsageError {
  return new UsageError('bad-hook-input', sentence, {
    next: `Pass on the standard input of git's ${hook} hook unchanged.`,
  });
}

/**
 * Returns the commits that no ref has yet, under the policy of the server's HEAD; `nothing` if refs are only deleted.
 */
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
 * Returns the commit of the main branch. `head` may name a branch that nobody ever pushed (`master` where all work is
 * on `main`), or be missing for a clone's remote: then `main` or `master` below `branches` is used. Null if there is
 * none.
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

/**
 * Returns one range for all refs that a push creates or moves, with a comparison of settings for each; `nothing` if
 * refs are only deleted.
 */
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

/** Returns the commit that the ref would point to. Throws for a ref to a blob or a tree: nothing here reads those. */
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

/**
 * Returns the commit with which settings are compared: the ref's old one, for a new ref where it left the trunk,
 * otherwise null.
 */
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

/** Returns the name of the only ref, or their number: `3 refs`. */
export function nameRefs(updates: readonly RefUpdate[]): string {
  return updates.length === 1 ? updates[0]!.ref : `${updates.length} refs`;
}
