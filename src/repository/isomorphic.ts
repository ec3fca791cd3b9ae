/**
 * The one door to isomorphic-git, for hosts without git. It is asked for single objects that lie loose, or are based on
 * another pack; those of a pack are read by packs/. What they mean is walked-source.ts's.
 */

import { readFile } from 'node:fs/promises';
import { isTidegateError } from '../model/errors.ts';
import { EMPTY_TREE, isOid, type Oid } from '../model/oid.ts';
import type { ObjectRead } from './object-read.ts';
import { findLayout, refuseUnsupported } from './layout.ts';
import type { ObjectSource } from './object-source.ts';
import type { ObjectKind } from './object-types.ts';
import { Overlay, OVERLAY_ROOT, type Pack, type Place } from './overlay.ts';
import { measure, measureLoose } from './packs/entry.ts';
import { PackFile } from './packs/pack-file.ts';
import { PackedObjects } from './packs/packed-objects.ts';
import { WalkedSource, type ObjectReader } from './walked-source.ts';

type Isomorphic = Pick<typeof import('isomorphic-git'), 'readObject'>;

/** Opens a repository without git. Throws for a format that isomorphic-git cannot read. */
export async function openIsomorphic(
  directory: string,
  options: { readonly largestBlob: number },
): Promise<ObjectSource> {
  const layout = findLayout(directory);
  refuseUnsupported(layout);
  const module = await import('isomorphic-git');
  return new WalkedSource(
    'isomorphic',
    layout,
    new IsomorphicReader(module.default ?? module, new Overlay(layout.objectDirs), options.largestBlob),
  );
}

/**
 * Bytes of objects that are kept after reading: a version of a file is requested with each of its neighbours in
 * history.
 */
const MOST_REMEMBERED = 32 * 1024 * 1024;
const LARGEST_REMEMBERED = 1024 * 1024;

/** Measures before it reads: isomorphic-git itself inflates whatever it is given. */
class IsomorphicReader implements ObjectReader {
  #cache: object = {};
  /** By the path of the pack. */
  readonly #packs = new Map<string, PackedObjects>();
  readonly #recent = new Map<Oid, ObjectRead & { kind: 'object' }>();
  #remembered = 0;

  constructor(
    readonly isomorphic: Isomorphic,
    readonly overlay: Overlay,
    readonly largest: number,
  ) {}

  async read(oid: Oid): Promise<ObjectRead> {
    const known = this.#recent.get(oid);
    if (known) {
      this.#recent.delete(oid);
      this.#recent.set(oid, known);
      return known;
    }
    const read = await this.#readAnew(oid);
    if (read.kind === 'object') this.#remember(read);
    return read;
  }

  /** Reads an object that is not kept; once more if git repacked the repository meanwhile. */
  async #readAnew(oid: Oid): Promise<ObjectRead> {
    if (oid.length !== 40 || !isOid(oid)) return { kind: 'missing' };
    for (let again = false; ; again = true) {
      try {
        return await this.#readWhereItIs(oid);
      } catch (error) {
        if (isTidegateError(error)) throw error;
        if (again)
          return { kind: 'corrupt', message: error instanceof Error ? error.message.split('\n')[0]! : String(error) };
        // git may have packed it again meanwhile, and taken away what it was in.
        this.overlay.refresh();
        this.#cache = {};
      }
    }
  }

  /** Reads an object from its loose file or pack. Throws on a damaged one. */
  async #readWhereItIs(oid: Oid): Promise<ObjectRead> {
    if (oid !== EMPTY_TREE.sha1) {
      const size = await this.#measure(oid);
      if (size === null) return { kind: 'missing' };
      if (size.isTooLarge) return { kind: 'too-large', type: size.type, size: size.size };
      const packed = size.place.kind === 'packed' ? this.#packOf(size.place.pack).read(size.place.offset) : null;
      if (packed) return { kind: 'object', type: packed.type, oid, bytes: packed.bytes };
    }
    const { object, type } = (await this.isomorphic.readObject({
      fs: this.overlay,
      gitdir: OVERLAY_ROOT,
      oid,
      format: 'content',
      cache: this.#cache,
    })) as { object: Uint8Array; type: ObjectKind };
    return {
      kind: 'object',
      type,
      oid,
      bytes: Buffer.isBuffer(object) ? object : Buffer.from(object.buffer, object.byteOffset, object.byteLength),
    };
  }

  /** Keeps a small object; drops those that were not used for longest. */
  #remember(read: ObjectRead & { kind: 'object' }): void {
    if (read.bytes.length > LARGEST_REMEMBERED || this.#recent.has(read.oid)) return;
    this.#recent.set(read.oid, read);
    this.#remembered += read.bytes.length;
    for (const [oid, { bytes }] of this.#recent) {
      if (this.#remembered <= MOST_REMEMBERED) return;
      this.#recent.delete(oid);
      this.#remembered -= bytes.length;
    }
  }

  async withPrefix(prefix: string): Promise<readonly Oid[]> {
    return await this.overlay.withPrefix(prefix);
  }

  close(): void {
    this.#cache = {};
    this.#recent.clear();
    for (const pack of this.#packs.values()) pack.close();
    this.#packs.clear();
    this.overlay.close();
  }

  /** Returns type, size and place of an object before it is read; null if it is missing. */
  async #measure(oid: Oid): Promise<{ type: ObjectKind; size: number; isTooLarge: boolean; place: Place } | null> {
    let place = await this.overlay.locate(oid);
    if (!place) {
      this.overlay.refresh();
      place = await this.overlay.locate(oid);
    }
    if (!place) return null;
    if (place.kind === 'loose') {
      const { type, size } = measureLoose(await readFile(place.path));
      return { type, size, isTooLarge: size > this.largest, place };
    }
    const { pack } = this.#packOf(place.pack);
    const measured = measure(pack, place.pack.index, place.offset);
    // a base in another pack: git itself never stores that
    if (!measured) return { type: 'blob', size: 0, isTooLarge: false, place };
    const { type, size, largestStep } = measured;
    return { type, size, isTooLarge: largestStep > this.largest, place };
  }

  /** Opens a pack once. */
  #packOf({ stem, index }: Pack): PackedObjects {
    const path = `${stem}.pack`;
    const known = this.#packs.get(path) ?? new PackedObjects(new PackFile(path), index);
    this.#packs.set(path, known);
    return known;
  }
}
