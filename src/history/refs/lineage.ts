/** Parents of the commits of a history, as numbers. Answers which tips contain which commits without reading any. */

import type { Oid } from '../../model/oid.ts';

/** Number of groups that one pass follows: each takes a bit of a 32-bit integer. */
const GROUPS_AT_A_TIME = 31;

export class Lineage {
  readonly #numbers: ReadonlyMap<Oid, number>;
  /** Parents of all commits, one after the other. */
  readonly #parents: Int32Array;
  /** By commit, the index of its first parent. */
  readonly #starts: Int32Array;

  /** `commits`: parents before children. Parents that are not among them are left out. */
  constructor(commits: readonly Oid[], parentsOf: readonly (readonly Oid[])[]) {
    this.#numbers = new Map(commits.map((oid, number) => [oid, number]));
    this.#parents = new Int32Array(parentsOf.reduce((sum, parents) => sum + parents.length, 0));
    this.#starts = new Int32Array(commits.length + 1);
    let end = 0;
    for (const [number, parents] of parentsOf.entries()) {
      for (const oid of parents) {
        const parent = this.#numbers.get(oid);
        if (parent !== undefined) this.#parents[end++] = parent;
      }
      this.#starts[number + 1] = end;
    }
  }

  has(commit: Oid): boolean {
    return this.#numbers.has(commit);
  }

  /** Calls back with each pair of a group and a tip whose history contains a commit of the group. */
  follow(
    groups: readonly ReadonlySet<Oid>[],
    tips: readonly Oid[],
    onContained: (group: number, tip: number) => void,
  ): void {
    const tipNumbers = tips.map((oid) => this.#numbers.get(oid) ?? -1);
    const marks = new Int32Array(this.#starts.length);
    for (let first = 0; first < groups.length; first += GROUPS_AT_A_TIME) {
      marks.fill(0);
      const count = Math.min(GROUPS_AT_A_TIME, groups.length - first);
      for (let i = 0; i < count; i++)
        for (const oid of groups[first + i]!) marks[this.#numbers.get(oid) ?? this.#starts.length - 1]! |= 1 << i;
      for (let number = 0; number < this.#starts.length - 1; number++) {
        for (let at = this.#starts[number]!; at < this.#starts[number + 1]!; at++)
          marks[number]! |= marks[this.#parents[at]!]!;
      }
      for (const [tip, number] of tipNumbers.entries()) {
        if (number === -1 || marks[number] === 0) continue;
        for (let i = 0; i < count; i++) if (marks[number]! & (1 << i)) onContained(first + i, tip);
      }
    }
  }
}
