/**
 * Looks at a history of which the last scan told: commits that bring what they brought then give to the report what
 * they gave then, and only the others are looked at. The report is the one that a look at everything would give.
 */

import type { Oid } from '../../model/oid.ts';
import { fingerprintKeyName } from '../../policy/fingerprint.ts';
import { isNamed } from '../../repository/object-name.ts';
import type { ObjectSource } from '../../repository/object-source.ts';
import { lookAtCommits, lookAtLooseEnds, type Step } from '../../scan/commits.ts';
import { reopened } from './containers.ts';
import type { HistoryCache } from './cache.ts';
import { HistoryPlan, LOOK } from './plan.ts';
import { HistoryWalk } from '../commit-walk.ts';
import { tuneEngine, withCommits } from '../scan-history.ts';
import type { Ledger } from '../../scan/ledger.ts';
import type { NameTable } from './name-table.ts';
import { NextPast } from './next-record.ts';
import { Recorder, type Note } from '../../scan/note.ts';
import { lookIntoPacks } from '../packs/scan-blobs.ts';
import type { Past } from './scan-record.ts';
import { RefNotes } from './ref-results.ts';
import { digestOf } from './sealed-file.ts';
import { repositoryOf } from '../../scan/world.ts';

/** `list`: lists the commits, which is not needed where no ref has moved. `all`: of all refs, and not of HEAD alone. */
export async function lookAtNews(
  ledger: Ledger,
  list: () => Promise<readonly Oid[]>,
  all: boolean,
  cache: HistoryCache,
): Promise<void> {
  const { world } = ledger;
  const source = repositoryOf(world);
  const { past } = cache;
  const head = await source.resolveCommit('HEAD');
  const refs = await source.listRefs();
  const of = digestOf(JSON.stringify([all, head, [...refs]])).toString('hex');
  const isNews = past?.facts.of !== of;
  const commits = past && !isNews ? past.table.commits.all() : await list();
  ledger.listCommits(commits);

  const notes = new Map<number, Note>(past?.parts.notes);
  const namesBefore = cache.names.count;
  const plan = new HistoryPlan(commits, cache.names, past, ledger.isIgnored);
  const isDoubtful = await doubtsOf(source, past);
  plan.told.forEach((number, place) => {
    const note = notes.get(number);
    if (note && isDoubtful(note)) plan.lookAt(place);
  });
  const walk = new HistoryWalk(world);
  const read = async (places: readonly number[]): Promise<void> => {
    let next = 0;
    for await (const { changes } of walk.read(places.map((place) => commits[place]!)))
      plan.add(places[next++]!, changes);
  };
  const lookAt = async (places: readonly number[]): Promise<void> => {
    for (const place of places) plan.lookAt(place);
    await read(places);
  };
  await read(plan.looks);
  await lookAt(plan.settle());
  const refNotes = new RefNotes(past, all ? refs : new Map(), isNews, isDoubtful);
  if (plan.looks.length > 0) {
    tuneEngine();
    await lookIntoPacks(ledger, new Map(plan.looks.flatMap((place) => [...plan.firsts(place)])), cache);
  }
  const { again, inside } = await reopened(ledger, plan, notes, refNotes);
  await lookAt(again);
  for (const digest of inside) ledger.seenInside.add(digest);

  countTold(ledger, plan, cache.names);
  const next = new NextPast(ledger, cache, plan, notes, refNotes, { of, isNews, namesBefore });
  const recorder = new Recorder(ledger);
  const looks = plan.looks;
  let done = 0;
  const seen = new Set<Oid>();
  await lookAtCommits(ledger, Promise.resolve(commits), true, {
    walk: stepsOf(ledger, plan, notes, walk, seen, recorder, next),
    seen,
    onDone: () => next.drafts.set(looks[done++]!, recorder.take()),
  });
  await lookAtLooseEnds(ledger, refNotes.unknown(ledger, recorder), commits);
  await next.findCarriers();
  ledger.memory = next;
}

/** What was told of a commit may be otherwise now: what could not be read then can be, or findings have other names. */
async function doubtsOf(source: ObjectSource, past: Past | null): Promise<(note: Note) => boolean> {
  const unread = new Set((past?.parts.notes ?? []).flatMap(([, note]) => note.unread));
  const readable = new Set<Oid>();
  for (const oid of unread) {
    const blob = await source.readBlob(oid);
    if (blob.kind === 'bytes' && isNamed(oid, 'blob', blob.bytes)) readable.add(oid);
  }
  const isRenamed = past !== null && past.facts.keyName !== fingerprintKeyName();
  // A secret may have come from what was unread.
  return ({ cases, unread: own }) =>
    (cases.length > 0 && (isRenamed || readable.size > 0)) || own.some((oid) => readable.has(oid));
}

/** What the commits that are only told of add to the counts of the report. */
function countTold({ tally }: Ledger, plan: HistoryPlan, names: NameTable): void {
  const table = plan.past?.table;
  for (const number of plan.told) {
    if (number === LOOK) continue;
    tally.commits++;
    tally.files += table!.files[number]!;
    tally.bytes += table!.bytes[number]!;
    tally.packed += table!.packed[number]!;
  }
  const { size, has } = plan.countTold();
  tally.otherBlobs = { size, has: (oid) => has(names.find(oid)) };
}

async function* stepsOf(
  ledger: Ledger,
  plan: HistoryPlan,
  notes: ReadonlyMap<number, Note>,
  walk: HistoryWalk,
  seen: Set<Oid>,
  recorder: Recorder,
  next: NextPast,
): AsyncGenerator<Step> {
  const looked = withCommits(ledger.world, walk.again(plan.looks.map((place) => plan.commits[place]!)));
  try {
    for (let place = 0; place < plan.told.length; place++) {
      const number = plan.told[place]!;
      if (number === LOOK) {
        const read = await looked.next();
        if (read.done) return; // told as a shortfall
        for (const oid of plan.seenBefore(place)) seen.add(oid);
        next.parents.set(place, read.value.commit.parents);
        yield { ...read.value, place };
        continue;
      }
      const note = notes.get(number);
      if (!note) continue;
      // What stands in later commits is asked for before this one is told.
      for (const { bearer } of note.cases) if (bearer.kind === 'blob') ledger.carriers.holds(bearer.oid);
      const tell = (): void => {
        ledger.tell(note);
        recorder.take();
      };
      yield { tell, place };
    }
  } finally {
    await looked.return(undefined);
  }
}
