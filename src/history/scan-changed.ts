/**
 * Scans a history of which an earlier scan left a record. Commits that add the same blobs first as they did then add
 * the same to the report, and only the others are scanned. The report is that of a scan of everything.
 */

import type { Oid } from '../model/oid.ts';
import { TURNS_OF_COMMIT } from '../model/shard.ts';
import { fingerprintKeyName } from '../policy/fingerprint.ts';
import { hasName } from '../repository/object-name.ts';
import type { ObjectSource } from '../repository/object-source.ts';
import type { ScanContext } from '../scan/context.ts';
import { repositoryOf } from '../scan/world.ts';
import { CommitWalk, withCommits } from './commit-walk.ts';
import { tuneEngine } from '../scan/engine-flags.ts';
import { addRecorded } from './incremental/add-recorded.ts';
import type { HistoryCache } from './incremental/cache.ts';
import type { CommitResult } from './incremental/commit-result.ts';
import { reopenContainers } from './incremental/container-order.ts';
import type { NameTable } from './incremental/name-table.ts';
import { NextRecord } from './incremental/next-record.ts';
import { HistoryPlan, SCAN } from './incremental/plan.ts';
import { addRecordedOccurrences } from './incremental/recorded-occurrences.ts';
import { RecordedRefs } from './incremental/recorded-refs.ts';
import type { Recorder } from './incremental/recorder.ts';
import type { ScanRecord } from './incremental/scan-record.ts';
import { digestOf } from './incremental/sealed-file.ts';
import { RefScanner } from './refs/loose-refs.ts';
import type { HistoryResults } from './results.ts';
import { scanBlobs } from './scan-blobs.ts';
import { scanHistoryCommits, type CommitToScan, type RecordedCommit } from './scan-commits.ts';

/**
 * Scans what is new, adds the recorded results, and returns the next record. `list`: lists the commits; not called if
 * no ref has moved. `all`: scans the history of all refs, and not only of HEAD.
 */
export async function scanChanged(
  context: ScanContext,
  results: HistoryResults,
  recorder: Recorder,
  list: () => Promise<readonly Oid[]>,
  all: boolean,
  cache: HistoryCache,
): Promise<NextRecord> {
  const source = repositoryOf(context.world);
  const { record } = cache;
  const acceptances = digestOf(context.acceptanceKinds.name).toString('hex');
  const previous = record?.facts.acceptances === acceptances ? record : null;
  const refs = await source.listRefs();
  const of = digestOf(JSON.stringify([all, await source.resolveCommit('HEAD'), [...refs]])).toString('hex');
  const hasChanged = previous?.facts.of !== of;
  const commits = previous && !hasChanged ? previous.table.commits.all() : await list();
  results.coverage.expectCommits(commits);

  const namesBefore = cache.names.count;
  const recorded = new Map<number, CommitResult>(previous?.parts.results);
  const isDoubtful = await doubtsOf(source, previous);
  const walk = new CommitWalk(context.world);
  const plan = new HistoryPlan(commits, cache.names, previous, context.isIgnored, results.blobKinds);
  await planScan(plan, walk, recorded, isDoubtful);
  const recordedRefs = new RecordedRefs({ previous, refs: all ? refs : new Map(), hasChanged, isDoubtful });
  if (plan.toScan.length > 0) tuneEngine();
  const scanned = plan.toScan.length > 0 ? await scanBlobs(context, firstPaths(plan), cache) : new Map();
  const { again, scannedFiles } = await reopenContainers(source, plan, recorded, recordedRefs, scanned);
  await scanToo(plan, walk, again);
  results.scannedFiles.addRecorded(scannedFiles);
  results.coverage.addRecorded(countsOf(plan, cache.names));

  const scannedParents = new Map<number, readonly Oid[]>();
  const steps = stepsOf(context, results, plan, recorded, walk);
  await scanHistoryCommits(context, results, steps, {
    scanned,
    onDone: (place, { parents }) => scannedParents.set(place, parents),
  });
  await scanRefs(context, results, recordedRefs, recorder, commits);
  const paths = await addRecordedOccurrences(context, plan, cache.names, results);
  return new NextRecord(context, cache, {
    of,
    acceptances,
    hasChanged,
    plan,
    results: recorded,
    refs: recordedRefs,
    recorder,
    scannedParents,
    paths,
    namesBefore,
    blobKinds: results.blobKinds,
  });
}

