/** Facts of container images: a digest or a tag decides whether the image that runs is the one that was tested. */

import { controls } from '../../controls.ts';
import { hasHole } from '../../holes.ts';
import type { Fact } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import type { Origin } from '../../position.ts';

/**
 * Ranks an image by how it is pinned: a digest is one image for ever, a tag may become another one, `latest` does by
 * itself. https://kubernetes.io/docs/concepts/containers/images/#image-names
 */
export function imageFact(image: string, subject: string, origin: Origin): Fact {
  const tag = /:([^/:@]+)$/.exec(image.split('@')[0]!)?.[1] ?? 'latest';
  const rank = image.includes('@') ? 2 : tag === 'latest' ? 0 : 1;
  return {
    control: controls.imageIntegrity,
    subject,
    value: {
      kind: 'rank',
      name: 'image',
      rank,
      word: ['latest', 'a tag', 'a digest'][rank]!,
      atMost: 'low',
      weakening: 'downgrade',
    },
    certainty: 'literal',
    origin,
    onlyChanged: true,
  };
}

/** Returns the fact of the `image` of a container or service, where it is written. */
export function imageFactOf(container: DocumentNode): Fact[] {
  const [image, found] = [container.text('image'), container.get('image')];
  if (image === null || found?.value.kind !== 'known' || hasHole(image)) return [];
  return [imageFact(image, 'image', found.origin)];
}
