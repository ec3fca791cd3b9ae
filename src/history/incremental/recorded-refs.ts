/**
 * Results of refs from an earlier scan: of the name of each, and of its tags. A ref that names no commit is scanned
 * each time.
 */

import type { Oid } from '../../model/oid.ts';
import type { ObjectSource } from '../../repository/object-source.ts';
import type { CommitResult, NumberedResults } from './commit-result.ts';
import { resultOf, type FingerprintOf } from './recordable-result.ts';
import type { Recorded, RecordedEvents } from './recorder.ts';
import { REF_DIGEST, type ScanRecord } from './scan-record.ts';
import { digestOf } from './sealed-file.ts';

interface Options {
  readonly previous: ScanRecord | null;
  readonly refs: ReadonlyMap<string, Oid>;
  readonly hasChanged: boolean;
  /** Reports whether a result may be different now. */
  readonly isDoubtful: (result: CommitResult) => boolean;
}

export class RecordedRefs {
  /** Digests of the refs, in their order. */
  readonly digests: Buffer;
  readonly refs: ReadonlyMap<string, Oid>;
  /** Numbers of the refs to scan again next time. */
  readonly #again: number[] = [];
  /** By number of the ref, its number in the previous scan; -1 for a ref to be scanned. */
  readonly #recorded: readonly number[];
  readonly #results: ReadonlyMap<number, CommitResult>;
  readonly #scanned = new Map<number, RecordedEvents>();

  constructor({ previous, refs, hasChanged, isDoubtful }: Options) {
    this.refs = refs;
    this.#results = new Map<number, CommitResult>(previous?.parts.refResults);
    this.digests =
      previous && !hasChanged
        ? previous.parts.refs
        : Buffer.concat([...refs].map(([ref, oid]) => digestOf(`${ref}\0${oid}`).subarray(0, REF_DIGEST)));
    const again = new Set(previous?.facts.refsAgain);
    for (const [number, result] of this.#results) if (isDoubtful(result)) again.add(number);
    const known = new Map<string, number>();
    for (const [number, digest] of previous ? splitDigests(previous.parts.refs).entries() : [])
      if (!again.has(number)) known.set(digest, number);
    this.#recorded = splitDigests(this.digests).map((digest) => known.get(digest) ?? -1);
  }

  isRecorded(number: number): boolean {
    return this.#recorded[number] !== -1;
  }

  /** Returns the recorded result of a ref; undefined if it adds nothing to a report. */
  resultOf(number: number): CommitResult | undefined {
    return this.#results.get(this.#recorded[number]!);
  }

  /** Adds the results of a ref that was scanned. */
  addScanned(number: number, { counts, events }: Recorded): void {
    if (counts.files > 0 || (events && (events.skips.length > 0 || events.gaps.length > 0))) this.#again.push(number);
    else if (events) this.#scanned.set(number, events);
  }

  /** Reports whether a ref to be scanned names something other than a commit. */
  async hasLooseRef(source: ObjectSource, commits: readonly Oid[]): Promise<boolean> {
    const known = new Set(commits);
    for (const [number, oid] of [...this.refs.values()].entries()) {
      if (!this.isRecorded(number) && !known.has(oid) && (await source.resolveCommit(oid)) === null) return true;
    }
    return false;
  }

  /** Returns the results to keep, and the numbers of the refs to scan again next time. */
  finish(fingerprintOf: FingerprintOf): { readonly results: NumberedResults; readonly again: readonly number[] } {
    const results: [number, CommitResult][] = [];
    const again = [...this.#again];
    for (const number of this.#recorded.keys()) {
      const events = this.#scanned.get(number);
      const result = events ? resultOf(events, fingerprintOf) : this.resultOf(number);
      if (result) results.push([number, result]);
      else if (events) again.push(number);
    }
    return { results, again };
  }
}

/** Cuts joined digests into their `REF_DIGEST` bytes each, as binary strings, which are keys of a map. */
function splitDigests(digests: Buffer): readonly string[] {
  const all: string[] = [];
  for (let at = 0; at < digests.length; at += REF_DIGEST) all.push(digests.toString('latin1', at, at + REF_DIGEST));
  return all;
}
