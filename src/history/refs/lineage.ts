/** Which commits of a history stand on which. Everything in it is counted and no commit is read. */

import type { Oid } from '../../model/oid.ts';

/** Marks that are followed through the history in one go: the bits of a number. */
const AT_A_TIME = 31;

export class Lineage {
  readonly #numbers: ReadonlyMap<Oid, number>;
  /** The parents of all commits, one after the other; those of a commit begin at its start. */
  readonly #parents: Int32Array;
  readonly #starts: Int32Array;

  /** `commits`: parents before children. A parent that is not among them is left out. */
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

  /** Calls back with each pair of a group and a tip that stands on one of the group's commits, or is one. */
  follow(
    groups: readonly ReadonlySet<Oid>[],
    tips: readonly Oid[],
    onReached: (group: number, tip: number) => void,
  ): void {
    const tipNumbers = tips.map((oid) => this.#numbers.get(oid) ?? -1);
    const marks = new Int32Array(this.#starts.length);
    for (let first = 0; first < groups.length; first += AT_A_TIME) {
      marks.fill(0);
      const count = Math.min(AT_A_TIME, groups.length - first);
      for (let i = 0; i < count; i++)
        for (const oid of groups[first + i]!) marks[this.#numbers.get(oid) ?? this.#starts.length - 1]! |= 1 << i;
      for (let number = 0; number < this.#starts.length - 1; number++) {
        for (let at = this.#starts[number]!; at < this.#starts[number + 1]!; at++)
          marks[number]! |= marks[this.#parents[at]!]!;
      }
      for (const [tip, number] of tipNumbers.entries()) {
        if (number === -1 || marks[number] === 0) continue;
        for (let i = 0; i < count; i++) if (marks[number]! & (1 << i)) onReached(first + i, tip);
      }
    }
  }
}
