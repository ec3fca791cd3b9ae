/**
 * Threads that look into packs beside the main one. What one has sent counts; what one took and did not send, because
 * it ended early for whatever reason, is known to nobody and so is read alone.
 */

import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Policy } from '../../model/policy.ts';
import type { Span } from '../../model/text.ts';
import type { Family, SharedPack } from '../../repository/packs/families.ts';
import type { Looked } from '../packs/scan-blob.ts';
import type { SharedNames } from '../packs/blob-table.ts';
import { arrive, type Crossing } from './transfer.ts';
import type { SharedQueue } from '../packs/family-queue.ts';
import type { SharedProgress } from '../packs/family-scan.ts';

declare const TIDEGATE_VERSION: string | undefined;

/** What a thread is given. */
export interface Assignment {
  readonly packs: readonly SharedPack[];
  readonly queue: SharedQueue;
  readonly names: SharedNames;
  readonly places: ReadonlyMap<number, readonly Span[]>;
  readonly policy: Policy;
  readonly engine: 're2' | 're2js';
  /** See `createScanner`. */
  readonly only?: ReadonlySet<string> | undefined;
  /** How many there are, the main one among them. */
  readonly threads: number;
  readonly progress: SharedProgress;
}

/** What a thread sends of a portion. */
export interface Harvest {
  /** Name and size of one blob without findings after the other. */
  readonly clean: Int32Array;
  readonly found: readonly Crossing[];
  readonly crowded: readonly Family[];
}

/** In a bundle it lies beside this file. */
const PROGRAM = join(import.meta.dirname, typeof TIDEGATE_VERSION === 'string' ? 'workers-worker.js' : 'worker.ts');

/** In milliseconds. */
const MEANWHILE = 100;

export class Crew {
  readonly #running = new Set<Worker>();
  /** Portions that were sent so far. */
  #sent = 0;
  #wake: () => void = () => {};
  /** Families of which not all came by. */
  readonly crowded: Family[] = [];

  constructor(assignment: Assignment, tell: (looked: Looked) => void) {
    // In a single executable there is no such file; a path that is not absolute would be the repository's.
    if (!isAbsolute(PROGRAM) || !existsSync(PROGRAM)) return;
    for (let more = assignment.threads - 1; more > 0; more--) this.#start(assignment, tell);
  }

  #start(assignment: Assignment, tell: (looked: Looked) => void): void {
    let worker: Worker;
    try {
      worker = new Worker(PROGRAM, { workerData: assignment });
    } catch {
      return; // the machine has no room for one more: the others do its part
    }
    this.#running.add(worker);
    worker.on('message', ({ clean, found, crowded }: Harvest) => {
      for (let i = 0; i < clean.length; i += 2) tell({ name: clean[i]!, size: clean[i + 1]!, found: [], places: null });
      for (const looked of arrive(found)) tell(looked);
      this.crowded.push(...crowded);
      this.#sent++;
      this.#wake();
    });
    worker.on('error', () => {}); // its message may quote anything, and whoever reads the blob alone meets the same
    worker.once('exit', () => {
      this.#running.delete(worker);
      this.#wake();
    });
  }

  /**
   * Until they have sent so many portions, or the last of them is gone. Who has none and is still getting ready is not
   * waited for. `meanwhile` is called again and again.
   */
  async sent(portions: number, meanwhile: () => Promise<void> = async () => {}): Promise<void> {
    while (this.#sent < portions && this.#running.size > 0) {
      await Promise.race([new Promise<void>((resolve) => (this.#wake = resolve)), setTimeout(MEANWHILE)]);
      await meanwhile();
    }
  }

  /** At once. */
  async dismiss(): Promise<void> {
    await Promise.all([...this.#running].map((worker) => worker.terminate()));
  }
}
