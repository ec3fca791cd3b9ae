/** Calls of a program in any of the languages in which infrastructure is written. */

import type { CallValue } from '../../languages/code/call.ts';

/** Reads the calls of a file by its path's ending, as JavaScript by default; null if the text does not parse. */
export async function callsIn(path: string, source: string): Promise<readonly CallValue[] | null> {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  switch (ending) {
    case 'py':
      return (await import('../../languages/python/calls.ts')).callsOfPython(source);
    case 'go':
      return (await import('../../languages/go.ts')).parseGo(path, source)?.calls.map(({ value }) => value) ?? null;
    case 'java': {
      const { parseJava } = await import('../../languages/java.ts');
      return parseJava(path, source, () => false)?.calls.map(({ value }) => value) ?? null;
    }
    case 'cs':
      return (
        (await import('../../languages/csharp.ts')).parseCSharp(path, source)?.calls.map(({ value }) => value) ?? null
      );
    default:
      return (await import('../../languages/javascript/calls.ts')).callsOfJavaScript(path, source);
  }
}
