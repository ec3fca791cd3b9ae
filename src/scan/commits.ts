/** Looks at commits, each against all its parents, and at what is published with them. */

import { readDelta, type DeltaRead } from '../deltas/file-deltas.ts';
import type { Commit, TreeChange } from '../model/delta.ts';
import { Text } from '../model/text.ts';
import type { Ledger, Origin } from './ledger.ts';
import { Line } from './line.ts';
import { repositoryOf } from './world.ts';

/** How many changes are read ahead of the one being judged. */
const READ_AHEAD = 24;

interface Pending {
  readonly read: Promise<DeltaRead>;
  readonly change: TreeChange;
  readonly commit: Commit;
  readonly siblings: readonly TreeChange[];
}

/**
 * Leaks are judged per commit: what one commit added and the next removed has leaked all the same. `history`: every blob once
 * and whole, at the first place where it stood. `expected`: how many commits somebody else says there are.
 */
export async function lookAtCommits(ledger: Ledger, commits: Promise<readonly string[]>, history: boolean, expected?: number): Promise<Line> {
  const { tally, world } = ledger;
  const source = repositoryOf(world);
  const line = new Line();
  void commits.then(({ length }) => (ledger.expected = length), () => {});
  const pending: Pending[] = [];
  const settle = async (left: number): Promise<void> => {
    while (pending.length > left) {
      const { read, change, commit, siblings } = pending.shift()!;
      await ledger.judgeDelta(await read, change, commit, siblings);
    }
  };
  for await (const { commit, changes } of source.readChanges(commits, { renames: !history })) {
    if (isLate(ledger)) break;
    for (const change of changes) {
      if (change.oid === null || (history && tally.blobs.has(change.oid))) continue;
      if (ledger.isIgnored(change.path)) {
        tally.skip('ignored-path', change.path);
        continue;
      }
      if (history) tally.blobs.add(change.oid);
      pending.push({ read: readDelta(source, change, history), change, commit, siblings: changes });
      await settle(READ_AHEAD);
    }
    line.add(commit, changes);
    judgeMessage(ledger, commit.message, commit);
    tally.commits++;
    world.onProgress?.({ done: tally.commits, total: ledger.expected, unit: 'commits' });
  }
  await settle(0);
  tellShortfall(ledger, (await commits).length, expected);
  return line;
}

function tellShortfall(ledger: Ledger, length: number, expected: number | undefined): void {
  const { tally, policy } = ledger;
  if (tally.commits < length && isLate(ledger)) {
    tally.gap('deadline', `Time ran out after ${policy.deadline! / 1000} s: ${tally.commits} of ${length} commits were read.`, 'Push fewer commits at a time, or ask the administrator for a longer deadline.');
  }
  if (expected !== undefined && expected > length) {
    ledger.expected = expected;
    tally.gap('commit-count', `The event tells of ${expected} commits, and ${length} are here.`, 'Set fetch-depth: 0 on actions/checkout.');
  }
}

function isLate({ policy, world }: Ledger): boolean {
  return policy.deadline !== null && world.since !== undefined && performance.now() - world.since > policy.deadline;
}

/** A commit's message is published with it. */
function judgeMessage(ledger: Ledger, message: string, origin: Origin): void {
  if (message !== '') ledger.judgeText(Text.of(message), { path: '', oldPath: null, origin });
}

/** An annotated tag's message stands in no commit. Objects that are no tags are passed over. */
export async function lookAtTags(ledger: Ledger, oids: readonly string[]): Promise<void> {
  for (const oid of new Set(oids)) {
    const tag = await repositoryOf(ledger.world).readTag(oid);
    if (tag) judgeMessage(ledger, tag.message, { oid, author: tag.tagger, date: tag.date });
  }
}
