/**
 * Files of bare LZMA: `.lzma` (https://www.7-zip.org/sdk.html, lzma-specification.txt) and `.lz`
 * (https://www.nongnu.org/lzip/manual/lzip_manual.html#File-format).
 */

import { corrupt, expandWith, type Expanded } from './container.ts';
import { LzmaDecoder } from './lzma.ts';
import { LZIP_MAGIC } from './lzma-magic.ts';

const HEADER = 13;
const UNKNOWN = 2n ** 64n - 1n;
const MOST_PROPERTIES = 12;
const LZIP_HEADER = 6;
const LZIP_TRAILER = 20;
/** `lc` 3, `lp` 0, `pb` 2. */
const LZIP_PROPERTIES = 0x5d;

/** Expands a `.lzma` file, up to `limit` bytes. */
export function expandLzma(bytes: Buffer, limit: number): Expanded {
  return expandWith(limit, (output) => {
    const decoder = new LzmaDecoder();
    decoder.setProperties(bytes.readUInt8(0), MOST_PROPERTIES);
    const size = bytes.readBigUInt64LE(5);
    if (size === UNKNOWN) decoder.decodeToEnd(bytes, HEADER, output);
    else decoder.decode(bytes, HEADER, bytes.length, output, Number(size), 0);
  });
}

/** Expands all members of a `.lz` file, one behind the other. */
export function expandLzip(bytes: Buffer, limit: number): Expanded {
  return expandWith(limit, (output) => {
    for (let at = 0; at < bytes.length; ) {
      if (bytes.toString('latin1', at, at + LZIP_MAGIC.length) !== LZIP_MAGIC)
        throw corrupt('has trailing data that is not lzip');
      const decoder = new LzmaDecoder();
      decoder.setProperties(LZIP_PROPERTIES);
      at = decoder.decodeToEnd(bytes, at + LZIP_HEADER, output) + LZIP_TRAILER;
    }
  });
}
