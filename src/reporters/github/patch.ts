/**
 * The lines of a pull request's diff that GitHub lets one comment on: those in its own patch of a file, context
 * included.
 */

export interface Line {
  readonly line: number;
  readonly text: string;
}

/** Lines that were deleted and, right after, lines that took their place. */
export interface Run {
  readonly deleted: readonly Line[];
  readonly added: readonly Line[];
}

export interface Patch {
  /** Lines of the new file; an added one with its run, context with null. */
  readonly right: ReadonlyMap<number, Run | null>;
  /** Deleted lines of the old file. Context is commented on in the new one. */
  readonly left: ReadonlySet<number>;
}

/**
 * Returns the lines of a patch by their numbers. `text` is `patch` of
 * https://docs.github.com/rest/pulls/pulls#list-pull-requests-files: hunks without file names.
 */
export function parsePatch(text: string): Patch {
  const right = new Map<number, Run | null>();
  const left = new Set<number>();
  let oldLine = 0;
  let newLine = 0;
  let run: { deleted: Line[]; added: Line[] } = { deleted: [], added: [] };
  for (const line of text.split('\n')) {
    const hunk = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line);
    const ends = hunk !== null || line[0] === ' ' || (line[0] === '-' && run.added.length > 0);
    if (ends) run = { deleted: [], added: [] };
    if (hunk) [oldLine, newLine] = [Number(hunk[1]), Number(hunk[2])];
    else if (line[0] === '+') {
      run.added.push({ line: newLine, text: line.slice(1) });
      right.set(newLine++, run);
    } else if (line[0] === '-') {
      run.deleted.push({ line: oldLine, text: line.slice(1) });
      left.add(oldLine++);
    } else if (line[0] === ' ') {
      right.set(newLine++, null);
      oldLine++;
    }
  }
  return { right, left };
}
