/**
 * The blobs of a history that are to be looked at, and where each first stood, in memory that threads share: a history
 * may have a million of them.
 */

import type { Oid } from '../../model/oid.ts';

/** All of them, in a form that crosses threads. */
export interface SharedNames {
  readonly oids: Uint8Array;
  readonly oidBytes: number;
  readonly pathOf: Int32Array;
  readonly paths: readonly string[];
}

export class BlobNames {
  readonly #oids: Buffer;

  constructor(readonly shared: SharedNames) {
    const { buffer, byteOffset, byteLength } = shared.oids;
    this.#oids = Buffer.from(buffer, byteOffset, byteLength);
  }

  /** `pathAt`: where each first stood. */
  static of(oids: readonly Oid[], pathAt: ReadonlyMap<Oid, string>): BlobNames {
    const oidBytes = (oids[0]?.length ?? 0) / 2;
    const bytes = Buffer.from(new SharedArrayBuffer(oids.length * oidBytes));
    const pathOf = new Int32Array(new SharedArrayBuffer(4 * oids.length));
    const numbers = new Map<string, number>();
    for (const [name, oid] of oids.entries()) {
      bytes.write(oid, name * oidBytes, 'hex');
      const path = pathAt.get(oid) ?? '';
      let number = numbers.get(path);
      if (number === undefined) numbers.set(path, (number = numbers.size));
      pathOf[name] = number;
    }
    return new BlobNames({ oids: bytes, oidBytes, pathOf, paths: [...numbers.keys()] });
  }

  oid(name: number): Oid {
    const { oidBytes } = this.shared;
    return this.#oids.toString('hex', name * oidBytes, (name + 1) * oidBytes);
  }

  path(name: number): string {
    return this.shared.paths[this.shared.pathOf[name]!]!;
  }
}
