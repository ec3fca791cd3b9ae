/** Puppet manifest → tokens. https://www.puppet.com/docs/puppet/8/puppet_language */

import type { Stretch } from '../../position.ts';
import { hole } from '../../holes.ts';
import { MOST_WORDS, refuseBeyond } from '../limits.ts';

export interface PuppetToken {
  readonly kind: 'text' | 'word' | 'variable' | 'mark';
  /** Source text; for a text, its value with a hole for each variable that is put in. */
  readonly text: string;
  readonly at: Stretch;
}

const HEREDOC = /@\(\s*("?)([^\n"):/]+)\1[^\n)]*\)/y;
const MARKS = ['=>', '+>', '==', '!=', '=~', '!~', '<=', '>=', '->', '~>', '<|', '|>', '<<|', '|>>'];

/** Returns the tokens of a manifest, without comments; null if a text has no end. */
export function tokensOfPuppet(source: string): PuppetToken[] | null {
  const tokens: PuppetToken[] = [];
  const bodies: { readonly tag: string; readonly at: number; readonly isOpen: boolean }[] = [];
  const match = (pattern: RegExp, at: number): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(source);
  };
  const add = (kind: PuppetToken['kind'], text: string, from: number, to: number): number => {
    refuseBeyond(tokens.push({ kind, text, at: { from, to } }) > MOST_WORDS);
    return to;
  };
  let at = 0;
  while (at < source.length) {
    const char = source[at]!;
    if (char === '\n' && bodies.length > 0) {
      const { tag, at: place, isOpen } = bodies.shift()!;
      const end = endOfHeredoc(source, at, tag);
      if (end === null) return null;
      const text = source.slice(at + 1, end.from);
      tokens[place] = { kind: 'text', text: isOpen ? filled(text) : text, at: { from: at + 1, to: end.from } };
      at = end.to;
    } else if (/\s/.test(char)) at += char === '\n' ? 1 : match(/[^\S\n]+|\s/y, at)![0].length;
    else if (char === '#') at = endOfLine(source, at);
    else if (char === "'" || char === '"') {
      const end = endOfText(source, at);
      if (end === -1) return null;
      const inner = source.slice(at + 1, end);
      at = add('text', char === '"' ? filled(inner) : inner.replace(/\\(['\\])/g, '$1'), at, end + 1);
    } else if (char === '@' && match(HEREDOC, at) !== null) {
      const found = match(HEREDOC, at)!;
      bodies.push({ tag: found[2]!.trim(), at: tokens.length, isOpen: found[1] === '"' });
      at = add('text', '', at, at + found[0].length);
    } else if (char === '/' && isBeforeExpression(tokens.at(-1))) {
      const end = endOfExpression(source, at);
      at = add('mark', '/', at, end);
    } else {
      const start = char === '@' ? at + (source[at + 1] === '@' ? 2 : 1) : at;
      const variable = char === '$' ? endOfName(source, at + 1) : -1;
      const word = char === '$' ? -1 : endOfName(source, start);
      if (variable > at + 1) at = add('variable', source.slice(at + 1, variable), at, variable);
      else if (word > start) at = add('word', source.slice(at, word), at, word);
      else {
        const mark = MARKS.find((one) => source.startsWith(one, at)) ?? char;
        at = add('mark', mark, at, at + mark.length);
      }
    }
  }
  return bodies.length > 0 ? null : tokens;
}

/** Returns the offset of the closing quote of a text; -1 without one. */
function endOfText(source: string, from: number): number {
  const quote = source[from]!;
  for (let at = from + 1; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === quote) return at;
  }
  return -1;
}

/** Tests if a slash behind this token begins a regular expression, and does not divide. */
function isBeforeExpression(token: PuppetToken | undefined): boolean {
  return token === undefined || (token.kind === 'mark' && !/^[)\]}]$/.test(token.text)) || token.text === 'node';
}

function endOfExpression(source: string, from: number): number {
  for (let at = from + 1; at < source.length && source[at] !== '\n'; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === '/') return at + 1;
  }
  return from + 1;
}

/** Returns the lines `| END` at the end of a text that begins behind a line feed. */
function endOfHeredoc(source: string, from: number, tag: string): Stretch | null {
  for (let at = from; at !== -1; at = source.indexOf('\n', at + 1)) {
    const line = source.slice(at + 1, endOfLine(source, at + 1));
    if (/^\s*\|?-?\s*/.exec(line)![0].length + tag.length <= line.length && plainTag(line) === tag)
      return { from: at + 1, to: at + 1 + line.length };
  }
  return null;
}

function plainTag(line: string): string {
  return line.replace(/^\s*\|?\s*-?\s*/, '').trimEnd();
}

function endOfLine(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end === -1 ? source.length : end;
}

/** Returns the end of a name such as `::a::b-c`; the offset itself if none begins there. */
function endOfName(source: string, from: number): number {
  let at = from;
  for (;;) {
    const joint = source.startsWith('::', at) ? 2 : source[at] === '-' && at > from ? 1 : 0;
    if (!isWord(source[at + joint])) return at;
    at += joint;
    while (isWord(source[at])) at++;
  }
}

function isWord(char: string | undefined): boolean {
  return char !== undefined && /\w/.test(char);
}

/** Puts holes in for `${variable}` and `$variable`, and characters for their escapes. */
function filled(text: string): string {
  let made = '';
  for (let at = 0; at < text.length; ) {
    const [char, next = ''] = [text[at]!, text[at + 1]];
    const end = char === '$' && next === '{' ? text.indexOf('}', at) : char === '$' ? endOfName(text, at + 1) : -1;
    if (char === '\\') {
      made += ESCAPES[next] ?? next;
      at += 2;
    } else if (end > at + 1) {
      made += hole(text.slice(next === '{' ? at + 2 : at + 1, end));
      at = next === '{' ? end + 1 : end;
    } else {
      made += char;
      at++;
    }
  }
  return made;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', s: ' ' };
