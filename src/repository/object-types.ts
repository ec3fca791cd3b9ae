/** What an object of a repository is, and what reading one gives. */

export type ObjectKind = 'commit' | 'tree' | 'blob' | 'tag';

/** A blob, or why there is none to read. */
export type BlobRead =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'too-large'; readonly size: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'corrupt'; readonly message: string };
