/** Finds the acceptances of a policy that name a finding, in time that does not grow with the others. */

import { addTo } from '../model/groups.ts';
import type { Acceptance } from '../model/policy.ts';
import { GlobIndex } from './glob-index.ts';

/** What an acceptance may name of a finding. */
export interface Named {
  readonly rule: string;
  readonly fingerprint: string;
  readonly path: string;
}

type Group = { readonly numbers: number[]; readonly globs: GlobIndex };

export class AcceptanceIndex {
  readonly #groups = new Map<string, Group>();

  constructor(acceptances: readonly Acceptance[]) {
    const numbers = new Map<string, number[]>();
    for (const [number, { fingerprint, rule }] of acceptances.entries())
      addTo(numbers, keyOf(fingerprint, rule), number);
    for (const [key, list] of numbers)
      this.#groups.set(key, { numbers: list, globs: new GlobIndex(list.map((number) => acceptances[number]!.path)) });
  }

  /** Returns the numbers of the acceptances whose fingerprint, rule and path are those of the finding, in order. */
  matching({ fingerprint, rule, path }: Named): readonly number[] {
    const found: number[] = [];
    for (const [oneFingerprint, oneRule] of [
      [fingerprint, rule],
      [fingerprint, null],
      [null, rule],
      [null, null],
    ] as const) {
      const group = this.#groups.get(keyOf(oneFingerprint, oneRule));
      if (group !== undefined) for (const at of group.globs.matching(path)) found.push(group.numbers[at]!);
    }
    return found.sort((a, b) => a - b);
  }
}

/** Returns the key of a group; what is not named is no text that a finding has. */
function keyOf(fingerprint: string | null, rule: string | null): string {
  return JSON.stringify([fingerprint, rule]);
}
