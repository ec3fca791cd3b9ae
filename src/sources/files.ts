/** Paths that a person names → the regular files under them. Links are not followed, so that nothing outside is read: what a link says is its text. */

import type { Stats } from 'node:fs';
import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { UsageError } from '../model/errors.ts';

export interface FoundFile {
  readonly path: string;
  readonly size: number;
  /** Rejects where the file, or the folder of this path, cannot be read. */
  read(): Promise<Buffer>;
}

/** In a stable order; `.git` folders are left out. Throws `UsageError('no-such-file')` for a path that is not there. */
export async function* findFiles(paths: readonly string[], folder: string): AsyncGenerator<FoundFile> {
  for (const path of paths) {
    const start = isAbsolute(path) ? path : join(folder, path);
    if (!(await lstat(start).catch(() => null))) throw new UsageError('no-such-file', `There is no file or folder ${path}.`);
    yield* walk(Buffer.from(start), folder);
  }
}

/** By the bytes of its names: not every name is valid UTF-8. */
async function* walk(start: Buffer, folder: string): AsyncGenerator<FoundFile> {
  const name = start.toString('utf8');
  const path = relative(folder, name).split(sep).join('/') || name;
  let stats: Stats;
  let names: Buffer[] = [];
  try {
    stats = await lstat(start);
    if (stats.isDirectory()) names = await readdir(start, { encoding: 'buffer' });
  } catch (error) {
    yield { path, size: 0, read: () => Promise.reject(error as Error) };
    return;
  }
  if (stats.isFile()) yield { path, size: stats.size, read: () => readFile(start) };
  if (stats.isSymbolicLink()) yield { path, size: stats.size, read: () => readlink(start, { encoding: 'buffer' }) };
  for (const one of names.sort(Buffer.compare)) {
    if (one.toString('latin1') !== '.git') yield* walk(Buffer.concat([start, SEPARATOR, one]), folder);
  }
}

const SEPARATOR = Buffer.from(sep);
