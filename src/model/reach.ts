/** Reach of a secret in a history: the refs that contain it, in their files or only in their history. */

import type { Oid } from './oid.ts';

/** The first few, and how many there are. */
export interface Some {
  readonly names: readonly string[];
  readonly count: number;
}

export interface Reach {
  /** All paths of files that ever contained it, the first one first. */
  readonly paths: Some;
  /** Full names of the refs whose history contains it: fetching one of them fetches the secret. */
  readonly refs: Some;
  /** The refs whose current files contain it; null if it was never in a file. */
  readonly live: Some | null;
  /** Commit that removed it from the files of the first of `refs`; absent if they contain it, or if not computed. */
  readonly removal?: Removal;
}

/** The first commit of a branch without the secret in its files. */
export interface Removal {
  readonly commit: Oid;
  /** ISO 8601. */
  readonly date: string;
}

/** Complete reach of one secret, as far as one scan or shard has read. */
export interface FullReach {
  /** Each path, with the turn (see `Turn`) at which it first occurred. */
  readonly paths: readonly { readonly path: string; readonly turn: number }[];
  /** Indexes into the names of the map. */
  readonly refs: Bits;
  readonly live: Bits | null;
}

/** The reach of all secrets, by `secretKey`. */
export interface ReachMap {
  /** Full names of refs, the one that people know best first. `HEAD` where it is on no branch. */
  readonly names: readonly string[];
  readonly of: ReadonlyMap<string, FullReach>;
}

/** Numbers below a bound, one bit each. */
export class Bits {
  constructor(readonly bytes: Uint8Array) {}

  /** Returns an empty set for the numbers 0 to `bound` - 1. */
  static upTo(bound: number): Bits {
    return new Bits(new Uint8Array((bound + 7) >> 3));
  }

  add(number: number): void {
    this.bytes[number >> 3]! |= 1 << (number & 7);
  }

  has(number: number): boolean {
    return ((this.bytes[number >> 3] ?? 0) & (1 << (number & 7))) !== 0;
  }
}

const NAMED_AT_MOST = 20;

/** Counts the names whose index passes the test, and lists the first 20 of them. */
function firstNames(names: readonly string[], isIn: (number: number) => boolean): Some {
  const named: string[] = [];
  let count = 0;
  for (const [number, name] of names.entries()) {
    if (!isIn(number)) continue;
    if (++count <= NAMED_AT_MOST) named.push(name);
  }
  return { names: named, count };
}

/**
 * Shortens each list for a report: at most 20 names, and how many there are in all. `names`: the ref of each number.
 */
export function abridged({ paths, refs, live }: FullReach, names: readonly string[]): Reach {
  const inOrder = [...new Set([...paths].sort((a, b) => a.turn - b.turn).map(({ path }) => path))];
  return {
    paths: firstNames(inOrder, () => true),
    refs: firstNames(names, (number) => refs.has(number)),
    live: live && firstNames(names, (number) => live.has(number)),
  };
}

/**
 * Merges the results of several shards, which may number the same refs differently. A ref that not all of them had
 * comes last.
 */
export function mergeReach(maps: readonly ReachMap[]): ReachMap {
  const names = [...new Set(maps.flatMap((map) => map.names))];
  const numbers = new Map(names.map((name, number) => [name, number]));
  const of = new Map<string, FullReach>();
  for (const map of maps) {
    /** Copies the refs of one shard's set into a set that uses the numbers of the merged list. */
    const renumbered = (bits: Bits, into: Bits): Bits => {
      for (const [number, name] of map.names.entries()) if (bits.has(number)) into.add(numbers.get(name)!);
      return into;
    };
    for (const [key, { paths, refs, live }] of map.of) {
      const before = of.get(key);
      of.set(key, {
        paths: [...(before?.paths ?? []), ...paths],
        refs: renumbered(refs, before?.refs ?? Bits.upTo(names.length)),
        live: live === null ? (before?.live ?? null) : renumbered(live, before?.live ?? Bits.upTo(names.length)),
      });
    }
  }
  return { names, of };
}
