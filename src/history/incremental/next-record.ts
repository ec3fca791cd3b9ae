/**
 * The record of a running scan, for the next one. Until it is complete, it answers from the previous record what is
 * already known about commits and secrets.
 */

import type { Finding } from '../../model/finding.ts';
import type { Oid } from '../../model/oid.ts';
import type { Reach } from '../../model/reach.ts';
import { fingerprintKeyName } from '../../policy/fingerprint.ts';
import { secretKey } from '../../policy/judge.ts';
import type { ScanContext } from '../../scan/context.ts';
import type { JudgedSecret } from '../../scan/results/judge-secrets.ts';
import { repositoryOf } from '../../scan/world.ts';
import type { BlobKinds } from '../blob-kinds.ts';
import type { CommitGraph } from '../refs/containing-refs.ts';
import type { HistoryCache } from './cache.ts';
import type { CommitResult } from './commit-result.ts';
import { NameTable } from './name-table.ts';
import { createParentTable, parentsIn, type ParentTable } from './parent-table.ts';
import { SCAN, type HistoryPlan } from './plan.ts';
import { resultOf, type FingerprintOf } from './recordable-result.ts';
import type { ChangePath } from './recorded-occurrences.ts';
import type { RecordedRefs } from './recorded-refs.ts';
import type { Recorder } from './recorder.ts';
import { ScanRecord, type RecordTable } from './scan-record.ts';
import { TipFileSearch } from './tip-files.ts';

/** Everything that the record is made from. */
export interface RecordInput {
  /** See `RecordFacts`. */
  readonly of: string;
  /** See `RecordFacts`. */
  readonly acceptances: string;
  /** A ref has moved since the previous scan. */
  readonly hasChanged: boolean;
  readonly plan: HistoryPlan;
  /** Previous results, by number of the commit in the previous record. */
  readonly results: ReadonlyMap<number, CommitResult>;
  readonly refs: RecordedRefs;
  readonly recorder: Recorder;
  /** Parents of the commits that were scanned completely, by place. */
  readonly scannedParents: ReadonlyMap<number, readonly Oid[]>;
  readonly paths: readonly ChangePath[];
  /** Number of blobs that the cache knew before this scan. */
  readonly namesBefore: number;
  readonly blobKinds: BlobKinds;
}

export class NextRecord {
  readonly #tipFiles: TipFileSearch;
  #parents: ParentTable | undefined;

  constructor(
    readonly context: ScanContext,
    readonly cache: HistoryCache,
    readonly input: RecordInput,
  ) {
    /** Reports whether an earlier scan knew the blob at this path. */
    const isOld = (oid: Oid, path: string): boolean => {
      const number = cache.names.find(input.blobKinds.nameOf(oid, path));
      return number >= 0 && number < input.namesBefore;
    };
    const isRecordable = (path: string): boolean => context.shown(path) === path;
    const known = input.plan.previous?.parts.tipFiles ?? null;
    this.#tipFiles = new TipFileSearch(repositoryOf(context.world), known, isOld, isRecordable);
  }

