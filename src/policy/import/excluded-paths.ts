/** Patterns of paths that another scanner leaves out → globs of ours. */

import { globProblem } from '../glob-syntax.ts';
import { coversAll, globOfGlob } from './globs.ts';

/** Patterns of other tools → ours; what cannot be carried over gets a note. */
export function excludedPaths(list: readonly string[], anywhere: boolean, notes: string[]): string[] {
  return list.flatMap((text) => {
    const glob = globOfGlob(text, anywhere);
    if (glob === null)
      notes.push(`The ignored path ${text} was left out: as a pattern it ${globProblem(text) ?? 'begins with "!"'}.`);
    else if (coversAll(glob)) notes.push(`The ignored path ${text} was left out: nothing would be scanned.`);
    else return [glob];
    return [];
  });
}
