/**
 * Scans blobs that no pack has. Each is compared with the version before it at the same path, and what both have is
 * scanned once, as if a pack had stored one as a delta of the other.
 */

import { copyLines } from '../../deltas/line-copies.ts';
import type { Trace } from '../../detectors/secrets/trace.ts';
import { askAhead } from '../../repository/ahead.ts';
import { hasName } from '../../repository/object-name.ts';
import type { ObjectSource } from '../../repository/object-source.ts';
import type { BlobRead } from '../../repository/object-types.ts';
import { createBlobScanner, type BlobResult, type ScannerOptions } from './scan-blob.ts';

/** Bytes that wait to be scanned, if the blobs to come are as large as the last one. */
const MOST_WAITING = 8 * 1024 * 1024;
/** Number of blobs that are read ahead at most: the next ones may be the largest. */
const MOST_AHEAD = 8;

/** Stands for a failed read: the blob is read again later, which reports why. */
const UNREAD: BlobRead = { kind: 'missing' };

interface Read {
  readonly number: number;
  readonly blob: BlobRead;
}

/**
 * Pauses after each blob. `numbers`: blobs in the order of the history. A blob that cannot be read, or whose bytes do
 * not match its object id, is not reported; it is read again later.
 */
export async function* scanUnpackedBlobs(
  source: ObjectSource,
  numbers: readonly number[],
  options: ScannerOptions,
  onResult: (result: BlobResult) => void,
): AsyncGenerator<void> {
  const { blobs } = options;
  const scanBlob = createBlobScanner(options, onResult);
  let last: { readonly path: string; readonly bytes: Buffer; readonly trace: Trace | null } | null = null;
  const readBlob = async (number: number): Promise<Read> => ({
    number,
    blob: await source.readBlob(blobs.oid(number)).catch(() => UNREAD),
  });
  for await (const { number, blob } of askAhead(byPath(numbers, options), readBlob, aheadOf)) {
    if (blob.kind === 'bytes' && hasName(blobs.oid(number), 'blob', blob.bytes)) {
      const { bytes } = blob;
      const path = blobs.path(number);
      const base: typeof last = last?.path === path && last.trace ? last : null;
      const trace = scanBlob({
        name: number,
        heir: number,
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

/** Returns the blobs with the versions of each file after one another. */
function byPath(numbers: readonly number[], { blobs }: ScannerOptions): readonly number[] {
  const paths = new Map<string, number[]>();
  for (const number of numbers) {
    const path = blobs.path(number);
    const versions = paths.get(path);
    if (versions) versions.push(number);
    else paths.set(path, [number]);
  }
  return [...paths.values()].flat();
}

/** Returns how many blobs to read ahead after this one. */
function aheadOf({ blob }: Read): number {
  return blob.kind === 'bytes' ? Math.min(MOST_AHEAD, Math.floor(MOST_WAITING / (blob.bytes.length + 1))) : MOST_AHEAD;
}
