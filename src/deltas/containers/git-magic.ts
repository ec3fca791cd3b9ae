/** First bytes of what git packs; apart from their reader, which is seldom needed. */

export const PACK_MAGIC = 'PACK\0\0\0';
/** First lines of git bundles, versions 2 and 3. */
export const BUNDLE_MAGICS = ['# v2 git bundle\n', '# v3 git bundle\n'] as const;
