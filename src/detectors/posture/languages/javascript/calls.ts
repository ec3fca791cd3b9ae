/** All calls of a JavaScript or TypeScript file. */

import type { CallValue } from '../code/call.ts';
import { callsOf } from '../lezer/made.ts';
import { parseJavaScript } from './parse.ts';
import { JavaScriptValues } from './values.ts';

/** Returns all calls of a file with their arguments; null if the text does not parse. */
export function callsOfJavaScript(path: string, source: string): readonly CallValue[] | null {
  const parsed = parseJavaScript(path, source);
  if (parsed === null) return null;
  const values = new JavaScriptValues(source, parsed.top);
  return callsOf(parsed.top, /^(?:CallExpression|NewExpression)$/, (node) => values.of(node));
}
