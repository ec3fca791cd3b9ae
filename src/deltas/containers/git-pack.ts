/**
 * A pack of git, alone or within a bundle: its objects, named by their ids.
 * https://git-scm.com/docs/gitformat-pack https://git-scm.com/docs/gitformat-bundle
 */

import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { DeltaApplier, resultSize } from '../../repository/packs/delta.ts';
import { ContainerError, corrupt, tooLarge, type Budget, type Piece } from './container.ts';
import { PACK_MAGIC } from './git-magic.ts';

const HEADER = 12;
const TYPES: Readonly<Record<number, string>> = { 1: 'commit', 2: 'tree', 3: 'blob', 4: 'tag' };
const OFS_DELTA = 6;
const REF_DELTA = 7;

interface Stored {
  readonly type: string;
  readonly bytes: Buffer;
}

/** Yields the objects of a git bundle: a pack behind a text header. */
export function* readBundle(bytes: Buffer, budget: Budget): Generator<Piece> {
  const end = bytes.indexOf('\n\n');
  if (end === -1) return yield failed(corrupt('has no pack'));
  yield* readPack(bytes.subarray(end + 2), budget);
}

/** Yields the objects of a pack. A delta whose base is not in the pack is yielded as a failure. */
export function* readPack(bytes: Buffer, budget: Budget): Generator<Piece> {
  const known = new Map<number, Stored>();
  const byName = new Map<string, Stored>();
  const applier = new DeltaApplier();
  let unknown = 0;
  try {
    if (bytes.length < HEADER || bytes.toString('latin1', 0, PACK_MAGIC.length) !== PACK_MAGIC)
      throw corrupt('is not a git pack');
    let at = HEADER;
    for (let left = bytes.readUInt32BE(8); left > 0; left--) {
      budget.takeEntry();
      const entry = readEntry(bytes, at, budget);
      const base = entry.base === null ? null : (known.get(entry.base as number) ?? byName.get(String(entry.base)));
      const stored =
        base === null
          ? { type: TYPES[entry.kind]!, bytes: entry.bytes }
          : applyDelta(applier, base, entry.bytes, budget);
      if (stored === null) unknown++;
      else {
        const name = nameOf(stored);
        known.set(at, stored);
        byName.set(name, stored);
        if (stored.bytes.length > 0 && stored.type !== 'tree')
          yield { kind: 'entry', name: `${stored.type} ${name}`, bytes: stored.bytes };
      }
      at = entry.next;
    }
  } catch (error) {
    yield failed(error instanceof ContainerError ? error : corrupt('is damaged'));
  }
  if (unknown > 0) yield failed(new ContainerError('unsupported', 'contains changes to objects that are not in it'));
}

function failed(failure: ContainerError): Piece {
  return { kind: 'failed', name: null, failure };
}

interface Entry {
  readonly kind: number;
  /** A place in the pack, or a name; null if the object is whole. */
  readonly base: number | string | null;
  readonly bytes: Buffer;
  readonly next: number;
}

/** Reads the head of an entry: kind, base (an offset or an object id; null if none), and its inflated bytes. */
function readEntry(bytes: Buffer, start: number, budget: Budget): Entry {
  let at = start;
  let byte = bytes.readUInt8(at++);
  const kind = (byte >> 4) & 7;
  while (byte & 128) byte = bytes.readUInt8(at++);
  let base: number | string | null = null;
  if (kind === OFS_DELTA) {
    byte = bytes.readUInt8(at++);
    let back = byte & 127;
    while (byte & 128) {
      byte = bytes.readUInt8(at++);
      back = (back + 1) * 128 + (byte & 127);
    }
    base = start - back;
  } else if (kind === REF_DELTA) {
    base = bytes.toString('hex', at, at + 20);
    at += 20;
  } else if (TYPES[kind] === undefined) throw corrupt('contains an object of an unknown kind');
  const { content, length } = inflateAt(bytes, at, budget);
  return { kind, base, bytes: content, next: at + length };
}

/** Inflates one entry. `length`: number of the pack's bytes that it occupies. */
function inflateAt(bytes: Buffer, at: number, budget: Budget): { readonly content: Buffer; readonly length: number } {
  if (budget.bytesLeft <= 0) throw tooLarge();
  try {
    const options = { info: true, maxOutputLength: budget.bytesLeft };
    const { buffer, engine } = inflateSync(bytes.subarray(at), options) as unknown as {
      readonly buffer: Buffer;
      readonly engine: { readonly bytesWritten: number };
    };
    budget.spend(buffer.length);
    return { content: buffer, length: engine.bytesWritten };
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
      ? tooLarge()
      : corrupt('does not decompress');
  }
}

/** Returns the object that a delta makes of its base; null without a base. */
function applyDelta(applier: DeltaApplier, base: Stored | undefined, delta: Buffer, budget: Budget): Stored | null {
  if (base === undefined) return null;
  const size = resultSize(delta, base.bytes.length);
  budget.check(size);
  budget.spend(size);
  const bytes = Buffer.alloc(size);
  applier.apply(base.bytes, delta, bytes);
  return { type: base.type, bytes };
}

function nameOf({ type, bytes }: Stored): string {
  return createHash('sha1').update(`${type} ${bytes.length}\0`).update(bytes).digest('hex');
}
