/**
 * Recognises containers by their first bytes (a zip also by its last), never by a file's name. Cheap: called for every
 * blob.
 */

import { addTo } from '../model/groups.ts';
import { isUtf8 } from 'node:buffer';
import { AR_MAGIC } from './containers/ar.ts';
import { isZlib } from './containers/deflate.ts';
import { hasEmbedded } from './containers/embedded.ts';
import { BUNDLE_MAGICS, PACK_MAGIC } from './containers/git-magic.ts';
import { isLzma, LZIP_MAGIC } from './containers/lzma-magic.ts';
import { isPngWithText } from './containers/png.ts';
import { isTar } from './containers/tar.ts';
import { findDirectory } from './containers/zip-directory.ts';

/** Many files in one. */
export type ArchiveFormat = 'zip' | 'tar' | 'ar' | 'git bundle' | 'git pack' | 'png' | 'program';
/** One file, compressed. */
export type StreamFormat = 'gzip' | 'bzip2' | 'xz' | 'zstd' | 'zlib' | 'lzma' | 'lzip';

/** A blob that holds other files. */
export interface Container {
  readonly bytes: Buffer;
  /** Its old versions: what stood in any of them is not new. */
  readonly olds: readonly Buffer[];
  /** True if all of it is new and each of its files is judged only once in the scan. */
  readonly once: boolean;
}

export type Format =
  | { readonly kind: 'archive'; readonly format: ArchiveFormat }
  | { readonly kind: 'stream'; readonly format: StreamFormat }
  /** Known for holding what cannot be read here: counted as not scanned, by this name. */
  | { readonly kind: 'unread'; readonly format: string };

const archive = (format: ArchiveFormat): Format => ({ kind: 'archive', format });
const stream = (format: StreamFormat): Format => ({ kind: 'stream', format });
const unread = (format: string): Format => ({ kind: 'unread', format });

/** In latin-1. */
const MAGICS: readonly (readonly [string, Format])[] = [
  ['PK\x03\x04', archive('zip')],
  ['PK\x05\x06', archive('zip')],
  [AR_MAGIC, archive('ar')],
  [PACK_MAGIC, archive('git pack')],
  ...BUNDLE_MAGICS.map((magic) => [magic, archive('git bundle')] as const),
  ['\x1f\x8b\x08', stream('gzip')],
  ['\xfd7zXZ\0', stream('xz')],
  ['\x28\xb5\x2f\xfd', stream('zstd')],
  [LZIP_MAGIC, stream('lzip')],
  ['7z\xbc\xaf\x27\x1c', unread('7z')],
  ['Rar!\x1a\x07', unread('rar')],
  ['\x04\x22\x4d\x18', unread('lz4')],
  ['\x02\x21\x4c\x18', unread('lz4')],
  ['\x1f\x9d', unread('compress')],
  ['\x1f\xa0', unread('lzh')],
  ['MSCF\0\0\0\0', unread('cab')],
  ['MSWIM\0\0\0', unread('wim')],
  ['%PDF-', unread('pdf')],
  ['\xed\xab\xee\xdb', unread('rpm')],
  ['xar!', unread('xar')],
  ['hsqs', unread('squashfs')],
  ['sqsh', unread('squashfs')],
  ['\x89LZO\0\r\n\x1a\n', unread('lzop')],
  ['LRZI', unread('lrzip')],
  ['\xff\x06\0\0sNaPpY', unread('snappy')],
  ['bvx2', unread('lzfse')],
  ['\x60\xea', unread('arj')],
  ['PAR1', unread('parquet')],
  ['ARROW1\0\0', unread('arrow')],
  ['Obj\x01', unread('avro')],
  ['ORC', unread('orc')],
  ['\x89HDF\r\n\x1a\n', unread('hdf5')],
  ['CWS', unread('swf')],
  ['ZWS', unread('swf')],
  ['\0GITCRYPT\0', unread('git-crypt')],
  ['age-encryption.org/v1\n', unread('age')],
  ['Salted__', unread('openssl enc')],
];
const BY_FIRST_BYTE = new Map<number, (readonly [Buffer, Format])[]>();
for (const [text, format] of MAGICS) {
  const magic = Buffer.from(text, 'latin1');
  addTo(BY_FIRST_BYTE, magic[0]!, [magic, format]);
}

/** A level from 1 to 9, then a block, or the end where nothing is in it. */
const BZIP2 = /^BZh[1-9](?:1AY&SY|\x17rE8P\x90)/;
const SMALLEST_ZIP = 22;
const SNIFF_BYTES = 8000;

/** Returns the format of a container; null for any other file. */
export function formatOf(bytes: Buffer): Format | null {
  for (const [magic, format] of BY_FIRST_BYTE.get(bytes[0] ?? -1) ?? []) {
    if (bytes.length >= magic.length && bytes.compare(magic, 0, magic.length, 0, magic.length) === 0) return format;
  }
  if (bytes[0] === 0x42 && BZIP2.test(bytes.toString('latin1', 0, 10))) return stream('bzip2');
  if (isPngWithText(bytes)) return archive('png');
  if (isTar(bytes)) return archive('tar');
  if (isZlib(bytes)) return stream('zlib');
  if (isLzma(bytes)) return stream('lzma');
  if (isLatePdf(bytes)) return unread('pdf');
  // Programs, and scripts, with a zip behind them: self-extracting, Spring Boot's jars, Python's zipapps.
  if (bytes.length <= SMALLEST_ZIP || !isBinaryOrScript(bytes)) return null;
  if ((findDirectory(bytes)?.entries ?? 0) > 0) return archive('zip');
  return hasEmbedded(bytes) ? archive('program') : null;
}

const PDF_BYTES = 1024;

/** Recognises a PDF that does not begin with its first byte, which programs accept. ISO 32000-2, 7.5.2 */
function isLatePdf(bytes: Buffer): boolean {
  const at = bytes.subarray(0, PDF_BYTES).indexOf('%PDF-');
  return at > 0 && (bytes[at - 1] === 10 || bytes[at - 1] === 13 || bytes[at - 1] === 0) && !isUtf8(bytes);
}

function isBinaryOrScript(bytes: Buffer): boolean {
  return (bytes[0] === 0x23 && bytes[1] === 0x21) || bytes.subarray(0, SNIFF_BYTES).includes(0);
}
