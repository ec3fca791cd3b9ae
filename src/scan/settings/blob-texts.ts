/** Reads blobs as texts, by object id or by path. */

import type { Oid } from '../../model/oid.ts';
import { decodeText, type Text } from '../../model/text.ts';
import { findBlob, type ObjectSource } from '../../repository/object-source.ts';

/** Returns null if there is not a blob, or where it cannot be read. */
export async function readText(source: ObjectSource, oid: Oid | null): Promise<Text | null> {
  if (oid === null) return null;
  const blob = await source.readBlob(oid);
  return blob.kind === 'bytes' ? decodeText(blob.bytes) : null;
}

export async function readTextAt(source: ObjectSource, commit: Oid, path: string): Promise<Text | null> {
  return await readText(source, await findBlob(source, commit, path));
}
