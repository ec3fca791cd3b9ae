/** Patterns of paths that another scanner leaves out → globs of ours. */

import { globProblem } from '../glob-syntax.ts';
import { coversAll, globOfGlob } from './globs.ts';

type Carry = (glob: string, pattern: string) => readonly string[];

/**
 * Patterns of other tools → ours; what cannot be carried over gets a note. The last one that matches a path decides, so
 * that a lost exception takes with it what it was an exception of. `carry`: what else stands for a glob.
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
