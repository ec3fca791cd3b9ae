/** SQL as its statements, each as words: identifiers and signs in lower case, texts as they are. One pass, linear. */

import type { Stretch } from '../position.ts';

export interface Statement {
  readonly words: readonly string[];
  readonly at: Stretch;
}

const SPACE = /\s/;
const WORD = /[\w$.]/;

/** Returns the statements, split at `;`. Comments are left out. */
export function statementsOf(source: string): readonly Statement[] {
  const found: Statement[] = [];
  let words: string[] = [];
  let from = -1;
  const add = (word: string, at: number) => {
    if (from === -1) from = at;
    words.push(word);
  };
  for (let at = 0; at < source.length; ) {
    const char = source[at]!;
    const end = skipped(source, at);
    if (end > at) {
      at = end;
      continue;
    }
    if (char === ';') {
      if (words.length > 0) found.push({ words, at: { from, to: at + 1 } });
      words = [];
      from = -1;
      at++;
      continue;
    }
    const next = wordEnd(source, at);
    const text = source.slice(at, next);
    if (isBatchEnd(source, at, next)) {
      if (words.length > 0) found.push({ words, at: { from, to: at } });
      words = [];
      from = -1;
      at = next;
      continue;
    }
    add(/^["'`[$]/.test(text) ? text : text.toLowerCase(), at);
    at = next;
  }
  if (words.length > 0) found.push({ words, at: { from, to: source.length } });
  return found;
}

/** Tests for `GO` on a line of its own, by which the tools of SQL Server end a batch. */
function isBatchEnd(source: string, from: number, to: number): boolean {
  if (to - from !== 2 || !/^go$/i.test(source.slice(from, to))) return false;
  let [start, end] = [from - 1, to];
  while (source[start] === ' ' || source[start] === '\t') start--;
  while (source[end] === ' ' || source[end] === '\t' || source[end] === '\r') end++;
  return (start < 0 || source[start] === '\n') && (end >= source.length || source[end] === '\n');
}

/** Returns the end of white space or a comment that begins here. */
function skipped(source: string, at: number): number {
  if (SPACE.test(source[at]!)) return at + 1;
  if (source.startsWith('--', at)) return endOfMark(source, '\n', at);
  return source.startsWith('/*', at) ? endOfMark(source, '*/', at + 2) : at;
}

/** Returns the offset behind the next `mark`, or the end of the source. */
function endOfMark(source: string, mark: string, at: number): number {
  const found = source.indexOf(mark, at);
  return found === -1 ? source.length : found + mark.length;
}

/** Returns the offset behind the word at `at`: a quoted text, `$tag$ … $tag$`, `[a name]`, a name or one sign. */
function wordEnd(source: string, at: number): number {
  const char = source[at]!;
  if (char === "'" || char === '"' || char === '`') return endOfMark(source, char, at + 1);
  if (char === '$') {
    const close = source.indexOf('$', at + 1);
    const mark = close === -1 || close - at > 40 ? null : source.slice(at, close + 1);
    if (mark !== null && !/\s/.test(mark)) return endOfMark(source, mark, close + 1);
  }
  // A name in brackets; behind a word they are an index.
  if (char === '[' && !/[\w\]]/.test(source[at - 1] ?? '')) {
    const name = /^\[[\w .@$\\-]{1,130}\]/.exec(source.slice(at, at + 140));
    if (name !== null) return at + name[0].length;
  }
  let end = at + 1;
  if (WORD.test(char)) while (end < source.length && WORD.test(source[end]!)) end++;
  return end;
}
