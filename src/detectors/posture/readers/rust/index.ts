/** Rust: axum and tower-http, actix-web, rocket, cookie builders, reqwest and rustls. */

import { parser } from '@lezer/rust';
import rustPlace from '../../../../../patterns/places/rust.ts';
import type { ReadScene } from '../../judge/scene.ts';
import { codeScene } from '../code/scene.ts';
import { readLezerCode } from '../../languages/lezer/code.ts';
import type { Grammar } from '../../languages/lezer/grammar.ts';
import { maskRust } from '../../languages/mask.ts';
import { factsOfRustFile, saidByRust } from './facts.ts';
import { textOf } from '../../position.ts';

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

export const readRust: ReadScene = async ({ path, text }) => {
  const code = readLezerCode(path, textOf(text), GRAMMAR);
  return code === null
    ? null
    : codeScene(code, { unit: saidByRust, file: factsOfRustFile, restore: rustPlace.restore });
};
