/**
 * Single objects straight from the files of a repository: loose ones of a quarantine and of the store, and those in
 * packs. For a few of them this costs less than starting git. What is not plainly there, or not plainly sound, is asked
 * of git, which says why.
 */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import type { Oid } from '../model/oid.ts';
import type { ObjectRead } from './object-read.ts';
import type { ObjectKind } from './object-types.ts';
import type { Allowance } from './allowance.ts';
import { DeltaApplier, resultSize } from './packs/delta.ts';
import { measureLoose, readHead } from './packs/entry.ts';
import { PackFile } from './packs/pack-file.ts';
import { PackIndex } from './packs/pack-index.ts';
import type { ObjectReader } from './walked-source.ts';

/** A store with more packs, or larger indexes, is read through git: it opens them once and for less. */
const MOST_PACKS = 20;
const LARGEST_INDEX = 16 * 1024 * 1024;

/** Objects lie far from each other. */
const WINDOW = 16 * 1024;

const LONGEST_CHAIN = 5000;

interface OpenPack {
  readonly file: PackFile;
  readonly index: PackIndex;
}

export type ReadOtherwise = (oid: Oid) => Promise<ObjectRead>;

/**
 * Opens the objects of a push; null if they cannot be read without git. `quarantine`: folder with the push's objects.
 */
export function openDirectly(
  quarantine: string,
  objectDirs: readonly string[],
  oidBytes: 20 | 32,
  largest: number,
  otherwise: ReadOtherwise,
  allowance?: Allowance,
): DirectReader | null {
  const fresh = looseIn(quarantine);
  const packs =
    fresh === null
      ? null
      : openPacksOf(
          objectDirs.filter((folder) => folder !== quarantine),
          oidBytes,
        );
  if (fresh === null || packs === null) return null;
  return new DirectReader(fresh, quarantine, objectDirs, packs, largest, otherwise, allowance);
}

/** Opens all objects of a repository that is not being pushed to; null if they cannot be read without git. */
export function openStore(
  objectDirs: readonly string[],
  oidBytes: 20 | 32,
  largest: number,
  otherwise: ReadOtherwise,
): DirectReader | null {
  const packs = openPacksOf(objectDirs, oidBytes);
  return packs === null ? null : new DirectReader(new Set(), '', objectDirs, packs, largest, otherwise);
}

export class DirectReader implements ObjectReader {
  readonly #applier = new DeltaApplier();

  constructor(
    /** The objects that a push brought, each loose. */
    readonly fresh: ReadonlySet<Oid>,
    readonly quarantine: string,
    readonly objectDirs: readonly string[],
    readonly packs: readonly OpenPack[],
    readonly largest: number,
    readonly otherwise: ReadOtherwise,
    readonly allowance?: Allowance,
  ) {}

  /** Returns how many bytes the objects of the push take in their files: inflated they are hardly fewer. */
  freshBytes(): number {
    let bytes = 0;
    for (const oid of this.fresh) bytes += statSync(loosePath(this.quarantine, oid)).size;
    return bytes;
  }

  async read(oid: Oid): Promise<ObjectRead> {
    const read = await this.#readOrAsk(oid);
    if (this.allowance && read.kind === 'object' && (read.type !== 'tree' || this.fresh.has(oid)))
      await this.allowance.spend(read.bytes.length);
    return read;
  }

