/**
 * Finds compressed streams and archives within other files: installers that are a script with an archive behind it,
 * kernels, firmware, self-extracting programs. Recognised by magic bytes that do not occur by chance.
 */

import { ContainerError, type Budget, type Piece } from './container.ts';

interface Magic {
  /** Ending of a file of this format. */
  readonly name: string;
  readonly bytes: Buffer;
  /** Not read here: counted by its name. */
  readonly isUnread?: boolean;
  /** Asked where the bytes alone are too few. */
  readonly isThere?: (bytes: Buffer, at: number) => boolean;
}

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

const MAGICS: readonly Magic[] = [
  { name: 'gz', bytes: latin1('\x1f\x8b\x08'), isThere: isGzip },
  { name: 'bz2', bytes: latin1('1AY&SY'), isThere: (bytes, at) => isBzip2(bytes, at) },
  { name: 'xz', bytes: latin1('\xfd7zXZ\0\0') },
  { name: 'zst', bytes: latin1('\x28\xb5\x2f\xfd'), isThere: (bytes, at) => (bytes[at + 4]! & 0x08) === 0 },
  { name: '7z', bytes: latin1('7z\xbc\xaf\x27\x1c\0'), isUnread: true },
  { name: 'rar', bytes: latin1('Rar!\x1a\x07'), isUnread: true },
  { name: 'cab', bytes: latin1('MSCF\0\0\0\0'), isUnread: true },
  // Version 4.0 https://dr-emann.github.io/squashfs/
  {
    name: 'squashfs',
    bytes: latin1('hsqs'),
    isUnread: true,
    isThere: (bytes, at) => bytes.length >= at + 32 && bytes.readUInt32LE(at + 28) === 4,
  },
];

/** Bytes of the level before the magic of a block. */
const BZIP2_LEVEL = 4;

/** Recognises a gzip header: its flags and the two bytes about who made it have few values. RFC 1952, 2.3.1 */
function isGzip(bytes: Buffer, at: number): boolean {
  const [flags = 255, maker = 255, system = 254] = [bytes[at + 3], bytes[at + 8], bytes[at + 9]];
  return flags < 0x20 && (maker === 0 || maker === 2 || maker === 4) && (system <= 13 || system === 255);
}

function isBzip2(bytes: Buffer, at: number): boolean {
  return at >= BZIP2_LEVEL && /^BZh[1-9]$/.test(bytes.toString('latin1', at - BZIP2_LEVEL, at));
}

interface Found {
  readonly at: number;
  readonly magic: Magic;
}

/** Yields each offset where this format begins, after the first byte of the file. */
function* occurrencesOf(bytes: Buffer, magic: Magic): Generator<Found> {
  const before = magic.name === 'bz2' ? BZIP2_LEVEL : 0;
  for (let at = bytes.indexOf(magic.bytes, 1); at !== -1; at = bytes.indexOf(magic.bytes, at + 1))
    if (magic.isThere?.(bytes, at) ?? true) yield { at: at - before, magic };
}

/** Reports whether anything compressed is in a file after its first byte. */
export function hasEmbedded(bytes: Buffer): boolean {
  return MAGICS.some((magic) => !occurrencesOf(bytes, magic).next().done);
}

/** Yields each stream or archive, up to the beginning of the next one. */
export function* readEmbedded(bytes: Buffer, budget: Budget): Generator<Piece> {
  const all = MAGICS.flatMap((magic) => [...occurrencesOf(bytes, magic)]).sort((a, b) => a.at - b.at);
  try {
    for (const [index, { at, magic }] of all.entries()) {
      budget.takeEntry();
      const name = `offset-${at}.${magic.name}`;
      if (magic.isUnread) {
        const failure = new ContainerError('unsupported', `is of a kind that is not read (${magic.name})`);
        yield { kind: 'failed', name, failure };
      } else yield { kind: 'entry', name, bytes: bytes.subarray(at, all[index + 1]?.at) };
    }
  } catch (error) {
    if (!(error instanceof ContainerError)) throw error;
    yield { kind: 'failed', name: null, failure: error };
  }
}
