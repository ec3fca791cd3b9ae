/** Go → the calls of its code, by Lezer's grammar. https://go.dev/ref/spec */

import { parser } from '@lezer/go';
import type { Code } from './code/call.ts';
import { readLezerCode } from './lezer/code.ts';
import { blank, type Grammar } from './lezer/grammar.ts';

/**
 * Rewrites two things that @lezer/go 1.0 misreads, and keeps all offsets: it puts no semicolon after `true`, `false`
 * and `nil` at the end of a line (https://go.dev/ref/spec#Semicolons), and does not know `for range n`.
 */
function maskGo(source: string): string {
  return source
    .replace(/\bfor(\s+range)(?=\s)/g, (_whole, word: string) => `for${blank(word)}`)
    .replace(
      /^((?:(?!\/\/|\/\*|`).)*\b(?:true|false|nil))(?:[ \t](?=[ \t]*\/\/)|[ \t]*?\r?\n)/gm,
      (whole, before: string) =>
        `${before}` +
        `${whole.slice(before.length).replace(/[ \t](?![\s\S])|\r?\n/, (end) => `;${' '.repeat(end.length - 1)}`)}`,
    );
}

const GRAMMAR: Grammar = {
  parser,
  mask: maskGo,
  roles: {
    String: 'string',
    Number: 'number',
    Bool: 'boolean',
    Nil: 'null',
    VariableName: 'name',
    SelectorExpr: 'member',
    CallExpr: 'call',
    TypedLiteral: 'literal',
    ParenthesizedExpr: 'group',
    UnaryExp: 'prefix',
    BinaryExp: 'binary',
    Assignment: 'assignment',
    IndexExpr: 'index',
    IfStatement: 'condition',
    FunctionDecl: 'function',
    MethodDecl: 'function',
    ConstSpec: 'declaration',
    VarSpec: 'declaration',
    VarDecl: 'declaration',
    Element: 'pair',
    LiteralValue: 'list',
  },
  unquote: (text) =>
    text.startsWith('`')
      ? text.slice(1, -1)
      : text.slice(1, -1).replace(/\\(.)/g, (_whole, char: string) => ({ n: '\n', t: '\t' })[char] ?? char),
  constants: { 'time.Second': 1, 'time.Minute': 60, 'time.Hour': 3600 },
};

/** Returns the calls of a Go file; null if the text does not parse. */
export function parseGo(path: string, source: string): Code | null {
  return readLezerCode(path, source, GRAMMAR);
}