  async #readOrAsk(oid: Oid): Promise<ObjectRead> {
    try {
      const read = this.#readHere(oid);
      if (read !== null) return read;
    } catch {
      // git says what is wrong with it.
    }
    return await this.otherwise(oid);
  }

  /**
   * Returns true if the object was in the store before the push. Checks its packs and loose objects, not its
   * alternates.
   */
  isOld(oid: Oid): boolean {
    return (
      this.packs.some(({ index }) => index.find(oid) !== null) ||
      this.objectDirs.some((folder) => folder !== this.quarantine && isThere(loosePath(folder, oid)))
    );
  }

  async withPrefix(): Promise<readonly Oid[]> {
    return [];
  }

  close(): void {
    for (const { file } of this.packs) file.close();
  }

  /** Returns an object from a loose file or a pack; null if it is in neither, or over the limit. */
  #readHere(oid: Oid): ObjectRead | null {
    if (this.fresh.has(oid)) return this.#readLoose(this.quarantine, oid);
    for (const pack of this.packs) {
      const offset = pack.index.find(oid);
      if (offset !== null) return this.#readPacked(pack, offset, oid);
    }
    const folder = this.objectDirs.find((one) => one !== this.quarantine && isThere(loosePath(one, oid)));
    return folder === undefined ? null : this.#readLoose(folder, oid);
  }

  /** Inflates a loose object, `<type> <size> NUL <bytes>`; null if it is over the limit or its size is wrong. */
  #readLoose(folder: string, oid: Oid): ObjectRead | null {
    const deflated = readFileSync(loosePath(folder, oid));
    const { type, size } = measureLoose(deflated);
    if (size > this.largest) return null;
    const whole = inflateSync(deflated, { maxOutputLength: size + 64 });
    const bytes = whole.subarray(whole.indexOf(0) + 1);
    return bytes.length === size ? { kind: 'object', type, oid, bytes } : null;
  }

  /** Inflates an object of a pack with its chain of deltas; null if the chain is too long or leaves the pack. */
  #readPacked({ file, index }: OpenPack, offset: number, oid: Oid): ObjectRead | null {
    const deltas: Buffer[] = [];
    let at = offset;
    for (;;) {
      const head = readHead(file, index, at);
      if (head.size > this.largest || deltas.length > LONGEST_CHAIN) return null;
      const content = inflateAt(file, head.dataAt, head.size);
      if (head.kind !== 'delta') return this.#applyDeltas(head.kind, oid, content, deltas);
      if (head.base === null) return null;
      deltas.push(content);
      at = head.base;
    }
  }

  #applyDeltas(type: ObjectKind, oid: Oid, base: Buffer, deltas: readonly Buffer[]): ObjectRead | null {
    let bytes = base;
    for (const delta of deltas.toReversed()) {
      const size = resultSize(delta, bytes.length);
      if (size > this.largest) return null;
      const result = Buffer.allocUnsafe(size);
      this.#applier.apply(bytes, delta, result);
      bytes = result;
    }
    return { kind: 'object', type, oid, bytes };
  }
}

/** Inflates one object. Its deflated length is not recorded: at most five bytes more for each 16 KiB. */
function inflateAt(file: PackFile, dataAt: number, size: number): Buffer {
  const content = inflateSync(file.subarray(dataAt, dataAt + size + (size >> 10) + 128), {
    maxOutputLength: Math.max(1, size),
  });
  if (content.length !== size) throw new Error('an entry does not have its stated size');
  return content;
}

/** Returns the ids of a quarantine's loose objects; null if it has a pack, or anything that is not a loose object. */
function looseIn(folder: string): ReadonlySet<Oid> | null {
  const found = new Set<Oid>();
  for (const fan of readdirSync(folder)) {
    if (fan === 'info' || fan === 'pack') {
      if (readdirSync(join(folder, fan)).length > 0) return null;
      continue;
    }
    if (!/^[0-9a-f]{2}$/.test(fan)) return null;
    for (const rest of readdirSync(join(folder, fan)))
      if (/^(?:[0-9a-f]{38}|[0-9a-f]{62})$/.test(rest)) found.add(fan + rest);
  }
  return found;
}

/** Opens all packs of some object folders; null if there are too many, or their indexes are too large. */
function openPacksOf(folders: readonly string[], oidBytes: 20 | 32): readonly OpenPack[] | null {
  const stems = folders.flatMap((folder) => stemsIn(join(folder, 'pack')));
  if (stems.length > MOST_PACKS) return null;
  const sizes = stems.map((stem) => statSync(`${stem}.idx`).size);
  if (sizes.reduce((sum, size) => sum + size, 0) > LARGEST_INDEX) return null;
  return stems.map((stem) => ({
    index: new PackIndex(readFileSync(`${stem}.idx`), oidBytes),
    file: new PackFile(`${stem}.pack`, WINDOW),
  }));
}

/** Returns the packs of a folder, as paths without `.idx` and `.pack`. */
function stemsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.idx'))
      .map((name) => join(folder, name.slice(0, -4)));
  } catch {
    return [];
  }
}

function loosePath(folder: string, oid: Oid): string {
  return join(folder, oid.slice(0, 2), oid.slice(2));
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
