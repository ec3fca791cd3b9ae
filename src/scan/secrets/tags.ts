/** Follows annotated tags, which may name one another. */

import type { Tag } from '../../model/delta.ts';
import type { Oid } from '../../model/oid.ts';
import type { ObjectSource } from '../../repository/object-source.ts';

/** Length of a chain of tags that is followed. Each ref may name a chain of its own, so all of them cost its square. */
export const MOST_TAGS = 1000;

/**
 * Returns the tag with this object id, then the tag that it names, and so on; nothing where it is not a tag. A chain
 * ends after `MOST_TAGS`, whatever its last tag names.
 */
export async function* tagsFrom(
  source: ObjectSource,
  first: Oid,
): AsyncGenerator<{ readonly oid: Oid; readonly tag: Tag }> {
  let oid = first;
  for (let i = 0; i < MOST_TAGS; i++) {
    const tag = await source.readTag(oid);
    if (!tag) return;
    yield { oid, tag };
    oid = tag.target;
  }
}
