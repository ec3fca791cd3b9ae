/** Go: net/http and the frameworks on it, their CORS and security middleware, cookies and TLS. */

import { restoreHeader } from '../../restore.ts';
import type { ReadScene } from '../../judge/scene.ts';
import { codeScene } from '../code/scene.ts';
import { parseGo } from '../../languages/go.ts';
import { factsOfGoFile, settingsOfGo } from './facts.ts';
import { textOf } from '../../position.ts';

/** Reads the calls of a Go file; generated files have none. Null if it cannot be parsed. */
export const readGo: ReadScene = async ({ path, text, place }) => {
  const source = textOf(text);
  // The grammar wants a new line after each statement; generated files never hold settings.
  if (/^\/\/ Code generated .* DO NOT EDIT\.$/m.test(source))
    return codeScene(
      { path, source, calls: [], units: new Map(), doubts: [], constant: () => undefined },
      { unit: settingsOfGo, rows: place.calls, restore: restoreHeader(place) },
    );
  const code = parseGo(path, source);
  return code === null
    ? null
    : codeScene(code, { unit: settingsOfGo, file: factsOfGoFile, rows: place.calls, restore: restoreHeader(place) });
};
