/**
 * Paths that a person names → the regular files under them. Links are not followed, so that nothing outside is read:
 * what a link says is its text.
 */

import { lstatSync, readdirSync, readFileSync, readlinkSync, type Stats } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { UsageError } from '../model/errors.ts';
import { kindOfFile } from '../repository/regular-file.ts';

export interface FoundFile {
  readonly path: string;
  readonly size: number;
  /** Throws if the file, or the folder of this path, cannot be read. */
  read(): Buffer;
}

/**
 * Yields files in a stable order; leaves out `.git` folders. Throws `UsageError('no-such-file')` for a path that is not
 * there. Works synchronously: for trees of small files, promises cost more than reading and judging together.
 */
export function* findFiles(paths: readonly string[], folder: string, top = folder): Generator<FoundFile> {
  for (const path of paths) {
    const start = isAbsolute(path) ? path : join(folder, path);
    const status = statusOf(start);
    if (status === null) throw new UsageError('no-such-file', `There is no file or folder ${path}.`);
    // Within a folder there may be pipes; one that is named would be believed to be scanned.
    if (!status.isFile() && !status.isDirectory() && !status.isSymbolicLink())
      throw new UsageError('no-such-file', `Cannot scan ${path}: it is ${kindOfFile(status)}, not a regular file.`, {
        next: 'Hand its text over: tidegate stdin',
      });
    yield* walkFolder(Buffer.from(start), top);
  }
}

/** Returns null if no file, folder or link has this path; a link that leads nowhere has it. */
function statusOf(path: string): Stats | null {
  try {
    return lstatSync(path);
  } catch {
    return null;
  }
}

/** Walks a folder by the bytes of its names: not every name is valid UTF-8. */
function* walkFolder(start: Buffer, folder: string): Generator<FoundFile> {
  const left = [start];
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    const place = at;
    const name = place.toString('utf8');
    const path = relative(folder, name).split(sep).join('/') || name;
    let stats: Stats;
    let names: Buffer[] = [];
    try {
      stats = lstatSync(place);
      if (stats.isDirectory()) names = readdirSync(place, { encoding: 'buffer' });
    } catch (error) {
      yield {
        path,
        size: 0,
        read: () => {
          throw error;
        },
      };
      continue;
    }
    if (stats.isFile()) yield { path, size: stats.size, read: () => readFileSync(place) };
    if (stats.isSymbolicLink())
      yield { path, size: stats.size, read: () => readlinkSync(place, { encoding: 'buffer' }) };
    // The last is taken first.
    for (const one of names.sort((a, b) => Buffer.compare(b, a))) {
      if (one.toString('latin1') !== '.git') left.push(Buffer.concat([place, SEPARATOR, one]));
    }
  }
}

const SEPARATOR = Buffer.from(sep);
