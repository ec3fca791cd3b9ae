/** Finds which of many globs match a path: each glob by itself, those without a wildcard by hash. */

import { addTo } from '../model/groups.ts';
import { isException } from './glob-syntax.ts';
import { globMatcher, plainOf } from './glob.ts';

/** Paths whose answers are kept; findings and files come in runs of the same path. */
const MOST_KEPT = 4096;

export class GlobIndex {
  readonly #plain = {
    path: new Map<string, number[]>(),
    name: new Map<string, number[]>(),
    folder: new Map<string, number[]>(),
  };
  readonly #others: { readonly index: number; readonly matches: (path: string) => boolean }[] = [];
  readonly #kept = new Map<string, readonly number[]>();

  /** `globs`: null matches every path. Throws `UsageError('bad-configuration')` that names a wrong glob. */
  constructor(globs: readonly (string | null)[]) {
    for (const [index, glob] of globs.entries()) {
      if (glob !== null && isException(glob)) continue; // alone it matches nothing
      const plain = glob === null ? null : plainOf(glob);
      if (plain !== null) addTo(this.#plain[plain.kind], plain.text, index);
      else this.#others.push({ index, matches: glob === null ? () => true : globMatcher([glob]) });
    }
  }

  /** Returns the numbers of the globs that match the path, in order. */
  matching(path: string): readonly number[] {
    const kept = this.#kept.get(path);
    if (kept !== undefined) return kept;
    const found = this.#search(path);
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(path, found);
    return found;
  }

  #search(path: string): readonly number[] {
    const { path: paths, name: names, folder: folders } = this.#plain;
    const found = [
      ...(paths.get(path) ?? []),
      ...(names.get(path.slice(path.lastIndexOf('/') + 1)) ?? []),
      ...this.#others.filter(({ matches }) => matches(path)).map(({ index }) => index),
    ];
    if (folders.size > 0)
      for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1))
        found.push(...(folders.get(path.slice(0, at)) ?? []));
    return found.sort((a, b) => a - b);
  }
}
