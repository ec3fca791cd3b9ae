/** Objects of a repository, and the results of reading them. */

export type ObjectKind = 'commit' | 'tree' | 'blob' | 'tag';

/** A blob, or the reason that it cannot be read. */
export type BlobRead =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'too-large'; readonly size: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'corrupt'; readonly message: string };
