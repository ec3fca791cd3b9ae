/** Looks for some files in many trees: only into folders that may have one, and into the same folder once. */

import type { Oid } from '../model/oid.ts';
import type { SoughtFile } from './object-source.ts';
import type { Trees } from './tree-changes.ts';

/** What is sought in a folder. */
class Folder {
  /** By name, the numbers of the files. */
  readonly files = new Map<string, number[]>();
  readonly folders = new Map<string, Folder>();
  /** By tree, what was found in it. */
  readonly known = new Map<Oid, Promise<readonly number[]>>();
}

const NOTHING: readonly number[] = [];

/** How many trees are read at a time. */
const AT_A_TIME = 64;

export class TreeSearch {
  readonly #root = new Folder();

  constructor(
    readonly trees: Trees,
    readonly files: readonly SoughtFile[],
  ) {
    for (const [number, { path }] of files.entries()) {
      const parts = path.split('/');
      const name = parts.pop()!;
      let folder = this.#root;
      for (const part of parts) {
        let next = folder.folders.get(part);
        if (!next) folder.folders.set(part, (next = new Folder()));
        folder = next;
      }
      const numbers = folder.files.get(name);
      if (numbers) numbers.push(number);
      else folder.files.set(name, [number]);
    }
  }

  async inEach(commits: readonly Oid[], treeOf: (commit: Oid) => Promise<Oid>): Promise<readonly (readonly number[])[]> {
    const found: (readonly number[])[] = [];
    for (let at = 0; at < commits.length; at += AT_A_TIME) {
      const some = commits.slice(at, at + AT_A_TIME).map(async (oid) => await this.#in(await treeOf(oid), this.#root));
      found.push(...(await Promise.all(some)));
    }
    return found;
  }

  #in(tree: Oid, folder: Folder): Promise<readonly number[]> {
    let found = folder.known.get(tree);
    if (!found) folder.known.set(tree, (found = this.#look(tree, folder)));
    return found;
  }

  async #look(tree: Oid, folder: Folder): Promise<readonly number[]> {
    const found: number[] = [];
    for (const { key, mode, oid } of await this.trees.entries(tree)) {
      // Names are told apart as changes tell them, whatever bytes they are.
      const name = /[\x80-\xff]/.test(key) ? Buffer.from(key, 'latin1').toString('utf8') : key;
      if (key.endsWith('/')) {
        const next = folder.folders.get(name.slice(0, -1));
        if (next) found.push(...(await this.#in(oid, next)));
      } else if (/^1[02]0/.test(mode)) {
        for (const number of folder.files.get(name) ?? NOTHING) if (this.files[number]!.oid === null || this.files[number]!.oid === oid) found.push(number);
      }
    }
    return found.length === 0 ? NOTHING : found;
  }
}
