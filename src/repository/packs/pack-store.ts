/** All packs of a repository, opened to be read directly: which families contain the blobs that somebody wants. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Commit } from '../../model/delta.ts';
import type { Oid } from '../../model/oid.ts';
import { parseCommit } from '../commit-text.ts';
import type { Layout } from '../layout.ts';
import { hasName } from '../object-name.ts';
import type { SharedPack } from './families.ts';
import { relate } from './kinship.ts';
import { PackFile } from './pack-file.ts';
import { PackIndex } from './pack-index.ts';
import { PackedObjects, type PackedObject } from './packed-objects.ts';

/** Opens all packs of a repository; null if it has none. */
export function openPacks({ objectDirs, oidBytes }: Pick<Layout, 'objectDirs' | 'oidBytes'>): PackStore | null {
  const packs = objectDirs
    .flatMap((folder) => packsIn(join(folder, 'pack')))
    .flatMap((stem) => openPack(stem, oidBytes) ?? []);
  return packs.length === 0 ? null : new PackStore(packs);
}

interface OpenPack {
  readonly file: PackFile;
  readonly index: PackIndex;
  readonly objects: PackedObjects;
}

export class PackStore {
  constructor(readonly packs: readonly OpenPack[]) {}

  /**
   * Finds how the named blobs are based on one another, and which of them no pack has. A blob that is in several packs
   * counts in the first.
   */
  relate(names: readonly Oid[]): { readonly packs: readonly SharedPack[]; readonly absent: readonly number[] } {
    const taken = new Uint8Array(names.length);
    const packs = this.packs.map(({ file, index }) => ({
      file: file.shared,
      kinship: relate(file, index, names, taken),
    }));
    return { packs, absent: [...names.keys()].filter((name) => taken[name] === 0) };
  }

  has(oid: Oid): boolean {
    return this.packs.some(({ index }) => index.find(oid) !== null);
  }

  /**
   * Returns an object; null if no pack has a valid copy, or only one with a step of more than `largest` bytes. The
   * caller then reads it in another way, which reports errors.
   */
  read(oid: Oid, largest = Infinity): PackedObject | null {
    for (const { index, objects } of this.packs) {
      const offset = index.find(oid);
      if (offset === null) continue;
      try {
        const object = objects.read(offset, largest);
        if (object) return object;
      } catch {
        // it may be in another pack
      }
    }
    return null;
  }

  /** Reads as `read` does; null if the bytes do not hash to this id. */
  readCommit(oid: Oid): Commit | null {
    const object = this.read(oid);
    return object?.type === 'commit' && hasName(oid, 'commit', object.bytes) ? parseCommit(oid, object.bytes) : null;
  }

  close(): void {
    for (const { file } of this.packs) file.close();
  }
}

/** Returns the packs of a folder that have an index, as paths without an ending. */
function packsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = new Set(readdirSync(folder));
  return [...names]
    .filter((name) => name.endsWith('.idx') && names.has(`${name.slice(0, -4)}.pack`))
    .map((name) => join(folder, name.slice(0, -4)))
    .sort();
}

/**
 * Opens a pack and its index; null if they cannot be read. Its blobs are then read in another way, which reports why.
 */
function openPack(stem: string, oidBytes: number): OpenPack | null {
  try {
    const index = new PackIndex(readFileSync(`${stem}.idx`), oidBytes);
    const file = new PackFile(`${stem}.pack`);
    return { index, file, objects: new PackedObjects(file, index) };
  } catch {
    return null;
  }
}
