/**
 * Which files the tips of a history hold: a tip that was there before has what it had, so that only news are looked for
 * in trees.
 */

import type { Oid } from '../../model/oid.ts';
import type { ObjectSource, SoughtFile } from '../../repository/object-source.ts';
import { NameTable } from './name-table.ts';
import { bytesOf, copyOf } from './number-bytes.ts';

/** As it is kept. */
export interface Held {
  readonly files: readonly SoughtFile[];
  /** Commits. */
  readonly tips: NameTable;
  /** Of each tip, which row is its: most tips hold what another one does. */
  readonly rowOf: Uint32Array;
  /** Numbers of files. */
  readonly rows: readonly (readonly number[])[];
}

export class HeldFiles {
  /** Known when it was asked, else as it was. */
  known: Held | null;

  /** `isOld`: may a blob have stood in the history that the past tells of? `isShown`: may a path be kept? */
  constructor(
    readonly source: ObjectSource,
    known: Held | null,
    readonly isOld: (blob: Oid) => boolean,
    readonly isShown: (path: string) => boolean,
  ) {
    this.known = known;
  }

  /** See `ObjectSource`. */
  async whichHold(commits: readonly Oid[], files: readonly SoughtFile[]): Promise<readonly (readonly number[])[]> {
    const found = await this.#look(commits, files);
    this.#keep(commits, files, found);
    return found;
  }

  async #look(commits: readonly Oid[], files: readonly SoughtFile[]): Promise<readonly (readonly number[])[]> {
    const { known, source } = this;
    if (known === null) return await source.whichHold(commits, files);
    const numbers = new Map(known.files.map((file, number) => [keyOf(file), number]));
    const sought = new Int32Array(known.files.length).fill(-1);
    const fresh: number[] = [];
    for (const [number, file] of files.entries()) {
      const before = numbers.get(keyOf(file));
      if (before !== undefined) sought[before] = number;
      else if (file.oid === null || this.isOld(file.oid)) fresh.push(number); // another one is in no old tree
    }
    const tips = commits.map((oid) => known.tips.find(oid));
    const newTips = commits.filter((_oid, i) => tips[i]! < 0);
    const oldTips = commits.filter((_oid, i) => tips[i]! >= 0);
    const inNew = newTips.length === 0 ? [] : await source.whichHold(newTips, files);
    const inOld =
      fresh.length === 0 || oldTips.length === 0
        ? null
        : await source.whichHold(
            oldTips,
            fresh.map((number) => files[number]!),
          );
    const rows = known.rows.map((row) => row.flatMap((number) => (sought[number]! < 0 ? [] : [sought[number]!])));
    let newTip = 0;
    let oldTip = 0;
    return tips.map((tip) => {
      if (tip < 0) return inNew[newTip++]!;
      const row = rows[known.rowOf[tip]!]!;
      const more = inOld?.[oldTip++] ?? [];
      return more.length === 0 ? row : [...row, ...more.map((number) => fresh[number]!)];
    });
  }

  #keep(commits: readonly Oid[], files: readonly SoughtFile[], found: readonly (readonly number[])[]): void {
    const kept = new Int32Array(files.length).fill(-1);
    const shown = files.filter((file, number) => {
      if (file.oid === null || !this.isShown(file.path)) return false;
      kept[number] = 0;
      return true;
    });
    for (let number = 0, next = 0; number < kept.length; number++) if (kept[number] === 0) kept[number] = next++;
    const tips = new NameTable();
    const rows: (readonly number[])[] = [];
    const known = new Map<string, number>();
    const rowsOf = new Map<readonly number[], number>();
    const rowOf: number[] = [];
    for (const [i, oid] of commits.entries()) {
      const numbers = found[i]!;
      let row = rowsOf.get(numbers);
      if (row === undefined) {
        const own = numbers.flatMap((number) => (kept[number]! < 0 ? [] : [kept[number]!])).sort((a, b) => a - b);
        const key = own.join();
        row = known.get(key);
        if (row === undefined) known.set(key, (row = rows.push(own) - 1));
        rowsOf.set(numbers, row);
      }
      if (tips.add(oid) === rowOf.length) rowOf.push(row);
    }
    this.known = { files: shown, tips, rowOf: Uint32Array.from(rowOf), rows };
  }
}

function keyOf({ path, oid }: SoughtFile): string {
  return `${oid} ${path}`;
}

export function writeHeld(held: Held | null): Readonly<Record<string, Uint8Array>> {
  if (held === null) return {};
  return {
    heldFiles: Buffer.from(JSON.stringify({ files: held.files, width: held.tips.width })),
    heldTips: held.tips.bytes,
    heldRowOf: bytesOf(held.rowOf),
    heldRows: bytesOf(Uint32Array.from(held.rows.flatMap((row) => [row.length, ...row]))),
  };
}

export function readHeld(part: (name: string) => Buffer): Held | null {
  if (part('heldFiles').length === 0) return null;
  const { files, width } = JSON.parse(part('heldFiles').toString('utf8')) as { files: SoughtFile[]; width: number };
  const numbers = new Uint32Array(copyOf(part('heldRows')));
  const rows: (readonly number[])[] = [];
  for (let at = 0; at < numbers.length; ) {
    const end = at + 1 + numbers[at]!;
    rows.push([...numbers.subarray(at + 1, end)]);
    at = end;
  }
  return {
    files,
    tips: new NameTable(part('heldTips'), width),
    rowOf: new Uint32Array(copyOf(part('heldRowOf'))),
    rows,
  };
}
