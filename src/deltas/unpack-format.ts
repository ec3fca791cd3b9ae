/**
 * Tells containers by their first bytes (a zip also by its last), never by a file's name. Cheap: asked of every blob.
 */

import { AR_MAGIC } from './containers/ar.ts';
import { isTar } from './containers/tar.ts';
import { findDirectory } from './containers/zip-directory.ts';

/** Many files in one. */
export type ArchiveFormat = 'zip' | 'tar' | 'ar';
/** One file, compressed. */
export type StreamFormat = 'gzip' | 'bzip2' | 'xz' | 'zstd';
/** Known for holding what cannot be read here: told as not scanned. */
export type UnreadFormat = '7z' | 'rar' | 'lz4' | 'lzip' | 'compress' | 'cab' | 'pdf' | 'rpm';

/** A blob that holds other files. */
export interface Container {
  readonly bytes: Buffer;
  /** Its old versions: what stood in any of them is not new. */
  readonly olds: readonly Buffer[];
  /** Is all of it new, and each of its files judged only once in the scan? */
  readonly once: boolean;
}

export type Format =
  | { readonly kind: 'archive'; readonly format: ArchiveFormat }
  | { readonly kind: 'stream'; readonly format: StreamFormat }
  | { readonly kind: 'unread'; readonly format: UnreadFormat };

/** In latin-1. */
const MAGICS: readonly (readonly [string, Format])[] = [
  ['PK\x03\x04', { kind: 'archive', format: 'zip' }],
  ['PK\x05\x06', { kind: 'archive', format: 'zip' }],
  [AR_MAGIC, { kind: 'archive', format: 'ar' }],
  ['\x1f\x8b\x08', { kind: 'stream', format: 'gzip' }],
  ['\xfd7zXZ\0', { kind: 'stream', format: 'xz' }],
  ['\x28\xb5\x2f\xfd', { kind: 'stream', format: 'zstd' }],
  ['7z\xbc\xaf\x27\x1c', { kind: 'unread', format: '7z' }],
  ['Rar!\x1a\x07', { kind: 'unread', format: 'rar' }],
  ['\x04\x22\x4d\x18', { kind: 'unread', format: 'lz4' }],
  ['LZIP\x01', { kind: 'unread', format: 'lzip' }],
  ['\x1f\x9d', { kind: 'unread', format: 'compress' }],
  ['MSCF\0\0\0\0', { kind: 'unread', format: 'cab' }],
  ['%PDF-', { kind: 'unread', format: 'pdf' }],
  ['\xed\xab\xee\xdb', { kind: 'unread', format: 'rpm' }],
];
const BY_FIRST_BYTE = new Map<number, (readonly [Buffer, Format])[]>();
for (const [text, format] of MAGICS) {
  const magic = Buffer.from(text, 'latin1');
  BY_FIRST_BYTE.set(magic[0]!, [...(BY_FIRST_BYTE.get(magic[0]!) ?? []), [magic, format]]);
}

/** A level from 1 to 9, then a block, or the end where nothing is in it. */
const BZIP2 = /^BZh[1-9](?:1AY&SY|\x17rE8P\x90)/;
const SMALLEST_ZIP = 22;
const SNIFF_BYTES = 8000;

export function formatOf(bytes: Buffer): Format | null {
  for (const [magic, format] of BY_FIRST_BYTE.get(bytes[0] ?? -1) ?? []) {
    if (bytes.length >= magic.length && bytes.compare(magic, 0, magic.length, 0, magic.length) === 0) return format;
  }
  if (bytes[0] === 0x42 && BZIP2.test(bytes.toString('latin1', 0, 10))) return { kind: 'stream', format: 'bzip2' };
  if (isTar(bytes)) return { kind: 'archive', format: 'tar' };
  // Programs, and scripts, with a zip behind them: self-extracting, Spring Boot's jars, Python's zipapps.
  if (bytes.length > SMALLEST_ZIP && isBinaryOrScript(bytes) && (findDirectory(bytes)?.entries ?? 0) > 0)
    return { kind: 'archive', format: 'zip' };
  return null;
}

function isBinaryOrScript(bytes: Buffer): boolean {
  return (bytes[0] === 0x23 && bytes[1] === 0x21) || bytes.subarray(0, SNIFF_BYTES).includes(0);
}
