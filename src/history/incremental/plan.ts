/**
 * Which commits of a history give to a report what they gave to the last one, and which are to be looked at. Order
 * decides what a commit brings for the first time, and a new branch may change the order of old commits: so all are
 * gone through, in numbers.
 */

import type { TreeChange } from '../../model/delta.ts';
import type { Oid } from '../../model/oid.ts';
import { TURNS_OF_COMMIT } from '../../model/shard.ts';
import type { NameTable } from './name-table.ts';
import { IGNORED, NEW, type Past, type Table } from './scan-record.ts';

/** What a commit leaves at its paths. */
interface Fresh {
  readonly blobs: readonly number[];
  readonly oids: readonly Oid[];
  readonly paths: readonly string[];
}

/** To be looked at: its number in the past does not matter. */
export const LOOK = -1;

export class HistoryPlan {
  /** Of each commit in the order of history, its number in the past, or `LOOK`. */
  readonly told: Int32Array;
  /** The same, also of those that are to be looked at; -1 for one that the past does not know. */
  readonly known: Int32Array;
  readonly #fresh = new Map<number, Fresh>();
  #starts = new Uint32Array(0);
  #blobs: number[] = [];
  #flags: number[] = [];

  constructor(
    readonly commits: readonly Oid[],
    readonly names: NameTable,
    readonly past: Past | null,
    readonly isIgnored: (path: string) => boolean,
  ) {
    this.known = past?.numbersOf(commits) ?? new Int32Array(commits.length).fill(LOOK);
    this.told = this.known.slice();
    for (const number of past?.facts.again ?? []) this.lookAt(this.told.indexOf(number));
  }

  /** Places in the order of history of the commits that are to be looked at. */
  get looks(): readonly number[] {
    const places: number[] = [];
    for (let place = 0; place < this.told.length; place++) if (this.told[place] === LOOK) places.push(place);
    return places;
  }

  lookAt(place: number): void {
    if (place >= 0) this.told[place] = LOOK;
  }

  /** What a commit that is to be looked at changes. */
  add(place: number, changes: readonly TreeChange[]): void {
    const blobs: number[] = [];
    const oids: Oid[] = [];
    const paths: string[] = [];
    for (const { oid, path } of changes) {
      if (oid === null) continue;
      blobs.push(this.names.add(oid));
      oids.push(oid);
      paths.push(path);
    }
    this.#fresh.set(place, { blobs, oids, paths });
  }

  /**
   * Goes through all changes. Gives the places of commits that do not bring for the first time what they did: they are
   * to be looked at too.
   */
  settle(): readonly number[] {
    const { told, past, names } = this;
    const table = past?.table;
    const seen = new Uint8Array(names.count);
    const starts = new Uint32Array(told.length + 1);
    const blobs: number[] = [];
    const flags: number[] = [];
    const differing: number[] = [];
    const isIgnored = new Map<string, boolean>();
    const ignored = (path: string): boolean => {
      let answer = isIgnored.get(path);
      if (answer === undefined) isIgnored.set(path, (answer = this.isIgnored(path)));
      return answer;
    };
    const add = (blob: number, ignores: number): number => {
      const flag = ignores === 0 && seen[blob] === 0 ? NEW : ignores;
      if (flag === NEW) seen[blob] = 1;
      blobs.push(blob);
      flags.push(flag);
      return flag;
    };
    for (let place = 0; place < told.length; place++) {
      const number = told[place]!;
      if (number === LOOK) {
        const { blobs, paths } = this.#fresh.get(place)!;
        for (let i = 0; i < blobs.length; i++) add(blobs[i]!, ignored(paths[i]!) ? IGNORED : 0);
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

  /** What the commit, which is to be looked at, brings for the first time, and where it stands. */
  *firsts(place: number): Generator<readonly [Oid, path: string]> {
    const { oids, paths } = this.#fresh.get(place)!;
    const start = this.#starts[place]!;
    for (let i = 0; i < oids.length; i++) if (this.#flags[start + i] === NEW) yield [oids[i]!, paths[i]!];
  }

  /** Blobs of a commit, which is to be looked at, that another one brought before it. */
  seenBefore(place: number): readonly Oid[] {
    const own = new Set([...this.firsts(place)].map(([oid]) => oid));
    const start = this.#starts[place]!;
    return this.#fresh.get(place)!.oids.filter((oid, i) => this.#flags[start + i] === 0 && !own.has(oid));
  }

  /** Of the commits that are not looked at: their blobs by number, each where it came first. */
  countTold(): { readonly size: number; readonly has: (blob: number) => boolean } {
    const counted = new Uint8Array(this.names.count);
    let size = 0;
    for (let place = 0; place < this.told.length; place++) {
      if (this.told[place] === LOOK) continue;
      for (let i = this.#starts[place]!; i < this.#starts[place + 1]!; i++) {
        if (this.#flags[i] !== NEW) continue;
        counted[this.#blobs[i]!] = 1;
        size++;
      }
    }
    return { size, has: (blob) => counted[blob] === 1 };
  }

  /** All changes of a commit that bring one of these blobs to a path that is not ignored, with their turns. */
  *bringing(
    place: number,
    blobs: Uint8Array,
  ): Generator<{ readonly index: number; readonly blob: number; readonly turn: number }> {
    const start = this.#starts[place]!;
    let turn = place * TURNS_OF_COMMIT;
    for (let i = start; i < this.#starts[place + 1]!; i++) {
      turn++; // its name
      const flag = this.#flags[i]!;
      if (flag !== IGNORED && blobs[this.#blobs[i]!] === 1) yield { index: i - start, blob: this.#blobs[i]!, turn };
      if (flag !== 0) turn++;
    }
  }

  /** Of a commit that is to be looked at. */
  pathOf(place: number, index: number): string {
    return this.#fresh.get(place)!.paths[index]!;
  }

  get table(): Pick<Table, 'starts' | 'blobs' | 'flags'> {
    return { starts: this.#starts, blobs: Uint32Array.from(this.#blobs), flags: Uint8Array.from(this.#flags) };
  }
}
