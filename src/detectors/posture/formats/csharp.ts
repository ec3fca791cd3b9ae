/** C#: ASP.NET Core's pipeline and services, response headers, cookies, CORS, certificate callbacks. */

import aspnetPlace from '../../../../patterns/places/aspnet.ts';
import { textOf, type ReadScene } from '../scene.ts';
import { codeScene } from './code.ts';
import { factsOfCSharpFile, saidByCSharp } from './csharp-facts.ts';
import { readTokenCode } from './tokens-code.ts';

export const readCSharp: ReadScene = async ({ path, text }) => {
  const source = textOf(text);
  const code = readTokenCode(path, source, 'csharp');
  return code === null
    ? null
    : codeScene(code, { unit: saidByCSharp, file: factsOfCSharpFile(source), restore: aspnetPlace.restore });
};
