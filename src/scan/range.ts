/**
 * Looks at what a range brings: its commits, the net change of its settings, its tags, the names of its refs. In which
 * order is a matter of time.
 */

import type { Oid } from '../model/oid.ts';
import type { CommitRange, NetChange } from '../model/range.ts';
import { lookAtCommits, lookAtRefName, lookAtTag } from './commits.ts';
import { lookAtInlined } from './inlined.ts';
import type { Ledger } from './ledger.ts';
import { lookAtNet } from './settings.ts';

/** More commits than this may take longer than a hook has. */
const FEW = 20;

export async function lookAtRange(ledger: Ledger, range: CommitRange, commits: Promise<readonly Oid[]>): Promise<void> {
  if (ledger.clock.isBounded && (await commits).length > FEW) return await lookInHaste(ledger, range, await commits);
  const line = await lookAtCommits(ledger, commits, false, expectedOf(range));
  for (const net of range.nets) {
    if (!line.leavesSettingsAlone(net) || ledger.policy.baselineFile !== null) await lookAtNet(ledger, net);
    await lookAtInlined(ledger, net);
  }
  ledger.settingsLeft = false;
  await lookAtTags(ledger, range);
}

/** What would be merged before what only passes through, and the newest first. */
async function lookInHaste(ledger: Ledger, range: CommitRange, commits: readonly Oid[]): Promise<void> {
  await untilLate(ledger, range.nets, (net) => lookAtNet(ledger, net));
  ledger.settingsLeft = ledger.clock.isLate;
  await lookAtTags(ledger, range);
  ledger.history = commits;
  await lookAtCommits(ledger, Promise.resolve(commits.toReversed()), false, expectedOf(range));
  await untilLate(ledger, range.nets, (net) => lookAtInlined(ledger, net));
  // Without a secret no reference can have been replaced by one.
  ledger.settingsLeft ||= ledger.clock.isLate && ledger.secrets.length > 0;
}

async function untilLate(
  ledger: Ledger,
  nets: readonly NetChange[],
  look: (net: NetChange) => Promise<void>,
): Promise<void> {
  for (const net of nets) if (!ledger.clock.isLate) await look(net);
}

async function lookAtTags(ledger: Ledger, { tags, newRefs }: CommitRange): Promise<void> {
  for (const ref of newRefs ?? []) lookAtRefName(ledger, ref);
  for (const oid of new Set(tags)) await lookAtTag(ledger, oid);
  ledger.tagsLeft = false;
}

function expectedOf({ expectedCommits }: CommitRange): { readonly expected?: number } {
  return expectedCommits === undefined ? {} : { expected: expectedCommits };
}
