/**
 * Shares out a history's commits among shards: slices of the order in which they were made. By nothing but the history
 * itself, so that shards agree without talking, each in a clone of its own. Each walks its slice alone. Packs store a
 * file's versions as changes to versions of about the same time, and few blobs come up again much later: what slices
 * have in common is little.
 */

import type { Oid } from '../../model/oid.ts';
import type { Shard } from '../../model/shard.ts';
import type { CommitQuery, ObjectSource } from '../../repository/object-source.ts';

export interface Slice {
  /** Parents before children. */
  readonly commits: readonly Oid[];
  /** Of each, its place among all. */
  readonly places: readonly number[];
  readonly all: readonly Oid[];
  /** How many commits each shard has. */
  readonly lengths: readonly number[];
}

export async function sliceOf(source: ObjectSource, query: CommitQuery, { index, of }: Shard): Promise<Slice> {
  const dated = await source.listDated(query);
  const all = dated.map(({ oid }) => oid);
  const order = [...dated.keys()].sort((a, b) => dated[a]!.time - dated[b]!.time || a - b);
  const ends = divide(
    await weigh(
      source,
      order.map((place) => all[place]!),
    ),
    of,
  );
  const places = order.slice(ends[index - 2] ?? 0, ends[index - 1]).sort((a, b) => a - b);
  return {
    commits: places.map((place) => all[place]!),
    places,
    all,
    lengths: ends.map((end, i) => end - (ends[i - 1] ?? 0)),
  };
}

/** So many commits stand for all. */
const SAMPLES = 1000;
/** What weighs more than this is rare: it says little of its neighbours. */
const MOST_WEIGHT = 50;
/**
 * A new file is looked at whole, and costs as much as so many changes of one; measured on the histories of four
 * projects.
 */
const ADDED = 9;

/** What each commit is likely to cost, told from a few of them: the files that it changes and adds, and itself. */
async function weigh(source: ObjectSource, commits: readonly Oid[]): Promise<readonly number[]> {
  const step = Math.max(1, Math.floor(commits.length / SAMPLES));
  const samples = commits.filter((_, i) => i % step === step >> 1);
  const weights: number[] = [];
  for await (const { changes } of source.readPlaces(samples))
    weights.push(
      1 +
        Math.min(
          MOST_WEIGHT,
          changes.reduce((sum, { status }) => sum + (status === 'added' ? ADDED : 1), 0),
        ),
    );
  return commits.map((_, i) => weights[Math.min(Math.floor(i / step), weights.length - 1)]!);
}

/** Where each of so many parts of about the same weight ends. */
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
