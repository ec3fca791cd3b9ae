/**
 * The words of HCL: names, numbers, signs, line ends, and texts with their holes marked.
 * https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
 */

import { hole } from '../../holes.ts';
import type { Stretch } from '../../position.ts';
import { expression } from '../../../../model/expressions/expression.ts';

export interface HclToken {
  readonly kind: 'word' | 'text' | 'number' | 'sign' | 'newline' | 'end';
  readonly text: string;
  /** The value of a text, holes marked. */
  readonly value?: string;
  readonly at: Stretch;
}

const TOKEN = expression('uy')`
  (?<space>[ \t\r]+|#[^\n]*|//[^\n]*|/\*[\s\S]*?\*/)|(?<newline>\n)
  |(?<heredoc><<-?[ \t]*(?<tag>[\p{L}_][\p{L}\p{N}_-]*)[ \t]*\r?\n)|(?<word>[\p{L}_][\p{L}\p{N}_-]*)
  |(?<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?<quote>")|(?<sign>\.\.\.|=>|==|!=|<=|>=|&&|\|\||::
  |[{}[\]().,:?=<>+\-*/%!])
`;

/** Throws on what is not a token, and on what has no end. The last is always `end`, after a line's end. */
export function hclTokensOf(source: string): readonly HclToken[] {
  const tokens: HclToken[] = [];
  let at = 0;
  while (at < source.length) {
    TOKEN.lastIndex = at;
    const groups = TOKEN.exec(source)?.groups;
    if (groups === undefined) throw new Error(`No token of HCL at ${at}.`);
    let to = TOKEN.lastIndex;
    if (groups['newline'] !== undefined) tokens.push({ kind: 'newline', text: '\n', at: { from: at, to } });
    else if (groups['word'] !== undefined) tokens.push({ kind: 'word', text: groups['word'], at: { from: at, to } });
    else if (groups['number'] !== undefined)
      tokens.push({ kind: 'number', text: groups['number'], at: { from: at, to } });
    else if (groups['sign'] !== undefined) tokens.push({ kind: 'sign', text: groups['sign'], at: { from: at, to } });
    else if (groups['quote'] !== undefined) {
      const { value, end } = template(source, to, (position) => (source[position] === '"' ? position + 1 : null));
      to = end;
      tokens.push({ kind: 'text', text: source.slice(at, to), value, at: { from: at, to } });
    } else if (groups['heredoc'] !== undefined) {
      const closing = new RegExp(`^[ \\t]*${groups['tag']}[ \\t]*\\r?$`, 'm');
      const found = closing.exec(source.slice(to));
      if (found === null) throw new Error('A heredoc has no end.');
      const end = to + found.index;
      const { value } = template(source.slice(0, end), to, (position) => (position >= end ? position : null));
      tokens.push({
        kind: 'text',
        text: source.slice(at, end + found[0].length),
        value,
        at: { from: at, to: end + found[0].length },
      });
      to = end + found[0].length;
    }
    at = to;
  }
  return [
    ...tokens,
    { kind: 'newline', text: '\n', at: { from: at, to: at } },
    { kind: 'end', text: '', at: { from: at, to: at } },
  ];
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

/** A text up to its end; `${…}` and `%{…}` are holes, with whatever braces and texts they hold. */
function template(
  source: string,
  from: number,
  endAt: (position: number) => number | null,
): { value: string; end: number } {
  let value = '';
  let at = from;
  for (;;) {
    const end = endAt(at);
    if (end !== null) return { value, end };
    if (at >= source.length) throw new Error('A text has no end.');
    if ((source.startsWith('${', at) || source.startsWith('%{', at)) && source[at - 1] !== source[at]) {
      const closing = closingBrace(source, at + 2);
      value += hole(source.slice(at + 2, closing).trim());
      at = closing + 1;
    } else if (source[at] === '\\' && source[from - 1] === '"') {
      value += ESCAPES[source[at + 1] ?? ''] ?? source.slice(at, at + 2);
      at += 2;
    } else value += source[at++]!;
  }
}

function closingBrace(source: string, from: number): number {
  let depth = 0;
  for (let at = from; at < source.length; at++) {
    if (source[at] === '"') {
      at = template(source, at + 1, (position) => (source[position] === '"' ? position + 1 : null)).end - 1;
    } else if (source[at] === '{') depth++;
    else if (source[at] === '}' && depth-- === 0) return at;
  }
  throw new Error('A template has no end.');
}
