/** What of a repository bears a secret. */

import type { Oid } from '../model/oid.ts';
import type { Place } from './ledger.ts';

/**
 * A file, the name of one, a commit's own words; or a ref by its name, its tags, or its files where it leads to no
 * commit.
 */
export type Bearer =
  | { readonly kind: 'blob'; readonly oid: Oid }
  | { readonly kind: 'name'; readonly path: string; readonly commit: Oid }
  | { readonly kind: 'commit'; readonly oid: Oid }
  | { readonly kind: 'ref'; readonly ref: string; readonly isFile: boolean }
  | { readonly kind: 'none' };

export function bearerOf({ path, origin, blob }: Place, ref: string | null): Bearer {
  if (ref !== null) return { kind: 'ref', ref, isFile: blob !== undefined };
  if (blob !== undefined) return { kind: 'blob', oid: blob };
  if (!origin) return { kind: 'none' };
  return path === '' ? { kind: 'commit', oid: origin.oid } : { kind: 'name', path, commit: origin.oid };
}
