/** Adds to the report of a shard what `tidegate merge` needs. */

import { createHash } from 'node:crypto';
import type { Policy } from '../../model/policy.ts';
import type { ReachMap } from '../../model/reach.ts';
import type { Report } from '../../model/report.ts';
import type { Shard, SecretOccurrence } from '../../model/shard.ts';
import { fingerprintFile } from '../../policy/fingerprint.ts';
import type { JudgedSecret } from '../../scan/results/judge-secrets.ts';
import type { HistoryResults } from '../results.ts';
import type { ShardRange } from './shard-range.ts';

/** Returns the report with what a merge needs; secrets only as fingerprints. */
export function withShardParts(
  report: Report,
  shard: Shard,
  range: ShardRange,
  { coverage }: HistoryResults,
  judged: readonly JudgedSecret[],
  reach: ReachMap | null,
): Report {
  const { verdict, policy } = report;
  return {
    ...report,
    shard: {
      ...shard,
      ...coverage.parts,
      history: nameOfHistory(range, policy),
      blobs: coverage.shardBlobs,
      occurrences: withoutDigests(judged),
      ...(reach ? { reach } : {}),
      stops: verdict.kind === 'incomplete' && verdict.stops,
    },
  };
}

/** Returns the same name for the same commits, divided in the same way, under the same policy. Hex, 32 digits. */
function nameOfHistory({ all, lengths }: ShardRange, policy: Policy): string {
  const plain = (_key: string, value: unknown): unknown =>
    value instanceof Map || value instanceof Set ? [...value] : value;
  return createHash('sha256')
    .update(all.join())
    .update(JSON.stringify([lengths, policy], plain))
    .digest('hex')
    .slice(0, 32);
}

/** Replaces digests of files by fingerprints: a plain digest would reveal the contents of a small file. */
function withoutDigests(judged: readonly JudgedSecret[]): readonly SecretOccurrence[] {
  const names = new Map<string, string>();
  const nameOf = (digest: string): string => {
    let name = names.get(digest);
    if (name === undefined) names.set(digest, (name = fingerprintFile(digest)));
    return name;
  };
  return judged.map(({ finding, turn, inside }) => ({
    finding,
    turn,
    inside: inside === null ? null : nameOf(inside),
  }));
}
