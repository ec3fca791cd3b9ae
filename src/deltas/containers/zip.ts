/**
 * zip, by its central directory, and what the directory does not name.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */

import { isUtf8 } from 'node:buffer';
import { expandBzip2 } from './bzip2.ts';
import { ContainerError, corrupt, tooLarge, type Budget, type Expanded, type Piece } from './container.ts';
import { expandDeflate } from './deflate.ts';
import { expandXz } from './xz.ts';
import { findDirectory } from './zip-directory.ts';
import { looseEntries } from './zip-loose.ts';
import { expandZstd } from './zstd.ts';

const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const ZIP64_EXTRA = 1;
const FULL = 0xffffffff;

interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  /** Offset of the local header. */
  readonly at: number;
}

/** Yields the files that the directory names, then those that it does not. */
export function* readZip(bytes: Buffer, budget: Budget): Generator<Piece> {
  const known: { readonly from: number; readonly to: number }[] = [];
  try {
    for (const entry of entriesOf(bytes)) {
      budget.takeEntry();
      known.push({ from: entry.at, to: entry.at + 30 + entry.packed });
      if (entry.packed === 0) continue;
      const { bytes: content, failure } = contentOf(bytes, entry, budget);
      budget.spend(content.length);
      if (content.length > 0) yield { kind: 'entry', name: entry.name, bytes: content };
      if (failure) yield { kind: 'failed', name: entry.name, failure };
      if (failure?.trouble === 'limit') return;
    }
  } catch (error) {
    const failure = asFailure(error);
    yield { kind: 'failed', name: null, failure };
    if (failure.trouble === 'limit') return;
  }
  yield* readLoose(bytes, known, budget);
}

/** Reads entries by their local headers. A header whose entry cannot be read is a coincidence and not an entry. */
function* readLoose(
  bytes: Buffer,
  known: readonly { readonly from: number; readonly to: number }[],
  budget: Budget,
): Generator<Piece> {
  try {
    for (const loose of looseEntries(bytes, known)) {
      budget.takeEntry();
      const name = nameOf(loose.name);
      const { bytes: content, failure } = contentOf(bytes, { ...loose, name }, budget);
      budget.spend(content.length);
      if (content.length > 0) yield { kind: 'entry', name, bytes: content };
      if (failure?.trouble !== 'limit') continue;
      yield { kind: 'failed', name, failure };
      return;
    }
  } catch (error) {
    yield { kind: 'failed', name: null, failure: asFailure(error) };
  }
}

/** Returns the error as a failure of the container; throws it on if it is our own. */
function asFailure(error: unknown): ContainerError {
  if (error instanceof ContainerError) return error;
  if (error instanceof RangeError) return corrupt('ends too early');
  throw error;
}

/** Yields the entries of the central directory. Throws `ContainerError` if it is missing or damaged. */
function* entriesOf(bytes: Buffer): Generator<Entry> {
  const directory = findDirectory(bytes);
  if (!directory) throw corrupt('has no directory at its end');
  let at = directory.from;
  for (let left = directory.entries; left > 0; left--) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw corrupt('has a broken directory');
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
    const flags = bytes.readUInt16LE(at + 8);
    const wide = readWide(bytes, nameEnd, extraEnd, [
      bytes.readUInt32LE(at + 24),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 42),
    ]);
    yield {
      name: nameOf(bytes.subarray(at + 46, nameEnd)),
      encrypted: (flags & 0x2041) !== 0,
      method: bytes.readUInt16LE(at + 10),
      size: wide[0],
      packed: wide[1],
      at: directory.prefix + wide[2],
    };
    at = extraEnd + bytes.readUInt16LE(at + 32);
  }
}

/**
 * Returns size, packed size and offset of an entry. Those that do not fit into 32 bits follow in the zip64 field, in
 * this order.
 */
function readWide(bytes: Buffer, from: number, to: number, narrow: [number, number, number]): [number, number, number] {
  if (!narrow.includes(FULL)) return narrow;
  for (let at = from; at + 4 <= to; ) {
    const end = at + 4 + bytes.readUInt16LE(at + 2);
    if (bytes.readUInt16LE(at) === ZIP64_EXTRA) {
      let cursor = at + 4;
      return narrow.map((value) => {
        if (value !== FULL || cursor + 8 > end) return value;
        cursor += 8;
        return Number(bytes.readBigUInt64LE(cursor - 8));
      }) as [number, number, number];
    }
    at = end;
  }
  return narrow;
}

/**
 * Decodes a name. Old names are in some code page, mostly that of the first PC: latin-1 keeps their ASCII part
 * readable.
 */
function nameOf(bytes: Buffer): string {
  return bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1');
}

/** Expands an entry by its method; a failure if it is encrypted, misplaced, or of a method that is not supported. */
function contentOf(bytes: Buffer, entry: Entry, budget: Budget): Expanded {
  const nothing = (failure: ContainerError): Expanded => ({ bytes: Buffer.alloc(0), failure });
  if (entry.encrypted) return nothing(new ContainerError('encrypted', 'is encrypted'));
  if (entry.at + 30 > bytes.length || bytes.readUInt32LE(entry.at) !== LOCAL)
    return nothing(corrupt('is not where the directory says'));
  const from = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28);
  const packed = bytes.subarray(from, from + entry.packed);
  switch (entry.method) {
    case 0:
      if (packed.length > budget.bytesLeft) return nothing(tooLarge());
      return { bytes: packed, failure: packed.length < entry.packed ? corrupt('ends too early') : null };
    case 8:
      return expandDeflate(packed, budget.bytesLeft, entry.size);
    case 12:
      return expandBzip2(packed, budget.bytesLeft);
    case 93:
      return expandZstd(packed, budget.bytesLeft);
    case 95:
      return expandXz(packed, budget.bytesLeft);
    default:
      return nothing(new ContainerError('unsupported', `is compressed by method ${entry.method}, which is not read`));
  }
}
