/** Scans families of pack entries in one thread, portion after portion. */

import { Families, type Family, type SharedPack } from '../../repository/packs/families.ts';
import { createBlobScanner, type BlobResult, type ScannerOptions } from './scan-blob.ts';

/** Progress of all threads together, in shared memory: blobs reported, then KiB inflated. */
export type SharedProgress = Int32Array;

/** Returns counters at zero, in shared memory. */
export function createProgress(): SharedProgress {
  return new Int32Array(new SharedArrayBuffer(8));
}

export class FamilyScanner {
  /** Families that were scanned only in part: other threads may need the memory. */
  readonly postponed: Family[] = [];
  readonly #families: Families;
  readonly #scanBlob: ReturnType<typeof createBlobScanner>;
  readonly #progress: SharedProgress;
  #kilobytes = 0;

  /** `held`: bytes of blobs that it may hold at a time. */
  constructor(
    packs: readonly SharedPack[],
    options: ScannerOptions,
    held: number,
    progress: SharedProgress,
    onResult: (result: BlobResult) => void,
  ) {
    this.#families = new Families(packs, held);
    this.#progress = progress;
    this.#scanBlob = createBlobScanner(options, (result) => {
      Atomics.add(progress, 0, 1);
      onResult(result);
    });
  }

  /** Pauses after each blob. */
  *scan(families: readonly Family[]): Generator<void> {
    for (const family of families) {
      const visit = this.#families.visit(family, this.#scanBlob);
      let step = visit.next();
      for (; !step.done; step = visit.next()) {
        this.#countBytes();
        yield;
      }
      if (step.value === 'crowded') this.postponed.push(family);
    }
  }

  /** Adds the kilobytes that were inflated since the last call. */
  #countBytes(): void {
    const kilobytes = Math.floor(this.#families.inflated / 1024);
    if (kilobytes === this.#kilobytes) return;
    Atomics.add(this.#progress, 1, kilobytes - this.#kilobytes);
    this.#kilobytes = kilobytes;
  }
}