/** Plans the scan of commits that are new, whose result is doubtful, or that now add other blobs first. */
async function planScan(
  plan: HistoryPlan,
  walk: CommitWalk,
  recorded: ReadonlyMap<number, CommitResult>,
  isDoubtful: (result: CommitResult) => boolean,
): Promise<void> {
  plan.recorded.forEach((number, place) => {
    const result = recorded.get(number);
    if (result && isDoubtful(result)) plan.scan(place);
  });
  await scanToo(plan, walk, plan.toScan);
  await scanToo(plan, walk, plan.settle());
}

/** Returns the blobs to scan, each with the path at which it occurs first. */
function firstPaths(plan: HistoryPlan): ReadonlyMap<Oid, string> {
  const paths = new Map<Oid, string>();
  for (const place of plan.toScan)
    for (const [oid, path] of plan.firsts(place)) if (!paths.has(oid)) paths.set(oid, path);
  return paths;
}

/** Adds further commits to the plan. */
async function scanToo(plan: HistoryPlan, walk: CommitWalk, places: readonly number[]): Promise<void> {
  for (const place of places) plan.scan(place);
  let next = 0;
  for await (const { changes } of walk.read(places.map((place) => plan.commits[place]!)))
    plan.add(places[next++]!, changes);
}

/**
 * Returns a function that reports whether a result may be different now: blobs that could not be read can be, or
 * fingerprints are made with another key.
 */
async function doubtsOf(source: ObjectSource, previous: ScanRecord | null): Promise<(result: CommitResult) => boolean> {
  const unread = new Set((previous?.parts.results ?? []).flatMap(([, result]) => result.unread));
  const readable = new Set<Oid>();
  for (const oid of unread) {
    const blob = await source.readBlob(oid);
    if (blob.kind === 'bytes' && hasName(oid, 'blob', blob.bytes)) readable.add(oid);
  }
  const hasNewKey = previous !== null && previous.facts.keyName !== fingerprintKeyName();
  // A secret may have been moved from a blob that could not be read.
  return ({ cases, unread: own }) =>
    (cases.length > 0 && (hasNewKey || readable.size > 0)) || own.some((oid) => readable.has(oid));
}

/** Returns what commits with a recorded result add to the counts of the report. */
function countsOf(plan: HistoryPlan, names: NameTable) {
  const table = plan.previous?.table;
  const counts = { commits: 0, files: 0, bytes: 0, packed: 0 };
  for (const number of plan.recorded) {
    if (number === SCAN) continue;
    counts.commits++;
    counts.files += table!.files[number]!;
    counts.bytes += table!.bytes[number]!;
    counts.packed += table!.packed[number]!;
  }
  const { size, has } = plan.recordedBlobs();
  return { ...counts, blobs: { size, has: (oid: Oid) => has(names.find(oid)) } };
}

/** Yields the commits in order: those to scan, and the recorded results of the others. */
async function* stepsOf(
  context: ScanContext,
  results: HistoryResults,
  plan: HistoryPlan,
  recorded: ReadonlyMap<number, CommitResult>,
  walk: CommitWalk,
): AsyncGenerator<CommitToScan | RecordedCommit> {
  const walked = withCommits(context.world, walk.again(plan.toScan.map((place) => plan.commits[place]!)));
  try {
    for (const [place, number] of plan.recorded.entries()) {
      if (number === SCAN) {
        const read = await walked.next();
        if (read.done) return; // the report will have a gap for the missing commits
        yield { ...read.value, place, addedBefore: plan.addedBefore(place) };
        continue;
      }
      const result = recorded.get(number);
      if (!result) continue;
      // Later commits are read ahead, and may add occurrences before these results are added.
      for (const { location } of result.cases) if (location.kind === 'blob') results.occurrences.expect(location.name);
      yield { place, addResults: () => addRecorded(results, result, { turn: place * TURNS_OF_COMMIT }) };
    }
  } finally {
    await walked.return(undefined);
  }
}

/** Scans refs that are new or have moved, and adds the recorded results of the others. */
async function scanRefs(
  context: ScanContext,
  results: HistoryResults,
  recordedRefs: RecordedRefs,
  recorder: Recorder,
  commits: readonly Oid[],
): Promise<void> {
  const scanner = new RefScanner(context, results, commits);
  for (const [number, [ref, named]] of [...recordedRefs.refs].entries()) {
    if (recordedRefs.isRecorded(number)) {
      const result = recordedRefs.resultOf(number);
      if (result) addRecorded(results, result, { turn: scanner.turn, ref });
      continue;
    }
    const from = scanner.turn;
    await scanner.scan(ref, named);
    recordedRefs.addScanned(number, recorder.ofRef(from, scanner.turn));
  }
}
