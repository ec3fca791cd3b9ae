/**
 * Keeps findings in containers right. A file that is in several containers is reported where it occurs first. Where new
 * containers come after all others, it is enough to know which files those have; where the order of the containers has
 * changed, all of them are opened again.
 */

import { formatOf } from '../../deltas/unpack-format.ts';
import type { ObjectSource } from '../../repository/object-source.ts';
import type { ScannedBlob } from '../scan-blobs.ts';
import type { CommitResult } from './commit-result.ts';
import { SCAN, type HistoryPlan } from './plan.ts';
import type { RecordedRefs } from './recorded-refs.ts';

interface Reopened {
  /** Places of commits to scan, beside those of the plan. */
  readonly again: readonly number[];
  /** Digests of files that count as scanned. */
  readonly scannedFiles: readonly string[];
}

const NOTHING: Reopened = { again: [], scannedFiles: [] };

/**
 * Returns the containers that must be opened again, so that each file in several containers is reported where it occurs
 * first.
 */
export async function reopenContainers(
  source: ObjectSource,
  plan: HistoryPlan,
  results: ReadonlyMap<number, CommitResult>,
  refs: RecordedRefs,
  scanned: ReadonlyMap<string, ScannedBlob>,
): Promise<Reopened> {
  const before = plan.previous?.facts.containers ?? [];
  if (before.length === 0) return NOTHING;
  const had = new Set(before);
  const places: number[] = [];
  plan.known.forEach((number, place) => {
    if (had.has(number)) places.push(place);
  });
  const recorded = places.filter((place) => plan.recorded[place] !== SCAN);
  const isSame = places.length === before.length && places.every((place, i) => plan.known[place] === before[i]);
  const added = await newContainers(source, plan, had, scanned);
  if (!isSame || added.some((place) => place < places.at(-1)!)) return { again: recorded, scannedFiles: [] };
  const isNeeded =
    added.length > 0 || recorded.length < places.length || (await refs.hasLooseRef(source, plan.commits));
  if (!isNeeded) return NOTHING;
  return { again: [], scannedFiles: recorded.flatMap((place) => results.get(plan.recorded[place]!)!.inside!) };
}

/** Returns the places of commits to be scanned that add containers and did not do so before. */
async function newContainers(
  source: ObjectSource,
  plan: HistoryPlan,
  had: ReadonlySet<number>,
  scanned: ReadonlyMap<string, ScannedBlob>,
): Promise<readonly number[]> {
  const found: number[] = [];
  for (const place of plan.toScan) {
    if (had.has(plan.known[place]!)) continue;
    for (const [oid] of plan.firsts(place)) {
      if (scanned.has(oid)) continue; // scanned in bulk, so it is not a container
      const blob = await source.readBlob(oid);
      if (blob.kind !== 'bytes' || formatOf(blob.bytes) === null) continue;
      found.push(place);
      break;
    }
  }
  return found;
}
