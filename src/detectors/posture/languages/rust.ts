/** Rust → the calls of its code, by Lezer's grammar. https://doc.rust-lang.org/reference/ */

import { parser } from '@lezer/rust';
import type { Code } from './code/call.ts';
import { readLezerCode } from './lezer/code.ts';
import { blank, type Grammar } from './lezer/grammar.ts';

/** Replaces what the grammar does not know, length for length. @lezer/rust 1.0: `if a && let Some(b) = c`. */
function maskRust(source: string): string {
  return source.replace(
    /(&&\s*)(let\s+[^=\n{};]+=)(?!=)/g,
    (_whole, before: string, binding: string) => before + blank(binding),
  );
}

const GRAMMAR: Grammar = {
  parser,
  mask: maskRust,
  roles: {
    String: 'string',
    RawString: 'string',
    Integer: 'number',
    Float: 'number',
    Boolean: 'boolean',
    Identifier: 'name',
    ScopedIdentifier: 'member',
    FieldExpression: 'member',
    GenericFunction: 'wrapper',
    CallExpression: 'call',
    StructExpression: 'literal',
    MacroInvocation: 'macro',
    ArrayExpression: 'list',
    TupleExpression: 'list',
    ParenthesizedExpression: 'group',
    ReferenceExpression: 'wrapper',
    TryExpression: 'wrapper',
    AwaitExpression: 'wrapper',
    UnaryExpression: 'prefix',
    BinaryExpression: 'binary',
    AssignmentExpression: 'assignment',
    IndexExpression: 'index',
    IfExpression: 'condition',
    FunctionItem: 'function',
    ConstItem: 'declaration',
    StaticItem: 'declaration',
    LetDeclaration: 'declaration',
    FieldInitializer: 'pair',
  },
  unquote: (text) => {
    const raw = /^b?r(#*)"([\s\S]*)"\1$/.exec(text);
    return raw !== null
      ? raw[2]!
      : text
          .replace(/^b?"|"$/g, '')
          .replace(/\\\r?\n\s*/g, '')
          .replace(/\\(.)/g, (_whole, char: string) => ({ n: '\n', t: '\t' })[char] ?? char);
  },
  isIdle: (attribute) => /cfg\s*\(\s*(?:test|debug_assertions|any\([^)]*\btest\b)/.test(attribute),
};

/** Returns the calls of a Rust file; null if the text does not parse. */
export function parseRust(path: string, source: string): Code | null {
  return readLezerCode(path, source, GRAMMAR);
}
