/** Counts what a scan looked at, left out and could not read, so that "clean" is a statement that can be trusted. */

import type { Gap, Skip } from '../model/report.ts';
import type { ShardBlob, ShardParts, ShardSkip, Turn } from '../model/shard.ts';

const EXAMPLES = 5;
/** Gaps beyond this are counted in one sentence. */
const MOST_GAPS = 20;

/** What several shards counted together, or one scan alone. */
type Parts = Pick<ShardParts, 'skips' | 'gaps'>;

/** Is given each skip and each gap as it comes. */
interface Journal {
  readonly skips: { push(skip: { readonly reason: Skip['reason']; readonly path: string }): void };
  readonly gaps: { push(gap: Gap): void };
}

/** Blobs that need not be named one by one. */
interface Others {
  readonly size: number;
  has(oid: string): boolean;
}

export class Tally {
  commits = 0;
  files = 0;
  bytes = 0;
  /** Of the files, those that were read from packs in bulk. */
  packed = 0;
  readonly blobs = new Set<string>();
  /** Counted beside them. */
  otherBlobs: Others = new Set();
  journal: Journal | null = null;
  /** The place in history that is being looked at. */
  turn: Turn = null;
  /** Of a shard: the blobs by their turns. Then all is kept of what they gave, because it may not count. */
  shard: Map<number, ShardBlob> | null = null;
  readonly #skips = new Map<
    string,
    { reason: Skip['reason']; count: number; examples: ShardSkip['examples'][number][] }
  >();
  readonly #gaps: ShardParts['gaps'][number][] = [];
  #moreGaps = 0;

  /** It came up now, or comes up at this turn. */
  addBlob(oid: string, turn = this.turn): void {
    if (!this.otherBlobs.has(oid)) this.blobs.add(oid);
    if (this.shard && turn !== null && !this.shard.has(turn))
      this.shard.set(turn, { oid, turn, bytes: null, packed: false });
  }

  get blobCount(): number {
    return this.blobs.size + this.otherBlobs.size;
  }

  /** The blob whose turn it is was read; `packed`: in bulk. */
  addFile(bytes: number, packed: boolean): void {
    this.files++;
    this.bytes += bytes;
    if (packed) this.packed++;
    const blob = this.turn === null ? undefined : this.shard?.get(this.turn);
    if (blob) this.shard!.set(blob.turn, { ...blob, bytes, packed });
  }

  /** `isOfBlob`: for what the blob is, and not for its path alone. */
  skip(reason: Skip['reason'], path: string, isOfBlob = true): void {
    this.journal?.skips.push({ reason, path });
    this.skipAll({ reason, count: 1, examples: [path] }, isOfBlob);
  }

  /** `examples`: the first five, or all if they are fewer. */
  skipAll({ reason, count, examples }: Skip, isOfBlob = true): void {
    const keepsAll = this.shard !== null && isOfBlob;
    const key = keepsAll ? `${reason} of a blob` : reason;
    const entry = this.#skips.get(key) ?? { reason, count: 0, examples: [] };
    entry.count += count;
    for (const path of examples) {
      if (keepsAll || (entry.examples.length < EXAMPLES && !entry.examples.some((example) => example.path === path)))
        entry.examples.push({ path, turn: this.turn });
    }
    this.#skips.set(key, entry);
  }

  gap(code: Gap['code'], message: string, next: string | null): void {
    this.journal?.gaps.push({ code, message, next });
    if (this.shard || this.#gaps.length < MOST_GAPS) this.#gaps.push({ gap: { code, message, next }, turn: this.turn });
    else this.#moreGaps++;
  }

  get parts(): Parts {
    return { skips: [...this.#skips.values()], gaps: this.#gaps };
  }

  get skipped(): readonly Skip[] {
    return this.shard ? mergeTallies([this.parts]).skipped : skippedOf([...this.#skips.values()]);
  }

  get gaps(): readonly Gap[] {
    return gapsOf(this.#gaps, this.#moreGaps);
  }
}

function skippedOf(skips: readonly ShardSkip[]): readonly Skip[] {
  return skips.map(({ reason, count, examples }) => ({ reason, count, examples: examples.map(({ path }) => path) }));
}

/** `more`: gaps beyond those. */
function gapsOf(gaps: ShardParts['gaps'], more: number): readonly Gap[] {
  const told = gaps.slice(0, MOST_GAPS).map(({ gap }) => gap);
  const left = more + gaps.length - told.length;
  return left === 0 ? told : [...told, { code: 'limit', message: `${left} more could not be read.`, next: null }];
}

/**
 * As one scan would have counted. `counts`: does what came up at this turn count? What belongs to no place of the
 * history may be told by each shard, and counts once.
 */
export function mergeTallies(
  shards: readonly Parts[],
  counts: (turn: Turn) => boolean = () => true,
): { readonly skipped: readonly Skip[]; readonly gaps: readonly Gap[] } {
  const skips = new Map<
    Skip['reason'],
    { reason: Skip['reason']; count: number; examples: ShardSkip['examples'][number][] }
  >();
  const left = shards.flatMap((shard) => shard.skips.flatMap((skip) => counted(skip, counts)));
  for (const { reason, count, examples } of left.sort((a, b) =>
    compareTurns(a.examples[0]!.turn, b.examples[0]!.turn),
  )) {
    const entry = skips.get(reason) ?? { reason, count: 0, examples: [] };
    skips.set(reason, { reason, count: entry.count + count, examples: inTurn([...entry.examples, ...examples]) });
  }
  const gaps = inTurn(shards.flatMap((shard) => shard.gaps)).filter(({ turn }) => counts(turn));
  const told = new Set<string>();
  const once = gaps.filter(({ gap, turn }) => turn !== null || (!told.has(gap.message) && told.add(gap.message)));
  return {
    skipped: skippedOf([...skips.values()].map((skip) => ({ ...skip, examples: firstFew(skip.examples) }))),
    gaps: gapsOf(once, 0),
  };
}

function counted(skip: ShardSkip, counts: (turn: Turn) => boolean): readonly ShardSkip[] {
  const examples = skip.examples.filter(({ turn }) => counts(turn));
  return examples.length === 0
    ? []
    : [{ ...skip, count: skip.count - (skip.examples.length - examples.length), examples }];
}

function firstFew(examples: ShardSkip['examples']): ShardSkip['examples'] {
  const few: ShardSkip['examples'][number][] = [];
  for (const example of examples) {
    if (few.length < EXAMPLES && !few.some(({ path }) => path === example.path)) few.push(example);
  }
  return few;
}

/** What belongs to no place of the history comes first. */
export function compareTurns(a: Turn, b: Turn): number {
  return (a ?? -1) - (b ?? -1);
}

function inTurn<T extends { readonly turn: Turn }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => compareTurns(a.turn, b.turn));
}
