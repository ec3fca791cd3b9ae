/** Merges the reports of all shards of a history into the report that one scan of all of it gives. */

import { UsageError } from '../../model/errors.ts';
import type { Finding } from '../../model/finding.ts';
import { mergeReach } from '../../model/reach.ts';
import { DEFAULT_POLICY } from '../../model/policy.ts';
import type { Coverage, Report, Verdict } from '../../model/report.ts';
import type { Oid } from '../../model/oid.ts';
import {
  FIRST_LOOSE_TURN,
  type ShardBlob,
  type ShardParts,
  type SecretOccurrence,
  type Turn,
} from '../../model/shard.ts';
import { groupSecrets } from '../../policy/judge.ts';
import { compareTurns, mergeCoverage } from '../../scan/results/coverage-parts.ts';
import { worstFirst } from '../../scan/results/order.ts';

/** The parts of a shard's report that a merge needs. `name`: the file of the report. */
export interface ShardReport {
  readonly name: string;
  readonly coverage: Coverage;
  readonly parts: ShardParts;
}

/**
 * Returns the report of the whole history. Throws `UsageError` if the reports are not all the shards of one history.
 */
export function mergeShards(reports: readonly ShardReport[]): Report {
  const shards = [...reports].sort((a, b) => a.parts.index - b.parts.index);
  requireAllShards(shards);
  const parts = shards.map((shard) => shard.parts);
  const again = repeatedBlobs(parts);
  const counts = (turn: Turn): boolean => turn === null || !again.has(turn);
  const occurrences = parts
    .flatMap((part) => part.occurrences.filter(({ turn }) => counts(turn)))
    .sort((a, b) => compareTurns(a.turn, b.turn));
  // Refs from some shards only would make a secret of the others look removed.
  const reach = parts.every((part) => part.reach || part.occurrences.length === 0)
    ? mergeReach(parts.flatMap((part) => part.reach ?? []))
    : undefined;
  const findings = [
    ...groupSecrets(
      firstOfFiles(occurrences).map(({ finding }) => finding),
      reach,
    ),
  ].sort(worstFirst);
  const { skipped, gaps } = mergeCoverage(parts, counts);
  const stops = parts.some((part) => part.stops);
  const coverage = { ...sum(shards, [...again.values()]), skipped, gaps };
  // Each shard applied the policy already; a report does not carry it.
  return {
    verdict: verdictOf(findings, gaps, stops),
    findings,
    coverage,
    policy: { ...DEFAULT_POLICY, source: coverage.policySource },
  };
}

/** Requires every shard once, of the same history under the same policy and rules. */
function requireAllShards(shards: readonly ShardReport[]): void {
  const first = shards[0];
  if (!first)
    throw new UsageError('bad-arguments', 'No report was given.', {
      next: 'For example: tidegate merge shard-*.json',
    });
  const { of } = first.parts;
  for (const { name, parts, coverage } of shards) {
    const differs = (['rules', 'engine', 'policySource', 'label'] as const).find(
      (key) => coverage[key] !== first.coverage[key],
    );
    if (parts.of !== of)
      throw new UsageError('bad-arguments', `${name} is one of ${parts.of} shards, and ${first.name} one of ${of}.`);
    if (parts.history !== first.parts.history)
      throw new UsageError('bad-arguments', `${name} and ${first.name} are of different histories.`, {
        next: 'Something was pushed between the shards. Run all of them on the same commits.',
      });
    if (differs)
      throw new UsageError(
        'bad-arguments',
        `${name} and ${first.name} were scanned with different settings (${differs}).`,
      );
  }
  for (let index = 1; index <= of; index++) {
    const count = shards.filter(({ parts }) => parts.index === index).length;
    if (count !== 1)
      throw new UsageError('bad-arguments', `Shard ${index} of ${of} is ${count === 0 ? 'missing' : 'there twice'}.`, {
        next: 'Merge the reports of all shards in one command.',
      });
  }
}

/** Returns, by turn, blobs that another shard has earlier in the history: one scan of all would not repeat them. */
function repeatedBlobs(parts: readonly ShardParts[]): ReadonlyMap<number, ShardBlob> {
  const first = new Map<Oid, number>();
  for (const { blobs } of parts)
    for (const { oid, turn } of blobs) first.set(oid, Math.min(turn, first.get(oid) ?? Infinity));
  const again = new Map<number, ShardBlob>();
  for (const { blobs } of parts)
    for (const blob of blobs)
      if (blob.turn < FIRST_LOOSE_TURN && blob.turn > first.get(blob.oid)!) again.set(blob.turn, blob);
  return again;
}

/** Keeps a file that is in several containers only where it occurs first. */
function firstOfFiles(occurrences: readonly SecretOccurrence[]): readonly SecretOccurrence[] {
  const first = new Map<string, SecretOccurrence['turn']>();
  return occurrences.filter(({ inside, turn }) => {
    if (inside === null) return true;
    if (!first.has(inside)) first.set(inside, turn);
    return first.get(inside) === turn;
  });
}

/** Returns the verdict of merged findings and gaps. `stops`: a shard's policy makes its gaps stop the change. */
function verdictOf(findings: readonly Finding[], gaps: Coverage['gaps'], stops: boolean): Verdict {
  const blocking = findings.filter((finding) => finding.blocks);
  if (gaps.length > 0) return { kind: 'incomplete', gaps, blocking, stops };
  if (blocking.length > 0) return { kind: 'block', blocking };
  const warnings = findings.filter(({ suppression, confidence }) => suppression === null && confidence !== 'low');
  return warnings.length > 0 ? { kind: 'warn', warnings } : { kind: 'pass' };
}

/** Adds up the counts of all shards, without repeated blobs. */
function sum(shards: readonly ShardReport[], again: readonly ShardBlob[]): Coverage {
  const coverages = shards.map(({ coverage }) => coverage);
  const total = <T>(of: readonly T[], count: (one: T) => number): number =>
    of.reduce((all, one) => all + count(one), 0);
  const read = again.filter(({ bytes }) => bytes !== null);
  return {
    ...coverages[0]!,
    commitsExpected: total(coverages, ({ commitsExpected }) => commitsExpected),
    commitsScanned: total(coverages, ({ commitsScanned }) => commitsScanned),
    files: total(coverages, ({ files }) => files) - read.length,
    blobs: new Set(shards.flatMap(({ parts }) => parts.blobs.map(({ oid }) => oid))).size,
    bytes: total(coverages, ({ bytes }) => bytes) - total(read, ({ bytes }) => bytes!),
    packed: total(coverages, ({ packed }) => packed ?? 0) - read.filter(({ packed }) => packed).length,
    seconds: Math.max(...coverages.map(({ seconds }) => seconds)),
  };
}
