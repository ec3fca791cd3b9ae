/**
 * Looks at a history's blobs that no pack holds, before their turn comes: each is held against the one that stood at
 * its path before it, and what both have is looked at once, as if a pack had said so.
 */

import { copyLines } from '../../deltas/line-copies.ts';
import type { Trace } from '../../detectors/secrets/trace.ts';
import { askAhead } from '../../repository/ahead.ts';
import { isNamed } from '../../repository/object-name.ts';
import type { BlobRead, ObjectSource } from '../../repository/object-source.ts';
import { createLook, type Glasses, type Looked } from './scan-blob.ts';

/** So many bytes wait to be looked at, if they are as large as the last one. */
const MOST_WAITING = 8 * 1024 * 1024;
/** And no more of them than this: the next ones may be the largest there are. */
const MOST_AHEAD = 8;

/** Whoever reads it alone will say why. */
const UNREAD: BlobRead = { kind: 'missing' };

/**
 * `blobs`: their names, in the order of the history. Pauses after each. What cannot be read, or is not what its name
 * stands for, is not told of: it is to be read alone.
 */
export async function* lookAtUnpacked(
  source: ObjectSource,
  blobs: readonly number[],
  glasses: Glasses,
  tell: (looked: Looked) => void,
): AsyncGenerator<void> {
  const { names } = glasses;
  const look = createLook(glasses, tell);
  let last: { readonly path: string; readonly bytes: Buffer; readonly trace: Trace | null } | null = null;
  const read = async (name: number): Promise<Read> => ({
    name,
    blob: await source.readBlob(names.oid(name)).catch(() => UNREAD),
  });
  for await (const { name, blob } of askAhead(byPath(blobs, glasses), read, aheadOf)) {
    if (blob.kind === 'bytes' && isNamed(names.oid(name), 'blob', blob.bytes)) {
      const { bytes } = blob;
      const path = names.path(name);
      const base: typeof last = last?.path === path && last.trace ? last : null;
      const trace = look({
        name,
        heir: name,
        forks: true,
        bytes,
        base: base && { state: base.trace, copies: copyLines(base.bytes, bytes) },
        isSound: () => true,
      });
      last = { path, bytes, trace };
    }
    yield;
  }
}

/** The versions of a file one after the other. */
function byPath(blobs: readonly number[], { names }: Glasses): readonly number[] {
  const paths = new Map<string, number[]>();
  for (const name of blobs) {
    const path = names.path(name);
    const versions = paths.get(path);
    if (versions) versions.push(name);
    else paths.set(path, [name]);
  }
  return [...paths.values()].flat();
}

function aheadOf({ blob }: Read): number {
  return blob.kind === 'bytes' ? Math.min(MOST_AHEAD, Math.floor(MOST_WAITING / (blob.bytes.length + 1))) : MOST_AHEAD;
}

interface Read {
  readonly name: number;
  readonly blob: BlobRead;
}
