/**
 * Entries of a zip that no directory names: of an archive that was cut off, or that hides them. Programs that read from
 * the front (Java's ZipInputStream, bsdtar, `zip -FF`) find them by the header before each, so they are not out of
 * sight.
 */

const LOCAL = 0x04034b50;
const LOCAL_MAGIC = Buffer.from([0x50, 0x4b, 3, 4]);
const HEADER = 30;
const LONGEST_NAME = 4096;
/** Compression methods that anything reads; other numbers are chance. */
const METHODS = new Set([0, 8, 12, 93, 95]);

export interface LooseEntry {
  readonly name: Buffer;
  readonly encrypted: boolean;
  readonly method: number;
  /** To the end of the archive where the header does not say: the stream ends by itself. */
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/** Yields the entries outside the directory. `known`: spans that the directory accounts for, in any order. */
export function* looseEntries(
  bytes: Buffer,
  known: readonly { readonly from: number; readonly to: number }[],
): Generator<LooseEntry> {
  const spans = [...known].sort((a, b) => a.from - b.from);
  let next = 0;
  for (let at = bytes.indexOf(LOCAL_MAGIC); at !== -1; at = bytes.indexOf(LOCAL_MAGIC, at)) {
    while (next < spans.length && spans[next]!.to <= at) next++;
    const span = spans[next];
    if (span && span.from <= at) {
      at = span.to;
      continue;
    }
    const entry = entryAt(bytes, at);
    if (!entry) {
      at += 4;
      continue;
    }
    yield entry;
    at += HEADER + entry.name.length;
  }
}

/** Reads the local header at an offset; null if it is not one of an entry that can be read. */
function entryAt(bytes: Buffer, at: number): LooseEntry | null {
  if (at + HEADER > bytes.length || bytes.readUInt32LE(at) !== LOCAL) return null;
  const flags = bytes.readUInt16LE(at + 6);
  const method = bytes.readUInt16LE(at + 8);
  const nameLength = bytes.readUInt16LE(at + 26);
  const from = at + HEADER + nameLength + bytes.readUInt16LE(at + 28);
  if (!METHODS.has(method) || nameLength === 0 || nameLength > LONGEST_NAME || from > bytes.length) return null;
  const name = bytes.subarray(at + HEADER, at + HEADER + nameLength);
  if (name.includes(0)) return null;
  const stated = bytes.readUInt32LE(at + 18);
  // A length that follows the data is of no use from the front: what is stored so ends nowhere.
  const packed = stated > 0 && stated <= bytes.length - from ? stated : method === 0 ? 0 : bytes.length - from;
  return packed === 0
    ? null
    : { name, encrypted: (flags & 0x2041) !== 0, method, packed, size: bytes.readUInt32LE(at + 22), at };
}
