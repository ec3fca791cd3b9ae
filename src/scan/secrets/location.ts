/** Locations: of a text in a repository, and of a secret, by which the refs that contain it are found. */

import type { Commit } from '../../model/delta.ts';
import type { Oid } from '../../model/oid.ts';
import type { Turn } from '../../model/shard.ts';

/** The commit or tag that publishes a text. A tag has no parents. */
export type Origin = Pick<Commit, 'oid' | 'author' | 'date'> & Partial<Pick<Commit, 'parents'>>;

/** Location of a text that is scanned. */
export interface TextLocation {
  /** Empty for the headers and the message of a commit. */
  readonly path: string;
  readonly oldPath: string | null;
  readonly origin: Origin | null;
  /**
   * Blob that is the text, or the container that contains it: its object id, or the name that
   * stands for it in a history.
   */
  readonly blob?: Oid;
  /** Digest of the text, where it is a file in a container and such files are scanned once. */
  readonly digest?: string;
  /** Ref that publishes the text by its name, its tags or its tree, where no commit does. */
  readonly ref?: string;
  /** Position in the history; absent outside one. */
  readonly turn?: Turn;
}

/** The object of a repository that contains a secret. */
export type SecretLocation =
  | { readonly kind: 'blob'; readonly name: Oid }
  | { readonly kind: 'name'; readonly path: string; readonly commit: Oid }
  | { readonly kind: 'commit'; readonly oid: Oid }
  /** `isFile`: a blob or tree that a ref names directly. */
  | { readonly kind: 'ref'; readonly ref: string; readonly isFile: boolean }
  | { readonly kind: 'none' };

/** Returns by what the refs that contain a secret are found: its blob, its commit, the name of a file, or a ref. */
export function secretLocationOf({ path, origin, blob, ref }: TextLocation): SecretLocation {
  if (ref !== undefined) return { kind: 'ref', ref, isFile: blob !== undefined };
  if (blob !== undefined) return { kind: 'blob', name: blob };
  if (!origin) return { kind: 'none' };
  return path === '' ? { kind: 'commit', oid: origin.oid } : { kind: 'name', path, commit: origin.oid };
}