  /** Answers about the commits of the history; much of it without reading any. */
  get graph(): CommitGraph {
    return {
      parentsOf: async () => parentsIn(this.#parentTable(), this.input.plan.commits),
      whichHold: async (commits, files) => await this.#tipFiles.whichHold(commits, files),
    };
  }

  /** Returns which refs contain the secrets, as the previous scan found out; null if that may have changed. */
  knownReach(judged: readonly JudgedSecret[]): KnownReach | null {
    const known = this.input.plan.previous?.parts.reach;
    if (judged.length === 0 || !known || this.#isNew) return null;
    return judged.every(({ finding }) => known.has(secretKey(finding))) ? new KnownReach(known) : null;
  }

  /** Saves the record, unless it is incomplete or the same as the previous one. */
  save(judged: readonly JudgedSecret[], findings: readonly Finding[]): void {
    if (this.context.deadline.isOver) return;
    const reach = new Map(
      findings.flatMap((finding) =>
        finding.kind === 'secret' && finding.reach ? [[secretKey(finding), finding.reach] as const] : [],
      ),
    );
    const known = this.input.plan.previous?.parts.reach;
    if (!this.#isNew && [...reach.keys()].every((key) => known?.has(key))) return;
    const fingerprints = new Map(judged.map(({ candidate, finding }) => [candidate, finding.fingerprint]));
    this.cache.keepRecord(this.#createRecord((candidate) => fingerprints.get(candidate), reach));
    this.cache.save();
  }

  get #isNew(): boolean {
    return this.input.hasChanged || this.input.scannedParents.size > 0;
  }

  /** Returns the record of this scan, from previous and new results. */
  #createRecord(fingerprintOf: FingerprintOf, reach: ReadonlyMap<string, Reach>): ScanRecord {
    const { of, acceptances, plan, refs } = this.input;
    const { counts, results, again, containers } = this.#commitResults(fingerprintOf);
    const refResults = refs.finish(fingerprintOf);
    const commits = this.#commitNames();
    const facts = {
      of,
      acceptances,
      keyName: fingerprintKeyName(),
      width: commits.width,
      again,
      containers,
      refsAgain: refResults.again,
    };
    const changes = plan.table;
    return new ScanRecord({
      facts,
      table: { commits, ...this.#parentTable(), ...changes, ...counts },
      results,
      refs: refs.digests,
      refResults: refResults.results,
      paths: new Map(this.input.paths.map(({ place, index, path }) => [changes.starts[place]! + index, path])),
      tipFiles: this.#tipFiles.answers,
      reach,
    });
  }

  /** Collects previous and new results by place, and the places of commits that must be scanned again. */
  #commitResults(fingerprintOf: FingerprintOf): CommitResults {
    const { plan, recorder, scannedParents } = this.input;
    const count = plan.commits.length;
    const counts = {
      files: new Uint32Array(count),
      bytes: new Float64Array(count),
      packed: new Uint32Array(count),
    };
    const results: [number, CommitResult][] = [];
    const again: number[] = [];
    const containers: number[] = [];
    const before = plan.previous?.table;
    for (let place = 0; place < count; place++) {
      const number = plan.recorded[place]!;
      const scanned = scannedParents.has(place) ? recorder.ofCommit(place) : null;
      const events = scanned?.events ?? null;
      const result = number !== SCAN ? this.input.results.get(number) : events && resultOf(events, fingerprintOf);
      if (result?.inside || events?.inside) containers.push(place);
      if (number === SCAN && (!scanned || (events && !result))) {
        again.push(place);
        continue;
      }
      if (result) results.push([place, result]);
      counts.files[place] = scanned?.counts.files ?? before!.files[number]!;
      counts.bytes[place] = scanned?.counts.bytes ?? before!.bytes[number]!;
      counts.packed[place] = scanned?.counts.packed ?? before!.packed[number]!;
    }
    return { counts, results, again, containers };
  }

  /** Copies the names of most commits from the previous record. */
  #commitNames(): NameTable {
    const { commits, recorded, previous } = this.input.plan;
    const before = previous?.table.commits.bytes;
    const width = (commits[0]?.length ?? 0) / 2;
    const names = Buffer.alloc(commits.length * width);
    for (let place = 0; place < commits.length; place++) {
      const number = recorded[place]!;
      if (number === SCAN) names.write(commits[place]!, place * width, 'hex');
      else before!.copy(names, place * width, number * width, (number + 1) * width);
    }
    return new NameTable(names, width);
  }

  #parentTable(): ParentTable {
    return (this.#parents ??= createParentTable(this.input.plan, this.input.scannedParents));
  }
}

/** Refs that contain the secrets of a history, by `secretKey`. */
class KnownReach {
  constructor(readonly byKey: ReadonlyMap<string, Reach>) {}

  /** Returns the findings with the refs that contain them. */
  addTo(findings: readonly Finding[]): readonly Finding[] {
    return findings.map((finding) =>
      finding.kind === 'secret' ? { ...finding, reach: this.byKey.get(secretKey(finding))! } : finding,
    );
  }
}

interface CommitResults {
  readonly counts: Pick<RecordTable, 'files' | 'bytes' | 'packed'>;
  readonly results: (readonly [number, CommitResult])[];
  readonly again: readonly number[];
  readonly containers: readonly number[];
}
