/** One thread's round through the families of a history: takes portion after portion, and tells what it found. */

import { Families, type Family, type SharedPack } from '../../repository/packs/families.ts';
import { createLook, type Glasses, type Looked } from './scan-blob.ts';

/**
 * How far all threads are together: the blobs that were told of, then the KiB that were inflated. In memory that they
 * share.
 */
export type SharedProgress = Int32Array;

export const NOTHING_DONE = (): SharedProgress => new Int32Array(new SharedArrayBuffer(8));

export class Round {
  readonly #families: Families;
  readonly #look: ReturnType<typeof createLook>;
  readonly #progress: SharedProgress;
  #told = 0;
  /** Families of which not all came by: there was no room beside what other threads may hold. */
  readonly crowded: Family[] = [];

  /** `threads`: so many share the memory. */
  constructor(
    packs: readonly SharedPack[],
    glasses: Glasses,
    threads: number,
    progress: SharedProgress,
    tell: (looked: Looked) => void,
  ) {
    this.#families = new Families(packs, threads);
    this.#progress = progress;
    this.#look = createLook(glasses, (looked) => {
      Atomics.add(progress, 0, 1);
      tell(looked);
    });
  }

  /** Pauses after each blob. */
  *through(families: readonly Family[]): Generator<void> {
    for (const family of families) {
      const visit = this.#families.visit(family, this.#look);
      let step = visit.next();
      for (; !step.done; step = visit.next()) {
        this.#advance();
        yield;
      }
      if (step.value === 'crowded') this.crowded.push(family);
    }
  }

  #advance(): void {
    const kilobytes = Math.floor(this.#families.inflated / 1024);
    if (kilobytes === this.#told) return;
    Atomics.add(this.#progress, 1, kilobytes - this.#told);
    this.#told = kilobytes;
  }
}
