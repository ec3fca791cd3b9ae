/** Kotlin → the calls of its code. Lezer has no grammar for it. https://kotlinlang.org/docs/reference/ */

import type { Code } from './code/call.ts';
import { readTokenCode } from './tokens/reader.ts';

/**
 * Returns the calls of a Kotlin file; null if the text does not parse. `isIdle` says which annotation keeps what
 * follows out of production. Nothing is blanked out, so the source is passed twice.
 */
export function parseKotlin(path: string, source: string, isIdle: (annotation: string) => boolean): Code | null {
  return readTokenCode(path, source, source, 'kotlin', isIdle);
}
