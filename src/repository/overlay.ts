/**
 * Several object folders as one read-only file system, for isomorphic-git, which knows of one: quarantine, store,
 * alternates.
 */

import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Oid } from '../model/oid.ts';
import { unsupported } from './layout.ts';
import { PackIndex } from './packs/pack-index.ts';

/** Path at which isomorphic-git finds the repository. Nothing else exists in its file system. */
export const OVERLAY_ROOT = '/overlay';

/** A pack is held in memory whole, and isomorphic-git reads 31 bits of its offsets. */
const LARGEST_PACK = 2 ** 31 - 1;

export type Place =
  | { readonly kind: 'loose'; readonly path: string }
  | { readonly kind: 'packed'; readonly pack: Pack; readonly offset: number };

export interface Pack {
  /** The path without `.idx` or `.pack`. */
  readonly stem: string;
  readonly name: string;
  readonly index: PackIndex;
}

export class Overlay {
  #loose = new Map<string, Promise<ReadonlySet<string>>>();
  #packs: Promise<readonly { stem: string; name: string }[]> | null = null;
  readonly #indexes = new Map<string, Promise<PackIndex>>();
  readonly #bytes = new Map<string, Promise<ArrayBuffer>>();

  constructor(readonly objectDirs: readonly string[]) {}

  /** File system for isomorphic-git. */
  readonly promises = {
    readFile: async (path?: string): Promise<ArrayBuffer | Buffer> => {
      const parts = overlayParts(path);
      if (parts?.[0] === 'pack' && parts[1]) return await this.#packFile(parts[1]);
      const found = parts?.length === 2 ? await this.#findLoose(parts[0]!, parts[1]!) : null;
      if (found === null) throw NOT_FOUND;
      return await readFile(found);
    },
    readdir: async (path: string): Promise<string[]> => {
      if (overlayParts(path)?.join('/') !== 'pack') throw NOT_FOUND;
      return (await this.#listPacks()).map(({ name }) => `${name}.idx`);
    },
    stat: async (path: string): Promise<{ isFile(): boolean; isDirectory(): boolean }> => {
      if (path !== OVERLAY_ROOT) throw NOT_FOUND;
      return { isFile: () => false, isDirectory: () => true };
    },
    lstat: nothing,
    readlink: nothing,
    writeFile: readOnly,
    mkdir: readOnly,
    rmdir: readOnly,
    unlink: readOnly,
    symlink: readOnly,
    rm: readOnly,
  };

  /** Returns the loose file or the place in a pack of an object; null if no folder has it. */
  async locate(oid: Oid): Promise<Place | null> {
    const path = await this.#findLoose(oid.slice(0, 2), oid.slice(2));
    if (path !== null) return { kind: 'loose', path };
    for (const { stem, name } of await this.#listPacks()) {
      const index = await this.#index(stem);
      const offset = index.find(oid);
      if (offset !== null) return { kind: 'packed', pack: { stem, name, index }, offset };
    }
    return null;
  }

  /** Returns all objects whose id begins with the prefix, of at least four digits. */
  async withPrefix(prefix: string): Promise<readonly Oid[]> {
    const found = new Set<Oid>();
    for (const directory of this.objectDirs) {
      for (const rest of await this.#fan(directory, prefix.slice(0, 2))) {
        if (rest.length === 38 && rest.startsWith(prefix.slice(2))) found.add(prefix.slice(0, 2) + rest);
      }
    }
    for (const { stem } of await this.#listPacks())
      for (const oid of (await this.#index(stem)).withPrefix(prefix)) found.add(oid);
    return [...found];
  }

  /** Forgets the listed folders, so that new packs are found: each is listed once, and then once more. */
  refresh(): void {
    this.#loose = new Map();
    this.#packs = null;
  }

  close(): void {
    this.refresh();
    this.#indexes.clear();
    this.#bytes.clear();
  }

  async #findLoose(fan: string, rest: string): Promise<string | null> {
    for (const directory of this.objectDirs)
      if ((await this.#fan(directory, fan)).has(rest)) return join(directory, fan, rest);
    return null;
  }

  /** Returns the names in one of the 256 folders of loose objects. */
  #fan(directory: string, fan: string): Promise<ReadonlySet<string>> {
    const path = join(directory, fan);
    let listed = this.#loose.get(path);
    if (!listed) this.#loose.set(path, (listed = listFolder(path).then((names) => new Set(names))));
    return listed;
  }

  /** Returns the packs of all folders, each name once: `stem` is its path without an ending. */
  #listPacks(): Promise<readonly { stem: string; name: string }[]> {
    return (this.#packs ??= (async () => {
      const found = new Map<string, string>();
      for (const directory of this.objectDirs) {
        const folder = join(directory, 'pack');
        const names = new Set(await listFolder(folder));
        for (const file of names) {
          const name = file.slice(0, -4);
          if (file.endsWith('.idx') && names.has(`${name}.pack`) && !found.has(name))
            found.set(name, join(folder, name));
        }
      }
      return [...found].map(([name, stem]) => ({ name, stem }));
    })());
  }

  /** Loads the index of a pack once. */
  #index(stem: string): Promise<PackIndex> {
    let index = this.#indexes.get(stem);
    if (!index)
      this.#indexes.set(stem, (index = this.#load(`${stem}.idx`).then((bytes) => new PackIndex(Buffer.from(bytes)))));
    return index;
  }

  /** Returns the bytes of a `.pack` or `.idx` file by its name. Throws `NOT_FOUND` for any other. */
  async #packFile(file: string): Promise<ArrayBuffer> {
    const name = file.replace(/\.(?:idx|pack)$/, '');
    const pack = (await this.#listPacks()).find((one) => one.name === name);
    if (!pack || name === file) throw NOT_FOUND;
    return await this.#load(pack.stem + file.slice(name.length));
  }

  /** Loads an `ArrayBuffer`, because isomorphic-git makes a view of that and a copy of a `Buffer`. */
  #load(path: string): Promise<ArrayBuffer> {
    let bytes = this.#bytes.get(path);
    if (!bytes) {
      this.#bytes.set(path, (bytes = readWhole(path)));
      bytes.catch(() => this.#bytes.delete(path));
    }
    return bytes;
  }
}

/** Returns the parts of a path below the overlay's objects; null for a path elsewhere. */
function overlayParts(path: string | undefined): string[] | null {
  const root = `${OVERLAY_ROOT}/objects/`;
  return path?.startsWith(root) ? path.slice(root.length).split('/') : null;
}

async function readWhole(path: string): Promise<ArrayBuffer> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > LARGEST_PACK) throw unsupported(`The pack ${path} is over 2 GiB, more than isomorphic-git can hold.`);
    const bytes = new Uint8Array(size);
    for (let at = 0; at < size; ) {
      const { bytesRead } = await file.read(bytes, at, Math.min(size - at, 2 ** 26), at);
      if (bytesRead === 0) throw new Error(`${path} ended early`);
      at += bytesRead;
    }
    return bytes.buffer;
  } finally {
    await file.close();
  }
}

/** Returns the names in a folder; an empty list if it does not exist. */
async function listFolder(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}

/**
 * One for all: isomorphic-git asks for a loose object first, each time, and a stack trace costs more than the question.
 */
const NOT_FOUND = Object.assign(new Error('no such file'), { code: 'ENOENT' });

async function nothing(): Promise<never> {
  throw NOT_FOUND;
}

async function readOnly(): Promise<never> {
  throw Object.assign(new Error('tidegate only reads'), { code: 'EROFS' });
}
