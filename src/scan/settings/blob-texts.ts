/** Reads blobs as texts, by object id or by path. */

import type { Oid } from '../../model/oid.ts';
import { decodeText, type Text } from '../../model/text.ts';
import { findBlob, type ObjectSource } from '../../repository/object-source.ts';

/** Returns the text of a blob; null if there is no blob, or it cannot be read. */
export async function readText(source: ObjectSource, oid: Oid | null): Promise<Text | null> {
  if (oid === null) return null;
  const blob = await source.readBlob(oid);
  return blob.kind === 'bytes' ? decodeText(blob.bytes) : null;
}

/** Returns the text of a file at a commit; null if it has no such file. */
export async function readTextAt(source: ObjectSource, commit: Oid, path: string): Promise<Text | null> {
  return await readText(source, await findBlob(source, commit, path));
}
