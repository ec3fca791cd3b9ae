/** The blobs of a shard as one text: there are many, and a report has to carry them. */

import type { ShardBlob } from './shard.ts';

const READ = 1;
const PACKED = 2;
const LONG_NAME = 4;
/** Flags, turn and size; the name follows. */
const HEAD = 1 + 6 + 4;

/** Base64 of a byte of flags, six of the turn and four of the size, then the name: 20 bytes, or 32. */
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

/** Throws on what `packBlobs` did not write. */
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
