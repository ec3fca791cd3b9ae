/** All packs of a repository, opened to be read directly: which families hold the blobs that somebody wants. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Commit } from '../../model/delta.ts';
import type { Oid } from '../../model/oid.ts';
import { parseCommit } from '../commit-text.ts';
import type { Layout } from '../layout.ts';
import { isNamed } from '../object-name.ts';
import { LARGEST_BLOB } from '../object-read.ts';
import { Buffers } from './buffers.ts';
import { Families, type Visitor } from './families.ts';
import { PackFile } from './pack-file.ts';
import { PackIndex } from './pack-index.ts';
import { PackedObjects } from './packed-objects.ts';

/** For blobs that wait until all that is made from them has come by. */
const MOST_HELD = 192 * 1024 * 1024;

export interface Family {
  /** Of the wanted blobs, so many are in it. */
  readonly count: number;
  /** The blobs, a base before what is made from it. What is not sound, or too large, does not come by: it is to be read alone. */
  visit<State>(visitor: Visitor<State>): void;
}

/** Null where there is no pack. */
export function openPacks({ objectDirs, oidBytes }: Pick<Layout, 'objectDirs' | 'oidBytes'>): PackStore | null {
  const packs = objectDirs.flatMap((folder) => packsIn(join(folder, 'pack'))).flatMap((stem) => openPack(stem, oidBytes) ?? []);
  return packs.length === 0 ? null : new PackStore(packs);
}

interface OpenPack {
  readonly file: PackFile;
  readonly index: PackIndex;
  readonly objects: PackedObjects;
}

export class PackStore {
  readonly #buffers = new Buffers(MOST_HELD);

  constructor(readonly packs: readonly OpenPack[]) {}

  /** In the order of the packs. A blob that is in several packs comes by once. `others`: blobs that are to be named where a wanted one is made from them. */
  familiesOf(wanted: readonly Oid[], others: ReadonlySet<Oid> = new Set()): readonly Family[] {
    const families: Family[] = [];
    let left = wanted;
    for (const { file, index } of this.packs) {
      const here = this.packs.length === 1 ? left : left.filter((oid) => index.find(oid) !== null);
      if (here.length === 0) continue;
      if (here.length < left.length) left = left.filter((oid) => index.find(oid) === null);
      else left = [];
      const found = new Families(file, index, here, others);
      for (const root of found.roots) {
        families.push({ count: found.countOf(root), visit: (visitor) => found.visit(root, LARGEST_BLOB, this.#buffers, visitor) });
      }
    }
    return families;
  }

  /** Null where no pack holds it as it should be: whoever reads it in another way will say why. */
  readCommit(oid: Oid): Commit | null {
    for (const { index, objects } of this.packs) {
      const offset = index.find(oid);
      if (offset === null) continue;
      try {
        const object = objects.read(offset);
        if (object?.type === 'commit' && isNamed(oid, 'commit', object.bytes)) return parseCommit(oid, object.bytes);
      } catch {
        // it may be in another pack
      }
    }
    return null;
  }

  close(): void {
    for (const { file } of this.packs) file.close();
  }
}

function packsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = new Set(readdirSync(folder));
  return [...names].filter((name) => name.endsWith('.idx') && names.has(`${name.slice(0, -4)}.pack`)).map((name) => join(folder, name.slice(0, -4))).sort();
}

/** Null where it cannot be read: then its blobs are read in another way, which says why. */
function openPack(stem: string, oidBytes: number): OpenPack | null {
  try {
    const index = new PackIndex(readFileSync(`${stem}.idx`), oidBytes);
    const file = new PackFile(`${stem}.pack`);
    return { index, file, objects: new PackedObjects(file, index) };
  } catch {
    return null;
  }
}
