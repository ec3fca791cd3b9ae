/**
 * Files that contain secrets, at the tips of a history. A commit never changes, so the answer for a tip of the last
 * scan still holds, and only new tips and new files are searched for in trees.
 */

import type { Oid } from '../../model/oid.ts';
import type { ObjectSource, SoughtFile } from '../../repository/object-source.ts';
import { NameTable } from './name-table.ts';
import { bytesOf, copyOf } from './number-bytes.ts';

/** Answers as they are recorded. */
export interface TipFiles {
  readonly files: readonly SoughtFile[];
  readonly tips: NameTable;
  /** By tip, the index of its row: most tips have the same files as another one. */
  readonly rowOf: Uint32Array;
  /** Numbers of the files of a tip. */
  readonly rows: readonly (readonly number[])[];
}

export class TipFileSearch {
  #answers: TipFiles | null;

  /**
   * `known`: answers of the last scan. `isOld`: reports whether the last scan may have seen a blob at a path.
   * `isRecordable`:
   * reports whether a path may be recorded.
   */
  constructor(
    readonly source: ObjectSource,
    known: TipFiles | null,
    readonly isOld: (blob: Oid, path: string) => boolean,
    readonly isRecordable: (path: string) => boolean,
  ) {
    this.#answers = known;
  }

  /** Returns the answers of this scan, or those of the last one if nobody asked. */
  get answers(): TipFiles | null {
    return this.#answers;
  }

  /** Answers as `ObjectSource.whichHold` does, and keeps the answers. */
  async whichHold(commits: readonly Oid[], files: readonly SoughtFile[]): Promise<readonly (readonly number[])[]> {
    const found = await this.#search(commits, files);
    this.#keep(commits, files, found);
    return found;
  }

  /** Searches only the new tips, and the new files in old tips; takes all else from the last scan. */
  async #search(commits: readonly Oid[], files: readonly SoughtFile[]): Promise<readonly (readonly number[])[]> {
    const { source } = this;
    const known = this.#answers;
    if (known === null) return await source.whichHold(commits, files);
    const numbers = new Map(known.files.map((file, number) => [keyOf(file), number]));
    const sought = new Int32Array(known.files.length).fill(-1);
    const fresh: number[] = [];
    for (const [number, file] of files.entries()) {
      const before = numbers.get(keyOf(file));
      if (before !== undefined) sought[before] = number;
      else if (file.oid === null || this.isOld(file.oid, file.path)) fresh.push(number); // a new blob is in no old tree
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

  /** Keeps the answers for the next scan, without files whose paths contain a secret. */
  #keep(commits: readonly Oid[], files: readonly SoughtFile[], found: readonly (readonly number[])[]): void {
    const kept = new Int32Array(files.length).fill(-1);
    const shown = files.filter((file, number) => {
      if (file.oid === null || !this.isRecordable(file.path)) return false;
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
    this.#answers = { files: shown, tips, rowOf: Uint32Array.from(rowOf), rows };
  }
}

function keyOf({ path, oid }: SoughtFile): string {
  return `${oid} ${path}`;
}

/** Returns the answers as named byte arrays. */
export function writeTipFiles(answers: TipFiles | null): Readonly<Record<string, Uint8Array>> {
  if (answers === null) return {};
  return {
    tipFiles: Buffer.from(JSON.stringify({ files: answers.files, width: answers.tips.width })),
    tipCommits: answers.tips.bytes,
    tipRowOf: bytesOf(answers.rowOf),
    tipRows: bytesOf(Uint32Array.from(answers.rows.flatMap((row) => [row.length, ...row]))),
  };
}

/** Reads what `writeTipFiles` gave; null if there was none. */
export function readTipFiles(part: (name: string) => Buffer): TipFiles | null {
  if (part('tipFiles').length === 0) return null;
  const { files, width } = JSON.parse(part('tipFiles').toString('utf8')) as { files: SoughtFile[]; width: number };
  const numbers = new Uint32Array(copyOf(part('tipRows')));
  const rows: (readonly number[])[] = [];
  for (let at = 0; at < numbers.length; ) {
    const end = at + 1 + numbers[at]!;
    rows.push([...numbers.subarray(at + 1, end)]);
    at = end;
  }
  return {
    files,
    tips: new NameTable(part('tipCommits'), width),
    rowOf: new Uint32Array(copyOf(part('tipRowOf'))),
    rows,
  };
}
