/**
 * Threads that scan packs beside the main thread. Only results that a thread has sent count: blobs of a portion that it
 * took and did not report, because it ended early, are read one by one later.
 */

import { setTimeout } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import type { Policy } from '../../model/policy.ts';
import type { Span } from '../../model/text.ts';
import type { Family, SharedPack } from '../../repository/packs/families.ts';
import type { SharedBlobTable } from '../packs/blob-table.ts';
import type { SharedQueue } from '../packs/family-queue.ts';
import type { SharedProgress } from '../packs/family-scanner.ts';
import type { BlobResult } from '../packs/scan-blob.ts';
import { startThread } from '../../scan/threads.ts';
import { fromTransfer, type TransferredResult } from './transfer.ts';

/** Everything that a thread needs. */
export interface Assignment {
  readonly packs: readonly SharedPack[];
  readonly queue: SharedQueue;
  readonly blobs: SharedBlobTable;
  readonly knownSpans: ReadonlyMap<number, readonly Span[]>;
  readonly policy: Policy;
  readonly engine: 're2' | 're2js';
  /** See `createScanner`. */
  readonly only?: ReadonlySet<string> | undefined;
  /** Number of threads, the main thread among them. */
  readonly threads: number;
  /** Bytes of blobs that each thread may hold at a time. */
  readonly held: number;
  readonly progress: SharedProgress;
}

/** Results of one portion, as a thread sends them. */
export interface PortionResults {
  /** Number and size of each blob without findings, two numbers each. */
  readonly clean: Int32Array;
  readonly found: readonly TransferredResult[];
  readonly postponed: readonly Family[];
}

/** Milliseconds. */
const CALL_MEANWHILE_EVERY = 100;

export class WorkerPool {
  /** Families that were scanned only in part. */
  readonly postponed: Family[] = [];
  readonly #running = new Set<Worker>();
  /** Number of portions whose results have arrived. */
  #portions = 0;
  #wake: () => void = () => {};

  constructor(assignment: Assignment, onResult: (result: BlobResult) => void) {
    for (let more = assignment.threads - 1; more > 0; more--) this.#start(assignment, onResult);
  }

  /** Starts a thread, if the machine has room for one, and passes on its results. */
  #start(assignment: Assignment, onResult: (result: BlobResult) => void): void {
    let worker: Worker | null;
    try {
      worker = startThread('history', { workerData: assignment });
    } catch {
      worker = null;
    }
    if (worker === null) return; // the machine has no room for one more thread: the others do its part
    this.#running.add(worker);
    worker.on('message', ({ clean, found, postponed }: PortionResults) => {
      for (let i = 0; i < clean.length; i += 2)
        onResult({ number: clean[i]!, size: clean[i + 1]!, found: [], spans: null });
      for (const result of fromTransfer(found)) onResult(result);
      this.postponed.push(...postponed);
      this.#portions++;
      this.#wake();
    });
    worker.on('error', () => {}); // its message may quote a secret; reading the blob later meets the same error
    worker.once('exit', () => {
      this.#running.delete(worker);
      this.#wake();
    });
  }

  /**
   * Waits until the results of `portions` portions have arrived, or until no thread is left. Does not wait for a thread
   * that is still starting and has no portion. Calls `meanwhile` again and again.
   */
  async received(portions: number, meanwhile: () => Promise<void> = async () => {}): Promise<void> {
    while (this.#portions < portions && this.#running.size > 0) {
      await Promise.race([new Promise<void>((resolve) => (this.#wake = resolve)), setTimeout(CALL_MEANWHILE_EVERY)]);
      await meanwhile();
    }
  }

  /** Ends all threads at once. */
  async terminate(): Promise<void> {
    await Promise.all([...this.#running].map((worker) => worker.terminate()));
  }
}
