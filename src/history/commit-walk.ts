/**
 * Walks commits of a history: what each leaves at its paths. Kept in memory up to a bound; more is read again when it
 * is needed.
 */

import type { TreeChange } from '../model/delta.ts';
import type { Oid } from '../model/oid.ts';
import { repositoryOf, type World } from '../scan/world.ts';

/** In changes: some 100 MB. */
const MOST_KEPT = 400_000;

export interface Walked {
  readonly oid: Oid;
  readonly changes: readonly TreeChange[];
}

export class HistoryWalk {
  readonly #texts = new Map<string, string>();
  #kept: Map<Oid, readonly TreeChange[]> | null = new Map();
  #count = 0;

  constructor(readonly world: World) {}

  async *read(commits: readonly Oid[]): AsyncGenerator<Walked> {
    if (commits.length === 0) return;
    for await (const { oid, changes } of repositoryOf(this.world).readPlaces(commits)) {
      if (this.#kept && (this.#count += changes.length) > MOST_KEPT) this.#kept = null;
      const walked = {
        oid,
        changes: changes.map((change) => ({
          ...change,
          path: this.#one(change.path),
          oid: this.#one(change.oid),
          oldOids: change.oldOids.map((old) => this.#one(old)),
        })),
      };
      this.#kept?.set(oid, walked.changes);
      yield walked;
    }
  }

  /** Of commits that were read before, in this order. */
  async *again(commits: readonly Oid[]): AsyncGenerator<Walked> {
    if (this.#kept === null) return yield* repositoryOf(this.world).readPlaces(commits);
    for (const oid of commits) yield { oid, changes: this.#kept.get(oid)! };
  }

  /** One text for all that is the same. */
  #one<T extends string | null>(text: T): T {
    if (text === null) return text;
    const known = this.#texts.get(text);
    if (known !== undefined) return known as T;
    this.#texts.set(text, text);
    return text;
  }
}
