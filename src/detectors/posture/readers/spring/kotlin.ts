/** Kotlin: Spring Security's Kotlin and Java DSL, Spring's CORS, cookies. Ktor's headers and CORS by the same calls. */

import { restoreHeader } from '../../restore.ts';
import type { ReadScene } from '../../judge/scene.ts';
import { codeScene, type CodeReader } from '../code/scene.ts';
import { settingsOfJvm } from './calls.ts';
import { settingsOfKtor } from './ktor.ts';
import { isIdleProfile } from './profiles.ts';
import { parseKotlin } from '../../languages/kotlin.ts';
import { textOf } from '../../position.ts';

/** Reads a Kotlin file, with the plugins of Ktor. Null if its brackets do not match. */
export const readKotlin: ReadScene = async ({ path, text, place }) => {
  const source = textOf(text);
  const code = parseKotlin(path, source, isIdleProfile);
  return code === null
    ? null
    : codeScene(code, {
        unit: settingsOfKotlin(source),
        rows: place.calls,
        restore: restoreHeader(place),
      });
};

/** Returns a function that reads what the calls of one function set, in Spring and in Ktor. */
function settingsOfKotlin(source: string): CodeReader['unit'] {
  const ofJvm = settingsOfJvm(source);
  return (calls, at) => {
    const [jvm, ktor] = [ofJvm(calls, at), settingsOfKtor(calls, at)];
    return { headers: [...jvm.headers, ...ktor.headers], facts: [...jvm.facts, ...ktor.facts] };
  };
}
