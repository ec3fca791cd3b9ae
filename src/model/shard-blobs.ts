/** The blobs of a shard as one text: there are many, and a report has to carry them. */

import type { ShardBlob } from './shard.ts';

const READ = 1;
const PACKED = 2;
const LONG_NAME = 4;
/** Flags, turn and size; the name follows. */
const HEAD = 1 + 6 + 4;

/**
 * Returns base64. Each blob takes a byte of flags, six bytes of the turn, four of the size, then its binary object id:
 * 31 bytes, or 43 with SHA-256.
 */
export function packBlobs(blobs: readonly ShardBlob[]): string {
  const records = blobs.map(({ oid, turn, bytes, packed }) => {
    const record = Buffer.alloc(HEAD + oid.length / 2);
    record[0] = (bytes === null ? 0 : READ) | (packed ? PACKED : 0) | (oid.length > 40 ? LONG_NAME : 0);
    record.writeUIntBE(turn, 1, 6);
    record.writeUInt32BE(bytes ?? 0, 7);
    record.write(oid, HEAD, 'hex');
    return record;
  });
  return Buffer.concat(records).toString('base64');
}

/** Reads what `packBlobs` wrote. Throws `RangeError` on a text that is cut short. */
export function unpackBlobs(text: string): readonly ShardBlob[] {
  const table = Buffer.from(text, 'base64');
  const blobs: ShardBlob[] = [];
  for (let at = 0; at < table.length; ) {
    const flags = table.readUInt8(at);
    const end = at + HEAD + (flags & LONG_NAME ? 32 : 20);
    if (end > table.length) throw new RangeError('a table of blobs is cut short');
    blobs.push({
      oid: table.toString('hex', at + HEAD, end),
      turn: table.readUIntBE(at + 1, 6),
      bytes: flags & READ ? table.readUInt32BE(at + 7) : null,
      packed: (flags & PACKED) !== 0,
    });
    at = end;
  }
  return blobs;
}
