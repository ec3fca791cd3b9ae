/**
 * Counts what a scan reads, leaves out and cannot read, so that "clean" is a statement that can be trusted. A `turn`
 * is a position in the history, null outside one.
 */

import type { Gap, Skip } from '../../model/gap.ts';
import type { Oid } from '../../model/oid.ts';
import type { ShardBlob, ShardParts, ShardSkip, Turn } from '../../model/shard.ts';
import { EXAMPLES, limitGaps, mergeCoverage, MOST_GAPS, type CoverageParts } from './coverage-parts.ts';

/** Receives every event of the coverage; for a scan that keeps the results of each commit. */
export interface CoverageObserver {
  fileRead(bytes: number, packed: boolean, turn: Turn): void;
  skipped(reason: Skip['reason'], path: string, turn: Turn): void;
  gapFound(gap: Gap, turn: Turn): void;
  /** Receives a blob that is missing or corrupt. */
  blobUnread(oid: Oid, turn: Turn): void;
}

/** Counts of commits whose results an earlier scan recorded. */
export interface RecordedCounts {
  readonly commits: number;
  readonly files: number;
  readonly bytes: number;
  readonly packed: number;
  readonly blobs: { readonly size: number; has(oid: Oid): boolean };
}

/** Steps of a range beside its commits, which a deadline may cut off. */
export type Step = 'settings' | 'inlined secrets' | 'tags';

export class CoverageCollector {
  #commits = 0;
  #files = 0;
  #bytes = 0;
  #packed = 0;
  #recordedBlobs: RecordedCounts['blobs'] = new Set();
  #listed: readonly Oid[] | null = null;
  #expected = 0;
  #moreGaps = 0;
  readonly #blobs = new Set<Oid>();
  readonly #readCommits = new Set<Oid>();
  readonly #finished = new Set<Step>();
  readonly #skips = new Map<
    string,
    { reason: Skip['reason']; count: number; examples: ShardSkip['examples'][number][] }
  >();
  readonly #gaps: ShardParts['gaps'][number][] = [];
  /** Blobs of a shard, by turn; null for a scan of everything. */
  readonly #shardBlobs: Map<number, ShardBlob> | null;

  /** `ofShard`: keeps every event with its turn. It does not count where another shard has the same blob first. */
  constructor(
    readonly observer: CoverageObserver | null = null,
    ofShard = false,
  ) {
    this.#shardBlobs = ofShard ? new Map() : null;
  }

  get commits(): number {
    return this.#commits;
  }

