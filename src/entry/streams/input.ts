/** Standard input. */

import { fstatSync, readSync } from 'node:fs';
import { UsageError } from '../../model/errors.ts';
import { LARGEST_BLOB } from '../../repository/object-read.ts';

export async function readInput(): Promise<Buffer> {
  return await readUpTo(Number.POSITIVE_INFINITY);
}

/**
 * Reads a text to scan; of one over the limit, a little more than that. Throws if nothing can come: standard input is
 * closed, or is `/dev/null`.
 */
export async function readTextInput(): Promise<Buffer> {
  const input = await readUpTo(LARGEST_BLOB);
  if (input.length === 0 && isNothing())
    throw new UsageError('bad-arguments', 'Nothing can be read: standard input is closed, or is /dev/null.', {
      next: 'Hand the text to it: tidegate stdin <file',
    });
  return input;
}

/** Reports whether standard input is `/dev/null`, which Node also opens in place of a closed one. */
function isNothing(): boolean {
  try {
    const stat = fstatSync(0);
    return stat.isDirectory() || (stat.isCharacterDevice() && !process.stdin.isTTY);
  } catch {
    return true;
  }
}

/** Reads standard input to its end, or until a chunk exceeds `most` bytes. */
async function readUpTo(most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  const isFull = (chunk: Buffer): boolean => {
    chunks.push(chunk);
    length += chunk.length;
    return length > most;
  };
  if (!readDirectly(isFull)) for await (const chunk of process.stdin) if (isFull(chunk as Buffer)) break;
  return Buffer.concat(chunks);
}

const CHUNK = 64 * 1024;

/**
 * Reads a file or a pipe to its end without a stream of Node's, which costs a small push four milliseconds. False if
 * only a stream will do: for a terminal, or a pipe that must not be waited for.
 */
function readDirectly(isFull: (chunk: Buffer) => boolean): boolean {
  if (process.platform === 'win32') return false;
  try {
    const stat = fstatSync(0);
    if (!stat.isFile() && !stat.isFIFO()) return false;
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const count = readSync(0, chunk);
      if (count === 0 || isFull(chunk.subarray(0, count))) return true;
    }
  } catch {
    return false;
  }
}
