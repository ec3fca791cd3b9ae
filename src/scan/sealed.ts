/** A file that is whole or counts for nothing: its content, and a digest at its end. */

import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

const DIGEST = 32;

/** Null where it is not there, cannot be read or is not what was written. */
export function readSealed(file: string): Buffer | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return null;
  }
  const content = bytes.subarray(0, -DIGEST);
  return bytes.length > DIGEST && digestOf(content).equals(bytes.subarray(-DIGEST)) ? content : null;
}

/** All or nothing: another process may be reading it. */
export function writeSealed(file: string, content: Buffer): void {
  const scratch = `${file}.${process.pid}`;
  writeFileSync(scratch, Buffer.concat([content, digestOf(content)]), { mode: 0o600 });
  renameSync(scratch, file);
}

export function digestOf(bytes: Buffer | string): Buffer {
  return createHash('sha256').update(bytes).digest();
}
