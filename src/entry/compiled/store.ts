/**
 * V8's compiled code of the files of dist/, kept beside them: `tidegate install` writes it for the Node that hooks run
 * with. It is code that runs, so it counts only where it is as safe as the program itself: in the program's own folder,
 * of the same owner or root, and writable by nobody else.
 */

import { closeSync, fstatSync, openSync, readFileSync, statSync, type Stats } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { Store } from './loader.ts';

/** Hash of all of dist/; the source has none. */
declare const TIDEGATE_BUILD: string | undefined;

/** Size, time and a count of bytes: what the code was compiled from, and how much of it there is. */
const HEAD = 24;

/** Returns the folder of compiled code for this build and this Node; null if there can be none. */
export function compiledFolder(root: string): string | null {
  if (typeof TIDEGATE_BUILD !== 'string' || !isAbsolute(root)) return null; // a relative path would be a repository's
  return join(root, 'compiled', `${TIDEGATE_BUILD}-${process.version}-${process.platform}-${process.arch}`);
}

/** Returns the files of dist/ with the compiled code of each. */
export function compiledStore(root: string, folder: string): Store {
  let source: Stats | undefined;
  return {
    root,
    text(path) {
      const file = openSync(join(root, path), 'r');
      try {
        source = fstatSync(file);
        return readFileSync(file, 'utf8');
      } finally {
        closeSync(file);
      }
    },
    compiled: (path) => (source === undefined ? undefined : readCompiled(compiledFile(folder, path), source)),
  };
}

/** Returns the file with the compiled code of a part. */
export function compiledFile(folder: string, path: string): string {
  return join(folder, `${path.replaceAll('/', '-')}.bin`);
}

/** Reads compiled code; undefined if it is missing, not safe, or of another text. */
function readCompiled(path: string, source: Stats): Buffer | undefined {
  let bytes: Buffer;
  try {
    const file = openSync(path, 'r');
    try {
      if (!isSafe(fstatSync(file), source)) return undefined;
      bytes = readFileSync(file);
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
  const isWhole =
    bytes.length > HEAD &&
    bytes.readDoubleLE(0) === source.size &&
    bytes.readDoubleLE(8) === source.mtimeMs &&
    bytes.readDoubleLE(16) === bytes.length - HEAD;
  return isWhole ? bytes.subarray(HEAD) : undefined;
}

/**
 * Reports whether nobody but the owner of the program can have written the code. Windows has no such modes: there the
 * folder is as safe as the program's own.
 */
function isSafe(compiled: Stats, source: Stats): boolean {
  if (process.platform === 'win32') return true;
  return compiled.isFile() && (compiled.uid === source.uid || compiled.uid === 0) && (compiled.mode & 0o022) === 0;
}

/** Returns the content of a compiled file: size and time of its source, then the code. */
export function withHead(compiled: Buffer, sourcePath: string): Buffer {
  const { size, mtimeMs } = statSync(sourcePath);
  const head = Buffer.alloc(HEAD);
  head.writeDoubleLE(size, 0);
  head.writeDoubleLE(mtimeMs, 8);
  head.writeDoubleLE(compiled.length, 16);
  return Buffer.concat([head, compiled]);
}
