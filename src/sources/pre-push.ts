/**
 * Turns the input of a pre-push hook into a range: the commits that the remote is not known to have.
 * https://git-scm.com/docs/githooks#_pre_push
 */

import { zeroOid, type Oid } from '../model/oid.ts';
import type { RefUpdate, ScanTarget } from '../model/range.ts';
import type { ObjectSource } from '../repository/object-source.ts';
import { badInput, targetOfUpdates, trunkOf } from './hook-input.ts';

// A local name may be any revision, spaces included, as in `:/fix the bug`.
const LINE = /^.+ ([0-9a-f]{40}|[0-9a-f]{64}) (\S+) ([0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * Parses `<local ref> SP <local id> SP <remote ref> SP <remote id> LF`, once for each ref; an empty list if the remote
 * has it all.
 */
export function parsePrePush(text: string): readonly RefUpdate[] {
  if (text === '') return [];
  if (!text.endsWith('\n'))
    throw badInput('The last line of the hook input has no end: it may be cut off.', 'pre-push');
  return text
    .slice(0, -1)
    .split('\n')
    .map((line, index) => {
      const [, newOid, ref, oldOid] = LINE.exec(line) ?? [];
      if (oldOid === undefined || newOid === undefined || ref === undefined || oldOid.length !== newOid.length) {
        throw badInput(
          `Line ${index + 1} of the hook input is not "<local ref> <local id> <remote ref> <remote id>".`,
          'pre-push',
        );
      }
      return { oldOid, newOid, ref };
    });
}

export interface FrameworkPush {
  readonly remote: string;
  readonly updates: readonly RefUpdate[];
}

/**
 * Returns the push that the pre-commit framework passes on in variables: only its first ref. `PRE_COMMIT_TO_REF` is
 * left out if the remote has nothing yet. Null if the framework does not run this hook.
 * https://pre-commit.com/#pre-commit-during-push
 */
export async function pushOfFramework(
  environment: Readonly<Record<string, string | undefined>>,
  source: ObjectSource,
): Promise<FrameworkPush | null> {
  const {
    PRE_COMMIT_REMOTE_NAME: remote,
    PRE_COMMIT_REMOTE_BRANCH: ref,
    PRE_COMMIT_FROM_REF: from,
    PRE_COMMIT_TO_REF: to,
    PRE_COMMIT_LOCAL_BRANCH: local,
  } = environment;
  if (remote === undefined || ref === undefined) return null;
  const newOid = await source.resolveCommit(to ?? local ?? 'HEAD');
  if (newOid === null)
    throw badInput(
      `The pre-commit framework names "${to ?? local ?? 'HEAD'}", which is not a commit in this clone.`,
      'pre-push',
    );
  const oldOid = from === undefined ? null : await source.resolveCommit(from);
  return { remote, updates: [{ oldOid: oldOid ?? zeroOid(newOid), newOid, ref }] };
}

/**
 * Returns the commits that the remote is not known to have. `remote` is its name, or its URL if it has none: then only
 * the refs that the push replaces are known of it.
 */
export async function rangeOfPrePush(
  updates: readonly RefUpdate[],
  remote: string,
  source: ObjectSource,
): Promise<ScanTarget> {
  if (updates.length === 0) return { kind: 'nothing', label: 'push of nothing new' };
  const prefix = `refs/remotes/${remote}/`;
  const there = new Set<Oid>();
  for (const [name, oid] of await source.listRefs()) if (name.startsWith(prefix)) there.add(oid);
  for (const { oldOid } of updates) {
    const old = await source.resolveCommit(oldOid);
    if (old !== null) there.add(old);
  }
  return await targetOfUpdates(updates, source, {
    trunk: await trunkOf(`${prefix}HEAD`, prefix, source),
    exclude: [...there],
    excludeAllRefs: false,
  });
}
