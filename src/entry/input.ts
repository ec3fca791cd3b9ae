/** Standard input. */

import { fstatSync } from 'node:fs';
import { UsageError } from '../model/errors.ts';
import { LARGEST_BLOB } from '../repository/object-read.ts';

export async function readInput(): Promise<Buffer> {
  return await readUpTo(Number.POSITIVE_INFINITY);
}

/**
 * Reads a text to scan; of one over the limit only a little more than that. Throws where nothing can come: standard
 * input is closed, or is `/dev/null`.
 */
export async function readTextInput(): Promise<Buffer> {
  const input = await readUpTo(LARGEST_BLOB);
  if (input.length === 0 && isNothing())
    throw new UsageError('bad-arguments', 'Nothing can be read: standard input is closed, or is /dev/null.', {
      next: 'Hand the text to it: tidegate stdin <file',
    });
  return input;
}

/** Node opens `/dev/null` in the place of a closed input. */
function isNothing(): boolean {
  try {
    const stat = fstatSync(0);
    return stat.isDirectory() || (stat.isCharacterDevice() && !process.stdin.isTTY);
  } catch {
    return true;
  }
}

async function readUpTo(most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length > most) break;
  }
  return Buffer.concat(chunks);
}
