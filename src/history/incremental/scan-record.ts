/**
 * What the last scan of a whole history told, commit by commit, in the order in which it looked: what each commit
 * brought, which of that had stood nowhere before, and what it gave to the report. So a commit that brings the same for
 * the first time in the next scan gives the same to its report. Flat, because a history may have a million changes.
 */

import type { Oid } from '../../model/oid.ts';
import type { Reach } from '../../model/reach.ts';
import { readHeld, writeHeld, type Held } from './tip-files.ts';
import { bytesOf, copyOf } from './number-bytes.ts';
import { NameTable } from './name-table.ts';
import { readNotes, writeNotes, type NumberedNotes } from '../../scan/note.ts';

/** Its blob had not come by before, at a path that is looked at. */
export const NEW = 1;
/** At a path that the policy has ignored. */
export const IGNORED = 2;

export interface PastFacts {
  /** What of the repository tells that nothing is new: a digest. */
  readonly of: string;
  /** See `fingerprintKeyName`. */
  readonly keyName: string;
  readonly width: number;
  /** Commits that are to be looked at again, by number. */
  readonly again: readonly number[];
  /** Commits that bring containers, in order. */
  readonly containers: readonly number[];
  /** Refs that are to be looked at again. */
  readonly refsAgain: readonly number[];
}

export interface Table {
  /** Names of the commits. */
  readonly commits: NameTable;
  /** Where the parents of each commit begin in the list of all parents, by number of commit; one more at the end. */
  readonly parentStarts: Uint32Array;
  readonly parents: Uint32Array;
  /**
   * Where the changes of each commit begin; one more at the end. Only changes that leave something at their path are
   * among them.
   */
  readonly starts: Uint32Array;
  /** Of each change, the number of its blob in the cache's names. */
  readonly blobs: Uint32Array;
  readonly flags: Uint8Array;
  /** Of each commit, what it added to the counts of a report. */
  readonly files: Uint32Array;
  readonly bytes: Float64Array;
  readonly packed: Uint32Array;
}

/** Of a ref with its name, in bytes. */
export const REF = 8;

interface Parts {
  readonly facts: PastFacts;
  readonly table: Table;
  /** By number of commit. */
  readonly notes: NumberedNotes;
  /** Digests of the refs that were looked at, in their order. */
  readonly refs: Buffer;
  /** By number of ref. */
  readonly refNotes: NumberedNotes;
  /** Of changes that bring what holds a secret, by number of change, the path; but not where that must not be told. */
  readonly paths: ReadonlyMap<number, string>;
  readonly held: Held | null;
  /** By `secretKey`. */
  readonly reach: ReadonlyMap<string, Reach>;
}

export class Past {
  constructor(readonly parts: Parts) {}

  static read(facts: PastFacts, part: (name: string) => Buffer): Past {
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
    return new Past({
      facts,
      table,
      notes: readNotes(json('notes')),
      refs: part('refs'),
      refNotes: readNotes(json('refNotes')),
      paths: new Map(texts.at.map(([change, name]) => [change, texts.names[name]!])),
      held: readHeld(part),
      reach: new Map(json('reach') as [string, Reach][]),
    });
  }

  write(): Readonly<Record<string, Uint8Array>> {
    const { table, notes, refs, refNotes, paths, held, reach } = this.parts;
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
      notes: json(writeNotes(notes)),
      refs,
      refNotes: json(writeNotes(refNotes)),
      paths: json({ names, at: [...paths].map(([change, path]) => [change, numbers.get(path)!]) }),
      ...writeHeld(held),
      reach: json([...reach]),
    };
  }

  get facts(): PastFacts {
    return this.parts.facts;
  }

  get table(): Table {
    return this.parts.table;
  }

  /**
   * The commits of a history by their number here, -1 for one that it does not know. Most come in the order in which
   * they came before.
   */
  numbersOf(commits: readonly Oid[]): Int32Array {
    const known = this.table.commits.all();
    let next = 0;
    return Int32Array.from(commits, (oid) => {
      const number = known[next] === oid ? next : this.table.commits.find(oid);
      if (number >= 0) next = number + 1;
      return number;
    });
  }

  /** A one for each of so many names that a commit brings. */
  usedNames(count: number): Uint8Array {
    const used = new Uint8Array(count);
    for (const blob of this.table.blobs) used[blob] = 1;
    return used;
  }

  /** The cache's names have other numbers now. */
  renumber(numbers: Uint32Array): void {
    const { blobs } = this.table;
    for (let i = 0; i < blobs.length; i++) blobs[i] = numbers[blobs[i]!]!;
  }
}

function startsOf(counts: Uint8Array | Uint32Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) starts[i + 1] = starts[i]! + counts[i]!;
  return starts;
}

function countsOf(starts: Uint32Array): Uint32Array {
  return starts.slice(1).map((end, i) => end - starts[i]!);
}
