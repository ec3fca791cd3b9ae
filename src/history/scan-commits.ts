/**
 * Scans the commits of a history in their order. Each blob counts once and whole, in the commit that adds it first;
 * most blobs were scanned before, in bulk.
 */

import { readDelta } from '../deltas/file-deltas.ts';
import type { Commit } from '../model/delta.ts';
import type { Oid } from '../model/oid.ts';
import { TURNS_OF_COMMIT } from '../model/shard.ts';
import type { CommitChanges } from '../repository/object-source.ts';
import { ChangeScanner, type ChangeAt } from '../scan/secrets/changes.ts';
import { finishCommit, inReadingOrder } from '../scan/commits.ts';
import type { ScanContext } from '../scan/context.ts';
import { scanMessage } from '../scan/secrets/published.ts';
import { scanName } from '../scan/secrets/texts.ts';
import { WorkQueue } from '../scan/work-queue.ts';
import { repositoryOf } from '../scan/world.ts';
import type { BlobName } from './blob-kinds.ts';
import type { HistoryResults } from './results.ts';
import type { ScannedBlob } from './scan-blobs.ts';

interface Positioned {
  /** Number of the commit in the whole history. */
  readonly place: number;
}

export interface CommitToScan extends CommitChanges, Positioned {
  /** Blobs of the commit that an earlier commit, which is not scanned now, adds first. */
  readonly addedBefore?: ReadonlySet<BlobName>;
}

/** A commit whose results an earlier scan recorded. `addResults` is called in the order of the commits. */
export interface RecordedCommit extends Positioned {
  readonly addResults: () => void;
}

interface Options {
  /** Blobs that need not be read again. */
  readonly scanned: ReadonlyMap<Oid, ScannedBlob>;
  /** Called when a commit was scanned, before anything of the next one is. */
  readonly onDone?: (place: number, commit: Commit) => void;
}

/** Scans commits, or adds their recorded results, in order. `onDone`: called after each scanned commit. */
export async function scanHistoryCommits(
  context: ScanContext,
  results: HistoryResults,
  steps: AsyncIterable<CommitToScan | RecordedCommit>,
  { scanned, onDone = () => {} }: Options,
): Promise<void> {
  const queue = new WorkQueue(context.deadline);
  const scanner = new CommitScanner(context, results, queue, scanned);
  for await (const step of steps) {
    if ('addResults' in step) queue.add(step.addResults);
    else {
      await scanner.add(step);
      queue.add(() => finishCommit(context, results, step.commit.oid, () => onDone(step.place, step.commit)));
    }
    await queue.advance();
    if (context.deadline.isOver) break;
  }
  await queue.finish();
}

class CommitScanner {
  readonly #changes: ChangeScanner;

  constructor(
    readonly context: ScanContext,
    readonly results: HistoryResults,
    readonly queue: WorkQueue,
    readonly scanned: ReadonlyMap<Oid, ScannedBlob>,
  ) {
    this.#changes = new ChangeScanner(context, results, { scanned, scannedFiles: results.scannedFiles });
  }

  /**
   * Queues the work of a commit. Each piece of work has a turn of its own, and so does each name that is not scanned:
   * shards must agree on them.
   */
  async add({ commit, changes, place, addedBefore }: CommitToScan): Promise<void> {
    const { context, queue } = this;
    const { findings, coverage, blobKinds } = this.results;
    let turn = place * TURNS_OF_COMMIT;
    for (const change of inReadingOrder(context, changes)) {
      if (context.deadline.isOver) break;
      const { oid, path, oldPath, status } = change;
      if (oid === null) continue;
      const nameTurn = ++turn;
      if (context.isIgnored(path)) {
        const skipTurn = ++turn;
        // The path is the reason, so each change of it counts, whichever blob it has.
        queue.add(() => coverage.skip('ignored-path', context.shown(path), skipTurn, false));
        continue;
      }
      if (status !== 'modified')
        queue.add(() => scanName(context, findings, path, { path, oldPath, origin: commit, turn: nameTurn }));
      const name = blobKinds.nameOf(oid, path);
      if (coverage.hasBlob(name) || addedBefore?.has(name)) {
        this.results.occurrences.addAnother(name, { path, commit: commit.oid, turn, blob: oid });
        continue;
      }
      this.#addBlob({ change, siblings: changes, origin: commit, turn: ++turn, name });
      await queue.advance();
    }
    const messageTurn = ++turn;
    queue.add(() => scanMessage(context, findings, commit, commit, { turn: messageTurn }));
  }

  /** Adds a blob: the result of the bulk scan if there is one, otherwise by reading it now. */
  #addBlob(at: Required<Omit<ChangeAt, 'ref'>> & { readonly origin: Commit; readonly turn: number }): void {
    const { coverage, occurrences, blobKinds } = this.results;
    const { change, origin, turn, name } = at;
    const { path } = change;
    const oid = change.oid!;
    const occurrence = { path, commit: origin.oid, turn: turn - 1, blob: oid };
    coverage.addBlob(name, turn);
    const known = this.scanned.get(oid);
    if (known && blobKinds.isSameText(known.path, path)) {
      if (known.found.length > 0) occurrences.addFirst(name, occurrence);
      this.queue.add(async () => {
        coverage.fileRead(known.size, known.packed, turn);
        await this.#changes.addScanned(known.found, at);
      });
      return;
    }
    occurrences.addFirst(name, occurrence);
    const read = readDelta(repositoryOf(this.context.world), change, true);
    read.catch(() => {}); // an error counts when the change is judged
    this.queue.add(async () => {
      await this.#changes.scan(await read, at);
      occurrences.scanned(name);
    });
  }
}
