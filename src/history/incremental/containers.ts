/**
 * A file that stands in several containers is told where it came first. So where a new container comes after all
 * others, it is enough to know what they hold; and where their order has changed, all are opened again.
 */

import { formatOf } from '../../deltas/unpack-format.ts';
import { LOOK, type HistoryPlan } from './plan.ts';
import type { Ledger } from '../../scan/ledger.ts';
import type { Note } from '../../scan/note.ts';
import type { RefNotes } from './ref-results.ts';
import { repositoryOf } from '../../scan/world.ts';

interface Reopening {
  /** Places in the history of commits that are to be looked at, beside those that are. */
  readonly again: readonly number[];
  /** Digests of files that count as seen. */
  readonly inside: readonly string[];
}

const NOTHING = { again: [], inside: [] };

export async function reopened(
  ledger: Ledger,
  plan: HistoryPlan,
  notes: ReadonlyMap<number, Note>,
  refs: RefNotes,
): Promise<Reopening> {
  const before = plan.past?.facts.containers ?? [];
  if (before.length === 0) return NOTHING;
  const had = new Set(before);
  const places: number[] = [];
  plan.known.forEach((number, place) => {
    if (had.has(number)) places.push(place);
  });
  const told = places.filter((place) => plan.told[place] !== LOOK);
  const isSame = places.length === before.length && places.every((place, i) => plan.known[place] === before[i]);
  const fresh = await containersAmong(ledger, plan, had);
  if (!isSame || fresh.some((place) => place < places.at(-1)!)) return { again: told, inside: [] };
  if (fresh.length === 0 && told.length === places.length && !(await refs.hasLooseEnds(ledger))) return NOTHING;
  return { again: [], inside: told.flatMap((place) => notes.get(plan.told[place]!)!.inside!) };
}

/** Commits to look at that bring containers, and did not before. */
async function containersAmong(
  ledger: Ledger,
  plan: HistoryPlan,
  had: ReadonlySet<number>,
): Promise<readonly number[]> {
  const source = repositoryOf(ledger.world);
  const found: number[] = [];
  for (const place of plan.looks) {
    if (had.has(plan.known[place]!)) continue;
    for (const [oid] of plan.firsts(place)) {
      if (ledger.known.has(oid)) continue;
      const blob = await source.readBlob(oid);
      if (blob.kind !== 'bytes' || formatOf(blob.bytes) === null) continue;
      found.push(place);
      break;
    }
  }
  return found;
}
