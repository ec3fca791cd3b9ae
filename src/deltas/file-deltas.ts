/** Tree changes → what each brings: reads the blobs, decodes them, and finds the lines that no parent has. */

import { expression } from '../model/expressions/expression.ts';
import type { FileDelta, TreeChange } from '../model/delta.ts';
import { decodeText } from '../model/text.ts';
import { hasName } from '../repository/object-name.ts';
import type { ObjectSource } from '../repository/object-source.ts';
import type { BlobRead } from '../repository/object-types.ts';
import { findNewLines } from './added-lines.ts';
import { formatOf, type Container } from './unpack-format.ts';

/** A change that could not be read, or that holds nothing to read, and why. */
export type Unread =
  | { readonly kind: 'submodule' | 'lfs-pointer'; readonly change: TreeChange }
  | { readonly kind: 'too-large'; readonly change: TreeChange; readonly size: number }
  | { readonly kind: 'missing' | 'corrupt'; readonly change: TreeChange; readonly message: string };

export type DeltaRead =
  | { readonly kind: 'delta'; readonly delta: FileDelta; readonly bytes: number; readonly container: Container | null }
  | Unread
  | null;

const SUBMODULE = '160000';
/**
 * All of a pointer: a text that only begins like one is a text.
 * https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
 */
const LFS_POINTER = expression('')`
  ^version https://git-lfs\.github\.com/spec/v1\n(?:ext-\d-[\w.-]{1,40} sha256:[0-9a-f]{64}\n)*oid sha256:
  [0-9a-f]{64}\nsize \d+\n?$
`;

/**
 * Reads a change's versions and finds its new lines; null for a deletion. `whole`: all of the new text counts as added.
 */
export async function readDelta(source: ObjectSource, change: TreeChange, whole: boolean): Promise<DeltaRead> {
  if (change.oid === null) return null;
  if (change.mode === SUBMODULE) return { kind: 'submodule', change };
  if (!whole && change.oldOids.includes(change.oid)) return null; // a pure rename, or one parent has this very blob
  const oldOids = whole ? [] : [...new Set(change.oldOids.filter((oid) => oid !== null))];
  const [blob, ...olds] = await Promise.all([
    source.readBlob(change.oid),
    ...oldOids.map((oid) => source.readBlob(oid)),
  ]);
  const unread = asUnread(blob!, change);
  if (unread) return unread;
  const { bytes } = blob as { bytes: Buffer };
  if (!hasName(change.oid, 'blob', bytes))
    return {
      kind: 'corrupt',
      change,
      message: `The bytes under the name ${change.oid} (${change.path}) are not those of this blob.`,
    };
  if (isLfsPointer(bytes)) return { kind: 'lfs-pointer', change };
  const text = decodeText(bytes);
  // A parent without the path, or whose blob cannot be read, has none of the lines: more is read then, never less.
  const sound = olds.flatMap((old, i) =>
    old.kind === 'bytes' && hasName(oldOids[i]!, 'blob', old.bytes) ? [old.bytes] : [],
  );
  const versions = sound.map((old) => decodeText(old));
  const fresh = !whole && (change.oldOids.includes(null) || versions.length < oldOids.length);
  const { added, joins } = findNewLines(fresh ? [] : versions, text);
  const container = formatOf(bytes) === null ? null : { bytes, olds: fresh ? [] : sound, once: whole };
  return { kind: 'delta', delta: { change, text, added, joins, olds: versions }, bytes: bytes.length, container };
}

/** Recognises the small text by which Git LFS stands for a file that is stored elsewhere. */
export function isLfsPointer(bytes: Buffer): boolean {
  return bytes.length < 1024 && LFS_POINTER.test(bytes.toString('latin1'));
}

/** Returns why a blob cannot be read; null if it can. */
function asUnread(blob: BlobRead, change: TreeChange): Unread | null {
  switch (blob.kind) {
    case 'bytes':
      return null;
    case 'missing':
      return { kind: 'missing', change, message: `A version of ${change.path} is missing here (blob ${change.oid}).` };
    case 'corrupt':
      return {
        kind: 'corrupt',
        change,
        message: `Cannot read a version of ${change.path} (blob ${change.oid}): ${blob.message}.`,
      };
    case 'too-large':
      return { kind: 'too-large', change, size: blob.size };
  }
}
