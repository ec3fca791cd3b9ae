/**
 * Record of a scan of a whole history, commit by commit in their order: the blobs that each commit adds, which of them
 * no earlier commit has, and what it adds to the report. A commit that adds the same blobs first in the next scan adds
 * the same to its report. Tables of numbers, because a history may have a million changes.
 */

import type { Oid } from '../../model/oid.ts';
import type { Reach } from '../../model/reach.ts';
import { readResults, writeResults, type NumberedResults } from './commit-result.ts';
import { NameTable } from './name-table.ts';
import { bytesOf, copyOf } from './number-bytes.ts';
import { readTipFiles, writeTipFiles, type TipFiles } from './tip-files.ts';

/** Flag of a change whose blob no earlier commit has at a path that is scanned. */
export const NEW = 1;
/** Flag of a change at a path that the policy ignores. */
export const IGNORED = 2;

export interface RecordFacts {
  /** Digest of HEAD and all refs: with the same one, nothing has changed. */
  readonly of: string;
  /**
   * Digest of the paths at which the policy accepts findings: a file is judged again where another acceptance holds.
   */
  readonly acceptances: string;
  /** See `fingerprintKeyName`. */
  readonly keyName: string;
  /** Bytes of an object id. */
  readonly width: number;
  /** Numbers of commits to scan again. */
  readonly again: readonly number[];
  /** Numbers of commits that add containers, in order. */
  readonly containers: readonly number[];
  /** Numbers of refs to scan again. */
  readonly refsAgain: readonly number[];
}

export interface RecordTable {
  readonly commits: NameTable;
  /** By commit, the index of its first parent in `parents`; one more at the end. */
  readonly parentStarts: Uint32Array;
  readonly parents: Uint32Array;
  /** By commit, the index of its first change; one more at the end. Deletions are left out. */
  readonly starts: Uint32Array;
  /** By change, the number of its blob in the names of the cache. */
  readonly blobs: Uint32Array;
  readonly flags: Uint8Array;
  /** By commit, what it adds to the counts of a report. */
  readonly files: Uint32Array;
  readonly bytes: Float64Array;
  readonly packed: Uint32Array;
}

/** Bytes of the digest of a ref and the object that it names. */
export const REF_DIGEST = 8;

interface RecordParts {
  readonly facts: RecordFacts;
  readonly table: RecordTable;
  /** By number of the commit. */
  readonly results: NumberedResults;
  /** Digests of the refs that were scanned, in their order. */
  readonly refs: Buffer;
  /** By number of the ref. */
  readonly refResults: NumberedResults;
  /** By number of the change, paths of blobs that contain a secret; a path that contains one itself is left out. */
  readonly paths: ReadonlyMap<number, string>;
  readonly tipFiles: TipFiles | null;
  /** By `secretKey`. */
  readonly reach: ReadonlyMap<string, Reach>;
}

export class ScanRecord {
  constructor(readonly parts: RecordParts) {}

  /** Reads what `write` gave, by the names of its parts. */
  static read(facts: RecordFacts, part: (name: string) => Buffer): ScanRecord {
    const json = (name: string): unknown => JSON.parse(part(name).toString('utf8')) as unknown;
    const numbers = (name: string): Uint32Array => new Uint32Array(copyOf(part(name)));
    const table = {
      commits: new NameTable(part('commits'), facts.width),
      parentStarts: startsOf(part('parentCounts')),
      parents: numbers('parents'),
      starts: startsOf(numbers('counts')),
      blobs: numbers('changes'),
      flags: new Uint8Array(part('flags')),
      files: numbers('files'),
      bytes: new Float64Array(copyOf(part('bytes'))),
      packed: numbers('packed'),
    };
    const texts = json('paths') as { readonly names: string[]; readonly at: [number, number][] };
    return new ScanRecord({
      facts,
      table,
      results: readResults(json('results')),
      refs: part('refs'),
      refResults: readResults(json('refResults')),
      paths: new Map(texts.at.map(([change, name]) => [change, texts.names[name]!])),
      tipFiles: readTipFiles(part),
      reach: new Map(json('reach') as [string, Reach][]),
    });
  }

  /** Returns the record as named byte arrays. */
  write(): Readonly<Record<string, Uint8Array>> {
    const { table, results, refs, refResults, paths, tipFiles, reach } = this.parts;
    const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
    const names = [...new Set(paths.values())];
    const numbers = new Map(names.map((name, number) => [name, number]));
    return {
      commits: table.commits.bytes,
      parentCounts: Uint8Array.from(countsOf(table.parentStarts)),
      parents: bytesOf(table.parents),
      counts: bytesOf(countsOf(table.starts)),
      changes: bytesOf(table.blobs),
      flags: table.flags,
      files: bytesOf(table.files),
      bytes: bytesOf(table.bytes),
      packed: bytesOf(table.packed),
      results: json(writeResults(results)),
      refs,
      refResults: json(writeResults(refResults)),
      paths: json({ names, at: [...paths].map(([change, path]) => [change, numbers.get(path)!]) }),
      ...writeTipFiles(tipFiles),
      reach: json([...reach]),
    };
  }

  get facts(): RecordFacts {
    return this.parts.facts;
  }

  get table(): RecordTable {
    return this.parts.table;
  }

  /** Returns the number of each commit here, or -1. Fast where most commits are in the order of this record. */
  numbersOf(commits: readonly Oid[]): Int32Array {
    const known = this.table.commits.all();
    let next = 0;
    return Int32Array.from(commits, (oid) => {
      const number = known[next] === oid ? next : this.table.commits.find(oid);
      if (number >= 0) next = number + 1;
      return number;
    });
  }

  /** Returns, for each name of the cache, 1 where a commit of this record may add the blob. */
  usedNames({ count, width, bytes }: NameTable): Uint8Array {
    const used = new Uint8Array(count);
    for (const blob of this.table.blobs) used[blob] = 1;
    // Names of one blob begin alike. Another blob that begins so is kept for nothing.
    const starts = new Set<number>();
    for (let number = 0; number < count; number++) if (used[number]) starts.add(bytes.readUInt32BE(number * width));
    for (let number = 0; number < count; number++) if (starts.has(bytes.readUInt32BE(number * width))) used[number] = 1;
    return used;
  }

  /** Applies new numbers of the names of the cache. */
  renumber(numbers: Uint32Array): void {
    const { blobs } = this.table;
    for (let i = 0; i < blobs.length; i++) blobs[i] = numbers[blobs[i]!]!;
  }
}

/** Returns where each group begins, from the sizes of the groups. */
function startsOf(counts: Uint8Array | Uint32Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) starts[i + 1] = starts[i]! + counts[i]!;
  return starts;
}

function countsOf(starts: Uint32Array): Uint32Array {
  return starts.slice(1).map((end, i) => end - starts[i]!);
}
