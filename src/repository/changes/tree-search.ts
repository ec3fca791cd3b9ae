/** Looks for some files in many trees: only into folders that may have one, and into the same folder once. */

import type { Oid } from '../../model/oid.ts';
import type { SoughtFile } from '../object-source.ts';
import { visitTree } from './tree-changes.ts';

/** Names to find in a folder. */
class Folder {
  /** By name, the numbers of the files. */
  readonly files = new Map<string, number[]>();
  readonly folders = new Map<string, Folder>();
  /** By tree, what was found in it. */
  readonly known = new Map<Oid, Promise<readonly number[]>>();
}

/** The tree of a commit. */
interface Root {
  readonly oid: Oid;
  /** Content, if it was read together with the name. */
  readonly bytes?: Buffer;
}

const FILE = 0o100000;
const LINK = 0o120000;
const FOLDER = 0o040000;

const NOTHING: readonly number[] = [];

/** Count of trees that are read at a time. */
const AT_A_TIME = 64;

export class TreeSearch {
  readonly #root = new Folder();

  constructor(
    readonly readTree: (oid: Oid) => Promise<Buffer>,
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

  /** Returns, for each commit, the numbers of the sought files that its tree contains. */
  async inEach(
    commits: readonly Oid[],
    rootOf: (commit: Oid) => Promise<Root>,
  ): Promise<readonly (readonly number[])[]> {
    const found: (readonly number[])[] = [];
    for (let at = 0; at < commits.length; at += AT_A_TIME) {
      const some = commits.slice(at, at + AT_A_TIME).map(async (commit) => {
        const { oid, bytes } = await rootOf(commit);
        return await this.#in(oid, this.#root, bytes);
      });
      found.push(...(await Promise.all(some)));
    }
    return found;
  }

  /** Returns the numbers of the sought files below this tree; searches each tree once. */
  #in(tree: Oid, folder: Folder, bytes?: Buffer): Promise<readonly number[]> {
    let found = folder.known.get(tree);
    if (!found) folder.known.set(tree, (found = this.#search(tree, folder, bytes)));
    return found;
  }

  /** Reads a tree; searches only those folders within that may have a sought file. */
  async #search(tree: Oid, folder: Folder, read?: Buffer): Promise<readonly number[]> {
    const bytes = read ?? (await this.readTree(tree));
    const found: number[] = [];
    const within: Promise<readonly number[]>[] = [];
    visitTree(tree, bytes, (mode, from, to, oidAt) => {
      const kind = mode & 0o170000;
      const sought = kind === FOLDER ? folder.folders : kind === FILE || kind === LINK ? folder.files : null;
      if (!sought || sought.size === 0) return;
      const key = bytes.toString('latin1', from, to);
      // Names are compared in the form that changes have, whatever bytes they are.
      const hit = sought.get(/[\x80-\xff]/.test(key) ? Buffer.from(key, 'latin1').toString('utf8') : key);
      if (!hit) return;
      const oid = bytes.toString('hex', oidAt, oidAt + tree.length / 2);
      if (hit instanceof Folder) within.push(this.#in(oid, hit));
      else found.push(...hit.filter((number) => this.files[number]!.oid === null || this.files[number]!.oid === oid));
    });
    for (const some of await Promise.all(within)) found.push(...some);
    return found.length === 0 ? NOTHING : found;
  }
}
