/** Tree changes → what each brings: reads the blobs, decodes them, and finds the lines that no parent has. */

import { expression } from '../model/expressions/expression.ts';
import type { FileDelta, NewLines, TreeChange } from '../model/delta.ts';
import type { Oid } from '../model/oid.ts';
import { decodeText, type Text } from '../model/text.ts';
import { hasName } from '../repository/object-name.ts';
import type { ObjectSource } from '../repository/object-source.ts';
import type { BlobRead } from '../repository/object-types.ts';
import { findNewLines } from './added-lines.ts';
import { findNearChanges } from './near-changes.ts';
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
  const text = textOf(change.oid, bytes);
  if (text === null)
    return {
      kind: 'corrupt',
      change,
      message: `The bytes under the name ${change.oid} (${change.path}) are not those of this blob.`,
    };
  if (isLfsPointer(bytes)) return { kind: 'lfs-pointer', change };
  // A parent without the path, or whose blob cannot be read, has none of the lines: more is read then, never less.
  const sound = olds.flatMap((old, i) => {
    const was = old.kind === 'bytes' ? textOf(oldOids[i]!, old.bytes) : null;
    return was === null ? [] : [{ text: was, bytes: (old as { bytes: Buffer }).bytes }];
  });
  const versions = sound.map((old) => old.text);
  const fresh = !whole && (change.oldOids.includes(null) || versions.length < oldOids.length);
  const since = fresh ? [] : versions;
  let lines: NewLines | undefined;
  const newLines = (): NewLines => (lines ??= findNewLines(since, text));
  const near = findNearChanges(since, text);
  const before = fresh ? [] : sound.map((old) => old.bytes);
  const container = formatOf(bytes) === null ? null : { bytes, olds: before, once: whole };
  return { kind: 'delta', delta: { change, text, near, newLines, olds: versions }, bytes: bytes.length, container };
}

/** Blobs whose object id was verified, for as long as the source keeps their bytes: the next change has them as old. */
const verified = new WeakMap<Buffer, { readonly oid: Oid; readonly text: Text }>();

/** Returns the text of a blob; null if its bytes are not those that the object id stands for. */
function textOf(oid: Oid, bytes: Buffer): Text | null {
  const known = verified.get(bytes);
  if (known?.oid === oid) return known.text;
  if (!hasName(oid, 'blob', bytes)) return null;
  const text = decodeText(bytes);
  verified.set(bytes, { oid, text });
  return text;
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
