/** Everything that a repository can carry a secret in, one token each. */

import { BESIDE_CONTENT } from './beside-content.ts';
import { CONTENT } from './content.ts';
import { HISTORIES } from './histories.ts';
import { NAMES } from './names.ts';
import { CONTAINERS } from './containers.ts';
import { PATHS } from './paths.ts';
import { ENCODINGS } from './encodings.ts';
import { TAGS_AND_REFS } from './tags-and-refs.ts';
import { TEXTS } from './texts.ts';
import type { Situation } from './situation.ts';

export const SITUATIONS: readonly Situation[] = [
  ...CONTENT,
  ...NAMES,
  ...BESIDE_CONTENT,
  ...TAGS_AND_REFS,
  ...HISTORIES,
  ...TEXTS,
  ...PATHS,
  ...ENCODINGS,
  ...CONTAINERS,
];
