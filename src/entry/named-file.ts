/** Reads a file that an argument of a command names. */

import { statSync } from 'node:fs';
import { isTidegateError, UsageError } from '../model/errors.ts';
import { faultOfJson } from '../policy/text/json-text.ts';
import { isAbsent, readRegularFile, readRegularText, whyUnread } from '../repository/regular-file.ts';

/**
 * Reads a file that a person named. Throws `UsageError('no-such-file')` if it cannot be read; `next`: the step then.
 */
export function readNamedFile(file: string, next?: string): Buffer {
  try {
    return readRegularFile(file);
  } catch (cause) {
    throw unreadable(file, cause, next);
  }
}

/** Reads as `readNamedFile`. Throws the same where the text is longer than a string may be. */
export function readNamedText(file: string): string {
  try {
    return readRegularText(file);
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

function unreadable(file: string, cause: unknown, next?: string): UsageError {
  return new UsageError('no-such-file', `Cannot read ${file}: ${whyUnread(cause)}.`, {
    ...(next === undefined ? {} : { next }),
    cause,
  });
}

/** Reads JSON that a person named. If it is not JSON, throws what `refuse` makes of the end of a sentence. */
export function readNamedJson(file: string, refuse: (why: string) => UsageError): unknown {
  const text = readNamedText(file);
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own words would quote the file.
    const { line, problem } = faultOfJson(text) ?? { line: 1, problem: 'it is not JSON' };
    throw refuse(`line ${line}: ${problem}`);
  }
}

/** Reads parsed JSON that may have any shape. Throws what `refuse` makes where the shape is not the one expected. */
export function readShape<T>(read: () => T, refuse: (cause: unknown) => UsageError): T {
  try {
    return read();
  } catch (cause) {
    throw isTidegateError(cause) ? cause : refuse(cause);
  }
}

/**
 * Checks the folder that `--repo` names: a command that makes files must not make the folder as well. Throws
 * `UsageError('no-repository')` if the path is not a folder.
 */
export function requireFolder(path: string): void {
  const why = whyNotFolder(path);
  if (why === null) return;
  throw new UsageError('no-repository', `${path} is not in a git repository: ${why}.`, {
    next: 'Name a clone, or a folder in one: --repo <dir>',
  });
}

/** Returns the half of a sentence after `<path> is not in a git repository:`; null for a folder. */
function whyNotFolder(path: string): string | null {
  try {
    return statSync(path).isDirectory() ? null : 'it is not a folder';
  } catch (cause) {
    return isAbsent(cause) ? 'there is no such folder' : whyUnread(cause);
  }
}
