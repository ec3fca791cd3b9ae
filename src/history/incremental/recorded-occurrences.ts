/** Finds occurrences of secrets in commits that are not scanned again, and keeps the paths for the next scan. */

import type { ScanContext } from '../../scan/context.ts';
import { CommitWalk } from '../commit-walk.ts';
import type { BlobName } from '../blob-kinds.ts';
import type { Occurrences } from '../occurrences.ts';
import type { HistoryResults } from '../results.ts';
import type { NameTable } from './name-table.ts';
import { SCAN, type HistoryPlan, type PlannedChange } from './plan.ts';

/** A change of a commit, by place of the commit and index of the change. */
export interface ChangePath {
  readonly place: number;
  readonly index: number;
  readonly path: string;
}

/**
 * Adds to `occurrences` those of commits whose results are recorded. Returns the paths of all changes that add a blob
 * with a secret; a path that itself contains a secret is left out.
 */
export async function addRecordedOccurrences(
  context: ScanContext,
  plan: HistoryPlan,
  names: NameTable,
  { occurrences, blobKinds }: Pick<HistoryResults, 'occurrences' | 'blobKinds'>,
): Promise<readonly ChangePath[]> {
  const { isWithSecret, blobNames } = blobsWithSecret(names, occurrences);
  if (blobNames.size === 0) return [];
  const paths: ChangePath[] = [];
  const keep = (path: ChangePath): void => {
    if (context.shown(path.path) === path.path) paths.push(path);
  };
  const add = (place: number, { index, blob, turn }: PlannedChange, path: string): void => {
    const name = blobNames.get(blob)!;
    const at = { path, commit: plan.commits[place]!, turn, blob: blobKinds.nameOf(name, path) };
    occurrences.addAnother(name, at);
    keep({ place, index, path });
  };
  const withoutPath: { readonly place: number; readonly change: PlannedChange }[] = [];
  const known = plan.previous?.parts.paths;
  for (const [place, number] of plan.recorded.entries()) {
    for (const change of plan.changesWith(place, isWithSecret)) {
      if (number === SCAN) {
        keep({ place, index: change.index, path: plan.pathOf(place, change.index) });
        continue;
      }
      const path = known?.get(plan.previous!.table.starts[number]! + change.index);
      if (path === undefined) withoutPath.push({ place, change });
      else add(place, change, path);
    }
  }
  const read = await readPaths(context, plan, [...new Set(withoutPath.map(({ place }) => place))]);
  for (const { place, change } of withoutPath) add(place, change, read.get(place)![change.index]!);
  return paths;
}

interface BlobsWithSecret {
  /** By number in the names of the cache: 1 for a blob that contains a secret. */
  readonly isWithSecret: Uint8Array;
  readonly blobNames: ReadonlyMap<number, BlobName>;
}

/** Returns the blobs with a secret: a mark for each number of the cache, and their names. */
function blobsWithSecret(names: NameTable, occurrences: Occurrences): BlobsWithSecret {
  const isWithSecret = new Uint8Array(names.count);
  const blobNames = new Map<number, BlobName>();
  for (const name of occurrences.blobsWithSecret) {
    const number = names.find(name);
    if (number < 0) continue; // only a ref names it
    isWithSecret[number] = 1;
    blobNames.set(number, name);
  }
  return { isWithSecret, blobNames };
}

/** Returns the paths of the changes of commits, without deletions, by place. */
async function readPaths(
  { world }: ScanContext,
  plan: HistoryPlan,
  places: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const paths = new Map<number, readonly string[]>();
  let next = 0;
  for await (const { changes } of new CommitWalk(world).read(places.map((place) => plan.commits[place]!)))
    paths.set(
      places[next++]!,
      changes.flatMap(({ oid, path }) => (oid === null ? [] : [path])),
    );
  return paths;
}
