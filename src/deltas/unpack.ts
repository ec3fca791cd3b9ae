/**
 * A container → the files within it, at any depth up to a bound. Loaded only once there is a container.
 *
 * No size that a container declares is trusted: expanded bytes are counted as they are produced. A part that reaches a
 * bound, is broken, encrypted or of an unsupported kind is reported, and the others are still read.
 */

import { createHash } from 'node:crypto';
import { readAr } from './containers/ar.ts';
import { expandBzip2 } from './containers/bzip2.ts';
import {
  Budget,
  ContainerError,
  LIMITS,
  type Expanded,
  type Limits,
  type Piece,
  type Trouble,
} from './containers/container.ts';
import { expandGzip, expandZlib } from './containers/deflate.ts';
import { readEmbedded } from './containers/embedded.ts';
import { readBundle, readPack } from './containers/git-pack.ts';
import { expandLzip, expandLzma } from './containers/lzma-file.ts';
import { readPng } from './containers/png.ts';
import { isTar, readTar } from './containers/tar.ts';
import { expandXz } from './containers/xz.ts';
import { readZip } from './containers/zip.ts';
import { expandZstd } from './containers/zstd.ts';
import { shortenToWords } from '../model/strings.ts';
import { formatOf, type ArchiveFormat, type StreamFormat } from './unpack-format.ts';

/** Paths look like `outer.zip!inner/name.env`, and `a.tgz!b.zip!c` where containers are within containers. */
export type Unpacked =
  /** `whole`: a container as it is, after the files in it: what it holds beside them. */
  | { readonly kind: 'file'; readonly path: string; readonly bytes: Buffer; readonly whole?: boolean }
  /** `message` is a sentence's end: `expands to more than the limit`. */
  | { readonly kind: 'unread'; readonly path: string; readonly trouble: Trouble; readonly message: string };

/** Yields all that the blob holds, in its order; nothing if it is not a container. */
export function* unpack(bytes: Buffer, path: string, limits: Limits = LIMITS): Generator<Unpacked> {
  yield* openContainer(bytes, path, 1, new Budget(bytes.length, limits));
}

/** A file whose bytes an old version has, at a path that none has. */
interface Renamed {
  readonly kind: 'name';
  readonly path: string;
}

/** Yields only the files whose bytes are in none of the old versions, and the new names of others. */
export function* unpackNew(
  bytes: Buffer,
  path: string,
  olds: readonly Buffer[],
  limits: Limits = LIMITS,
): Generator<Unpacked | Renamed> {
  if (olds.length === 0) return yield* unpack(bytes, path, limits);
  const known = new Set<string>();
  const paths = new Set<string>();
  for (const old of olds)
    for (const piece of unpack(old, path, limits)) {
      paths.add(piece.path);
      if (piece.kind === 'file') known.add(hashOf(piece.bytes));
    }
  for (const piece of unpack(bytes, path, limits)) {
    if (piece.kind === 'unread' || !known.has(hashOf(piece.bytes))) yield piece;
    else if (!paths.has(piece.path)) yield { kind: 'name', path: piece.path };
  }
}

/** Returns the SHA-256 of some bytes, in base64. */
export function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('base64');
}

const ARCHIVES: Readonly<Record<ArchiveFormat, (bytes: Buffer, budget: Budget) => Generator<Piece>>> = {
  zip: readZip,
  tar: readTar,
  ar: readAr,
  'git bundle': readBundle,
  'git pack': readPack,
  png: readPng,
  program: readEmbedded,
};
const STREAMS: Readonly<Record<StreamFormat, (bytes: Buffer, limit: number) => Expanded>> = {
  gzip: expandGzip,
  bzip2: expandBzip2,
  xz: expandXz,
  zstd: expandZstd,
  zlib: expandZlib,
  lzma: expandLzma,
  lzip: expandLzip,
};

/** Yields the files of a container, or why it cannot be read. `depth`: number of containers around it. */
function* openContainer(bytes: Buffer, path: string, depth: number, budget: Budget): Generator<Unpacked> {
  const format = formatOf(bytes);
  switch (format?.kind) {
    case undefined:
      return;
    case 'unread':
      return yield unread(path, new ContainerError('unsupported', `is of a kind that is not read (${format.format})`));
    case 'archive':
      return yield* openArchive(format.format, bytes, path, depth, budget);
    case 'stream': {
      const { bytes: content, failure } = STREAMS[format.format](bytes, budget.bytesLeft);
      budget.spend(content.length);
      // A compressed tar is one container, not two.
      if (isTar(content)) yield* openArchive('tar', content, path, depth, budget, true);
      else if (content.length > 0) yield* visitInner(content, `${path}!${streamName(path)}`, depth, budget);
      if (failure) yield unread(path, failure);
    }
  }
}

/** Yields the files of an archive. Paths are `archive.zip!inner/name`. */
function* openArchive(
  format: ArchiveFormat,
  bytes: Buffer,
  path: string,
  depth: number,
  budget: Budget,
  isCompressed = false,
): Generator<Unpacked> {
  for (const piece of ARCHIVES[format](bytes, budget)) {
    if (piece.kind === 'rest') {
      // At the top all of it is scanned as it is, unless it is compressed.
      if (isCompressed) yield { kind: 'file', path, bytes: piece.bytes, whole: true };
      continue;
    }
    const inner = piece.name === null ? path : `${path}!${boundName(piece.name)}`;
    if (piece.kind === 'failed') yield unread(inner, piece.failure);
    else if (format === 'program') yield* visitEmbedded(piece.bytes, inner, depth, budget);
    else yield* visitInner(piece.bytes, inner, depth, budget);
  }
}

/** Yields a file of a container; if it is a container itself, also the files in it. */
function* visitInner(bytes: Buffer, path: string, depth: number, budget: Budget): Generator<Unpacked> {
  const format = formatOf(bytes);
  if (format === null || format.kind === 'unread') yield { kind: 'file', path, bytes };
  if (format === null) return;
  if (depth < budget.limits.depth || format.kind === 'unread') yield* openContainer(bytes, path, depth + 1, budget);
  else yield unread(path, new ContainerError('limit', `is a container ${depth + 1} levels deep`));
  // Comments, a script before a zip, what follows the end.
  if (format.kind !== 'unread') yield { kind: 'file', path, bytes, whole: true };
}

/**
 * Yields what a stream within a program holds. Nothing is reported of bytes that only begin like one: they are part of
 * the program.
 */
function* visitEmbedded(bytes: Buffer, path: string, depth: number, budget: Budget): Generator<Unpacked> {
  for (const piece of visitInner(bytes, path, depth, budget))
    if (piece.kind === 'file' || piece.trouble !== 'corrupt' || piece.path !== path) yield piece;
}

function unread(path: string, { trouble, message }: ContainerError): Unpacked {
  return { kind: 'unread', path, trouble, message };
}

/** Returns the name of the compressed file: `log.gz` → `log`. */
function streamName(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('!')) + 1);
  return name.replace(/\.(?:gz|gzip|bz2|xz|zst|zstd|lzma|lz|z|zlib)$/i, '').replace(/\.svgz$/i, '.svg') || 'content';
}

/** Shortens a name, which may be 64 KiB long. Its characters are made safe by the reports. */
function boundName(name: string): string {
  return shortenToWords(name, 1025);
}
