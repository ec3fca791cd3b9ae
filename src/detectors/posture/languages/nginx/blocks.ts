/**
 * nginx configuration text → directives with lines. Quotes, escapes, comments, nested blocks; Lua blocks are skipped
 * whole.
 */

import { withFirstBranches } from './branches.ts';

export interface Directive {
  readonly name: string;
  readonly args: readonly string[];
  readonly line: number;
  readonly endLine: number;
  /** Null for a directive that ends with a semicolon. */
  readonly block: readonly Directive[] | null;
  readonly path: string;
}

interface Token {
  readonly text: string;
  readonly line: number;
  readonly quoted: boolean;
}

/**
 * Returns the directives with the blocks below them; null for unbalanced braces, an open quote or a missing semicolon.
 * If every branch of a template's condition opens a block, only the first branch is read.
 */
export function parseNginx(source: string, path: string): Directive[] | null {
  const whole = parseText(source, path);
  if (whole !== null) return whole;
  const first = withFirstBranches(source);
  return first === source ? null : parseText(first, path);
}

function parseText(source: string, path: string): Directive[] | null {
  const tokens = tokenize(source);
  if (tokens === null) return null;
  let at = 0;
  const block = (isTop: boolean): Directive[] | null => {
    const found: Directive[] = [];
    let words: Token[] = [];
    while (at < tokens.length) {
      const token = tokens[at++]!;
      if (token.quoted || !/^[;{}]$/.test(token.text)) {
        words.push(token);
        continue;
      }
      if (token.text === '}') return isTop || words.length > 0 ? null : found;
      const [name, ...args] = words;
      if (name === undefined) {
        if (token.text === ';') continue;
        return null;
      }
      const inner = token.text === '{' ? block(false) : null;
      if (token.text === '{' && inner === null) return null;
      found.push({
        name: name.text.toLowerCase(),
        args: args.map((word) => word.text),
        line: name.line,
        endLine: tokens[at - 1]!.line,
        block: inner,
        path,
      });
      words = [];
    }
    return isTop && words.length === 0 ? found : null;
  };
  return block(true);
}

/**
 * Splits the source into words, texts, `;`, `{` and `}`, each with its line; null if a quote, tag or block has no end.
 */
function tokenize(source: string): Token[] | null {
  const tokens: Token[] = [];
  let line = 1;
  let at = 0;
  while (at < source.length) {
    const char = source[at]!;
    if (char === '\n') line++;
    if (/\s/.test(char)) at++;
    else if (char === '#') at = endOfLine(source, at);
    // Template tags around directives are skipped.
    else if (tagAround(source, at, tokens.at(-1)) !== null) {
      const end = tagAround(source, at, tokens.at(-1))!;
      if (end === -1) return null;
      const included = includedBy(source.slice(at, end), tokens.at(-1));
      for (const text of included) tokens.push({ text, line, quoted: false });
      line += countLineFeeds(source.slice(at, end));
      at = end;
    } else if (char === ';' || char === '}' || (char === '{' && source[at + 1] !== '{')) {
      tokens.push({ text: char, line, quoted: false });
      at++;
      const previous = tokens.at(-2);
      if (char === '{' && previous !== undefined && /_by_lua_block$/.test(previous.text)) {
        const end = closingBrace(source, at);
        if (end === -1) return null;
        line += countLineFeeds(source.slice(at, end));
        at = end;
      }
    } else if (char === '"' || char === "'") {
      const start = line;
      let text = '';
      at++;
      while (at < source.length && source[at] !== char) {
        if (source[at] === '\\' && (source[at + 1] === char || source[at + 1] === '\\')) at++;
        if (source[at] === '\n') line++;
        text += source[at++];
      }
      if (at >= source.length) return null;
      at++;
      tokens.push({ text, line: start, quoted: true });
    } else {
      let text = '';
      while (at < source.length && !/[\s;]/.test(source[at]!)) {
        if (source[at] === '\\') text += source[at++];
        else if (source.startsWith('${', at) || source.startsWith('{{', at)) {
          const end = source.indexOf('}', at);
          if (end === -1) return null;
          text += source.slice(at, end);
          at = end;
        } else if (source.startsWith('<%', at)) {
          const end = source.indexOf('%>', at);
          if (end === -1) return null;
          text += source.slice(at, end + 1);
          at = end + 1;
        } else if (
          source[at] === '{' &&
          tokens.at(-1)?.text !== '~' &&
          tokens.at(-1)?.text !== '~*' &&
          !/^[\^~(]/.test(text)
        )
          break;
        else if (source[at] === '}' && !text.includes('{')) break;
        text += source[at++] ?? '';
      }
      tokens.push({ text, line, quoted: false });
    }
  }
  return tokens;
}

/** A line that holds nothing but a call of Jinja, Helm or ERB, or a variable of envsubst. */
const ALONE = /(?:\{\{[^\n]*?\}\}|<%=[^\n]*?%>|\$\{\w+\})[ \t]*(?=\r?\n|$)/y;

/**
 * Returns the end of the template tag that begins at `at` and is not an argument: a statement, or an expression that is
 * alone where a directive would begin. Null if no tag begins there; -1 if it is not closed.
 */
function tagAround(source: string, at: number, previous: Token | undefined): number | null {
  const closing = source.startsWith('{%', at)
    ? '%}'
    : source.startsWith('{{-', at)
      ? '}}'
      : source.startsWith('<%', at) && source[at + 2] !== '='
        ? '%>'
        : null;
  if (closing !== null) {
    const end = source.indexOf(closing, at);
    return end === -1 ? -1 : end + closing.length;
  }
  if (previous !== undefined && (previous.quoted || !/^[;{}]$/.test(previous.text))) return null;
  ALONE.lastIndex = at;
  const alone = ALONE.exec(source);
  return alone === null ? null : at + alone[0].length;
}

/** Returns the words of `{% include "basic-auth.j2" %}` as a directive; none for other tags, or within one. */
function includedBy(tag: string, previous: Token | undefined): readonly string[] {
  if (previous !== undefined && (previous.quoted || !/^[;{}]$/.test(previous.text))) return [];
  const name = /^\{%-? ?include ["']([\w./-]+)["']/.exec(tag)?.[1];
  return name === undefined ? [] : ['include', name, ';'];
}

/** Returns the offset of the next line feed, or the end of the source. */
function endOfLine(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end === -1 ? source.length : end;
}

function countLineFeeds(text: string): number {
  return text.split('\n').length - 1;
}

/** Returns the offset of the `}` that closes a brace opened before `from`; -1 without one. */
function closingBrace(source: string, from: number): number {
  let depth = 1;
  for (let at = from; at < source.length; at++) {
    if (source[at] === '{') depth++;
    if (source[at] === '}' && --depth === 0) return at;
  }
  return -1;
}
