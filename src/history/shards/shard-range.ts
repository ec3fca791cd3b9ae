/**
 * Divides the commits of a history among shards: ranges of the order in which they were committed. That depends on
 * nothing but the history, so shards agree without talking, each in its own clone. Packs store a version of a file as a
 * delta of one of about the same time, and few blobs are added again much later, so ranges have little in common.
 */

import type { Oid } from '../../model/oid.ts';
import type { Shard } from '../../model/shard.ts';
import type { CommitQuery, ObjectSource } from '../../repository/object-source.ts';

export interface ShardRange {
  /** Parents before children. */
  readonly commits: readonly Oid[];
  /** Number of each commit in the whole history. */
  readonly places: readonly number[];
  /** All commits of the history. */
  readonly all: readonly Oid[];
  /** Number of commits of each shard. */
  readonly lengths: readonly number[];
}

/** Returns the commits of one shard, parents before children, with their numbers in the whole history. */
export async function shardRange(source: ObjectSource, query: CommitQuery, { index, of }: Shard): Promise<ShardRange> {
  const dated = await source.listDated(query);
  const all = dated.map(({ oid }) => oid);
  const order = [...dated.keys()].sort((a, b) => dated[a]!.time - dated[b]!.time || a - b);
  const weights = await weigh(
    source,
    order.map((place) => all[place]!),
  );
  const ends = divide(weights, of);
  const places = order.slice(ends[index - 2] ?? 0, ends[index - 1]).sort((a, b) => a - b);
  return {
    commits: places.map((place) => all[place]!),
    places,
    all,
    lengths: ends.map((end, i) => end - (ends[i - 1] ?? 0)),
  };
}

/** Number of commits that are weighed; each stands for its neighbours. */
const SAMPLES = 1000;
/** A commit that weighs more is rare, and says little about its neighbours. */
const MOST_WEIGHT = 50;
/** A new file is scanned whole, and costs as much as this many changes of one; measured on four histories. */
const ADDED = 9;

/** Estimates the cost of each commit, from the files that some of them change and add. */
async function weigh(source: ObjectSource, commits: readonly Oid[]): Promise<readonly number[]> {
  const step = Math.max(1, Math.floor(commits.length / SAMPLES));
  const samples = commits.filter((_, i) => i % step === step >> 1);
  const weights: number[] = [];
  for await (const { changes } of source.readPlaces(samples)) {
    const cost = changes.reduce((sum, { status }) => sum + (status === 'added' ? ADDED : 1), 0);
    weights.push(1 + Math.min(MOST_WEIGHT, cost));
  }
  return commits.map((_, i) => weights[Math.min(Math.floor(i / step), weights.length - 1)]!);
}

/** Returns the end of each of `parts` parts of about the same weight. */
function divide(weights: readonly number[], parts: number): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const ends: number[] = [];
  let sum = 0;
  for (const [i, weight] of weights.entries()) {
    while (ends.length < parts - 1 && sum + weight / 2 > (total * (ends.length + 1)) / parts) ends.push(i);
    sum += weight;
  }
  while (ends.length < parts) ends.push(weights.length);
  return ends;
}
