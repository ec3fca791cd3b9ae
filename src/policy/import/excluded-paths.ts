/** Patterns of paths that another scanner leaves out → globs of ours. */

import { globProblem } from '../glob-syntax.ts';
import { coversAll, globOfGlob } from './globs.ts';

type Carry = (glob: string, pattern: string) => readonly string[];

/**
 * Returns our globs for another tool's, with a note for each that cannot be carried over. The last one that matches a
 * path decides: if an exception is lost, so is what it was an exception of. `carry`: other globs that stand for one.
 */
export function excludedPaths(
  list: readonly string[],
  anywhere: boolean,
  notes: string[],
  carry: Carry = (glob) => [glob],
): string[] {
  let kept: string[] = [];
  for (const text of list) {
    const isException = text.startsWith('!');
    const pattern = isException ? text.slice(1) : text;
    const glob = globOfGlob(pattern, anywhere);
    if (glob !== null && !(coversAll(glob) && !isException))
      kept.push(...carry(glob, pattern).map((one) => (isException ? `!${one.replace(/^\(/, '\\(')}` : one)));
    else if (isException) {
      notes.push(
        `The exception ${text} cannot be carried over${kept.length === 0 ? '' : ', nor the paths before it'}: ` +
          `as a pattern it ${globProblem(pattern) ?? 'begins with two "!"'}.`,
      );
      kept = [];
    } else if (glob === null)
      notes.push(`The ignored path ${text} was left out: as a pattern it ${globProblem(text) ?? 'has a line break'}.`);
    else notes.push(`The ignored path ${text} was left out: nothing would be scanned.`);
  }
  return kept;
}
