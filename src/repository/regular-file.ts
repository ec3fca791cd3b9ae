/**
 * The one door to a file that a person, a policy or an environment variable names. It opens regular files only: a pipe
 * would be waited for, a device may never end.
 */

import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, statSync, type Stats } from 'node:fs';

const NOT_REGULAR = 'ENOTREGULAR';
const TOO_LARGE = 'ETOOLARGE';

/**
 * Reads the file, through links. `most`: bytes. Throws an error with a `code`: one of Node's, or one that `whyUnread`
 * says in words.
 */
export function readRegularFile(path: string, most = Number.POSITIVE_INFINITY): Buffer {
  check(statSync(path), most); // some devices do something when they are opened
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    check(fstatSync(file), most); // it may have been replaced
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** Reads as `readRegularFile`. A byte order mark says which encoding it is, and is left out: some shells write one. */
export function readRegularText(path: string, most?: number): string {
  const bytes = readRegularFile(path, most);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
  const text = bytes.toString('utf8');
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** Returns the text; null if there is no such file. */
export function readTextIfThere(path: string, most?: number): string | null {
  try {
    return readRegularText(path, most);
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

export function isAbsent(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
}

/** Returns the end of a sentence that begins with the path and a colon. */
export function whyUnread(error: unknown): string {
  const { code, message, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' && path !== undefined && lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink())
    return 'it is a link to a file that does not exist';
  return code === NOT_REGULAR || code === TOO_LARGE ? message : (code ?? 'unknown reason');
}

/** Returns what is there in words: `a named pipe`. */
export function kindOfFile(status: Stats): string {
  if (status.isDirectory()) return 'a folder';
  if (status.isFIFO()) return 'a named pipe';
  if (status.isSocket()) return 'a socket';
  if (status.isSymbolicLink()) return 'a symbolic link';
  return status.isFile() ? 'a regular file' : 'a device';
}

/** Returns the error for a path that is not a regular file. `kind`: what it is, `a folder`. */
export function notRegular(kind: string): Error {
  return Object.assign(new Error(`it is ${kind}, not a regular file`), { code: NOT_REGULAR });
}

function check(status: Stats, most: number): void {
  if (!status.isFile()) throw notRegular(kindOfFile(status));
  if (status.size > most)
    throw Object.assign(new Error(`it is larger than ${Math.round(most / 1024 / 1024)} MB`), { code: TOO_LARGE });
}
