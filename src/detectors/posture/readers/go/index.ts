/** Go: net/http and the frameworks on it, their CORS and security middleware, cookies and TLS. */

import { parser } from '@lezer/go';
import goPlace from '../../../../../patterns/places/go.ts';
import type { ReadScene } from '../../judge/scene.ts';
import { codeScene } from '../code/scene.ts';
import { readLezerCode } from '../../languages/lezer/code.ts';
import type { Grammar } from '../../languages/lezer/grammar.ts';
import { maskGo } from '../../languages/mask.ts';
import { factsOfGoFile, saidByGo } from './facts.ts';
import { textOf } from '../../position.ts';

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

export const readGo: ReadScene = async ({ path, text }) => {
  const source = textOf(text);
  // The grammar wants a new line after each statement; generated files never hold settings.
  if (/^\/\/ Code generated .* DO NOT EDIT\.$/m.test(source))
    return codeScene(
      { path, source, calls: [], units: new Map(), doubts: [], constant: () => undefined },
      { unit: saidByGo, file: () => [], restore: goPlace.restore },
    );
  const code = readLezerCode(path, source, GRAMMAR);
  return code === null ? null : codeScene(code, { unit: saidByGo, file: factsOfGoFile, restore: goPlace.restore });
};
