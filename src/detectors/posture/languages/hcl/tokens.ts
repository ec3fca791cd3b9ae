/**
 * The words of HCL: names, numbers, signs, line ends, and texts with their holes marked.
 * https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
 */

import { hole } from '../../holes.ts';
import type { Stretch } from '../../position.ts';
import { MOST_WORDS } from '../limits.ts';

export interface HclToken {
  readonly kind: 'word' | 'text' | 'number' | 'sign' | 'newline' | 'end';
  readonly text: string;
  /** The value of a text, holes marked. */
  readonly value?: string;
  readonly at: Stretch;
}

const WORD = /[\p{L}_][\p{L}\p{N}_-]*/uy;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SIGN = /\.\.\.|=>|==|!=|<=|>=|&&|\|\||::|[{}[\]().,:?=<>+\-*/%!]/y;
const HEREDOC = /<<-?[ \t]*([\p{L}_][\p{L}\p{N}_-]*)[ \t]*\r?\n/uy;

/**
 * Returns the tokens; the last is always `end`, after a line's end. Throws on what is not a token, on what has no end,
 * and on too many.
 */
export function hclTokensOf(source: string): readonly HclToken[] {
  const tokens: HclToken[] = [];
  let at = 0;
  const add = (kind: HclToken['kind'], to: number, value?: string): void => {
    tokens.push({ kind, text: source.slice(at, to), ...(value !== undefined && { value }), at: { from: at, to } });
    at = to;
  };
  while (at < source.length) {
    if (tokens.length > MOST_WORDS) throw new Error('Too many words.');
    const char = source[at]!;
    if (char === '\n') add('newline', at + 1);
    else if (char === ' ' || char === '\t' || char === '\r') at++;
    else if (char === '#' || source.startsWith('//', at)) at = orEnd(source, source.indexOf('\n', at));
    else if (source.startsWith('/*', at)) {
      const end = source.indexOf('*/', at + 2);
      if (end === -1) throw new Error('A comment has no end.');
      at = end + 2;
    } else if (char === '"') {
      const { value, end } = template(source, at + 1, isQuote);
      add('text', end + 1, value);
    } else if (char === '<' && source[at + 1] === '<') {
      const { value, to } = heredocAt(source, at);
      add('text', to, value);
    } else {
      const word = lengthAt(WORD, source, at);
      const number = word > 0 ? 0 : lengthAt(NUMBER, source, at);
      if (word > 0) add('word', at + word);
      else if (number > 0) add('number', at + number);
      else {
        const sign = lengthAt(SIGN, source, at);
        if (sign === 0) throw new Error(`No token of HCL at ${at}.`);
        add('sign', at + sign);
      }
    }
  }
  add('newline', at);
  add('end', at);
  return tokens;
}

function orEnd(source: string, at: number): number {
  return at === -1 ? source.length : at;
}

/** Returns the length of the match of a sticky pattern at an offset; 0 where it does not match. */
function lengthAt(expected: RegExp, source: string, at: number): number {
  expected.lastIndex = at;
  return expected.test(source) ? expected.lastIndex - at : 0;
}

/** Reads `<<TAG … TAG` at an offset: its text, with holes marked, and the offset behind it. Throws without an end. */
function heredocAt(source: string, at: number): { readonly value: string; readonly to: number } {
  HEREDOC.lastIndex = at;
  const [opening, tag] = HEREDOC.exec(source) ?? [];
  if (opening === undefined) throw new Error(`No token of HCL at ${at}.`);
  const from = at + opening.length;
  const found = new RegExp(`^[ \\t]*${tag}[ \\t]*\\r?$`, 'm').exec(source.slice(from));
  if (found === null) throw new Error('A heredoc has no end.');
  const end = from + found.index;
  const { value } = template(source.slice(0, end), from, (position) => position >= end);
  return { value, to: end + found[0].length };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

/** Anything else in a text is what it is. */
const PLAIN = /[^"\\$%]+/y;

function isQuote(position: number, source: string): boolean {
  return source[position] === '"';
}

/** Reads a text up to its end; `${…}` and `%{…}` are holes, with whatever braces and texts they hold. */
function template(
  source: string,
  from: number,
  isEnd: (position: number, source: string) => boolean,
): { value: string; end: number } {
  const isQuoted = source[from - 1] === '"';
  let value = '';
  let at = from;
  for (;;) {
    if (isEnd(at, source)) return { value, end: at };
    if (at >= source.length) throw new Error('A text has no end.');
    const plain = lengthAt(PLAIN, source, at);
    if (plain > 0) {
      value += source.slice(at, at + plain);
      at += plain;
    } else if ((source.startsWith('${', at) || source.startsWith('%{', at)) && source[at - 1] !== source[at]) {
      const closing = closingBrace(source, at + 2);
      value += hole(source.slice(at + 2, closing).trim());
      at = closing + 1;
    } else if (source[at] === '\\' && isQuoted) {
      value += ESCAPES[source[at + 1] ?? ''] ?? source.slice(at, at + 2);
      at += 2;
    } else value += source[at++]!;
  }
}

/** Returns the offset of the `}` that closes a brace opened before `from`. Throws without one. */
function closingBrace(source: string, from: number): number {
  let depth = 0;
  for (let at = from; at < source.length; at++) {
    if (source[at] === '"') at = template(source, at + 1, isQuote).end;
    else if (source[at] === '{') depth++;
    else if (source[at] === '}' && depth-- === 0) return at;
  }
  throw new Error('A template has no end.');
}
