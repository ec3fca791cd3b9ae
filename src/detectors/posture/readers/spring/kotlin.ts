/** Kotlin: Spring Security's Kotlin and Java DSL, Spring's CORS, cookies. Ktor's headers and CORS by the same calls. */

import { restoreHeader } from '../../restore.ts';
import type { ReadScene } from '../../judge/scene.ts';
import { codeScene } from '../code/scene.ts';
import { saidByJvm } from './calls.ts';
import { isIdleProfile } from './profiles.ts';
import { parseKotlin } from '../../languages/kotlin.ts';
import { textOf } from '../../position.ts';

export const readKotlin: ReadScene = async ({ path, text, place }) => {
  const source = textOf(text);
  const code = parseKotlin(path, source, isIdleProfile);
  return code === null
    ? null
    : codeScene(code, {
        unit: saidByJvm(source),
        rows: place.calls,
        restore: restoreHeader(place),
      });
};
