/** Counts what a scan looked at, left out and could not read, so that "clean" is a statement that can be trusted. */

import type { Gap, Skip } from '../model/report.ts';
import type { ShardParts, ShardSkip, Turn } from '../model/shard.ts';

const EXAMPLES = 5;
/** Gaps beyond this are counted in one sentence. */
const MOST_GAPS = 20;

/** What several shards counted together, or one scan alone. */
type Parts = Pick<ShardParts, 'skips' | 'gaps' | 'moreGaps'>;

export class Tally {
  commits = 0;
  files = 0;
  bytes = 0;
  /** Of the files, those that were read from packs in bulk. */
  packed = 0;
  readonly blobs = new Set<string>();
  /** The place in history that is being looked at. */
  turn: Turn = null;
  readonly #skips = new Map<Skip['reason'], { reason: Skip['reason']; count: number; examples: ShardSkip['examples'][number][] }>();
  readonly #gaps: ShardParts['gaps'][number][] = [];
  #moreGaps = 0;

  skip(reason: Skip['reason'], path: string): void {
    const entry = this.#skips.get(reason) ?? { reason, count: 0, examples: [] };
    entry.count++;
    if (entry.examples.length < EXAMPLES && !entry.examples.some((example) => example.path === path)) entry.examples.push({ path, turn: this.turn });
    this.#skips.set(reason, entry);
  }

  gap(code: Gap['code'], message: string, next: string | null): void {
    if (this.#gaps.length < MOST_GAPS) this.#gaps.push({ gap: { code, message, next }, turn: this.turn });
    else this.#moreGaps++;
  }

  get parts(): Parts {
    return { skips: [...this.#skips.values()], gaps: this.#gaps, moreGaps: this.#moreGaps };
  }

  get skipped(): readonly Skip[] {
    return skippedOf(this.parts);
  }

  get gaps(): readonly Gap[] {
    return gapsOf(this.parts);
  }
}

function skippedOf({ skips }: Parts): readonly Skip[] {
  return skips.map(({ reason, count, examples }) => ({ reason, count, examples: examples.map(({ path }) => path) }));
}

function gapsOf({ gaps, moreGaps }: Parts): readonly Gap[] {
  const told = gaps.map(({ gap }) => gap);
  return moreGaps === 0 ? told : [...told, { code: 'limit', message: `${moreGaps} more could not be read.`, next: null }];
}

/** As one scan would have counted. What belongs to no place of the history is told by each shard, and counts once. */
export function mergeTallies(shards: readonly Parts[]): { readonly skipped: readonly Skip[]; readonly gaps: readonly Gap[] } {
  const gaps = inTurn(shards.flatMap(({ gaps }, i) => gaps.filter(({ turn }) => turn !== null || i === 0)));
  const more = shards.reduce((sum, { moreGaps }) => sum + moreGaps, 0) + Math.max(0, gaps.length - MOST_GAPS);
  const skips = new Map<Skip['reason'], { reason: Skip['reason']; count: number; examples: ShardSkip['examples'][number][] }>();
  const inOrder = shards.flatMap((shard) => shard.skips).sort((a, b) => compareTurns(a.examples[0]!.turn, b.examples[0]!.turn));
  for (const { reason, count, examples } of inOrder) {
    const entry = skips.get(reason) ?? { reason, count: 0, examples: [] };
    skips.set(reason, { reason, count: entry.count + count, examples: inTurn([...entry.examples, ...examples]) });
  }
  const firstFew = (examples: readonly ShardSkip['examples'][number][]): ShardSkip['examples'] =>
    examples.filter(({ path }, i) => examples.findIndex((other) => other.path === path) === i).slice(0, EXAMPLES);
  return {
    skipped: skippedOf({ skips: [...skips.values()].map((skip) => ({ ...skip, examples: firstFew(skip.examples) })), gaps: [], moreGaps: 0 }),
    gaps: gapsOf({ skips: [], gaps: gaps.slice(0, MOST_GAPS), moreGaps: more }),
  };
}

/** What belongs to no place of the history comes first. */
export function compareTurns(a: Turn, b: Turn): number {
  return (a ?? -1) - (b ?? -1);
}

function inTurn<T extends { readonly turn: Turn }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => compareTurns(a.turn, b.turn));
}
