/** Parents of all commits of a history, by place: from the previous record, and from the commits that were scanned. */

import type { Oid } from '../../model/oid.ts';
import { SCAN, type HistoryPlan } from './plan.ts';
import type { RecordTable } from './scan-record.ts';

export type ParentTable = Pick<RecordTable, 'parentStarts' | 'parents'>;

/**
 * Returns the parents of all commits; those outside the history are left out. `scanned`: parents of the commits that
 * were scanned, by place.
 */
export function createParentTable(plan: HistoryPlan, scanned: ReadonlyMap<number, readonly Oid[]>): ParentTable {
  const { commits, known, recorded } = plan;
  const before = plan.previous?.table;
  const placeOf = new Int32Array(before?.commits.count ?? 0).fill(-1);
  known.forEach((number, place) => {
    if (number >= 0) placeOf[number] = place;
  });
  const scannedPlaces = new Map(plan.toScan.map((place) => [commits[place]!, place]));
  const placeOfName = (oid: Oid): number => scannedPlaces.get(oid) ?? placeOf[before?.commits.find(oid) ?? -1] ?? -1;
  const parents: number[] = [];
  const add = (place: number): void => {
    if (place >= 0) parents.push(place);
  };
  const parentStarts = new Uint32Array(commits.length + 1);
  for (let place = 0; place < commits.length; place++) {
    const number = recorded[place]!;
    if (number === SCAN) for (const oid of scanned.get(place) ?? []) add(placeOfName(oid));
    else
      for (let i = before!.parentStarts[number]!; i < before!.parentStarts[number + 1]!; i++)
        add(placeOf[before!.parents[i]!]!);
    parentStarts[place + 1] = parents.length;
  }
  return { parentStarts, parents: Uint32Array.from(parents) };
}

/** Returns the parents of each commit. `commits`: all of the table, in its order; parents are positions in it. */
export function parentsIn(
  { parentStarts, parents }: ParentTable,
  commits: readonly Oid[],
): readonly (readonly Oid[])[] {
  return commits.map((_oid, place) =>
    Array.from(parents.subarray(parentStarts[place]!, parentStarts[place + 1]!), (parent) => commits[parent]!),
  );
}
