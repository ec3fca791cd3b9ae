/** A file of JSON and named byte arrays, with a digest at its end: it is complete, or it counts as absent. */

import { createHash, randomBytes } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { readRegularFile } from '../../repository/regular-file.ts';

const DIGEST = 32;
/** Names the byte order, because numbers are stored in that of the machine. */
const MAGIC = Buffer.from(`tidegate cache 3 ${endianness()}\n`);

export interface Sealed {
  /** JSON values. */
  readonly head: Readonly<Record<string, unknown>>;
  readonly parts: Readonly<Record<string, Uint8Array>>;
}

/** Reads the file; null if it is missing, damaged or cut short. */
export function readSealed(
  file: string,
): { readonly head: Readonly<Record<string, unknown>>; part(name: string): Buffer } | null {
  let bytes: Buffer;
  try {
    bytes = readRegularFile(file);
  } catch {
    return null;
  }
  const content = bytes.subarray(0, -DIGEST);
  if (
    content.length < MAGIC.length + 4 ||
    !content.subarray(0, MAGIC.length).equals(MAGIC) ||
    !digestOf(content).equals(bytes.subarray(-DIGEST))
  )
    return null;
  const headAt = MAGIC.length + 4;
  const { head, lengths } = JSON.parse(
    content.toString('utf8', headAt, headAt + content.readUInt32LE(MAGIC.length)),
  ) as { head: Record<string, unknown>; lengths: Record<string, number> };
  const parts = new Map<string, Buffer>();
  let at = headAt + content.readUInt32LE(MAGIC.length);
  for (const [name, length] of Object.entries(lengths)) parts.set(name, content.subarray(at, (at += length)));
  return { head, part: (name) => parts.get(name) ?? Buffer.alloc(0) };
}

/** Replaces the file atomically: another process may be reading or writing it. */
export function writeSealed(file: string, { head, parts }: Sealed): void {
  const lengths = Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, bytes.byteLength]));
  const facts = Buffer.from(JSON.stringify({ head, lengths }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(facts.length);
  const content = Buffer.concat([MAGIC, length, facts, ...Object.values(parts), Buffer.alloc(DIGEST)]);
  digestOf(content.subarray(0, -DIGEST)).copy(content, content.length - DIGEST);
  const scratch = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    writeFileSync(scratch, content, { mode: 0o600 });
    renameSync(scratch, file);
  } catch (error) {
    rmSync(scratch, { force: true });
    throw error;
  }
}

/** Returns the SHA-256 of some bytes. */
export function digestOf(bytes: Buffer | string): Buffer {
  return createHash('sha256').update(bytes).digest();
}
