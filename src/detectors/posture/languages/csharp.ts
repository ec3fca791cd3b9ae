/**
 * C# → the calls of its code. Lezer has no grammar for it.
 * https://learn.microsoft.com/dotnet/csharp/language-reference/
 */

import type { Code } from './code/call.ts';
import { readTokenCode } from './tokens/reader.ts';

/** Returns the calls of a C# file; null if the text does not parse. */
export function parseCSharp(path: string, source: string): Code | null {
  return readTokenCode(path, source, withoutDebug(source), 'csharp');
}

/**
 * Blanks `#if DEBUG` up to its `#else` or `#endif`, which the released program lacks, and the other lines of the
 * preprocessor.
 */
function withoutDebug(source: string): string {
  const off: boolean[] = [];
  return source
    .split('\n')
    .map((line) => {
      const [, word, test = ''] =
        /^\s*#\s*(if|elif|else|endif|region|endregion|pragma|nullable|define|error|warning|line)\b\s*(.*)/.exec(line) ??
        [];
      if (word === 'if') off.push(/(?:^|[\s(&|])DEBUG\b/.test(test));
      else if (word === 'else' || word === 'elif') off.push(!off.pop());
      else if (word === 'endif') off.pop();
      return word !== undefined || off.includes(true) ? ' '.repeat(line.length) : line;
    })
    .join('\n');
}
