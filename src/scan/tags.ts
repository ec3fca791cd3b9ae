/** Annotated tags, which may name one another. */

import type { Tag } from '../model/delta.ts';
import type { Oid } from '../model/oid.ts';
import type { ObjectSource } from '../repository/object-source.ts';

/** A tag of a tag of a tag ends somewhere. */
const MOST_TAGS = 100;

/** The tag of this name, then the one that it names, and so on; none where the object is no tag. */
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
