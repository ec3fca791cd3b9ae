/** Paths that a person names → the regular files under them. Links are not followed, so that nothing outside is read. */

import { lstat, opendir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { UsageError } from '../model/errors.ts';

export interface FoundFile {
  readonly path: string;
  readonly size: number;
  read(): Promise<Buffer>;
}

/** In a stable order; `.git` folders are left out. Throws `UsageError('no-such-file')` for a path that is not there. */
export async function* findFiles(paths: readonly string[], folder: string): AsyncGenerator<FoundFile> {
  for (const path of paths) {
    const stats = await lstat(join(folder, path)).catch(() => lstat(path).catch(() => null));
    if (!stats) throw new UsageError('no-such-file', `There is no file or folder ${path}.`);
    const start = path.startsWith(sep) ? path : join(folder, path);
    yield* walk(start, folder);
  }
}

async function* walk(start: string, folder: string): AsyncGenerator<FoundFile> {
  const stats = await lstat(start);
  if (stats.isFile()) {
    yield { path: relative(folder, start).split(sep).join('/') || start, size: stats.size, read: () => readFile(start) };
    return;
  }
  if (!stats.isDirectory()) return;
  const names: string[] = [];
  for await (const entry of await opendir(start)) if (entry.name !== '.git') names.push(entry.name);
  for (const name of names.sort()) yield* walk(join(start, name), folder);
}
