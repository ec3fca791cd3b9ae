/** A branch's own line of commits, oldest first, and where on it each commit of its history came in. */

import type { Oid } from '../../model/oid.ts';
import type { ObjectSource } from '../../repository/object-source.ts';

export class Mainline {
  private constructor(
    readonly commits: readonly Oid[],
    readonly places: ReadonlyMap<Oid, number>,
  ) {}

  /** Returns null if the ref names no commit. */
  static async load(source: ObjectSource, ref: string): Promise<Mainline | null> {
    const head = await source.resolveCommit(ref);
    if (head === null) return null;
    const all = await source.listCommits({ include: [head], exclude: [], excludeAllRefs: false });
    const links = await source.parentsOf(all);
    const parents = new Map(all.map((oid, number) => [oid, links[number]!]));
    const line: Oid[] = [];
    for (let at: Oid | undefined = head; at !== undefined; at = parents.get(at)?.[0]) line.push(at);
    line.reverse();
    const places = new Map<Oid, number>();
    for (const [place, commit] of line.entries()) {
      const open = [commit];
      for (let at = open.pop(); at !== undefined; at = open.pop()) {
        if (places.has(at)) continue;
        places.set(at, place);
        open.push(...(parents.get(at) ?? []));
      }
    }
    return new Mainline(line, places);
  }

  /** Returns the index of the first commit of the line that contains a commit in its history; -1 if none does. */
  placeOf(commit: Oid): number {
    return this.places.get(commit) ?? -1;
  }
}