  get files(): number {
    return this.#files;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** Files that were read from packs in bulk. */
  get packed(): number {
    return this.#packed;
  }

  get blobs(): number {
    return this.#blobs.size + this.#recordedBlobs.size;
  }

  /** Commits to scan; null until they are listed. */
  get listed(): readonly Oid[] | null {
    return this.#listed;
  }

  get expected(): number {
    return this.#expected;
  }

  /** Adds a gap if no rule is in force: such a scan would find nothing. `rules`: number of rules. */
  expectRules(rules: number): void {
    if (rules === 0)
      this.gap('no-rules', 'All rules are disabled: nothing can be found.', 'Correct rules.disable in the policy.');
  }

  expectCommits(commits: readonly Oid[]): void {
    this.#listed = commits;
    this.#expected = commits.length;
  }

  /** Notes the number of commits that the event announces, if those are more than there are. */
  expectCount(count: number): void {
    this.#expected = count;
  }

  /** Counts a commit as read. */
  commitRead(oid: Oid): void {
    this.#commits++;
    this.#readCommits.add(oid);
  }

  wasRead(oid: Oid): boolean {
    return this.#readCommits.has(oid);
  }

  /** Marks a step of the scan as finished. */
  finish(step: Step): void {
    this.#finished.add(step);
  }

  isFinished(step: Step): boolean {
    return this.#finished.has(step);
  }

  /** Adds the counts of commits that were not scanned again. */
  addRecorded({ commits, files, bytes, packed, blobs }: RecordedCounts): void {
    this.#commits += commits;
    this.#files += files;
    this.#bytes += bytes;
    this.#packed += packed;
    this.#recordedBlobs = blobs;
  }

  /** Reports whether the blob was added, under this object id or name. */
  hasBlob(oid: Oid): boolean {
    return this.#blobs.has(oid);
  }

  /** Counts a blob, each once. */
  addBlob(oid: Oid, turn: Turn = null): void {
    if (!this.#recordedBlobs.has(oid)) this.#blobs.add(oid);
    if (this.#shardBlobs && turn !== null && !this.#shardBlobs.has(turn))
      this.#shardBlobs.set(turn, { oid, turn, bytes: null, packed: false });
  }

  /** Counts a file as read: the blob of this turn, or a file outside a history. */
  fileRead(bytes: number, packed = false, turn: Turn = null): void {
    this.#files++;
    this.#bytes += bytes;
    if (packed) this.#packed++;
    const blob = turn === null ? undefined : this.#shardBlobs?.get(turn);
    if (blob) this.#shardBlobs!.set(blob.turn, { ...blob, bytes, packed });
    this.observer?.fileRead(bytes, packed, turn);
  }

  /** Reports a blob that could not be read to the observer. */
  blobUnread(oid: Oid, turn: Turn = null): void {
    this.observer?.blobUnread(oid, turn);
  }

  /** Counts a file that is left out. `isOfBlob`: false if the path alone is the reason, whichever blob it has. */
  skip(reason: Skip['reason'], path: string, turn: Turn = null, isOfBlob = true): void {
    this.#addSkip({ reason, count: 1, examples: [path] }, turn, isOfBlob);
    this.observer?.skipped(reason, path, turn);
  }

  /** Adds something that could not be read, in words, with the next step. */
  gap(code: Gap['code'], message: string, next: string | null, turn: Turn = null): void {
    const gap = { code, message, next };
    this.#addGap(gap, turn);
    this.observer?.gapFound(gap, turn);
  }

  /** Adds skips and gaps that an earlier scan recorded; an observer receives only new ones. */
  addRecordedEvents(skips: readonly Skip[], gaps: readonly Gap[], turn: Turn): void {
    for (const skip of skips) this.#addSkip(skip, turn, true);
    for (const gap of gaps) this.#addGap(gap, turn);
  }

  /** Returns all skips and gaps with their turns, for a merge of shards. */
  get parts(): CoverageParts {
    return { skips: [...this.#skips.values()], gaps: this.#gaps };
  }

  get shardBlobs(): readonly ShardBlob[] {
    return [...(this.#shardBlobs?.values() ?? [])];
  }

  get skipped(): readonly Skip[] {
    if (this.#shardBlobs) return mergeCoverage([this.parts]).skipped;
    return this.parts.skips.map(({ reason, count, examples }) => ({
      reason,
      count,
      examples: examples.map(({ path }) => path),
    }));
  }

  get gaps(): readonly Gap[] {
    return limitGaps(
      this.#gaps.map(({ gap }) => gap),
      this.#moreGaps,
    );
  }

  /** Adds to the count of a reason; keeps a few paths as examples, or all of them in a shard. */
  #addSkip({ reason, count, examples }: Skip, turn: Turn, isOfBlob: boolean): void {
    const keepsAll = this.#shardBlobs !== null && isOfBlob;
    const key = keepsAll ? `${reason} of a blob` : reason;
    const entry = this.#skips.get(key) ?? { reason, count: 0, examples: [] };
    entry.count += count;
    for (const path of examples) {
      if (keepsAll || (entry.examples.length < EXAMPLES && !entry.examples.some((example) => example.path === path)))
        entry.examples.push({ path, turn });
    }
    this.#skips.set(key, entry);
  }

  #addGap(gap: Gap, turn: Turn): void {
    if (this.#shardBlobs || this.#gaps.length < MOST_GAPS) this.#gaps.push({ gap, turn });
    else this.#moreGaps++;
  }
}
