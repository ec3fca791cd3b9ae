/**
 * Decides which commits of a history are scanned again, and for which the recorded results hold. A result depends on
 * the blobs that no earlier commit has, and a new branch may change the order of old commits: so the plan goes through
 * the changes of all commits, as numbers.
 */

import type { TreeChange } from '../../model/delta.ts';
import type { Oid } from '../../model/oid.ts';
import { TURNS_OF_COMMIT } from '../../model/shard.ts';
import type { BlobKinds, BlobName } from '../blob-kinds.ts';
import type { NameTable } from './name-table.ts';
import { IGNORED, NEW, type RecordTable, type ScanRecord } from './scan-record.ts';

/** Files that a commit adds or changes. */
interface CommitFiles {
  readonly blobs: readonly number[];
  readonly names: readonly BlobName[];
  readonly oids: readonly Oid[];
  readonly paths: readonly string[];
}

/** Stands for the number of a commit that is to be scanned. */
export const SCAN = -1;

/** `index`: number of the change in its commit. `blob`: number in the names of the cache. */
export interface PlannedChange {
  readonly index: number;
  readonly blob: number;
  readonly turn: number;
}

export class HistoryPlan {
  /** By place in the history, the number of the commit in the previous record, or `SCAN`. */
  readonly recorded: Int32Array;
  /** The same for all commits that the record has, also those to be scanned; -1 for others. */
  readonly known: Int32Array;
  /** By place, for commits to be scanned. */
  readonly #files = new Map<number, CommitFiles>();
  #starts = new Uint32Array(0);
  #blobs: number[] = [];
  #flags: number[] = [];

  constructor(
    readonly commits: readonly Oid[],
    readonly names: NameTable,
    readonly previous: ScanRecord | null,
    readonly isIgnored: (path: string) => boolean,
    readonly blobKinds: Pick<BlobKinds, 'nameOf'>,
  ) {
    this.known = previous?.numbersOf(commits) ?? new Int32Array(commits.length).fill(SCAN);
    this.recorded = this.known.slice();
    for (const number of previous?.facts.again ?? []) this.scan(this.recorded.indexOf(number));
  }

  /** Returns the places of the commits to be scanned, in order. */
  get toScan(): readonly number[] {
    const places: number[] = [];
    for (let place = 0; place < this.recorded.length; place++) if (this.recorded[place] === SCAN) places.push(place);
    return places;
  }

  /** Plans the scan of a commit. Ignores -1. */
  scan(place: number): void {
    if (place >= 0) this.recorded[place] = SCAN;
  }

  /** Adds the changes of a commit to be scanned. */
  add(place: number, changes: readonly TreeChange[]): void {
    const blobs: number[] = [];
    const names: BlobName[] = [];
    const oids: Oid[] = [];
    const paths: string[] = [];
    for (const { oid, path } of changes) {
      if (oid === null) continue;
      const name = this.blobKinds.nameOf(oid, path);
      blobs.push(this.names.add(name));
      names.push(name);
      oids.push(oid);
      paths.push(path);
    }
    this.#files.set(place, { blobs, names, oids, paths });
  }

  /**
   * Goes through all changes. Returns the places of commits whose recorded result does not hold, because they no longer
   * add the same blobs first.
   */
  settle(): readonly number[] {
    const { recorded, previous, names } = this;
    const table = previous?.table;
    const seen = new Uint8Array(names.count);
    const starts = new Uint32Array(recorded.length + 1);
    const blobs: number[] = [];
    const flags: number[] = [];
    const differing: number[] = [];
    const isIgnored = new Map<string, boolean>();
    const isIgnoredPath = (path: string): boolean => {
      let answer = isIgnored.get(path);
      if (answer === undefined) isIgnored.set(path, (answer = this.isIgnored(path)));
      return answer;
    };
    /** Adds a change; returns its flag: `NEW` if no earlier commit has the blob. */
    const add = (blob: number, ignores: number): number => {
      const flag = ignores === 0 && seen[blob] === 0 ? NEW : ignores;
      if (flag === NEW) seen[blob] = 1;
      blobs.push(blob);
      flags.push(flag);
      return flag;
    };
    for (let place = 0; place < recorded.length; place++) {
      const number = recorded[place]!;
      if (number === SCAN) {
        const { blobs, paths } = this.#files.get(place)!;
        for (let i = 0; i < blobs.length; i++) add(blobs[i]!, isIgnoredPath(paths[i]!) ? IGNORED : 0);
      } else {
        let differs = false;
        for (let i = table!.starts[number]!; i < table!.starts[number + 1]!; i++) {
          const before = table!.flags[i]!;
          if (add(table!.blobs[i]!, before & IGNORED) !== before) differs = true;
        }
        if (differs) differing.push(place);
      }
      starts[place + 1] = blobs.length;
    }
    [this.#starts, this.#blobs, this.#flags] = [starts, blobs, flags];
    return differing;
  }

  /** Returns the blobs that a commit to be scanned adds first, or first at paths of a kind, with those paths. */
  *firsts(place: number): Generator<readonly [Oid, path: string]> {
    const { oids, paths } = this.#files.get(place)!;
    const start = this.#starts[place]!;
    for (let i = 0; i < oids.length; i++) if (this.#flags[start + i] === NEW) yield [oids[i]!, paths[i]!];
  }

  /** Returns the blobs of a commit to be scanned that an earlier commit adds. */
  addedBefore(place: number): ReadonlySet<BlobName> {
    const { names } = this.#files.get(place)!;
    const start = this.#starts[place]!;
    const own = new Set(names.filter((_name, i) => this.#flags[start + i] === NEW));
    return new Set(names.filter((name, i) => this.#flags[start + i] === 0 && !own.has(name)));
  }

  /** Returns the blobs, by number, that commits with a recorded result add first. */
  recordedBlobs(): { readonly size: number; readonly has: (blob: number) => boolean } {
    const counted = new Uint8Array(this.names.count);
    let size = 0;
    for (let place = 0; place < this.recorded.length; place++) {
      if (this.recorded[place] === SCAN) continue;
      for (let i = this.#starts[place]!; i < this.#starts[place + 1]!; i++) {
        if (this.#flags[i] !== NEW) continue;
        counted[this.#blobs[i]!] = 1;
        size++;
      }
    }
    return { size, has: (blob) => counted[blob] === 1 };
  }

  /** Returns the changes of a commit that add one of these blobs at a path that is not ignored. */
  *changesWith(place: number, blobs: Uint8Array): Generator<PlannedChange> {
    const start = this.#starts[place]!;
    let turn = place * TURNS_OF_COMMIT;
    for (let i = start; i < this.#starts[place + 1]!; i++) {
      turn++; // the turn of its name
      const flag = this.#flags[i]!;
      if (flag !== IGNORED && blobs[this.#blobs[i]!] === 1) yield { index: i - start, blob: this.#blobs[i]!, turn };
      if (flag !== 0) turn++;
    }
  }

  /** Returns the path of a change of a commit to be scanned. */
  pathOf(place: number, index: number): string {
    return this.#files.get(place)!.paths[index]!;
  }

  get table(): Pick<RecordTable, 'starts' | 'blobs' | 'flags'> {
    return { starts: this.#starts, blobs: Uint32Array.from(this.#blobs), flags: Uint8Array.from(this.#flags) };
  }
}
