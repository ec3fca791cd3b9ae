/** ar, the format of Debian packages. Long names stay as they are written: no secret depends on them. */

import { ContainerError, corrupt, type Budget, type Piece } from './container.ts';

export const AR_MAGIC = '!<arch>\n';
const HEADER = 60;

/** Yields the files of an ar archive; a damaged one ends with a piece of kind `failed`. */
export function* readAr(bytes: Buffer, budget: Budget): Generator<Piece> {
  try {
    for (let at = AR_MAGIC.length; at + HEADER <= bytes.length; ) {
      const size = Number(bytes.toString('latin1', at + 48, at + 58).trim());
      if (!Number.isInteger(size) || size < 0 || bytes.toString('latin1', at + 58, at + HEADER) !== '`\n')
        throw corrupt('has a broken header');
      const from = at + HEADER;
      const name = bytes
        .toString('utf8', at, at + 16)
        .trim()
        .replace(/\/$/, '');
      budget.takeEntry();
      if (size > 0) yield { kind: 'entry', name, bytes: bytes.subarray(from, from + size) };
      if (from + size > bytes.length) throw corrupt('ends too early');
      at = from + size + (size & 1);
    }
  } catch (error) {
    if (!(error instanceof ContainerError)) throw error;
    yield { kind: 'failed', name: null, failure: error };
  }
}
