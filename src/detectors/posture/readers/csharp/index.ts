/** C#: ASP.NET Core's pipeline and services, response headers, cookies, CORS, certificate callbacks. */

import { restoreHeader } from '../../restore.ts';
import type { ReadScene } from '../../judge/scene.ts';
import { codeScene } from '../code/scene.ts';
import { settingsOfCSharp } from './facts.ts';
import { factsOfCSharpFile } from './pipeline.ts';
import { parseCSharp } from '../../languages/csharp.ts';
import { textOf } from '../../position.ts';

/** Reads the calls of a C# file. Null if its brackets do not match. */
export const readCSharp: ReadScene = async ({ path, text, place }) => {
  const source = textOf(text);
  const code = parseCSharp(path, source);
  return code === null
    ? null
    : codeScene(code, {
        unit: settingsOfCSharp,
        file: factsOfCSharpFile(source),
        rows: place.calls,
        restore: restoreHeader(place),
      });
};
