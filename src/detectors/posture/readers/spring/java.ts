/** Java: Spring Security and Spring's CORS, servlet and response cookies, certificate checks. */

import { restoreHeader } from '../../restore.ts';
import type { ReadScene } from '../../judge/scene.ts';
import { codeScene } from '../code/scene.ts';
import { parseJava } from '../../languages/java.ts';
import { isIdleProfile } from './profiles.ts';
import { settingsOfJvm } from './calls.ts';
import { textOf } from '../../position.ts';

/** Reads a Java file; classes for other profiles than production are left out. Null if it cannot be parsed. */
export const readJava: ReadScene = async ({ path, text, place }) => {
  const source = textOf(text);
  const code = parseJava(path, source, isIdleProfile);
  return code === null
    ? null
    : codeScene(code, {
        unit: settingsOfJvm(source),
        rows: place.calls,
        restore: restoreHeader(place),
      });
};
