/**
 * Standard output and standard error. Files, pipes and `/dev/null` are written directly: Node's streams for them cost a
 * small push three milliseconds.
 */

import { fstatSync, statSync, writeSync } from 'node:fs';

declare const TIDEGATE_VERSION: string | undefined;

/** A test of the source replaces the streams. */
const WITH_STREAMS = process.platform === 'win32' || typeof TIDEGATE_VERSION !== 'string';

export type Standard = 'output' | 'error';

const FILES: Readonly<Record<Standard, number>> = { output: 1, error: 2 };

/** Writes a text and waits until a pipe has taken it: a process that exits at once would cut it short. */
export async function write(text: string, to: Standard = 'output'): Promise<void> {
  const rest = isPlain(to) ? writeDirectly(Buffer.from(text), to) : text;
  if (rest.length > 0) await new Promise<void>((resolve) => streamOf(to).write(rest, () => resolve()));
}

/** Returns the columns of a terminal and whether it shows colours; null for a file or a pipe. */
export function screen(): { readonly columns: number | undefined; readonly colour: boolean } | null {
  if (isPlain('output')) return null;
  const stream = streamOf('output');
  // https://no-color.org
  const colour = Boolean(stream.isTTY) && (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb';
  return { columns: stream.columns, colour };
}

/** Reports whether the output is a file, a pipe or `/dev/null`. */
function isPlain(to: Standard): boolean {
  if (WITH_STREAMS) return false;
  try {
    const stat = fstatSync(FILES[to]);
    return stat.isFile() || stat.isFIFO() || (stat.isCharacterDevice() && stat.rdev === statSync('/dev/null').rdev);
  } catch {
    return false;
  }
}

/** Writes without a stream; returns the rest that a pipe did not take. */
function writeDirectly(bytes: Buffer, to: Standard): Buffer {
  let rest = bytes;
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(FILES[to], rest));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return rest;
    surviveClosedPipe(error as NodeJS.ErrnoException, to);
  }
  return Buffer.alloc(0);
}

const ready = new Set<Standard>();

/** Returns Node's stream, which survives a reader that leaves. */
export function streamOf(to: Standard): NodeJS.WriteStream {
  const stream = to === 'output' ? process.stdout : process.stderr;
  if (!ready.has(to)) stream.on('error', (error: NodeJS.ErrnoException) => surviveClosedPipe(error, to));
  ready.add(to);
  return stream;
}

/**
 * Lets the process continue when the reader of a pipe has left (`| head`): its exit code is still the verdict's, and a
 * client that leaves early does not change what becomes of its push. Ends it with exit code 3 if the output cannot be
 * written for another reason, such as a full disk.
 */
function surviveClosedPipe(error: NodeJS.ErrnoException, to: Standard): void {
  if (error.code === 'EPIPE') return;
  if (to === 'output')
    process.stderr.write(
      'tidegate: the report could not be written to standard output ' +
        `(${error.code ?? 'unknown reason'}).\n  This is not a pass. Free some space, or write to ` +
        `another place: --format json=<file>\n`,
    );
  process.exit(3);
}
