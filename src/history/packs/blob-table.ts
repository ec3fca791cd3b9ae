/**
 * Object ids of the blobs to scan, each with the path where it occurs first. A number names a blob. In memory that
 * threads share, because a history may have a million blobs.
 */

import type { Oid } from '../../model/oid.ts';

/** The table as it is sent to other threads. */
export interface SharedBlobTable {
  readonly oids: Uint8Array;
  readonly oidBytes: number;
  /** By number of the blob, the index of its path. */
  readonly pathOf: Int32Array;
  readonly paths: readonly string[];
}

export class BlobTable {
  readonly #oids: Buffer;

  constructor(readonly shared: SharedBlobTable) {
    const { buffer, byteOffset, byteLength } = shared.oids;
    this.#oids = Buffer.from(buffer, byteOffset, byteLength);
  }

  /** Returns the table in shared memory. `firstPaths`: path at which each blob occurs first. */
  static share(oids: readonly Oid[], firstPaths: ReadonlyMap<Oid, string>): BlobTable {
    const oidBytes = (oids[0]?.length ?? 0) / 2;
    const bytes = Buffer.from(new SharedArrayBuffer(oids.length * oidBytes));
    const pathOf = new Int32Array(new SharedArrayBuffer(4 * oids.length));
    const indexes = new Map<string, number>();
    for (const [number, oid] of oids.entries()) {
      bytes.write(oid, number * oidBytes, 'hex');
      const path = firstPaths.get(oid) ?? '';
      let index = indexes.get(path);
      if (index === undefined) indexes.set(path, (index = indexes.size));
      pathOf[number] = index;
    }
    return new BlobTable({ oids: bytes, oidBytes, pathOf, paths: [...indexes.keys()] });
  }

  oid(number: number): Oid {
    const { oidBytes } = this.shared;
    return this.#oids.toString('hex', number * oidBytes, (number + 1) * oidBytes);
  }

  path(number: number): string {
    return this.shared.paths[this.shared.pathOf[number]!]!;
  }
}
