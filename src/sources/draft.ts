/** Changes that nobody has written yet: a repository as if they were all that is staged. */

import type { TreeChange } from '../model/delta.ts';
import type { Oid } from '../model/oid.ts';
import { nameOf } from '../repository/object-name.ts';
import type { ObjectSource } from '../repository/object-source.ts';
import type { BlobRead } from '../repository/object-types.ts';

/** A file as it is and as it would be. */
export interface Draft {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  /** Null if there is no such file yet. */
  readonly before: Buffer | null;
  readonly after: Buffer;
}

const REGULAR_FILE = '100644';

/** Returns the repository of `source`, in which the drafts are staged and nothing else. */
export function withDrafts(source: ObjectSource, drafts: readonly Draft[]): ObjectSource {
  const blobs = new Map<Oid, Buffer>();
  /** Keeps the bytes as a blob of this repository; returns the object id that git would give them. */
  const addBlob = (bytes: Buffer): Oid => {
    const oid = nameOf('blob', bytes);
    blobs.set(oid, bytes);
    return oid;
  };
  const changes = drafts.map(({ path, before, after }): TreeChange => {
    const old = before === null ? null : addBlob(before);
    const status = old === null ? 'added' : 'modified';
    return { status, path, oldPath: null, mode: REGULAR_FILE, oid: addBlob(after), oldOids: [old] };
  });
  return withOwnMethods(source, {
    stagedChanges: async () => changes,
    async readBlob(oid): Promise<BlobRead> {
      const bytes = blobs.get(oid);
      return bytes === undefined ? await source.readBlob(oid) : { kind: 'bytes', bytes };
    },
  });
}

/** Returns `source` with some of its methods replaced by those of `own`. */
function withOwnMethods(source: ObjectSource, own: Partial<ObjectSource>): ObjectSource {
  return new Proxy(source, {
    get(target, key) {
      const method: unknown = Reflect.get(own, key) ?? Reflect.get(target, key);
      return typeof method === 'function' ? method.bind(key in own ? own : target) : method;
    },
  });
}
