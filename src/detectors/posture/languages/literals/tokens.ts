/**
 * The literals, names and punctuation of a program, whatever its language: enough to read a table of constants. Linear;
 * a quote that is not closed on its line ends there, so that a stray one costs one line.
 */

import { HOLE_END, HOLE_START } from '../../holes.ts';
import type { Stretch } from '../../position.ts';

export interface LiteralToken {
  readonly kind: 'text' | 'name' | 'mark';
  /** The value of a text, holes marked; else the characters themselves. */
  readonly text: string;
  readonly at: Stretch;
}

const NAME = /[A-Za-z_$@:][\w$]*/y;
const WORDS = /%[wW]([[({<|])/y;
const CLOSING: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}', '<': '>', '|': '|' };
const MARKS = ['=>', '->', '::', ':=', '+=', '.='];

/** Reads all tokens. `hashComments`: `#` begins a comment in this language. */
export function literalTokens(source: string, hashComments: boolean): LiteralToken[] {
  const tokens: LiteralToken[] = [];
  let at = 0;
  const push = (kind: LiteralToken['kind'], text: string, to: number) => {
    tokens.push({ kind, text, at: { from: at, to } });
    at = to;
  };
  while (at < source.length) {
    const char = source[at]!;
    if (/\s/.test(char)) at++;
    else if (source.startsWith('/*', at)) at = endOfMark(source, '*/', at + 2);
    else if (source.startsWith('//', at) || (char === '#' && hashComments)) at = endOfMark(source, '\n', at);
    else if (char === '"' || char === "'" || char === '`') push('text', ...quoted(source, at));
    else if (matchAt(WORDS, source, at) !== null) push('text', ...wordList(source, at));
    else {
      const name = matchAt(NAME, source, at);
      // A Ruby symbol is a name with a colon before it; a colon alone is a mark.
      if (name !== null && name !== ':') push('name', name, at + name.length);
      else {
        const mark = MARKS.find((one) => source.startsWith(one, at)) ?? char;
        push('mark', mark, at + mark.length);
      }
    }
  }
  return tokens;
}

/** Returns the match of a sticky pattern at an offset; null where it does not match. */
function matchAt(pattern: RegExp, source: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? null;
}

/** Returns the offset behind the next `mark`, or the end of the source. */
function endOfMark(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at === -1 ? source.length : at + mark.length;
}

/**
 * Returns text and end of the literal that begins at `from`: one, three or more quotes, escapes, `${…}` and `#{…}` as
 * holes.
 */
function quoted(source: string, from: number): [string, number] {
  const quote = source[from]!;
  const isTriple = quote !== '`' && source.startsWith(quote.repeat(3), from);
  const closing = isTriple ? quote.repeat(3) : quote;
  const spansLines = isTriple || quote === '`';
  let text = '';
  let at = from + closing.length;
  while (at < source.length && !source.startsWith(closing, at)) {
    const char = source[at]!;
    if (char === '\n' && !spansLines) return [text, at];
    if (char === '\\') {
      text += /[nrt\n]/.test(source[at + 1] ?? '') ? ' ' : (source[at + 1] ?? '');
      at += 2;
    } else if ((char === '$' || char === '#') && source[at + 1] === '{') {
      const end = source.indexOf('}', at);
      if (end === -1 || (!spansLines && source.slice(at, end).includes('\n'))) return [text, at + 2];
      text += `${HOLE_START}${source.slice(at + 2, end)}${HOLE_END}`;
      at = end + 1;
    } else {
      text += char;
      at++;
    }
  }
  return [text, Math.min(source.length, at + closing.length)];
}

/** Returns Ruby's `%w['self' https:]` as one text, and its end. */
function wordList(source: string, from: number): [string, number] {
  const end = source.indexOf(CLOSING[source[from + 2]!]!, from + 3);
  const to = end === -1 ? source.length : end;
  return [source.slice(from + 3, to), Math.min(source.length, to + 1)];
}
