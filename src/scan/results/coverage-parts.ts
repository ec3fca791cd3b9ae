/**
 * Merges the skips and gaps of several shards into those of a single scan. Each has a turn, its position in the
 * history, so that the order does not depend on the shards.
 */

import type { Gap, Skip } from '../../model/gap.ts';
import type { ShardParts, ShardSkip, Turn } from '../../model/shard.ts';

/** Paths that a report names of each kind of skip. */
export const EXAMPLES = 5;
/** Gaps that a report shows; one more sentence counts the others. */
export const MOST_GAPS = 20;

/** Skips and gaps of one scan or shard. */
export type CoverageParts = Pick<ShardParts, 'skips' | 'gaps'>;

/** Returns the first gaps, and one that counts the rest. `more`: number of gaps beside those given. */
export function limitGaps(gaps: readonly Gap[], more: number): readonly Gap[] {
  const shown = gaps.slice(0, MOST_GAPS);
  const left = more + gaps.length - shown.length;
  return left === 0 ? shown : [...shown, { code: 'limit', message: `${left} more could not be read.`, next: null }];
}

/**
 * Merges as one scan of everything would have counted. `counts`: reports whether events of this turn count. Several
 * shards may report the same gap outside the history (turn null); it counts once.
 */
export function mergeCoverage(
  shards: readonly CoverageParts[],
  counts: (turn: Turn) => boolean = () => true,
): { readonly skipped: readonly Skip[]; readonly gaps: readonly Gap[] } {
  const gaps = inTurn(shards.flatMap((shard) => shard.gaps)).filter(({ turn }) => counts(turn));
  const seen = new Set<string>();
  const once = gaps.filter(({ gap, turn }) => turn !== null || (!seen.has(gap.message) && seen.add(gap.message)));
  return {
    skipped: mergeSkips(shards.flatMap((shard) => shard.skips.flatMap((skip) => countedPart(skip, counts)))),
    gaps: limitGaps(
      once.map(({ gap }) => gap),
      0,
    ),
  };
}

/** Adds up the skips of each reason, with the first examples of all shards. */
function mergeSkips(skips: readonly ShardSkip[]): readonly Skip[] {
  const merged = new Map<Skip['reason'], ShardSkip>();
  const inOrder = [...skips].sort((a, b) => compareTurns(a.examples[0]!.turn, b.examples[0]!.turn));
  for (const { reason, count, examples } of inOrder) {
    const before = merged.get(reason) ?? { reason, count: 0, examples: [] };
    merged.set(reason, { reason, count: before.count + count, examples: inTurn([...before.examples, ...examples]) });
  }
  return [...merged.values()].map((skip) => ({ ...skip, examples: firstPaths(skip.examples) }));
}

/** Returns the part of a skip whose examples count: nothing where none of them does. */
function countedPart(skip: ShardSkip, counts: (turn: Turn) => boolean): readonly ShardSkip[] {
  const examples = skip.examples.filter(({ turn }) => counts(turn));
  return examples.length === 0
    ? []
    : [{ ...skip, count: skip.count - (skip.examples.length - examples.length), examples }];
}

function firstPaths(examples: ShardSkip['examples']): readonly string[] {
  const paths = new Set<string>();
  for (const { path } of examples) if (paths.size < EXAMPLES) paths.add(path);
  return [...paths];
}

/** Orders events outside the history first. */
export function compareTurns(a: Turn, b: Turn): number {
  return (a ?? -1) - (b ?? -1);
}

function inTurn<T extends { readonly turn: Turn }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => compareTurns(a.turn, b.turn));
}
