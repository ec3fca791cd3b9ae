/**
 * Scripts, wherever they stand (a script file, `RUN` of an image, a step of a pipeline) → commands. Quotes, brackets
 * and commas of the format around them only separate words: an option means the same within them.
 */

import type { Stretch } from '../position.ts';

export interface ShellCommand {
  /** Words without quotes. */
  readonly words: readonly string[];
  readonly at: Stretch;
}

/** Splits at ends of lines that are not continued, and at `;`, `&&`, `||` and `|`. Skips comments. */
export function* shellCommands(source: string): Generator<ShellCommand> {
  let from = 0;
  while (from < source.length) {
    let to = endOfLine(source, from);
    while (isContinued(source, to)) to = endOfLine(source, to + 1);
    if (!COMMENT.test(source.slice(from, Math.min(to, from + 200)))) yield* commandsOf(source, from, to);
    from = to + 1;
  }
}

const COMMENT = /^[ \t]*(?:#|\/\/|\*|rem[ \t]|::)/i;

/** Tests if a command goes on in the next line. */
function isContinued(source: string, to: number): boolean {
  const last = source[to - 1] === '\r' ? source[to - 2] : source[to - 1];
  return to < source.length && (last === '\\' || last === '`');
}

/** Returns the offset of the next line feed, or the end of the source. */
function endOfLine(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end === -1 ? source.length : end;
}

const SEPARATOR = /&&|\|\||[;|]|\$\(|(?:^|[\s"'])#.*/g;
const WORD = /[^\s"'`,()[\]{}\\]+/g;

/** Yields the commands of one line, split at `;`, `&&`, `|` and the like. */
function* commandsOf(source: string, from: number, to: number): Generator<ShellCommand> {
  const line = source.slice(from, to);
  let at = 0;
  for (const { 0: separator, index } of [...line.matchAll(SEPARATOR), { 0: '', index: line.length }]) {
    const words = line.slice(at, index).match(WORD) ?? [];
    if (words.length > 0) yield { words, at: { from: from + at + spacesAt(line, at), to: from + index } };
    at = index + separator.length;
  }
}

/** Counts the spaces that begin at an offset. */
function spacesAt(line: string, at: number): number {
  return line.slice(at).search(/\S/);
}
